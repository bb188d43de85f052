#include "reports/definitions.h"

const char *const cf_definition_groups[] = {
    [CF_GROUP_TERM] = "term",
    [CF_GROUP_STATE] = "state",
    [CF_GROUP_GAP] = "kind of gap",
    [CF_GROUP_CHANGE] = "change of a pair",
    [CF_GROUP_MOVE] = "move of a forum",
    [CF_GROUP_NEED] = "need",
    [CF_GROUP_LENS] = "lens",
    [CF_GROUP_METRIC] = "metric",
};

static const struct {
    const char *word, *plain;
} terms[] = {
    {"forum", "a committee, working group, task force, dialogue or outside body that meets"},
    {"economy", "a member of the institution"},
    {"focus", "the forum that asks: whose contact with the others is measured"},
    {"mandate", "the topics that the focus is responsible for"},
    {"channel", "a way to talk that is on record: a liaison, or contact between two fora"},
    {"liaison", "a standing task to carry news between two fora, such as a liaison officer"},
    {"state", "how far contact between two fora has come: the highest rung of the ladder that the "
              "record shows on the day"},
    {"working level", "committees, and the groups that work below them, in force on the day; a "
                      "sub-group counts through its parent"},
    {"coverage",
     "fora in scope with a channel that counts, out of all fora in scope; if nothing is "
     "recorded for some, a lower and an upper bound"},
    {"need", "a reason for two fora to coordinate, by name: a project that both take part in, say"},
    {"gap", "a need without a channel that counts: a question to ask, not a fault"},
    {"congruence", "needs that are met by a channel, out of all needs, over pairs of fora; by "
                   "projects: each pair counts as often as it shares a project"},
    {"Newman weight", "shared work, where a project of many fora ties each pair of them less: the "
                      "sum over shared projects of 1/(fora of the project - 1)"},
    {"carrier", "an economy that stands in both fora of a gap, and could carry the news; in this "
                "order: it leads projects in both, sponsors in both, is a member of both, hosted "
                "events of both"},
    {"baseline", "an earlier day, or an older document, that the report is compared with"},
    {"trend", "the figures as of the end of each year; a rise may be a better record, and no more"},
    {"volatility", "needs that are new since the baseline, out of all needs now"},
    {"not recorded", "the source does not say; never the same as none"},
    {"none", "somebody looked, and there is nothing on record"},
};

static void add(cf_definitions *all, cf_definition_group group, const char *word, const char *title,
                const char *plain)
{
    all->item[all->count++] = (cf_definition){group, word, title, plain, NULL};
}

bool cf_definitions_read(cf_definitions *definitions, cf_arena *arena, cf_error *err)
{
    const size_t most = CF_COUNT(terms) + CF_STATE_COUNT + CF_GAP_KIND_COUNT + CF_CHANGE_COUNT
                      + CF_MOVE_COUNT + CF_NEED_COUNT + CF_LENS_COUNT + cf_metric_count;
    *definitions = (cf_definitions){.item = cf_new(arena, cf_definition, most, err)};
    if (!definitions->item)
        return false;
    for (size_t i = 0; i < CF_COUNT(terms); i++)
        add(definitions, CF_GROUP_TERM, terms[i].word, "", terms[i].plain);
    for (size_t i = 0; i < CF_STATE_COUNT; i++)
        add(definitions, CF_GROUP_STATE, cf_states[i].word, "", cf_states[i].holds);
    for (size_t i = 0; i < CF_GAP_KIND_COUNT; i++)
        add(definitions, CF_GROUP_GAP, cf_gap_kinds[i].word, "", cf_gap_kinds[i].plain);
    for (size_t i = 0; i < CF_CHANGE_COUNT; i++)
        add(definitions, CF_GROUP_CHANGE, cf_changes[i].word, "", cf_changes[i].plain);
    for (size_t i = 0; i < CF_MOVE_COUNT; i++)
        add(definitions, CF_GROUP_MOVE, cf_moves[i].word, "", cf_moves[i].plain);
    for (size_t i = 0; i < CF_NEED_COUNT; i++)
        add(definitions, CF_GROUP_NEED, cf_needs[i].word, "", cf_needs[i].plain);
    for (size_t i = 0; i < CF_LENS_COUNT; i++)
        add(definitions, CF_GROUP_LENS, cf_lenses[i].word, cf_lenses[i].title, cf_lenses[i].plain);
    for (size_t i = 0; i < cf_metric_count; i++) {
        const cf_metric *metric = cf_metrics[i];
        add(definitions, CF_GROUP_METRIC, metric->id, metric->title, metric->plain);
        definitions->item[definitions->count - 1].metric = metric;
    }
    return true;
}
