#include "engine/kernels/betweenness.h"

#include <string.h>

/* Searches go out from LANES sources at once, which share the look at each arc. Two numbers fill a
 * register of any machine of 64 bits; compilers do not see by themselves that eight sums can stay in
 * registers throughout a row. */
enum { LANES = 8, PAIRS = LANES / 2, LINE_OF_CACHE = 64 };

typedef double pair __attribute__((vector_size(16)));
typedef int64_t pair_bits __attribute__((vector_size(16)));

/* A number for each search. */
typedef struct {
    pair at[PAIRS];
} lanes;

/* Arcs into the nodes that are still to be met are looked at if they are fewer than this many times
 * those out of the last ones met: a look costs less than a sum that is kept in memory. */
enum { PULL_PER_PUSH = 4 };

/* What is by place in the queue is so level by level; a node stands there once for each level on
 * which some search meets it. */
typedef struct {
    const cf_nearby *nearby;
    lanes is_there;  /* 1 where there is a search */
    lanes *paths;    /* by node: shortest paths from the sources; 0: not met */
    lanes *now;      /* by node: what neighbours take from it; 0 but for one level */
    lanes *sum;      /* by node: what neighbours have given to it; 0 between steps */
    lanes *came;     /* by place: paths of the searches that meet it there; later its shares */
    uint32_t *queue; /* by place: the node */
    uint32_t *level; /* where each level begins in the queue */
    uint32_t *open;  /* all nodes that some search has still to meet, and maybe others */
    uint32_t *given; /* the nodes that have a sum; room for one that is not new */
    uint8_t *is_given;
    uint32_t queue_count, open_count;
    uint64_t open_arcs; /* into nodes that some search has still to meet */
    bool is_listed;     /* `open` is made */
} search;

/* Each in one line of the cache. */
static lanes *new_lanes(cf_arena *scratch, size_t count, cf_error *err)
{
    char *room = cf_new(scratch, char, (count + 1) * sizeof(lanes), err);
    return room ? (lanes *)(void *)(room + LINE_OF_CACHE - (uintptr_t)room % LINE_OF_CACHE) : NULL;
}

static void *open_search(const void *context, cf_arena *scratch, cf_error *err)
{
    const cf_nearby *nearby = context;
    const size_t count = nearby->out.node_count;
    search *at = cf_new(scratch, search, 1, err);
    if (!at)
        return NULL;
    *at = (search){
        .nearby = nearby,
        .paths = new_lanes(scratch, count, err),
        .now = new_lanes(scratch, count, err),
        .sum = new_lanes(scratch, count, err),
        /* What is never used of it is never had from the system. */
        .came = new_lanes(scratch, count * LANES + 1, err),
        .queue = cf_new(scratch, uint32_t, count * LANES + 1, err),
        .level = cf_new(scratch, uint32_t, count + 2, err),
        .open = cf_new(scratch, uint32_t, count, err),
        .given = cf_new(scratch, uint32_t, count + 1, err),
        .is_given = cf_new(scratch, uint8_t, count, err)};
    const bool ok = at->paths && at->now && at->sum && at->came && at->queue && at->level
                 && at->open && at->given && at->is_given;
    return ok ? at : NULL;
}

static uint32_t degree(const cf_csr *rows, uint32_t node)
{
    return rows->first[node + 1] - rows->first[node];
}

static double total(pair of)
{
    return of[0] + of[1];
}

/* Of a row, what stands in `now`. */
static lanes add_up(const cf_csr *rows, const lanes *now, uint32_t node)
{
    lanes sum = {0};
    const uint32_t end = rows->first[node + 1];
    for (uint32_t i = rows->first[node]; i < end; i++) {
        const lanes *more = &now[rows->node[i]];
        for (int k = 0; k < PAIRS; k++)
            sum.at[k] += more->at[k];
    }
    return sum;
}

/* Are there searches that have still to meet the node? */
static bool is_open(const search *at, uint32_t node)
{
    pair_bits missing = {0};
    for (int k = 0; k < PAIRS; k++)
        missing |= (at->paths[node].at[k] < at->is_there.at[k]);
    return missing[0] | missing[1];
}

/* Queues the node for the searches that meet it for the first time. Is it still open? */
static bool meet(search *at, uint32_t node, const lanes *sum)
{
    lanes *paths = &at->paths[node];
    lanes *came = &at->came[at->queue_count];
    pair any = {0};
    for (int k = 0; k < PAIRS; k++) {
        came->at[k] = (pair)((pair_bits)sum->at[k] & (paths->at[k] == 0));
        paths->at[k] += came->at[k];
        any += came->at[k];
    }
    if (total(any) == 0)
        return true;
    at->queue[at->queue_count++] = node;
    const bool still = is_open(at, node);
    at->open_arcs -= still ? 0 : degree(&at->nearby->in, node);
    return still;
}

static void push(search *at, uint32_t begin, uint32_t end)
{
    const cf_csr out = at->nearby->out;
    uint32_t count = 0;
    for (uint32_t i = begin; i < end; i++) {
        const lanes came = at->came[i];
        const uint32_t last = out.first[at->queue[i] + 1];
        for (uint32_t j = out.first[at->queue[i]]; j < last; j++) {
            const uint32_t next = out.node[j];
            for (int k = 0; k < PAIRS; k++)
                at->sum[next].at[k] += came.at[k];
            at->given[count] = next;
            count += !at->is_given[next];
            at->is_given[next] = 1;
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t next = at->given[i];
        meet(at, next, &at->sum[next]);
        at->sum[next] = (lanes){0};
        at->is_given[next] = 0;
    }
}

static void show(const search *at, uint32_t begin, uint32_t end)
{
    for (uint32_t i = begin; i < end; i++)
        at->now[at->queue[i]] = at->came[i];
}

static void hide(const search *at, uint32_t begin, uint32_t end)
{
    for (uint32_t i = begin; i < end; i++)
        at->now[at->queue[i]] = (lanes){0};
}

static void list_open(search *at, uint32_t source)
{
    const uint32_t part = at->nearby->part[source];
    at->open_count = 0;
    for (uint32_t i = at->nearby->part_first[part]; i < at->nearby->part_first[part + 1]; i++)
        at->open[at->open_count++] = i;
    at->is_listed = true;
}

static void pull(search *at, uint32_t begin, uint32_t end)
{
    uint32_t kept = 0;
    if (!at->is_listed)
        list_open(at, at->queue[0]);
    show(at, begin, end);
    for (uint32_t i = 0; i < at->open_count; i++) {
        const uint32_t node = at->open[i];
        if (!is_open(at, node))
            continue;
        const lanes sum = add_up(&at->nearby->in, at->now, node);
        at->open[kept] = node;
        kept += meet(at, node, &sum);
    }
    at->open_count = kept;
    hide(at, begin, end);
}

/* The sources are the first level. */
static void begin_at(search *at, const uint32_t *source, uint32_t count)
{
    const cf_nearby *nearby = at->nearby;
    const uint32_t *first = &nearby->part_first[nearby->part[source[0]]];
    at->open_arcs = nearby->in.first[first[1]] - nearby->in.first[first[0]];
    at->is_listed = false;
    at->queue_count = 0;
    at->is_there = (lanes){0};
    for (uint32_t i = 0; i < count; i++)
        at->is_there.at[i / 2][i % 2] = 1;
    for (uint32_t i = 0; i < count; i++) {
        lanes one = {0};
        one.at[i / 2][i % 2] = 1;
        meet(at, source[i], &one);
    }
}

/* Fills the queue and its levels. Returns how many levels there are. */
static uint32_t go_out(search *at)
{
    const cf_csr *out = &at->nearby->out;
    uint32_t levels = 0, begin = 0;
    while (begin < at->queue_count) {
        const uint32_t end = at->queue_count;
        uint64_t arcs = 0;
        for (uint32_t i = begin; i < end; i++)
            arcs += degree(out, at->queue[i]);
        at->level[levels++] = begin;
        if (at->open_arcs < PULL_PER_PUSH * arcs)
            pull(at, begin, end);
        else
            push(at, begin, end);
        begin = end;
    }
    at->level[levels] = begin;
    return levels;
}

/* What depends on each node of a level is its paths, times the shares that its neighbours a level
 * further on, the only ones to show any, hand back. Leaves its own shares: (1 + what depends on it)
 * / its paths. Paths beyond counting leave it a score that is not finite. */
static void take_shares(const search *at, uint32_t begin, uint32_t end, double *score)
{
    for (uint32_t i = begin; i < end; i++) {
        const lanes shares = add_up(&at->nearby->out, at->now, at->queue[i]);
        lanes *came = &at->came[i];
        pair all = {0};
        for (int k = 0; k < PAIRS; k++) {
            const pair paths = came->at[k];
            const pair depends = paths * shares.at[k];
            came->at[k] = (pair)((pair_bits)((1 + depends) / paths) & (paths > 0));
            all += depends;
        }
        score[at->queue[i]] += total(all);
    }
}

/* From the furthest level to those next to the sources. */
static void come_back(const search *at, uint32_t levels, double *score)
{
    for (uint32_t level = levels; level-- > 1;) {
        const uint32_t begin = at->level[level], end = at->level[level + 1];
        const uint32_t further = level + 1 < levels ? at->level[level + 2] : end;
        show(at, end, further);
        take_shares(at, begin, end, score);
        hide(at, end, further);
    }
}

/* From up to LANES nodes of one component. */
static void search_from(search *at, const uint32_t *source, uint32_t count, double *score)
{
    begin_at(at, source, count);
    come_back(at, go_out(at), score);
    for (uint32_t i = 0; i < at->queue_count; i++)
        at->paths[at->queue[i]] = (lanes){0};
}

static void add_searches(void *context, const uint32_t *source, uint32_t count, double *score)
{
    search *at = context;
    const uint32_t *part = at->nearby->part;
    uint32_t begin = 0;
    for (uint32_t i = 1; i <= count; i++) {
        if (i < count && i < begin + LANES && part[source[i]] == part[source[begin]])
            continue;
        search_from(at, source + begin, i - begin, score);
        begin = i;
    }
}

bool cf_kernel_betweenness(const cf_ways_between *ways, double *score, cf_error *err)
{
    cf_arena scratch = {0};
    cf_nearby nearby;
    const cf_searches how = {.context = &nearby, .open = open_search, .add = add_searches};
    const bool ok = cf_nearby_make(&nearby, ways->out, ways->directed, &scratch, err)
                 && cf_ways_between_search(ways, &nearby, how, score, err);
    cf_arena_free(&scratch);
    return ok;
}
