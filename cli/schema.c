/* `schema`: the JSON Schemas of what is read and written, for editors and other programs. */
#include "base/similar.h"
#include "cli/commands.h"
#include "cli/schemas.h"

#include <string.h>

static const struct {
    const char *word;
    const char *text;
} schemas[] = {
    {"document", cf_schema_document},
    {"report", cf_schema_report},
    {"rules", cf_schema_rules},
};

const char *cf_schema_at(size_t place)
{
    return place < CF_COUNT(schemas) ? schemas[place].word : NULL;
}

bool cf_run_schema(cf_request *request, cf_text *out, cf_error *err)
{
    const char *word = request->argument_count > 0 ? request->argument[0] : schemas[0].word;
    cf_similar similar = cf_similar_to(word);
    for (size_t i = 0; i < CF_COUNT(schemas); i++) {
        if (strcmp(schemas[i].word, word) == 0) {
            cf_text_add(out, schemas[i].text);
            return true;
        }
        cf_similar_try(&similar, schemas[i].word);
    }
    if (similar.best)
        return cf_fail(err, CF_ERROR_USAGE, "there is no schema \"%s\"", word)
            || cf_suggest(err, similar.best);
    return cf_fail(err, CF_ERROR_USAGE,
                   "there is no schema \"%s\"; there are document, report and rules", word);
}
