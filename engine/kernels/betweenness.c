#include "engine/kernels/betweenness.h"

/* One search at a time. Its inner loops add without asking whether a neighbour lies a level further
 * on: sums that go elsewhere are never read again. */
typedef struct {
    const cf_csr *out;
    uint32_t *queue; /* the nodes reached, by level; with room for one that is not new */
    uint32_t *level; /* where each level begins in the queue */
    uint32_t
        *reach;    /* how many nodes a search from this one reaches, itself included; 0: unknown */
    uint8_t *seen; /* by node */
    double *sum;   /* by node: what its neighbours have passed on to it; 0 between searches */
    double *paths; /* by place in the queue: shortest paths from the source */
} search;

static bool open_search(search *at, const cf_csr *out, cf_arena *scratch, cf_error *err)
{
    const size_t count = out->node_count;
    *at = (search){
        .out = out,
        .queue = cf_new(scratch, uint32_t, count + 1, err),
        .level = cf_new(scratch, uint32_t, count + 2, err),
        .reach = cf_new(scratch, uint32_t, count, err),
        .seen = cf_new(scratch, uint8_t, count, err),
        .sum = cf_new(scratch, double, count, err),
        .paths = cf_new(scratch, double, count, err)};
    return at->queue && at->level && at->reach && at->seen && at->sum && at->paths;
}

/* Passes the paths of the nodes in the queue from `begin` to `end` on to their neighbours, and
 * queues those that are new. Returns the new end. */
static uint32_t pass_paths_on(const search *at, uint32_t begin, uint32_t end)
{
    const cf_csr out = *at->out;
    const double *restrict paths = at->paths;
    double *restrict sum = at->sum;
    uint32_t *restrict queue = at->queue;
    uint8_t *restrict seen = at->seen;
    uint32_t tail = end;
    for (uint32_t i = begin; i < end; i++) {
        const uint32_t node = queue[i];
        const uint32_t last = out.first[node + 1];
        for (uint32_t j = out.first[node]; j < last; j++) {
            const uint32_t next = out.node[j];
            sum[next] += paths[i];
            queue[tail] = next;
            tail += !seen[next];
            seen[next] = 1;
        }
    }
    for (uint32_t i = end; i < tail; i++)
        at->paths[i] = sum[queue[i]];
    return tail;
}

/* Fills the queue, its levels and the paths. Returns how many levels there are. */
static uint32_t go_out(search *at, uint32_t source)
{
    uint32_t levels = 0;
    uint32_t begin = 0, end = 1;
    at->queue[0] = source;
    at->paths[0] = 1;
    at->seen[source] = 1;
    while (begin < end) {
        at->level[levels++] = begin;
        const uint32_t tail = end == at->reach[source] ? end : pass_paths_on(at, begin, end);
        begin = end;
        end = tail;
    }
    at->level[levels] = end;
    for (uint32_t i = 0; i < end; i++)
        at->sum[at->queue[i]] = 0;
    return levels;
}

/* What depends on each node of a level is its paths, times the shares that its neighbours a level
 * further on, the only ones to have a sum, hand back. Leaves its own shares in `paths`: (1 + what
 * depends on it) / its paths. */
static void take_shares(const search *at, uint32_t begin, uint32_t end, double *restrict score)
{
    const cf_csr out = *at->out;
    const double *restrict sum = at->sum;
    double *restrict paths = at->paths;
    for (uint32_t i = begin; i < end; i++) {
        const uint32_t node = at->queue[i];
        const uint32_t last = out.first[node + 1];
        double shares = 0;
        for (uint32_t j = out.first[node]; j < last; j++)
            shares += sum[out.node[j]];
        const double depends = paths[i] * shares;
        score[node] += depends;
        paths[i] = (1 + depends) / paths[i];
    }
}

/* From the furthest level, on whose nodes nothing depends, to those next to the source. */
static void come_back(search *at, uint32_t levels, double *score)
{
    uint32_t further = at->level[levels];
    for (uint32_t i = at->level[levels - 1]; i < further; i++)
        at->sum[at->queue[i]] = 1 / at->paths[i];
    for (uint32_t level = levels - 1; level-- > 1;) {
        const uint32_t begin = at->level[level];
        const uint32_t end = at->level[level + 1];
        take_shares(at, begin, end, score);
        for (uint32_t i = end; i < further; i++)
            at->sum[at->queue[i]] = 0;
        for (uint32_t i = begin; i < end; i++)
            at->sum[at->queue[i]] = at->paths[i];
        further = end;
    }
}

/* Without directions, all that one reaches reach as many. */
static void clear(search *at, uint32_t reached, bool directed)
{
    const bool is_first = !directed && at->reach[at->queue[0]] == 0;
    for (uint32_t i = 0; i < reached; i++) {
        const uint32_t node = at->queue[i];
        at->seen[node] = 0;
        at->sum[node] = 0;
        if (is_first)
            at->reach[node] = reached;
    }
}

bool cf_kernel_betweenness(const cf_csr *out, bool directed, double *score, cf_error *err)
{
    cf_arena scratch = {0};
    search at;
    const bool ok = open_search(&at, out, &scratch, err);
    for (uint32_t i = 0; ok && i < out->node_count; i++)
        score[i] = 0;
    for (uint32_t source = 0; ok && source < out->node_count; source++) {
        const uint32_t levels = go_out(&at, source);
        come_back(&at, levels, score);
        clear(&at, at.level[levels], directed);
    }
    cf_arena_free(&scratch);
    return ok;
}
