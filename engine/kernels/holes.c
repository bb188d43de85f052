#include "engine/kernels/holes.h"

#include "engine/kernels/triangles.h"

#include <math.h>

/* Sums over the partners that both ends of a tie have, with s the weights. An end is a side of the
 * tie: the lower is side 0, as it comes first in triangles. */
typedef struct {
    double inside[2]; /* s of the tie and of all from the other end to partners of this one */
    double reach[2];  /* s of the tie, and what this end reaches of the other through partners */
    double whole;     /* the same, partners having all their ties; for both ends */
} span;

typedef struct {
    const cf_csr *both;
    const cf_network_tie *tie;
    cf_triangles triangles;
    span *of_tie;
    double *strength;  /* of each node, the sum of its weights */
    double *strongest; /* the largest of them */
    double *redundant; /* sum over partners of what other partners are to them */
} holes;

enum { CORNERS = 3 };

/* A corner of a triangle as ego, and the other two, each as the one that ego goes through to get to
 * the other. */
typedef struct {
    uint32_t ego, side_of[2], other[2];
} corner;

static const corner corners[CORNERS] = {
    {0, {0, 0}, {1, 2}},
    {1, {1, 0}, {0, 2}},
    {2, {1, 1}, {0, 1}},
};

/* Of the tie between the ego and one of the others: it is opposite to the third. */
static uint32_t tie_to(const cf_triangle *of, const corner *at, int which)
{
    return of->tie[at->other[1 - which]];
}

static void add_ties(void *context, const cf_triangle *some, size_t count)
{
    holes *all = context;
    for (size_t i = 0; i < count; i++) {
        const double between[CORNERS] = {
            all->tie[some[i].tie[0]].weight, all->tie[some[i].tie[1]].weight,
            all->tie[some[i].tie[2]].weight};
        for (int j = 0; j < CORNERS; j++) {
            const corner *at = &corners[j];
            const uint32_t ego = some[i].node[at->ego];
            const double one = between[at->other[1]], two = between[at->other[0]];
            all->of_tie[tie_to(&some[i], at, 0)].inside[at->side_of[0]] += between[j];
            all->of_tie[tie_to(&some[i], at, 1)].inside[at->side_of[1]] += between[j];
            all->of_tie[some[i].tie[j]].whole += one * two / all->strength[ego];
            all->redundant[ego] +=
                two * between[j] / all->strongest[some[i].node[at->other[0]]]
                + one * between[j] / all->strongest[some[i].node[at->other[1]]];
        }
    }
}

/* Once all that is inside is known. */
static void add_reach(void *context, const cf_triangle *some, size_t count)
{
    holes *all = context;
    for (size_t i = 0; i < count; i++) {
        for (int j = 0; j < CORNERS; j++) {
            const corner *at = &corners[j];
            const double between = all->tie[some[i].tie[j]].weight;
            for (int to = 0; to < 2; to++) {
                const uint32_t through = tie_to(&some[i], at, 1 - to);
                const double inside = all->of_tie[through].inside[at->side_of[1 - to]];
                all->of_tie[tie_to(&some[i], at, to)].reach[at->side_of[to]] +=
                    all->tie[through].weight * between / inside;
            }
        }
    }
}

static bool open_holes(holes *all, const cf_csr *both, const cf_network *network, cf_arena *scratch,
                       cf_error *err)
{
    const size_t count = network->node_count;
    all->both = both;
    all->tie = network->tie;
    all->of_tie = cf_new(scratch, span, network->tie_count, err);
    all->strength = cf_new(scratch, double, count, err);
    all->strongest = cf_new(scratch, double, count, err);
    all->redundant = cf_new(scratch, double, count, err);
    if (!all->of_tie || !all->strength || !all->strongest || !all->redundant)
        return false;

    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *tie = &network->tie[i];
        const double weight = tie->weight;
        all->of_tie[i] = (span){{weight, weight}, {weight, weight}, weight};
        all->strength[tie->from] += weight;
        all->strength[tie->to] += weight;
        all->strongest[tie->from] = fmax(all->strongest[tie->from], weight);
        all->strongest[tie->to] = fmax(all->strongest[tie->to], weight);
    }
    return true;
}

static double reach_of(const holes *all, uint32_t node, uint32_t arc)
{
    const bool is_upper = !cf_triangles_leads_up(&all->triangles, node, all->both->node[arc]);
    return all->of_tie[all->both->tie[arc]].reach[is_upper] / all->strength[node];
}

/* How far the constraint comes from few partners. */
static double hierarchy_of(const holes *all, uint32_t node, const cf_hole *hole)
{
    if (hole->partners < 2)
        return 1;
    double sum = 0;
    for (uint32_t i = all->both->first[node]; i < all->both->first[node + 1]; i++) {
        const double reach = reach_of(all, node, i);
        const double ratio = reach * reach / (hole->constraint_ego / hole->partners);
        sum += ratio * log(ratio);
    }
    return fmax(sum / (hole->partners * log(hole->partners)), 0);
}

static cf_hole look_around(const holes *all, uint32_t node)
{
    const cf_csr *both = all->both;
    cf_hole hole = {.partners = both->first[node + 1] - both->first[node]};
    if (both->first[node] == both->first[node + 1])
        return (cf_hole){0, NAN, NAN, NAN, NAN};
    for (uint32_t i = both->first[node]; i < both->first[node + 1]; i++) {
        const double whole = all->of_tie[both->tie[i]].whole / all->strength[node];
        const double reach = reach_of(all, node, i);
        hole.constraint_whole += whole * whole;
        hole.constraint_ego += reach * reach;
    }
    hole.hierarchy = hierarchy_of(all, node, &hole);
    hole.effective_size = hole.partners - all->redundant[node] / all->strength[node];
    return hole;
}

bool cf_kernel_holes(const cf_csr *both, const cf_network *network, cf_hole *hole, cf_error *err)
{
    cf_arena scratch = {0};
    holes all;
    const bool ok = open_holes(&all, both, network, &scratch, err)
                 && cf_triangles_open(&all.triangles, both, &scratch, err);
    if (ok) {
        cf_triangles_visit(&all.triangles, add_ties, &all);
        cf_triangles_visit(&all.triangles, add_reach, &all);
    }
    for (uint32_t i = 0; ok && i < both->node_count; i++)
        hole[i] = look_around(&all, i);
    cf_arena_free(&scratch);
    return ok;
}
