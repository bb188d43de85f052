#include "engine/kernels/components.h"

#include <string.h>

static void forget(uint32_t *component, uint32_t count)
{
    memset(component, 0xff, count * sizeof *component); /* CF_ABSENT */
}

/* How far ahead in the queue rows are fetched, so that they have come when it is their turn. */
enum { FIRST_AHEAD = 16, ROW_AHEAD = 8 };

/* Who is met again no processor can foresee: hence counts, and no branch. It is of this component
 * already. The queue has room for one more than there are. */
static void spread(const cf_csr *both, uint32_t first, uint32_t number, uint32_t *component,
                   uint32_t *queue)
{
    uint32_t count = 0;
    queue[count++] = first;
    component[first] = number;
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t node = queue[i];
        if (i + FIRST_AHEAD < count) {
            __builtin_prefetch(&both->first[queue[i + FIRST_AHEAD]]);
            __builtin_prefetch(&both->node[both->first[queue[i + ROW_AHEAD]]]);
        }
        for (uint32_t j = both->first[node]; j < both->first[node + 1]; j++) {
            const uint32_t other = both->node[j];
            queue[count] = other;
            count += component[other] == CF_ABSENT;
            component[other] = number;
        }
    }
}

bool cf_kernel_components(const cf_csr *both, uint32_t *component, cf_error *err)
{
    cf_arena scratch = {0};
    uint32_t *queue = cf_new(&scratch, uint32_t, (size_t)both->node_count + 1, err);
    uint32_t number = 0;
    forget(component, both->node_count);
    for (uint32_t i = 0; queue && i < both->node_count; i++) {
        if (component[i] == CF_ABSENT)
            spread(both, i, number++, component, queue);
    }
    cf_arena_free(&scratch);
    return queue != NULL;
}

/* A search in depth, without recursion. */
typedef struct {
    const cf_csr *out;
    uint32_t *component; /* CF_ABSENT: not yet known */
    uint32_t *met;       /* by node: when the search came to it, from 1; 0: not yet */
    uint32_t *lowest;    /* by node: the earliest that it is known to lead back to */
    uint32_t *next;      /* by node: the next of its arcs */
    uint32_t *way;       /* from the root to the present node */
    uint32_t *open;      /* met, and of no known component; by when */
    uint32_t way_count, open_count, met_count, number;
} descent;

static bool open_descent(descent *at, const cf_csr *out, uint32_t *component, cf_arena *scratch,
                         cf_error *err)
{
    const uint32_t count = out->node_count;
    *at = (descent){
        .out = out,
        .component = component,
        .met = cf_new(scratch, uint32_t, count, err),
        .lowest = cf_new(scratch, uint32_t, count, err),
        .next = cf_new(scratch, uint32_t, count, err),
        .way = cf_new(scratch, uint32_t, count, err),
        .open = cf_new(scratch, uint32_t, count, err)};
    return at->met && at->lowest && at->next && at->way && at->open;
}

static void meet(descent *at, uint32_t node)
{
    at->met[node] = at->lowest[node] = ++at->met_count;
    at->next[node] = at->out->first[node];
    at->way[at->way_count++] = node;
    at->open[at->open_count++] = node;
}

static void lead_back(descent *at, uint32_t node, uint32_t when)
{
    at->lowest[node] = when < at->lowest[node] ? when : at->lowest[node];
}

/* All that was met after the first of a component, and is still open, is of it. */
static void leave(descent *at, uint32_t node)
{
    at->way_count--;
    if (at->lowest[node] < at->met[node]) {
        lead_back(at, at->way[at->way_count - 1], at->lowest[node]);
        return;
    }
    uint32_t last;
    do {
        last = at->open[--at->open_count];
        at->component[last] = at->number;
    } while (last != node);
    at->number++;
}

static void descend(descent *at, uint32_t root)
{
    meet(at, root);
    while (at->way_count > 0) {
        const uint32_t node = at->way[at->way_count - 1];
        if (at->next[node] == at->out->first[node + 1]) {
            leave(at, node);
            continue;
        }
        const uint32_t other = at->out->node[at->next[node]++];
        if (at->met[other] == 0)
            meet(at, other);
        else if (at->component[other] == CF_ABSENT)
            lead_back(at, node, at->met[other]);
    }
}

bool cf_kernel_strong_components(const cf_csr *out, uint32_t *component, cf_error *err)
{
    cf_arena scratch = {0};
    descent at;
    const bool ok = open_descent(&at, out, component, &scratch, err);
    forget(component, out->node_count);
    for (uint32_t i = 0; ok && i < out->node_count; i++) {
        if (at.met[i] == 0)
            descend(&at, i);
    }
    cf_arena_free(&scratch);
    return ok;
}

bool cf_kernel_pieces(cf_pieces *pieces, const uint32_t *component, size_t nodes, cf_error *err)
{
    cf_arena scratch = {0};
    uint32_t *size = cf_new(&scratch, uint32_t, nodes, err);
    *pieces = (cf_pieces){0};
    for (size_t i = 0; size && i < nodes; i++) {
        const uint32_t own = component[i];
        size[own]++;
        pieces->count = own + 1 > pieces->count ? own + 1 : pieces->count;
        pieces->largest = size[own] > pieces->largest ? size[own] : pieces->largest;
    }
    cf_arena_free(&scratch);
    return size != NULL;
}
