#include "engine/studies/drawn_ranks.h"

#include "base/language.h"
#include "engine/metrics/rooms.h"
#include "engine/online.h"
#include "engine/rank.h"
#include "engine/shape.h"

#include <math.h>

const cf_column cf_drawn_rank_columns[] = {
    {"measure", N_("By"), CF_WORDS, CF_SHOWN_NARROW},
    {"forum", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"value", N_("Value now"), CF_NUMBER, CF_SHOWN_WIDE},
    {"rank", N_("Rank now"), CF_NUMBER, CF_SHOWN_NARROW},
    {"mean", N_("Mean"), CF_NUMBER, CF_SHOWN_NARROW},
    {"low", "5 %", CF_NUMBER, CF_SHOWN_NARROW},
    {"high", "95 %", CF_NUMBER, CF_SHOWN_NARROW},
    {"at_top", N_("At top"), CF_NUMBER, CF_SHOWN_NARROW},
    {"draws", N_("Draws"), CF_NUMBER, CF_SHOWN_FILE},
};

/* Of one metric. */
typedef struct {
    const cf_metric *metric;
    const cf_draws *draws;
    size_t top;
    cf_result now;
    cf_standing *standing; /* now, by node */
    cf_online *rank;       /* over the draws, by node */
    size_t *at_top;        /* draws, by node */
    bool is_defined;       /* now, and in each draw so far */
} tally;

bool cf_drawn_shape(cf_network *shape, const cf_network *network, cf_arena *arena, cf_error *err)
{
    const uint32_t *order = cf_shape_order(network, NULL, arena, err);
    return order && cf_shape_undirected(shape, network, order, arena, err);
}

static bool measure(const tally *all, const cf_network *network, cf_result *result, cf_arena *arena,
                    cf_error *err)
{
    const cf_measure_options options = {.seed = all->draws->seed};
    return cf_measure(all->metric, network, &options, result, arena, err);
}

static bool start(tally *all, cf_arena *arena, cf_error *err)
{
    const size_t nodes = all->draws->network->node_count;
    all->standing = cf_new(arena, cf_standing, nodes, err);
    all->rank = cf_new(arena, cf_online, nodes, err);
    all->at_top = cf_new(arena, size_t, nodes, err);
    bool ok = all->standing && all->rank && all->at_top
           && measure(all, all->draws->network, &all->now, arena, err);
    /* All ranks are defined or none is. */
    all->is_defined = ok && !isnan(all->now.value[0]);
    if (!ok || !all->is_defined)
        return ok;
    for (size_t i = 0; ok && i < nodes; i++)
        ok = cf_online_start(&all->rank[i], all->draws->replicas, arena, err);
    return ok && cf_ranks_of(all->now.value, nodes, all->standing, arena, err);
}

/* A score of 0 is nobody's top, however many share it. */
static bool is_at_top(const tally *all, const cf_standing *standing, double value)
{
    return standing->higher < all->top && value > 0;
}

/* Of each node its rank, NAN if it is not defined, and whether it is at the top. */
static bool find(const void *context, const cf_network *drawn, double *found, cf_arena *scratch,
                 cf_error *err)
{
    const tally *all = context;
    const size_t nodes = drawn->node_count;
    cf_result result;
    cf_standing *standing = cf_new(scratch, cf_standing, nodes, err);
    if (!standing || !measure(all, drawn, &result, scratch, err)
        || !cf_ranks_of(result.value, nodes, standing, scratch, err))
        return false;
    for (size_t i = 0; i < nodes; i++) {
        found[2 * i] = isnan(result.value[i]) ? (double)NAN : standing[i].rank;
        found[2 * i + 1] = is_at_top(all, &standing[i], result.value[i]);
    }
    return true;
}

static void take(void *context, const double *found)
{
    tally *all = context;
    all->is_defined = all->is_defined && !isnan(found[0]);
    for (size_t i = 0; i < all->draws->network->node_count; i++) {
        cf_online_add(&all->rank[i], found[2 * i]);
        all->at_top[i] += found[2 * i + 1] > 0;
    }
}

/* At the top in the network, or in one draw of twenty. */
static bool is_shown(const tally *all, size_t node)
{
    return is_at_top(all, &all->standing[node], all->now.value[node])
        || (double)all->at_top[node] >= 0.05 * (double)all->draws->replicas;
}

static void add_row(cf_rows *rows, tally *all, size_t node)
{
    cf_online *rank = &all->rank[node];
    const double draws = (double)rank->count;
    cf_rows_add(rows, all->metric->id);
    cf_rows_add(rows, all->draws->network->node[node].id);
    cf_rows_add_number(rows, all->now.value[node]);
    cf_rows_add_number(rows, all->standing[node].rank);
    cf_rows_add_number(rows, rank->mean);
    cf_rows_add_number(rows, cf_online_quantile(rank, 0.05));
    cf_rows_add_number(rows, cf_online_quantile(rank, 0.95));
    cf_rows_add_number(rows, (double)all->at_top[node] / draws);
    cf_rows_add_number(rows, draws);
}

/* Without three fora a metric has no ranks for a reason that the study's own row gives. */
static bool explain(const tally *all, cf_rows *rows, cf_sentence *note)
{
    if (all->draws->network->node_count < 3)
        return true;
    cf_speech both = {0};
    cf_speech_add(&both, *note);
    cf_speech_add(&both, cf_sentence_same("; "));
    cf_speech_add(&both, cf_sentence_same(all->metric->id));
    cf_speech_add(&both, cf_sentence_same(": "));
    cf_speech_add(&both, cf_sentence_of(cf_too_many_paths));
    *note = cf_speech_take(&both, rows->arena, rows->err);
    cf_speech_free(&both);
    return note->english;
}

static bool add_metric(cf_rows *rows, tally *all, cf_sentence *note)
{
    const size_t nodes = all->draws->network->node_count;
    if (!start(all, rows->arena, rows->err))
        return false;
    if (!all->is_defined)
        return explain(all, rows, note);
    size_t defined;
    const size_t *place = cf_ranked(all->now.value, nodes, false, &defined, rows->arena, rows->err);
    const cf_draw_taker taker = {all, 2 * nodes, !all->metric->is_thread_safe, find, take};
    if (!place || !cf_draws_take(all->draws, &taker, rows->err))
        return false;
    if (!all->is_defined)
        return explain(all, rows, note);
    for (size_t i = 0; i < nodes; i++) {
        if (is_shown(all, place[i]))
            add_row(rows, all, place[i]);
    }
    return true;
}

bool cf_drawn_ranks_add(cf_rows *rows, const cf_drawn_ranks *ranks, const cf_draws *draws,
                        cf_sentence *note)
{
    for (size_t i = 0; i < CF_COUNT(ranks->metric); i++) {
        tally all = {.metric = ranks->metric[i], .draws = draws, .top = ranks->top};
        if (!add_metric(rows, &all, note))
            return false;
    }
    return true;
}
