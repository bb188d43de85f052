#include "engine/kernels/cuts.h"

/* A search in depth, without recursion. */
typedef struct {
    const cf_csr *both;
    cf_cuts *cuts;
    uint32_t *met;    /* by node: when the search came to it, from 1; 0: not yet */
    uint32_t *lowest; /* by node: the earliest that it and what follows are tied to */
    uint32_t *next;   /* by node: the next in its row */
    uint32_t *tie;    /* by node: the one along which the search came */
    uint32_t *way;    /* from the root to the present node */
    uint32_t way_count, met_count;
} descent;

static bool open_descent(descent *at, cf_arena *scratch, cf_error *err)
{
    const uint32_t count = at->both->node_count;
    at->met = cf_new(scratch, uint32_t, count, err);
    at->lowest = cf_new(scratch, uint32_t, count, err);
    at->next = cf_new(scratch, uint32_t, count, err);
    at->tie = cf_new(scratch, uint32_t, count, err);
    at->way = cf_new(scratch, uint32_t, count, err);
    return at->met && at->lowest && at->next && at->tie && at->way;
}

static void meet(descent *at, uint32_t node, uint32_t tie)
{
    at->met[node] = at->lowest[node] = ++at->met_count;
    at->next[node] = at->both->first[node];
    at->tie[node] = tie;
    at->way[at->way_count++] = node;
}

static void lead_back(descent *at, uint32_t node, uint32_t when)
{
    at->lowest[node] = when < at->lowest[node] ? when : at->lowest[node];
}

/* What follows `node` and is not tied to what came before `from` hangs on `from`. */
static void leave(descent *at, uint32_t node)
{
    at->way_count--;
    if (at->way_count == 0)
        return;
    const uint32_t from = at->way[at->way_count - 1];
    lead_back(at, from, at->lowest[node]);
    if (at->lowest[node] > at->met[from])
        at->cuts->is_bridge[at->tie[node]] = true;
    if (at->lowest[node] >= at->met[from] && at->way_count > 1)
        at->cuts->is_point[from] = true;
}

/* The root is a cut point if the search sets out from it twice. */
static void descend(descent *at, uint32_t root)
{
    uint32_t branches = 0;
    meet(at, root, CF_ABSENT);
    while (at->way_count > 0) {
        const uint32_t node = at->way[at->way_count - 1];
        if (at->next[node] == at->both->first[node + 1]) {
            leave(at, node);
            continue;
        }
        const uint32_t arc = at->next[node]++;
        const uint32_t other = at->both->node[arc];
        if (at->met[other] == 0) {
            branches += node == root;
            meet(at, other, at->both->tie[arc]);
        } else if (at->both->tie[arc] != at->tie[node])
            lead_back(at, node, at->met[other]);
    }
    at->cuts->is_point[root] = branches > 1;
}

bool cf_kernel_cuts(const cf_csr *both, cf_cuts *cuts, cf_error *err)
{
    cf_arena scratch = {0};
    descent at = {.both = both, .cuts = cuts};
    const bool ok = open_descent(&at, &scratch, err);
    for (uint32_t i = 0; ok && i < both->node_count; i++) {
        if (at.met[i] == 0)
            descend(&at, i);
    }
    cf_arena_free(&scratch);
    return ok;
}
