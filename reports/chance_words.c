#include "reports/chance_words.h"

#include "base/language.h"
#include "reports/words.h"

#include <inttypes.h>

const cf_pair_chance *cf_chance_of_gap(const cf_analysis *analysis, const cf_gap *gap)
{
    return cf_chance_find(&analysis->chance, gap->a, gap->b);
}

const char *cf_chance_words(const cf_pair_chance *pair)
{
    if (!pair)
        return _("no project of both");
    return cf_chance_is_beyond(pair)
             ? _("more than chance given how busy both fora are")
             : _("not distinguishable from chance given how busy both fora are");
}

void cf_add_pair_chance(cf_text *out, const cf_pair_chance *pair)
{
    cf_text_add(out, cf_chance_words(pair));
    if (!pair)
        return;
    cf_text_add_format(out, _(": %zu shared, "), pair->shared);
    cf_text_add_number(out, pair->expected, "");
    cf_text_add(out, _(" by chance; p "));
    cf_text_add_number(out, pair->p, "");
    cf_text_add(out, ", q ");
    cf_text_add_number(out, pair->q, "");
}

static void add_method(cf_text *out, const cf_analysis *analysis)
{
    const cf_chance *chance = &analysis->chance;
    cf_text_add_format(out, _(" Chance as %s has it"), chance->method->word);
    if (chance->replicas > 0)
        cf_text_add_format(out, _(", from %zu replicas of seed %llu"), chance->replicas,
                           (unsigned long long)analysis->options.seed);
    cf_text_add_format(
        out,
        _(". p: the chance of as many shared projects or more. q: p, allowing for "
          "all %zu pairs of fora with projects; up to %g it counts as more than "
          "chance."),
        chance->compared, CF_CHANCE_LEVEL);
}

void cf_add_chance(cf_text *out, const cf_analysis *analysis)
{
    if (!analysis->chance.method)
        return;
    size_t judged = 0;
    size_t beyond = 0;
    for (size_t i = 0; i < analysis->gap_count; i++) {
        const cf_pair_chance *pair = cf_chance_of_gap(analysis, &analysis->gap[i]);
        judged += pair != NULL;
        beyond += pair && cf_chance_is_beyond(pair);
    }
    cf_text_add(out, _(" Of the gaps with projects of both, "));
    cf_add_share(out, judged - beyond, judged);
    cf_text_add(
        out, cf_said_of(" is not distinguishable from chance given how busy both fora are: a "
                        "caution, and no reason to leave one out.",
                        " are not distinguishable from chance given how busy both fora are: a "
                        "caution, and no reason to leave one out.",
                        judged - beyond));
    add_method(out, analysis);
}
