#include "engine/kernels/coreness.h"

/* The nodes by how many ties they have left, so many to a bin. */
typedef struct {
    uint32_t *node;  /* sorted */
    uint32_t *place; /* of each node among them */
    uint32_t *start; /* of each bin */
    uint32_t *left;  /* of each node: in the end its coreness */
} bins;

static bool open_bins(bins *of, const cf_csr *both, cf_arena *scratch, cf_error *err)
{
    const uint32_t count = both->node_count;
    uint32_t most = 0;
    for (uint32_t i = 0; i < count; i++) {
        of->left[i] = both->first[i + 1] - both->first[i];
        most = of->left[i] > most ? of->left[i] : most;
    }
    of->node = cf_new(scratch, uint32_t, count, err);
    of->place = cf_new(scratch, uint32_t, count, err);
    of->start = cf_new(scratch, uint32_t, (size_t)most + 2, err);
    if (!of->node || !of->place || !of->start)
        return false;

    for (uint32_t i = 0; i < count; i++)
        of->start[of->left[i] + 1]++;
    for (uint32_t i = 0; i <= most; i++)
        of->start[i + 1] += of->start[i];
    for (uint32_t i = 0; i < count; i++) {
        of->place[i] = of->start[of->left[i]]++;
        of->node[of->place[i]] = i;
    }
    for (uint32_t i = most + 1; i > 0; i--)
        of->start[i] = of->start[i - 1];
    of->start[0] = 0;
    return true;
}

/* To the bin below: changes places with the first of its own, which then begins behind it. */
static void lower(bins *of, uint32_t node)
{
    const uint32_t place = of->place[node];
    const uint32_t first = of->start[of->left[node]]++;
    const uint32_t other = of->node[first];
    of->node[first] = node;
    of->node[place] = other;
    of->place[node] = first;
    of->place[other] = place;
    of->left[node]--;
}

/* Takes away one node of the fewest ties after the other. */
bool cf_kernel_coreness(const cf_csr *both, uint32_t *core, cf_error *err)
{
    cf_arena scratch = {0};
    bins of = {.left = core};
    const bool ok = open_bins(&of, both, &scratch, err);
    for (uint32_t i = 0; ok && i < both->node_count; i++) {
        const uint32_t node = of.node[i];
        for (uint32_t j = both->first[node]; j < both->first[node + 1]; j++) {
            if (core[both->node[j]] > core[node])
                lower(&of, both->node[j]);
        }
    }
    cf_arena_free(&scratch);
    return ok;
}
