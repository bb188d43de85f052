#include "engine/view.h"

#include "base/work.h"

#include <assert.h>
#include <math.h>

enum { ROWS_OF_BLOCK = 64 };

static double length_of(const cf_network_tie *tie)
{
    assert(tie->weight > 0 && isfinite(tie->weight));
    return 1 / tie->weight;
}

static bool fill_weights(cf_view *view, const cf_network *network, cf_error *err)
{
    const igraph_integer_t count = (igraph_integer_t)network->tie_count;
    if (!cf_igraph(err, igraph_vector_init(&view->weight, count))
        || !cf_igraph(err, igraph_vector_init(&view->distance, count)))
        return false;

    for (size_t i = 0; i < network->tie_count; i++) {
        VECTOR(view->weight)[i] = network->tie[i].weight;
        VECTOR(view->distance)[i] = length_of(&network->tie[i]);
    }
    return true;
}

static bool make_graph(cf_view *view, const cf_network *network, cf_error *err)
{
    igraph_vector_int_t end = {0};
    bool ok =
        cf_igraph(err, igraph_vector_int_init(&end, 2 * (igraph_integer_t)network->tie_count));
    for (size_t i = 0; ok && i < network->tie_count; i++) {
        VECTOR(end)[2 * i] = network->tie[i].from;
        VECTOR(end)[2 * i + 1] = network->tie[i].to;
    }
    ok = ok
      && cf_igraph(err, igraph_create(&view->graph, &end, (igraph_integer_t)network->node_count,
                                      network->directed));
    view->is_made = ok;
    igraph_vector_int_destroy(&end);
    return ok;
}

bool cf_view_open(cf_view *view, const cf_network *network, cf_error *err)
{
    *view = (cf_view){0};
    assert(!cf_work_is_shared());
    /* Some of igraph's functions overflow beyond. */
    if (network->node_count > INT32_MAX || network->tie_count > INT32_MAX)
        return cf_fail(
            err, CF_ERROR_SYSTEM, "the network has more than %d nodes or ties", INT32_MAX);
    return fill_weights(view, network, err) && make_graph(view, network, err);
}

void cf_view_close(cf_view *view)
{
    if (view->is_made)
        igraph_destroy(&view->graph);
    igraph_vector_destroy(&view->weight);
    igraph_vector_destroy(&view->distance);
    *view = (cf_view){0};
}

/* Several of igraph's functions read past a vector that is too short. */
static const igraph_vector_t *checked(const cf_view *view, const igraph_vector_t *of_ties)
{
    (void)view; /* used by the assertion alone */
    assert(igraph_vector_size(of_ties) == igraph_ecount(&view->graph));
    return of_ties;
}

const igraph_vector_t *cf_view_weight(const cf_view *view)
{
    return checked(view, &view->weight);
}

const igraph_vector_t *cf_view_distance(const cf_view *view)
{
    return checked(view, &view->distance);
}

double *cf_view_lengths(const cf_network *network, const cf_csr *rows, cf_arena *arena,
                        cf_error *err)
{
    const uint32_t count = rows->first[rows->node_count];
    double *length = cf_new(arena, double, count, err);
    for (uint32_t i = 0; length && i < count; i++)
        length[i] = length_of(&network->tie[rows->tie[i]]);
    return length;
}

bool cf_view_paths(const cf_view *view, igraph_integer_t first, bool weighted,
                   igraph_matrix_t *block, cf_error *err)
{
    const igraph_integer_t count = igraph_vcount(&view->graph);
    const igraph_integer_t rest = count - first;
    const igraph_integer_t end = first + (rest < ROWS_OF_BLOCK ? rest : ROWS_OF_BLOCK);
    const igraph_vs_t from = igraph_vss_range(first, end);
    if (!weighted)
        return cf_igraph(
            err, igraph_distances(&view->graph, block, from, igraph_vss_all(), IGRAPH_OUT));
    return cf_igraph(
        err, igraph_distances_dijkstra(
                 &view->graph, block, from, igraph_vss_all(), cf_view_distance(view), IGRAPH_OUT));
}
