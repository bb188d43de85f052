/* engine/metrics/eigenvector.c: who is tied to those who are well tied themselves?
 *
 * The vector x with A x = l x for the largest l, A being the weights; each component by itself,
 * scaled so that its largest value is 1: on a network in several pieces the answer is arbitrary (all
 * of the second largest may get 0). An answer is only believed if |A x - l x| <= 1e-6 l for each
 * node; where ARPACK gives none, the component has no values, which is no failure of the run.
 * Undefined: without ties. Values of different components do not compare.
 * O(m) a step of ARPACK, tens of steps. igraph_eigenvector_centrality. */
#include "engine/metrics/rooms.h"

#include <math.h>

static const double largest_residual = 1e-6;

static bool is_from_arpack(igraph_error_t code)
{
    return (code >= IGRAPH_ARPACK_PROD && code <= IGRAPH_ARPACK_UNKNOWN)
        || (code >= IGRAPH_ARPACK_MAXIT && code <= IGRAPH_ARPACK_REORDER);
}

static bool is_eigenvector(const cf_network *part, const double *score, double value,
                           cf_arena *scratch, bool *claim, cf_error *err)
{
    double *image = cf_new(scratch, double, part->node_count, err);
    if (!image)
        return false;
    for (size_t i = 0; i < part->tie_count; i++) {
        const cf_network_tie *tie = &part->tie[i];
        image[tie->from] += tie->weight * score[tie->to];
        image[tie->to] += tie->weight * score[tie->from];
    }
    *claim = true;
    for (size_t i = 0; i < part->node_count; i++) {
        const bool close = fabs(image[i] - value * score[i]) <= largest_residual * value;
        *claim = *claim && close && score[i] >= -largest_residual;
    }
    return true;
}

/* The scores of a connected network, or NAN. */
static bool score_part(const cf_network *part, double *score, cf_arena *scratch, cf_error *err)
{
    cf_view view;
    igraph_vector_t vector = {0};
    igraph_real_t value = 0;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    bool ok = cf_view_open(&view, part, err) && cf_igraph(err, igraph_vector_init(&vector, 0));
    bool is_there = ok;
    if (ok) {
        const igraph_error_t code = igraph_eigenvector_centrality(
            &view.graph, &vector, &value, false, true, cf_view_weight(&view), &options);
        is_there = !is_from_arpack(code);
        if (is_there)
            ok = cf_igraph_check(err, code, "igraph_eigenvector_centrality");
        else
            cf_igraph_forgive();
    }
    ok = ok && (!is_there || is_eigenvector(part, VECTOR(vector), value, scratch, &is_there, err));
    for (size_t i = 0; ok && i < part->node_count; i++)
        score[i] = is_there ? fmax(VECTOR(vector)[i], 0) : NAN;
    igraph_vector_destroy(&vector);
    cf_view_close(&view);
    return ok;
}

/* A component of a network whose nodes stand by component, and where the next one begins. */
typedef struct {
    cf_network part;
    size_t next_node;
    size_t next_tie;
} part_walk;

static bool take_part(part_walk *walk, const cf_network *whole, const uint32_t *component,
                      cf_arena *scratch, cf_error *err)
{
    const size_t node = walk->next_node;
    const size_t tie = walk->next_tie;
    while (walk->next_node < whole->node_count && component[walk->next_node] == component[node])
        walk->next_node++;
    while (walk->next_tie < whole->tie_count && whole->tie[walk->next_tie].from < walk->next_node)
        walk->next_tie++;

    const size_t count = walk->next_tie - tie;
    cf_network_tie *own = cf_new(scratch, cf_network_tie, count, err);
    if (!own)
        return false;
    for (size_t i = 0; i < count; i++) {
        own[i] = whole->tie[tie + i];
        own[i].from -= (uint32_t)node;
        own[i].to -= (uint32_t)node;
    }
    walk->part = (cf_network){
        .lens = whole->lens,
        .node = whole->node + node,
        .node_count = walk->next_node - node,
        .row_count = walk->next_node - node,
        .tie = own,
        .tie_count = count};
    return true;
}

/* The scores of all components, in the order of `order`. */
static bool score_parts(const cf_network *network, const uint32_t *order, const uint32_t *component,
                        double *score, cf_arena *scratch, cf_error *err)
{
    cf_network whole;
    if (!cf_shape_undirected(&whole, network, order, scratch, err))
        return false;
    part_walk walk = {0};
    while (walk.next_node < whole.node_count) {
        double *own = score + walk.next_node;
        if (!take_part(&walk, &whole, component, scratch, err))
            return false;
        if (walk.part.tie_count == 0)
            own[0] = NAN;
        else if (!score_part(&walk.part, own, scratch, err))
            return false;
    }
    return true;
}

/* The component of each node, sorted; the nodes in that order in `*order`. */
static uint32_t *sort_by_component(const cf_network *network, const uint32_t **order,
                                   cf_arena *scratch, cf_error *err)
{
    const size_t count = network->node_count;
    cf_result component = {.network = network};
    uint32_t *group = cf_new(scratch, uint32_t, count, err);
    uint32_t *sorted = cf_new(scratch, uint32_t, count, err);
    if (!group || !sorted || !cf_component.measure(&component, scratch, err))
        return NULL;
    for (size_t i = 0; i < count; i++)
        group[i] = (uint32_t)component.value[i];
    *order = cf_shape_order(network, group, scratch, err);
    for (size_t i = 0; *order && i < count; i++)
        sorted[i] = group[(*order)[i]];
    return *order ? sorted : NULL;
}

static bool measure_eigenvector(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    const size_t count = result->network->node_count;
    const uint32_t *order;
    const uint32_t *component = sort_by_component(result->network, &order, &scratch, err);
    double *score = cf_new(&scratch, double, count, err);
    const bool ok = component && score && cf_result_open(result, count, arena, err)
                 && score_parts(result->network, order, component, score, &scratch, err);
    for (size_t i = 0; ok && i < count; i++)
        result->value[order[i]] = score[i];
    cf_arena_free(&scratch);
    return ok;
}

const cf_metric cf_eigenvector = {
    .id = "eigenvector",
    .title = "Well-tied partners",
    .plain = "Whether this forum is tied to fora that are well tied themselves: 1 is the best of "
             "its component (eigenvector centrality). Not to be compared between components.",
    .definition = "principal eigenvector of the weights, for each component by itself and divided "
                  "by its largest value; computed by igraph (ARPACK) and kept if |Ax - lx| <= "
                  "1e-6 l at each node",
    .undefined = "not defined for a node without ties, nor where the computation did not converge",
    .unit = "share of the largest",
    .reference = "igraph_eigenvector_centrality, per component",
    .cost = "O(m) a step, tens of steps",
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_eigenvector,
};
