/* engine/metrics/eigenvector.c: who is tied to those who are well tied themselves?
 *
 * The vector x with A x = l x for the largest l, A being the weights; each component by itself,
 * scaled so that its largest value is 1, for on a network in several pieces the answer is
 * arbitrary. By power iteration: x becomes x + A x / l, so that -l, which a two-sided network has
 * too, does not disturb. Two vectors begin apart, and are believed where they meet: |A x - l x| is small
 * too in a mixture of two vectors whose l is nearly the same, as in two circles with a long way between
 * them. igraph's solver, ARPACK, goes on from where its last call left its random numbers: its last bits
 * depend on what was measured before.
 * On two kinds of nodes the scale is another: the squares of each kind add up to 1 in the component,
 * which makes the two halves of x the first pair of singular vectors.
 * Undefined: without ties, or if the iteration does not settle. Values of different components do
 * not compare.
 * O(m) a step; tens of steps, many more where two halves hang together by little. */
#include "base/language.h"
#include "engine/metrics/rooms.h"

#include <math.h>

static const double finest_residual = 1e-12;
static const double nearest = 1e-9;

/* Products of all components, a few seconds: each may take as many steps. */
enum { MOST_WORK = 1000000000, FIRST_LOOK = 1024 };

/* The network in order of component, and the vector as it settles. */
typedef struct {
    const uint32_t *order; /* the node's place in the network that is measured */
    const uint32_t *component;
    cf_network network;
    cf_neighbours near;
    size_t most_steps;
    double *score, *other; /* two vectors that should become one */
    double *image;         /* A times one of them */
} eigen_field;

/* The nodes of one component: first up to end. */
typedef struct {
    size_t first, end;
} span;

/* Fills the image; returns the Rayleigh quotient, the estimate of l. */
static double multiply(eigen_field *field, const double *score, span part)
{
    double product = 0;
    double square = 0;
    for (size_t i = part.first; i < part.end; i++) {
        double sum = 0;
        for (size_t j = field->near.first[i]; j < field->near.first[i + 1]; j++) {
            const cf_neighbour *neighbour = &field->near.item[j];
            sum += field->network.tie[neighbour->tie].weight * score[neighbour->node];
        }
        field->image[i] = sum;
        product += sum * score[i];
        square += score[i] * score[i];
    }
    return product / square;
}

/* How far A x is from l x, as a share of l. */
static double residual(const eigen_field *field, span part, double value)
{
    double largest = 0;
    for (size_t i = part.first; i < part.end; i++)
        largest = fmax(largest, fabs(field->image[i] - value * field->score[i]));
    return largest / value;
}

static void advance(const eigen_field *field, double *score, span part, double value)
{
    double largest = 0;
    for (size_t i = part.first; i < part.end; i++) {
        score[i] += field->image[i] / value;
        largest = fmax(largest, score[i]);
    }
    for (size_t i = part.first; i < part.end; i++)
        score[i] /= largest;
}

static double distance(const eigen_field *field, span part)
{
    double apart = 0;
    for (size_t i = part.first; i < part.end; i++)
        apart = fmax(apart, fabs(field->score[i] - field->other[i]));
    return apart;
}

/* The vectors came as near as this from `before` in half the steps so far. What keeps them apart
 * shrinks ever more slowly. */
static bool is_hopeless(const eigen_field *field, size_t step, double before, double apart)
{
    const double halves = 2 * (double)(field->most_steps - step) / (double)step;
    return log(apart / nearest) > halves * log(before / apart);
}

static void begin(eigen_field *field, span part)
{
    for (size_t i = part.first; i < part.end; i++) {
        field->score[i] = 1;
        field->other[i] = (double)(i - part.first + 1) / (double)(part.end - part.first);
    }
}

/* False if the vectors do not meet. */
static bool settle(eigen_field *field, span part)
{
    double before = INFINITY;
    begin(field, part);
    for (size_t step = 0; step < field->most_steps; step++) {
        const double other = multiply(field, field->other, part);
        advance(field, field->other, part, other);
        const double value = multiply(field, field->score, part);
        if (residual(field, part, value) <= finest_residual && distance(field, part) <= nearest)
            return true;
        advance(field, field->score, part, value);
        if (step >= FIRST_LOOK && (step & (step - 1)) == 0) {
            const double apart = distance(field, part);
            if (is_hopeless(field, step, before, apart))
                return false;
            before = apart;
        }
    }
    return distance(field, part) <= nearest;
}

static void score_component(eigen_field *field, span part)
{
    const bool has_ties = field->near.first[part.end] > field->near.first[part.first];
    if (has_ties && settle(field, part))
        return;
    for (size_t i = part.first; i < part.end; i++)
        field->score[i] = NAN;
}

/* The component of each node, by place. */
static uint32_t *component_of(const cf_result *result, cf_arena *scratch, cf_error *err)
{
    const cf_network *network = result->network;
    cf_result component = cf_result_beside(result);
    uint32_t *number = cf_new(scratch, uint32_t, network->node_count, err);
    if (!number || !cf_component.measure(&component, scratch, err))
        return NULL;
    for (size_t i = 0; i < network->node_count; i++)
        number[i] = (uint32_t)component.value[i];
    return number;
}

static bool open_field(eigen_field *field, const cf_result *result, cf_arena *scratch,
                       cf_error *err)
{
    const cf_network *network = result->network;
    const size_t count = network->node_count;
    field->component = component_of(result, scratch, err);
    if (!field->component)
        return false;
    field->order = cf_shape_order(network, field->component, scratch, err);
    field->score = cf_new(scratch, double, count, err);
    field->other = cf_new(scratch, double, count, err);
    field->image = cf_new(scratch, double, count, err);
    if (!field->order || !field->score || !field->other || !field->image
        || !cf_shape_undirected(&field->network, network, field->order, scratch, err)
        || !cf_neighbours_make(&field->near, &field->network, CF_WAYS_BOTH, scratch, err))
        return false;
    field->most_steps = MOST_WORK / (field->near.first[count] + 1);
    return true;
}

/* Returns how many components have ties. */
static size_t score_all(eigen_field *field)
{
    const size_t count = field->network.node_count;
    size_t scored = 0;
    span part = {0};
    while (part.first < count) {
        const uint32_t component = field->component[field->order[part.first]];
        part.end = part.first + 1;
        while (part.end < count && field->component[field->order[part.end]] == component)
            part.end++;
        score_component(field, part);
        scored += part.end > part.first + 1 ? 1 : 0;
        part.first = part.end;
    }
    return scored;
}

/* Of each component and each kind of node, which have the same squares in sum but for rounding. */
static void scale_kinds(eigen_field *field, size_t row_count)
{
    const size_t count = field->network.node_count;
    for (size_t first = 0, end; first < count; first = end) {
        const uint32_t component = field->component[field->order[first]];
        double square[2] = {0};
        for (end = first; end < count && field->component[field->order[end]] == component; end++)
            square[field->order[end] < row_count] += field->score[end] * field->score[end];
        for (size_t i = first; i < end; i++)
            field->score[i] /= sqrt(square[field->order[i] < row_count]);
    }
}

static bool measure_eigenvector(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    eigen_field field;
    const bool ok = open_field(&field, result, &scratch, err)
                 && cf_result_open(result, result->network->node_count, arena, err);
    const size_t scored = ok ? score_all(&field) : 0;
    if (ok && result->network->two_mode)
        scale_kinds(&field, result->network->row_count);
    if (scored > 1)
        result->note = cf_sentence_of("each component has a scale of its own");
    for (size_t i = 0; ok && i < result->count; i++)
        result->value[field.order[i]] = field.score[i];
    cf_arena_free(&scratch);
    return ok;
}

const cf_metric cf_eigenvector = {
    .id = "eigenvector",
    .title = N_("Well-tied partners"),
    .plain =
        N_("Whether this forum is tied to fora that are well tied themselves: 1 is the best of "
           "those that it can reach (eigenvector centrality). Do not compare fora that cannot "
           "reach each other."),
    .definition = "principal eigenvector of the weights, for each component by itself and divided "
                  "by its largest value; by power iteration until |Ax - lx| <= 1e-12 l at each "
                  "node and vectors that began apart are within 1e-9",
    .undefined = N_("not defined for a node without ties, nor where the iteration did not settle"),
    .unit = N_("share of the largest"),
    .reference = "scale of igraph_eigenvector_centrality; per component",
    .cost = "O(m) a step, tens of steps, at most 10^9 products twice",
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 0,
    .most = 1,
    .measure = measure_eigenvector,
};

const cf_metric cf_eigenvector_two_mode = {
    .id = "eigenvector.two-mode",
    .title = N_("Well-tied partners of the other kind"),
    .plain =
        N_("Whether a forum or economy is tied to those of the other kind that are well tied "
           "themselves (two-mode eigenvector centrality). Do not compare those that cannot reach "
           "each other."),
    .definition = "first singular vectors of the weights, for each component by itself, the "
                  "squares of each kind adding up to 1; by power iteration as eigenvector",
    .undefined = N_("not defined for a node without ties, nor where the iteration did not settle"),
    .unit = N_("root of the share of its kind"),
    .reference = "Borgatti & Everett 1997; scale of UCINET, whose sign may be the other",
    .cost = "O(m) a step, tens of steps, at most 10^9 products twice",
    .subject = CF_SUBJECT_NODE,
    .lenses = CF_LENSES_TWO_MODE,
    .least = 0,
    .most = 1,
    .measure = measure_eigenvector,
};
