/* engine/studies/congruence_pairs.c: what does each need rest on?
 *
 * Every pair with a cell of CR that is not 0, and by name what makes it: projects in common,
 * projects that depend on each other, areas and lead economies that projects of both have. Behind
 * them the surplus: channels that no need asks for. O(needs log channels + ties). */
#include "base/language.h"
#include "engine/channel_layers.h"
#include "engine/studies/congruence.h"

#include <stdlib.h>

static const cf_column columns[] = {
    {"a", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"b", N_("With"), CF_WORDS, CF_SHOWN_NARROW},
    {"status", N_("Need"), CF_WORDS, CF_SHOWN_NARROW},
    {"state", N_("State"), CF_WORDS, CF_SHOWN_NARROW},
    {"weight", N_("Weight"), CF_NUMBER, CF_SHOWN_NARROW},
    {"reasons", N_("Because of"), CF_WORDS, CF_SHOWN_NARROW},
    {"layers", N_("Joined by"), CF_LIST, CF_SHOWN_WIDE},
    {"tasks", N_("Need from"), CF_LIST, CF_SHOWN_WIDE},
    {"projects", N_("Projects"), CF_LIST, CF_SHOWN_FILE},
    {"areas", N_("Areas"), CF_LIST, CF_SHOWN_FILE},
    {"economies", N_("Lead economies"), CF_LIST, CF_SHOWN_FILE},
};

/* What stands behind a need: a bit of cf_task_set by record, and the records in order. */
typedef struct {
    size_t count;
    cf_index *item;
    cf_task_set *why; /* by record of the graph; 0: not there */
} reasons;

typedef struct {
    const cf_study_input *in;
    cf_task_needs needs;
    cf_indices *areas; /* by project */
    reasons project, area, economy;
} field;

static bool open_reasons(reasons *list, size_t count, const cf_rows *rows)
{
    list->item = cf_new(rows->arena, cf_index, count, rows->err);
    list->why = cf_new(rows->arena, cf_task_set, count, rows->err);
    return list->item && list->why;
}

static bool open_field(field *all, const cf_rows *rows)
{
    const cf_graph *graph = all->in->analysis->graph;
    all->areas = cf_new(rows->arena, cf_indices, graph->project_count, rows->err);
    bool ok = all->areas && cf_congruence_needs(&all->needs, all->in, rows)
           && open_reasons(&all->project, graph->project_count, rows)
           && open_reasons(&all->area, graph->area_count, rows)
           && open_reasons(&all->economy, graph->economy_count, rows);
    for (size_t i = 0; i < graph->project_count && ok; i++)
        ok = cf_project_areas(&all->areas[i], graph, &graph->project[i], rows->arena, rows->err);
    return ok;
}

static void add_reason(reasons *list, cf_index record, cf_task_set why)
{
    if (list->why[record] == 0)
        list->item[list->count++] = record;
    list->why[record] |= why;
}

static void add_common(reasons *list, cf_indices left, cf_indices right, cf_task_set why)
{
    for (size_t i = 0; i < left.count; i++) {
        for (size_t j = 0; j < right.count; j++) {
            if (left.item[i] == right.item[j])
                add_reason(list, left.item[i], why);
        }
    }
}

static int by_record(const void *left, const void *right)
{
    const cf_index x = *(const cf_index *)left;
    const cf_index y = *(const cf_index *)right;
    return (x > y) - (x < y);
}

static void sort_reasons(const reasons *list)
{
    if (list->count > 0)
        qsort(list->item, list->count, sizeof *list->item, by_record);
}

static void forget(reasons *list)
{
    for (size_t i = 0; i < list->count; i++)
        list->why[list->item[i]] = 0;
    list->count = 0;
}

/* Gathers the reasons of a pair; returns the kinds of them. */
static cf_task_set gather(field *all, const cf_task_need *pair)
{
    const cf_project *project = all->in->analysis->graph->project;
    cf_task_set every = 0;
    forget(&all->project);
    forget(&all->area);
    forget(&all->economy);
    for (size_t i = 0; i < pair->tie_count; i++) {
        const cf_task_tie *tie = &all->needs.tie[pair->tie[i]];
        every |= tie->why;
        add_reason(&all->project, tie->p, tie->why);
        add_reason(&all->project, tie->q, tie->why);
        if (tie->why & CF_TASK_BIT(CF_TASK_AREA))
            add_common(&all->area, all->areas[tie->p], all->areas[tie->q], tie->why);
        if (tie->why & CF_TASK_BIT(CF_TASK_LEAD))
            add_common(&all->economy, project[tie->p].lead, project[tie->q].lead, tie->why);
    }
    sort_reasons(&all->project);
    sort_reasons(&all->area);
    sort_reasons(&all->economy);
    return every;
}

static const char *project_code(const cf_graph *graph, cf_index record)
{
    return graph->project[record].code;
}

static const char *project_id(const cf_graph *graph, cf_index record)
{
    return graph->project[record].id;
}

static const char *area_name(const cf_graph *graph, cf_index record)
{
    return graph->area[record].name;
}

static const char *area_id(const cf_graph *graph, cf_index record)
{
    return graph->area[record].id;
}

static const char *economy_name(const cf_graph *graph, cf_index record)
{
    return graph->economy[record].name;
}

static const char *economy_id(const cf_graph *graph, cf_index record)
{
    return graph->economy[record].id;
}

typedef const char *word_of(const cf_graph *graph, cf_index record);

/* Of the records that are there for this reason: "P1, P2". */
static void say_reason(cf_rows *rows, const field *all, cf_task why, const char *begins,
                       const reasons *list, word_of *word)
{
    cf_speech *speech = &rows->speech;
    cf_sentence before = cf_sentence_of(begins);
    bool is_first = true;
    for (size_t i = 0; i < list->count; i++) {
        if (!(list->why[list->item[i]] & CF_TASK_BIT(why)))
            continue;
        if (is_first && !cf_speech_is_empty(speech))
            cf_speech_add(speech, cf_sentence_same("; "));
        cf_speech_add(speech, before);
        cf_speech_add(speech, cf_sentence_same(word(all->in->analysis->graph, list->item[i])));
        before = cf_sentence_same(", ");
        is_first = false;
    }
}

static void say_reasons(cf_rows *rows, const field *all)
{
    say_reason(rows, all, CF_TASK_IDENTITY, N_("both take part in "), &all->project, project_code);
    say_reason(rows, all, CF_TASK_DEPENDENCY, N_("projects of the two depend on each other: "),
               &all->project, project_code);
    say_reason(rows, all, CF_TASK_AREA, N_("both work in "), &all->area, area_name);
    say_reason(
        rows, all, CF_TASK_LEAD, N_("both have projects led by "), &all->economy, economy_name);
    cf_rows_add_speech(rows);
}

static void add_word(cf_text *pad, const char *word)
{
    cf_text_add_format(pad, "%s%s", pad->length > 0 ? ";" : "", word);
}

static void add_list(cf_rows *rows, const field *all, const reasons *list, word_of *word)
{
    for (size_t i = 0; i < list->count; i++)
        add_word(&rows->pad, word(all->in->analysis->graph, list->item[i]));
    cf_rows_add_pad(rows);
}

static void add_layers(cf_rows *rows, const cf_analysis *analysis, cf_index a, cf_index b)
{
    cf_channel_sight sight[CF_CHANNEL_LAYER_COUNT];
    cf_channel_layers_see(analysis, a, b, sight);
    for (cf_channel_layer i = 0; i < CF_BY_ANY; i++) {
        if (sight[i].is_met)
            add_word(&rows->pad, cf_channel_layers[i].word);
    }
    cf_rows_add_pad(rows);
}

static void add_set(cf_rows *rows, cf_task_set set)
{
    for (cf_task i = 0; i < CF_TASK_COUNT; i++) {
        if (set & CF_TASK_BIT(i))
            add_word(&rows->pad, cf_tasks[i].word);
    }
    cf_rows_add_pad(rows);
}

static void add_pair(cf_rows *rows, field *all, const cf_task_need *pair, const char *status)
{
    const cf_analysis *analysis = all->in->analysis;
    const cf_task_set why = gather(all, pair);
    const cf_state state =
        cf_pair_state(&analysis->channels, &analysis->snapshot, pair->a, pair->b);
    cf_rows_add(rows, analysis->graph->forum[pair->a].id);
    cf_rows_add(rows, analysis->graph->forum[pair->b].id);
    cf_rows_add_sentence(rows, cf_sentence_in("status of a need", status));
    cf_rows_add_sentence(rows, cf_sentence_in("state", cf_states[state].word));
    cf_rows_add_count(rows, cf_task_weight(&all->needs, pair, why));
    say_reasons(rows, all);
    add_layers(rows, analysis, pair->a, pair->b);
    add_set(rows, why);
    add_list(rows, all, &all->project, project_id);
    add_list(rows, all, &all->area, area_id);
    add_list(rows, all, &all->economy, economy_id);
}

static void add_surplus(cf_rows *rows, field *all)
{
    const cf_channels *channels = &all->in->analysis->channels;
    for (size_t i = 0; i < channels->count; i++) {
        const cf_channel *channel = &channels->item[i];
        const cf_task_need pair = {.a = channel->a, .b = channel->b};
        if (cf_channel_counts(all->in->analysis, channel)
            && !cf_task_needs_find(&all->needs, pair.a, pair.b))
            add_pair(rows, all, &pair, NC_("status of a need", "surplus"));
    }
}

/* Gaps, then needs that are met, each by weight; then the surplus. */
static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    field all = {.in = in};
    if (!open_field(&all, rows))
        return false;
    const size_t count = all.needs.count;
    double *weight = cf_new(rows->arena, double, count, rows->err);
    if (!weight)
        return false;
    for (size_t i = 0; i < count; i++)
        weight[i] = (double)cf_task_weight(&all.needs, &all.needs.item[i], in->options->tasks);
    size_t defined;
    const size_t *place = cf_ranked(weight, count, false, &defined, rows->arena, rows->err);
    for (size_t i = 0; place && i < 2 * count; i++) {
        const cf_task_need *pair = &all.needs.item[place[i % count]];
        const bool is_met = cf_analysis_is_covered(in->analysis, pair->a, pair->b);
        if (is_met == (i >= count))
            add_pair(rows, &all, pair,
                     is_met ? NC_("status of a need", "met") : NC_("status of a need", "gap"));
    }
    add_surplus(rows, &all);
    if (count == 0)
        *note = cf_sentence_of(CF_NOTHING_REQUIRED);
    return place;
}

const cf_study cf_congruence_pairs = {
    .id = "congruence.pairs",
    .title = N_("What each need rests on"),
    .plain =
        N_("Each pair of fora with a need to coordinate, by name what makes it, and which kinds "
           "of channel join the two; behind them channels that no need asks for (surplus). "
           "--tasks says which needs are asked for."),
    .definition = "weight: CR = T_A T_D T_A' as in congruence.layers; a need is met if the state "
                  "of the pair counts as a channel, else it is a gap",
    .undefined = "",
    .reference = CF_CATALDO,
    .cost = "O(needs (log channels + ties between their projects))",
    .heeds = CF_HEED_BIT(CF_HEED_TASKS),
    cf_study_columns(columns),
    .make = make,
};
