/* `explain`: the definitions of the reports, from the tables that the reports come from. */
#include "base/similar.h"
#include "cli/commands.h"
#include "cli/words.h"

static const cf_word_at explained[] = {
    cf_state_at, cf_gap_kind_at, cf_need_at, cf_lens_at, cf_metric_at,
};

static bool fail_word(const char *word, cf_error *err)
{
    cf_similar similar = cf_similar_to(word);
    for (size_t i = 0; i < CF_COUNT(explained); i++) {
        for (size_t place = 0; explained[i](place); place++)
            cf_similar_try(&similar, explained[i](place));
    }
    if (similar.best)
        return cf_fail(err, CF_ERROR_USAGE, "nothing is called \"%s\"; did you mean \"%s\"?", word,
                       similar.best);
    return cf_fail(err, CF_ERROR_USAGE,
                   "nothing is called \"%s\"; 'crossfora explain' lists every word", word);
}

bool cf_run_explain(cf_request *request, cf_text *out, cf_error *err)
{
    const char *word = request->argument_count > 0 ? request->argument[0] : NULL;
    if (cf_write_explanation(word, request->format, out, err))
        return true;
    return err->code == CF_OK && word ? fail_word(word, err) : false;
}
