/* engine/studies/congruence_uncertain.c: how far can congruence and coverage be off?
 *
 * Of R pairs, those for which nothing is recorded may be met or not: low = met / R, high = (met +
 * not recorded) / R. The other doubt is whether what is recorded is true: with pi the confidence of
 * a pair that is met, 0 for the others, and pairs that do not depend on each other,
 *   expected = sum of pi / R      sd = sqrt(sum of pi (1 - pi)) / R
 * exactly, without drawing lots. The confidence of a pair is the highest of its liaisons that count;
 * contacts have none and are taken as certain. Not defined where R is 0. */
#include "base/language.h"
#include "engine/studies/congruence.h"

#include <math.h>

static const cf_column columns[] = {
    {"figure", N_("Figure"), CF_WORDS, CF_SHOWN_NARROW},
    {"met", N_("Met"), CF_NUMBER, CF_SHOWN_NARROW},
    {"of", N_("Of"), CF_NUMBER, CF_SHOWN_NARROW},
    {"not_recorded", N_("Not recorded"), CF_NUMBER, CF_SHOWN_WIDE},
    {"low", N_("At least"), CF_NUMBER, CF_SHOWN_NARROW},
    {"high", N_("At most"), CF_NUMBER, CF_SHOWN_NARROW},
    {"expected", N_("Expected"), CF_NUMBER, CF_SHOWN_NARROW},
    {"sd", N_("Std. dev."), CF_NUMBER, CF_SHOWN_NARROW},
};

/* Sums over the pairs of a figure. */
typedef struct {
    double expected, variance;
} belief;

static void believe(belief *all, const cf_analysis *analysis, const cf_channel *channel)
{
    if (!channel || !(CF_STATE_BIT(channel->state) & analysis->options.covered))
        return;
    const double sure = cf_analysis_confidence(analysis, channel);
    all->expected += sure;
    all->variance += sure * (1 - sure);
}

static void add_row(cf_rows *rows, const char *figure, const cf_congruence *found,
                    const belief *sure)
{
    const double of = found->required == 0 ? (double)NAN : (double)found->required;
    cf_rows_add_sentence(rows, cf_sentence_of(figure));
    cf_rows_add_count(rows, found->met);
    cf_rows_add_count(rows, found->required);
    cf_rows_add_count(rows, found->not_recorded);
    cf_rows_add_number(rows, found->low);
    cf_rows_add_number(rows, found->high);
    cf_rows_add_number(rows, sure->expected / of);
    cf_rows_add_number(rows, sqrt(sure->variance) / of);
}

static bool add_congruence(const cf_study_input *in, cf_rows *rows)
{
    const cf_analysis *analysis = in->analysis;
    cf_task_needs needs;
    cf_congruence found = {0};
    belief sure = {0};
    if (!cf_congruence_needs(&needs, in, rows))
        return false;
    for (size_t i = 0; i < needs.count; i++) {
        const cf_task_need *pair = &needs.item[i];
        cf_congruence_add_need(&found, analysis, &needs, pair);
        believe(&sure, analysis, cf_channels_find(&analysis->channels, pair->a, pair->b));
    }
    cf_congruence_settle(&found);
    add_row(rows, N_("congruence"), &found, &sure);
    return true;
}

static void add_coverage(const cf_analysis *analysis, cf_rows *rows)
{
    const cf_coverage *coverage = &analysis->coverage;
    const cf_congruence found = {
        .met = coverage->tally.covered,
        .required = coverage->tally.of,
        .not_recorded = coverage->tally.by_state[CF_NOT_RECORDED],
        .low = coverage->low,
        .high = coverage->high};
    belief sure = {0};
    for (size_t i = 0; i < analysis->forum_count; i++)
        believe(&sure, analysis, analysis->forum[i].channel);
    add_row(rows, N_("coverage"), &found, &sure);
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    *note = cf_sentence_of("expected: what is not recorded is taken as not there, and channels as "
                           "not depending on each other");
    if (!add_congruence(in, rows))
        return false;
    add_coverage(in->analysis, rows);
    return true;
}

const cf_study cf_congruence_uncertain = {
    .id = "congruence.uncertain",
    .title = N_("How sure congruence and coverage are"),
    .plain = N_("At least and at most: what is not recorded may be there or not. Expected: what is "
                "recorded, each liaison by its stated confidence. Congruence is of the needs that "
                "--tasks asks for, coverage that of the focus."),
    .definition = "low: met / of; high: (met + not recorded) / of; expected: sum of p / of, sd: "
                  "sqrt(sum of p (1 - p)) / of, p the highest confidence of the liaisons that "
                  "count, 1 if a contact counts",
    .undefined =
        N_("congruence: nothing is required; coverage: there is no focus or no forum in scope"),
    .reference = "bounds, expectation and variance of a sum of independent events; our own",
    .cost = "O(needs (log channels + ties between their projects))",
    .is_quick = true,
    .heeds = CF_HEED_BIT(CF_HEED_TASKS),
    cf_study_columns(columns),
    .make = make,
};
