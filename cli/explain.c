/* `explain`: the words of the reports, from the tables that the reports come from. */
#include "base/similar.h"
#include "cli/commands.h"
#include "reports/definitions.h"

static bool fail_word(const char *word, cf_error *err)
{
    cf_arena arena = {0};
    cf_definitions definitions = {0};
    cf_similar similar = cf_similar_to(word);
    if (cf_definitions_read(&definitions, &arena, err)) {
        for (size_t i = 0; i < definitions.count; i++)
            cf_similar_try(&similar, definitions.item[i].word);
    }
    if (similar.best) {
        cf_fail(err, CF_ERROR_USAGE, "nothing is called \"%s\"", word);
        cf_suggest(err, similar.best);
    } else {
        cf_fail(err, CF_ERROR_USAGE, "nothing is called \"%s\"; 'crossfora explain' lists all",
                word);
    }
    cf_arena_free(&arena);
    return false;
}

bool cf_run_explain(cf_request *request, cf_text *out, cf_error *err)
{
    const char *word = request->argument_count > 0 ? request->argument[0] : NULL;
    return cf_write_explanation(word, request->format, out, err)
        || (err->code == CF_OK && word && fail_word(word, err));
}
