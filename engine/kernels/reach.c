#include "engine/kernels/reach.h"

/* Searches from LANES nodes at once, bit i of a word being the i-th. Along the arcs backwards: then
 * the node that a search comes to is the one whose distance it tells. */
enum { LANES = 64 };

typedef struct {
    const cf_csr *in;
    uint64_t *seen;    /* by node: the searches that have come to it */
    uint64_t *now;     /* those that came with the last step, ... */
    uint64_t *next;    /* ... and that may come with this one; 0 between steps */
    uint32_t *front;   /* the nodes that have some now ... */
    uint32_t *touched; /* ... and next; with room for one that is not new */
    uint32_t *visited; /* all that have been seen */
    uint32_t front_count, visited_count;
} search;

static bool open_search(search *at, const cf_csr *in, cf_arena *scratch, cf_error *err)
{
    const size_t count = in->node_count;
    *at = (search){
        .in = in,
        .seen = cf_new(scratch, uint64_t, count, err),
        .now = cf_new(scratch, uint64_t, count, err),
        .next = cf_new(scratch, uint64_t, count, err),
        .front = cf_new(scratch, uint32_t, count, err),
        .touched = cf_new(scratch, uint32_t, count + 1, err),
        .visited = cf_new(scratch, uint32_t, count + 1, err)};
    return at->seen && at->now && at->next && at->front && at->touched && at->visited;
}

/* Bits that are set; a builtin would call a library where the machine need not have POPCNT. */
static uint32_t count_bits(uint64_t word)
{
    word -= (word >> 1) & 0x5555555555555555u;
    word = (word & 0x3333333333333333u) + ((word >> 2) & 0x3333333333333333u);
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return (uint32_t)((word * 0x0101010101010101u) >> 56);
}

/* Returns how many nodes the step touches, which may have been seen before. */
static uint32_t step_out(search *at)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < at->front_count; i++) {
        const uint32_t node = at->front[i];
        const uint64_t now = at->now[node];
        for (uint32_t j = at->in->first[node]; j < at->in->first[node + 1]; j++) {
            const uint32_t other = at->in->node[j];
            at->touched[count] = other;
            count += at->next[other] == 0;
            at->next[other] |= now;
        }
    }
    return count;
}

static void add_steps(cf_reach *reach, uint32_t searches, uint64_t steps)
{
    reach->reached += searches;
    reach->steps += searches * steps;
    reach->inverse += searches / (double)steps;
    reach->longest = steps > reach->longest ? steps : reach->longest;
}

/* Keeps what is new of what the step has touched. */
static void settle(search *at, uint32_t touched, uint64_t steps, cf_reach *reach)
{
    at->front_count = 0;
    for (uint32_t i = 0; i < touched; i++) {
        const uint32_t node = at->touched[i];
        const uint64_t come = at->next[node] & ~at->seen[node];
        at->next[node] = 0;
        if (come == 0)
            continue;
        at->visited[at->visited_count] = node;
        at->visited_count += at->seen[node] == 0;
        at->seen[node] |= come;
        at->now[node] = come;
        at->front[at->front_count++] = node;
        add_steps(&reach[node], count_bits(come), steps);
    }
}

static void search_from(search *at, uint32_t first, uint32_t end, cf_reach *reach)
{
    at->front_count = at->visited_count = 0;
    for (uint32_t i = first; i < end; i++) {
        at->seen[i] = at->now[i] = (uint64_t)1 << (i - first);
        at->front[at->front_count++] = i;
        at->visited[at->visited_count++] = i;
    }
    for (uint64_t steps = 1; at->front_count > 0; steps++)
        settle(at, step_out(at), steps, reach);
    for (uint32_t i = 0; i < at->visited_count; i++)
        at->seen[at->visited[i]] = 0;
}

bool cf_kernel_reach(const cf_csr *in, cf_reach *reach, cf_error *err)
{
    cf_arena scratch = {0};
    search at;
    const bool ok = open_search(&at, in, &scratch, err);
    for (uint32_t i = 0; ok && i < in->node_count; i++)
        reach[i] = (cf_reach){0};
    for (uint32_t first = 0; ok && first < in->node_count; first += LANES) {
        const uint32_t rest = in->node_count - first;
        search_from(&at, first, first + (rest < LANES ? rest : LANES), reach);
    }
    cf_arena_free(&scratch);
    return ok;
}
