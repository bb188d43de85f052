#include "reports/definitions.h"

#include "base/language.h"
#include "base/pad.h"
#include "engine/channel_layers.h"

const char *const cf_definition_groups[] = {
    [CF_GROUP_TERM] = NC_("group of words", "term"),
    [CF_GROUP_STATE] = NC_("group of words", "state"),
    [CF_GROUP_GAP] = NC_("group of words", "kind of gap"),
    [CF_GROUP_CHANGE] = NC_("group of words", "change of a pair"),
    [CF_GROUP_MOVE] = NC_("group of words", "move of a forum"),
    [CF_GROUP_NEED] = NC_("group of words", "need"),
    [CF_GROUP_LENS] = NC_("group of words", "lens"),
    [CF_GROUP_CHANCE] = NC_("group of words", "chance"),
    [CF_GROUP_METRIC] = NC_("group of words", "metric"),
    [CF_GROUP_STUDY] = NC_("group of words", "study"),
    [CF_GROUP_TASK] = NC_("group of words", "tie of projects"),
    [CF_GROUP_LAYER] = NC_("group of words", "kind of channel"),
};

const char *const cf_definition_headings[] = {
    [CF_GROUP_TERM] = N_("Terms"),
    [CF_GROUP_STATE] = N_("States"),
    [CF_GROUP_GAP] = N_("Kinds of gap"),
    [CF_GROUP_CHANGE] = N_("Changes of pairs"),
    [CF_GROUP_MOVE] = N_("Moves of fora"),
    [CF_GROUP_NEED] = N_("Needs"),
    [CF_GROUP_LENS] = N_("Lenses"),
    [CF_GROUP_CHANCE] = N_("Chance"),
    [CF_GROUP_METRIC] = N_("Metrics"),
    [CF_GROUP_STUDY] = N_("Studies"),
    [CF_GROUP_TASK] = N_("Ties of projects"),
    [CF_GROUP_LAYER] = N_("Kinds of channel"),
};

const cf_chapter cf_chapters[] = {
    {CF_GROUP_TERM, N_("Words")},
    {CF_GROUP_STATE, N_("States of contact, from the top of the ladder")},
    {CF_GROUP_GAP, N_("Kinds of gap")},
    {CF_GROUP_NEED, N_("Needs")},
};
_Static_assert(CF_COUNT(cf_chapters) == CF_CHAPTERS, "a chapter is missing");

static const struct {
    const char *word, *plain;
} terms[] = {
    {NC_("term", "forum"),
     N_("a committee, working group, task force, dialogue or outside body that meets")},
    {NC_("term", "economy"), N_("a member of the institution")},
    {NC_("term", "focus"), N_("the forum that asks: whose contact with the others is measured")},
    {NC_("term", "mandate"), N_("the topics that the focus is responsible for")},
    {NC_("term", "channel"),
     N_("a way to talk that is on record: a liaison, or contact between two fora")},
    {NC_("term", "liaison"),
     N_("a standing task to carry news between two fora, such as a liaison officer")},
    {NC_("term", "state"),
     N_("how far contact between two fora has come: the highest rung of the ladder that the "
        "record shows on the day")},
    {NC_("term", "working level"),
     N_("committees, and the groups that work below them, in force on the day; a "
        "sub-group counts through its parent")},
    {NC_("term", "coverage"),
     N_("fora in scope with a channel that counts, out of all fora in scope; if nothing is "
        "recorded for some, a lower and an upper bound")},
    {NC_("term", "need"),
     N_("a reason for two fora to coordinate, by name: a project that both take part in, say")},
    {NC_("term", "gap"),
     N_("a need without a channel that counts: a question to ask, not a fault")},
    {NC_("term", "congruence"),
     N_("needs that are met by a channel, out of all needs, over pairs of fora; by "
        "projects: each pair counts as often as it shares a project")},
    {NC_("term", "Newman weight"),
     N_("shared work, where a project of many fora ties each pair of them less: the "
        "sum over shared projects of 1/(fora of the project - 1)")},
    {NC_("term", "carrier"),
     N_("an economy that stands in both fora of a gap, and could carry the news; in this "
        "order: it leads projects in both, sponsors in both, is a member of both, hosted "
        "events of both")},
    {NC_("term", "theme"),
     N_("what a project works on: an area of a framework, a framework as a whole, or a topic")},
    {NC_("term", "co-sponsor"), N_("an economy that sponsors a project and does not lead it")},
    {NC_("term", "lens"),
     N_("what makes a tie when the record is looked at as a network: a channel, say, or shared "
        "work")},
    {NC_("term", "metric"),
     N_("a figure that is measured for each forum, for each tie or for the whole network")},
    {NC_("term", "study"),
     N_("a question about the network that takes a table of its own to answer")},
    {NC_("term", "baseline"),
     N_("an earlier day, or an older document, that the report is compared with")},
    {NC_("term", "trend"),
     N_("the figures as of the end of each year; a rise may be a better record, and no more")},
    {NC_("term", "volatility"), N_("needs that are new since the baseline, out of all needs now")},
    {NC_("term", "focal point"),
     N_("the office that an economy has named as its contact: of its government, of trade or "
        "investment promotion, or a chamber")},
    {NC_("term", "surveyed"),
     N_("somebody looked for the contacts of the forum: then what is not on record is none, and "
        "else it is not recorded")},
    {NC_("term", "not recorded"), N_("the source does not say; never the same as none")},
    {NC_("term", "none"), N_("somebody looked, and there is nothing on record")},
};

static const struct {
    const char *word, *plain;
} chances[] = {
    {"chance.p",
     N_("the chance that two fora as busy as these share as many projects or more; projects whose "
        "other fora are not recorded are left out. A caution: a gap that could be chance is still "
        "a "
        "question to ask")},
    {"chance.q",
     N_("p, allowing for how many pairs of fora are compared (Benjamini and Hochberg "
        "1995): above 0.05, shared work is not distinguishable from chance given how busy "
        "both fora are")},
};

/* What the tables of these words say of them to translators. */
static const char *const contexts[] = {
    [CF_GROUP_TERM] = "term",     [CF_GROUP_STATE] = "state", [CF_GROUP_GAP] = "kind of gap",
    [CF_GROUP_CHANGE] = "change", [CF_GROUP_MOVE] = "move",   [CF_GROUP_NEED] = "need",
};

const char *cf_definition_word(const cf_definition *definition)
{
    const cf_definition_group group = definition->group;
    const char *context = group < CF_COUNT(contexts) ? contexts[group] : NULL;
    return context ? C_(context, definition->word) : definition->word;
}

static void add(cf_definitions *all, const cf_definition *definition)
{
    cf_definition *own = &all->item[all->count++];
    *own = *definition;
    if (!own->definition)
        own->definition = own->undefined = own->unit = own->columns = own->lenses = own->options =
            own->reference = own->cost = "";
}

static void add_word(cf_definitions *all, cf_definition_group group, const char *word,
                     const char *title, const char *plain)
{
    add(all, &(cf_definition){.group = group, .word = word, .title = title, .plain = plain});
}

/* "channels, shared-work"; NULL when memory runs out. */
static const char *lens_words(unsigned lenses, cf_arena *arena, cf_error *err)
{
    cf_text pad = {0};
    for (size_t i = 0; i < CF_LENS_COUNT; i++) {
        if (lenses & CF_LENS_BIT(i))
            cf_text_add_format(&pad, "%s%s", pad.length > 0 ? ", " : "", cf_lenses[i].word);
    }
    const char *words = cf_pad_take(&pad, arena, err);
    cf_text_free(&pad);
    return words;
}

static const char *column_words(const cf_study *study, cf_arena *arena, cf_error *err)
{
    cf_text pad = {0};
    for (size_t i = 0; i < study->column_count; i++)
        cf_text_add_format(&pad, "%s%s", i > 0 ? ", " : "", study->column[i].id);
    const char *words = cf_pad_take(&pad, arena, err);
    cf_text_free(&pad);
    return words;
}

/* "--size, --replicas" */
static const char *option_words(const cf_study *study, cf_arena *arena, cf_error *err)
{
    cf_text pad = {0};
    for (cf_heed heed = 0; heed < CF_HEED_COUNT; heed++) {
        if (cf_study_heeds(study, heed))
            cf_text_add_format(&pad, "%s--%s", pad.length > 0 ? ", " : "", cf_heeds[heed]);
    }
    const char *words = cf_pad_take(&pad, arena, err);
    cf_text_free(&pad);
    return words;
}

static bool add_metric(cf_definitions *all, const cf_metric *metric, cf_arena *arena, cf_error *err)
{
    const char *lenses = lens_words(metric->lenses, arena, err);
    add(all,
        &(cf_definition){
            .group = CF_GROUP_METRIC,
            .word = metric->id,
            .title = metric->title,
            .plain = metric->plain,
            .definition = metric->definition,
            .undefined = metric->undefined,
            .unit = metric->unit,
            .columns = "",
            .lenses = lenses,
            .options = "",
            .reference = metric->reference,
            .cost = metric->cost,
            .lens_bits = metric->lenses,
            .metric = metric});
    return lenses;
}

static bool add_study(cf_definitions *all, const cf_study *study, cf_arena *arena, cf_error *err)
{
    const char *lenses = lens_words(study->lenses, arena, err);
    const char *columns = column_words(study, arena, err);
    const char *options = option_words(study, arena, err);
    add(all,
        &(cf_definition){
            .group = CF_GROUP_STUDY,
            .word = study->id,
            .title = study->title,
            .plain = study->plain,
            .definition = study->definition,
            .undefined = study->undefined,
            .unit = "",
            .columns = columns,
            .lenses = lenses,
            .options = options,
            .reference = study->reference,
            .cost = study->cost,
            .lens_bits = study->lenses});
    return lenses && columns && options;
}

static void add_chance(cf_definitions *all)
{
    for (size_t i = 0; i < CF_NULL_COUNT; i++)
        add_word(all, CF_GROUP_CHANCE, cf_nulls[i].id, "", cf_nulls[i].plain);
    for (size_t i = 0; i < CF_COUNT(chances); i++)
        add_word(all, CF_GROUP_CHANCE, chances[i].word, "", chances[i].plain);
    for (size_t i = 0; i < cf_chance_method_count; i++) {
        const cf_chance_method *method = cf_chance_methods[i];
        add(all,
            &(cf_definition){
                .group = CF_GROUP_CHANCE,
                .word = method->id,
                .title = "",
                .plain = method->plain,
                .definition = method->definition,
                .undefined = "",
                .unit = "",
                .columns = "",
                .lenses = "",
                .options = "",
                .reference = method->reference,
                .cost = method->cost});
    }
}

static void add_words(cf_definitions *all)
{
    for (size_t i = 0; i < CF_COUNT(terms); i++)
        add_word(all, CF_GROUP_TERM, terms[i].word, "", terms[i].plain);
    for (size_t i = 0; i < CF_STATE_COUNT; i++)
        add_word(all, CF_GROUP_STATE, cf_states[i].word, "", cf_states[i].holds);
    for (size_t i = 0; i < CF_GAP_KIND_COUNT; i++)
        add_word(all, CF_GROUP_GAP, cf_gap_kinds[i].word, "", cf_gap_kinds[i].plain);
    for (size_t i = 0; i < CF_CHANGE_COUNT; i++)
        add_word(all, CF_GROUP_CHANGE, cf_changes[i].word, "", cf_changes[i].plain);
    for (size_t i = 0; i < CF_MOVE_COUNT; i++)
        add_word(all, CF_GROUP_MOVE, cf_moves[i].word, "", cf_moves[i].plain);
    for (size_t i = 0; i < CF_NEED_COUNT; i++)
        add_word(all, CF_GROUP_NEED, cf_needs[i].word, "", cf_needs[i].plain);
    for (size_t i = 0; i < CF_TASK_COUNT; i++)
        add_word(all, CF_GROUP_TASK, cf_tasks[i].word, "", cf_tasks[i].plain);
    for (size_t i = 0; i < CF_CHANNEL_LAYER_COUNT; i++)
        add_word(all, CF_GROUP_LAYER, cf_channel_layers[i].word, "", cf_channel_layers[i].plain);
    for (size_t i = 0; i < CF_LENS_COUNT; i++)
        add_word(all, CF_GROUP_LENS, cf_lenses[i].word, cf_lenses[i].title, cf_lenses[i].plain);
    add_chance(all);
}

bool cf_definitions_read(cf_definitions *all, cf_arena *arena, cf_error *err)
{
    const size_t most =
        CF_COUNT(terms) + CF_STATE_COUNT + CF_GAP_KIND_COUNT + CF_CHANGE_COUNT + CF_MOVE_COUNT
        + CF_NEED_COUNT + CF_LENS_COUNT + CF_TASK_COUNT + CF_CHANNEL_LAYER_COUNT + CF_COUNT(chances)
        + CF_NULL_COUNT + cf_chance_method_count + cf_metric_count + cf_study_count;
    *all = (cf_definitions){.item = cf_new(arena, cf_definition, most, err)};
    if (!all->item)
        return false;
    add_words(all);
    bool ok = true;
    for (size_t i = 0; i < cf_metric_count && ok; i++)
        ok = add_metric(all, cf_metrics[i], arena, err);
    for (size_t i = 0; i < cf_study_count && ok; i++)
        ok = add_study(all, cf_studies[i], arena, err);
    return ok;
}
