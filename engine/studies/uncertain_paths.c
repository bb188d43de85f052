/* engine/studies/uncertain_paths.c: which ranks and distances hang on channels that are not sure?
 *
 * Each channel is there with a chance of its own: the largest confidence among the liaisons that
 * make it count, 1 if a contact does. --replicas networks are drawn, and in each
 *   uncertain-paths        the fora are ranked by harmonic closeness and by betweenness
 *   uncertain-paths.focus  steps are counted to the focus, the nearest if there are more
 * What does not follow paths has a closed form, and needs no draws. The interval of steps is over
 * the draws that reach the focus. O(replicas * n m), steps O(replicas * m). METHODS: our own
 * statement of Monte Carlo, as in Borgatti, Carley & Krackhardt 2006. */
#include "base/language.h"
#include "engine/analysis.h"
#include "engine/online.h"
#include "engine/paths.h"
#include "engine/studies/drawn_ranks.h"
#include "engine/studies/rooms.h"

#include <math.h>

/* The network, the chance of each of its ties, and how many of those are below 1. */
typedef struct {
    cf_network shape;
    cf_draws draws;
    size_t unsure;
} field;

static bool open_field(field *all, const cf_study_input *in, cf_arena *arena, cf_error *err)
{
    *all = (field){0};
    double *chance = cf_new(arena, double, in->network->tie_count, err);
    if (!chance || !cf_drawn_shape(&all->shape, in->network, arena, err))
        return false;
    for (size_t i = 0; i < all->shape.tie_count; i++) {
        const cf_index a = all->shape.node[all->shape.tie[i].from].record;
        const cf_index b = all->shape.node[all->shape.tie[i].to].record;
        chance[i] =
            cf_analysis_confidence(in->analysis, cf_channels_find(&in->analysis->channels, a, b));
        all->unsure += chance[i] < 1;
    }
    all->draws = (cf_draws){
        .network = &all->shape,
        .chance = chance,
        .replicas = in->options->replicas,
        .seed = in->options->seed};
    return true;
}

static bool set_note(const field *all, cf_rows *rows, cf_sentence *note)
{
    *note = cf_sentence_format(
        rows->arena, rows->err, "%zu of %zu channels have a confidence below 1; %zu draws",
        all->unsure, all->shape.tie_count, all->draws.replicas);
    return note->english;
}

static bool make_ranks(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    field all;
    const cf_drawn_ranks ranks = {{&cf_harmonic, &cf_betweenness}, in->options->size};
    return open_field(&all, in, rows->arena, rows->err) && set_note(&all, rows, note)
        && cf_drawn_ranks_add(rows, &ranks, &all.draws, note);
}

static const cf_column columns[] = {
    {"forum", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"steps", N_("Steps now"), CF_NUMBER, CF_SHOWN_NARROW},
    {"reached", N_("Reached in"), CF_NUMBER, CF_SHOWN_NARROW},
    {"mean", N_("Mean steps"), CF_NUMBER, CF_SHOWN_NARROW},
    {"low", "5 %", CF_NUMBER, CF_SHOWN_NARROW},
    {"high", "95 %", CF_NUMBER, CF_SHOWN_NARROW},
    {"draws", N_("Draws"), CF_NUMBER, CF_SHOWN_FILE},
};

/* Steps from each forum to the focus. */
typedef struct {
    const cf_analysis *analysis;
    size_t nodes;
    double *now;      /* by node; INFINITY out of reach */
    cf_online *steps; /* of the draws that reach it, by node */
} ways;

/* To the nearest of the focus; INFINITY if out of reach. */
static bool count_steps(const ways *all, const cf_network *network, double *steps,
                        cf_arena *scratch, cf_error *err)
{
    const cf_indices focus = all->analysis->snapshot.focus;
    cf_paths paths;
    if (!cf_paths_open(&paths, network, all->analysis->graph->forum_count, scratch, err))
        return false;
    for (size_t i = 0; i < network->node_count; i++)
        steps[i] = INFINITY;
    for (size_t i = 0; i < focus.count && cf_paths_from(&paths, focus.item[i]); i++) {
        for (size_t j = 0; j < network->node_count; j++) {
            const size_t distance = cf_paths_distance(&paths, network->node[j].record);
            if (distance > 0)
                steps[j] = fmin(steps[j], (double)distance);
        }
    }
    return true;
}

/* 0 of those that no path joins to the focus. */
static bool find_steps(const void *context, const cf_network *drawn, double *found,
                       cf_arena *scratch, cf_error *err)
{
    if (!count_steps(context, drawn, found, scratch, err))
        return false;
    for (size_t i = 0; i < drawn->node_count; i++)
        found[i] = isfinite(found[i]) ? found[i] : 0;
    return true;
}

static void take_steps(void *context, const double *found)
{
    const ways *all = context;
    for (size_t i = 0; i < all->nodes; i++) {
        if (found[i] > 0)
            cf_online_add(&all->steps[i], found[i]);
    }
}

static bool open_ways(ways *all, const field *seen, cf_arena *arena, cf_error *err)
{
    const size_t nodes = seen->shape.node_count;
    all->nodes = nodes;
    all->now = cf_new(arena, double, nodes, err);
    all->steps = cf_new(arena, cf_online, nodes, err);
    bool ok = all->now && all->steps && count_steps(all, &seen->shape, all->now, arena, err);
    for (size_t i = 0; ok && i < nodes; i++)
        ok = cf_online_start(
            &all->steps[i], isfinite(all->now[i]) ? seen->draws.replicas : 0, arena, err);
    return ok;
}

static void add_steps(cf_rows *rows, const field *seen, const ways *all, size_t node)
{
    cf_online *steps = &all->steps[node];
    const double draws = (double)seen->draws.replicas;
    cf_rows_add(rows, seen->shape.node[node].id);
    cf_rows_add_number(rows, all->now[node]);
    cf_rows_add_number(rows, (double)steps->count / draws);
    cf_rows_add_number(rows, steps->mean);
    cf_rows_add_number(rows, cf_online_quantile(steps, 0.05));
    cf_rows_add_number(rows, cf_online_quantile(steps, 0.95));
    cf_rows_add_number(rows, draws);
}

/* Fora that no path joins to the focus now have none in any draw. */
static bool make_steps(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    field seen;
    ways all = {.analysis = in->analysis};
    cf_draw_taker taker = {.context = &all, .find = find_steps, .take = take_steps};
    if (!open_field(&seen, in, rows->arena, rows->err) || !set_note(&seen, rows, note)
        || !open_ways(&all, &seen, rows->arena, rows->err))
        return false;
    taker.size = all.nodes;
    if (!cf_draws_take(&seen.draws, &taker, rows->err))
        return false;
    size_t reached;
    const size_t *place =
        cf_ranked(all.now, seen.shape.node_count, true, &reached, rows->arena, rows->err);
    for (size_t i = 0; place && i < reached; i++) {
        if (!in->analysis->snapshot.is_focus[seen.shape.node[place[i]].record])
            add_steps(rows, &seen, &all, place[i]);
    }
    return place;
}

const cf_study cf_uncertain_paths = {
    .id = "uncertain-paths",
    .title = N_("Ranks if channels are not sure"),
    .plain =
        N_("Some channels are on record with doubts. If each is there only as often as its "
           "confidence says, which fora are near the others, and between them? A wide interval "
           "says that the place of a forum hangs on what should be checked."),
    .definition = "ranks over --replicas networks, each channel drawn by the largest confidence of "
                  "its liaisons (1 by a contact), by harmonic closeness and betweenness; equal "
                  "values share the mean of their places; at top as in robustness",
    .undefined = N_("harmonic with fewer than two fora, betweenness with fewer than three or more "
                    "shortest paths than can be counted"),
    .reference = "Borgatti, Carley & Krackhardt 2006",
    .cost = "O(replicas n m)",
    .lenses = CF_LENS_BIT(CF_LENS_CHANNELS),
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_SIZE) | CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(cf_drawn_rank_columns),
    .make = make_ranks,
};

const cf_study cf_uncertain_paths_focus = {
    .id = "uncertain-paths.focus",
    .title = N_("Steps to the focus if channels are not sure"),
    .plain = N_("How surely a forum reaches the one that asks, and over how many steps, if each "
                "channel is there only as often as its confidence says."),
    .definition = "steps to the nearest focus over --replicas networks drawn as in "
                  "uncertain-paths; reached in: share of draws with a path; mean and interval of "
                  "those draws; fora without a path now are left out",
    .undefined = N_("no draw has a path"),
    .reference = "Borgatti, Carley & Krackhardt 2006",
    .cost = "O(replicas m)",
    .lenses = CF_LENS_BIT(CF_LENS_CHANNELS),
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(columns),
    .make = make_steps,
};
