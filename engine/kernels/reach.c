#include "engine/kernels/reach.h"

#include "base/spread.h"
#include "engine/kernels/order.h"

/* Searches from LANES nodes at once, each a bit. Against the arcs: then the node that a search comes
 * to is the one whose distance it tells. */
enum { WORDS = 8, LANES = 64 * WORDS };

/* Loops over the words become wide instructions, as wide as the machine's. */
typedef struct {
    uint64_t word[WORDS];
} lanes;

/* What cf_reach has, as numbers that work which is spread may find. All but the inverse are whole, and
 * less than 2^53: LANES searches of less than 2^32 steps each. */
typedef struct {
    double reached, near, steps, inverse, longest;
} sums;

enum { NUMBERS = sizeof(sums) / sizeof(double) };

typedef struct {
    lanes all;       /* the searches that there are */
    lanes *seen;     /* by node: the searches that have come to it */
    lanes *now;      /* those that came with the last step; 0 but for the front */
    lanes *next;     /* those that come with this one; 0 between steps */
    uint32_t *front; /* the nodes that some search came to with the last step */
    uint32_t *found; /* those that some may come to with this one */
    uint32_t *open;  /* those that not all searches have come to, and maybe others */
    uint32_t front_count, open_count;
    uint64_t front_arcs; /* into the front */
    uint64_t open_arcs;  /* out of the open */
    uint64_t steps;
    sums *sum; /* of each node, by the present searches */
} search;

/* The rows by rank: what is looked at most often lies together. */
typedef struct {
    cf_csr out, in;
    cf_order order;
    search *at; /* of each worker */
    cf_reach *reach;
} reaching;

static bool is_none(const lanes *set)
{
    uint64_t any = 0;
    for (int i = 0; i < WORDS; i++)
        any |= set->word[i];
    return any == 0;
}

static void add(lanes *set, const lanes *more)
{
    for (int i = 0; i < WORDS; i++)
        set->word[i] |= more->word[i];
}

static void remove_from(lanes *set, const lanes *less)
{
    for (int i = 0; i < WORDS; i++)
        set->word[i] &= ~less->word[i];
}

static lanes without(const lanes *set, const lanes *less)
{
    lanes rest = *set;
    remove_from(&rest, less);
    return rest;
}

/* A builtin would call a library where the machine need not have POPCNT. Bytes hold up to 8 a word,
 * and so 64 in all, before they are added up. */
static uint32_t count_lanes(const lanes *set)
{
    uint64_t bytes = 0;
    for (int i = 0; i < WORDS; i++) {
        uint64_t word = set->word[i];
        word -= (word >> 1) & 0x5555555555555555u;
        word = (word & 0x3333333333333333u) + ((word >> 2) & 0x3333333333333333u);
        bytes += (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    }
    const uint64_t pairs = (bytes & 0x00FF00FF00FF00FFu) + ((bytes >> 8) & 0x00FF00FF00FF00FFu);
    return (uint32_t)((pairs * 0x0001000100010001u) >> 48);
}

static uint32_t degree(const cf_csr *csr, uint32_t node)
{
    return csr->first[node + 1] - csr->first[node];
}

/* Along the arcs into the front. Returns how many nodes it finds, which may have been seen before. */
static uint32_t push(search *at, const cf_csr *in)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < at->front_count; i++) {
        const uint32_t node = at->front[i];
        for (uint32_t j = in->first[node]; j < in->first[node + 1]; j++) {
            lanes *next = &at->next[in->node[j]];
            at->found[count] = in->node[j];
            count += is_none(next);
            add(next, &at->now[node]);
        }
    }
    return count;
}

/* What comes to a node that `missing` have not come to; looks no further than until none is. */
static lanes pull_to(const search *at, const cf_csr *out, uint32_t node, const lanes *missing)
{
    enum { AT_ONCE = 4 };
    lanes come = {0};
    uint32_t i = out->first[node];
    const uint32_t end = out->first[node + 1];
    for (; i + AT_ONCE <= end; i += AT_ONCE) {
        for (uint32_t j = i; j < i + AT_ONCE; j++)
            add(&come, &at->now[out->node[j]]);
        const lanes rest = without(missing, &come);
        if (is_none(&rest))
            return come;
    }
    for (; i < end; i++)
        add(&come, &at->now[out->node[i]]);
    return come;
}

/* The same the other way round, which is less where most nodes are in the front: along the arcs out
 * of the open. */
static uint32_t pull(search *at, const cf_csr *out)
{
    uint32_t count = 0, open = 0;
    at->open_arcs = 0;
    for (uint32_t i = 0; i < at->open_count; i++) {
        const uint32_t node = at->open[i];
        const lanes missing = without(&at->all, &at->seen[node]);
        if (is_none(&missing))
            continue;
        at->open[open++] = node;
        at->open_arcs += degree(out, node);
        at->next[node] = pull_to(at, out, node, &missing);
        at->found[count++] = node;
    }
    at->open_count = open;
    return count;
}

static void add_steps(sums *found, uint32_t searches, uint64_t steps)
{
    found->reached += searches;
    found->near += steps <= CF_REACH_NEAR ? searches : 0;
    found->steps += searches * (double)steps;
    found->inverse += searches / (double)steps;
    found->longest = (double)steps;
}

/* Of what the step has found, what is new becomes the front. */
static void settle_step(search *at, uint32_t found, const cf_csr *in)
{
    for (uint32_t i = 0; i < at->front_count; i++)
        at->now[at->front[i]] = (lanes){0};
    at->front_count = 0;
    at->front_arcs = 0;
    for (uint32_t i = 0; i < found; i++) {
        const uint32_t node = at->found[i];
        lanes *next = &at->next[node];
        remove_from(next, &at->seen[node]);
        if (is_none(next))
            continue;
        add(&at->seen[node], next);
        add_steps(&at->sum[node], count_lanes(next), at->steps);
        at->front[at->front_count++] = node;
        at->front_arcs += degree(in, node);
    }
    lanes *now = at->now;
    at->now = at->next;
    at->next = now;
}

static void set_out(search *at, const reaching *all, uint32_t first, uint32_t end)
{
    const uint32_t count = all->out.node_count;
    at->all = (lanes){0};
    at->front_count = 0;
    at->front_arcs = 0;
    for (uint32_t i = 0; i < count; i++) {
        at->seen[i] = (lanes){0};
        at->open[i] = i;
    }
    at->open_count = count;
    at->open_arcs = all->out.first[count];
    for (uint32_t i = first; i < end; i++) {
        const uint32_t lane = i - first;
        lanes own = {0};
        own.word[lane / 64] = (uint64_t)1 << lane % 64;
        add(&at->all, &own);
        at->seen[i] = at->now[i] = own;
        at->front[at->front_count++] = i;
        at->front_arcs += degree(&all->in, i);
    }
}

static bool search_from(void *context, size_t part, size_t worker, double *found, cf_error *err)
{
    (void)err;
    const reaching *all = context;
    search *at = &all->at[worker];
    at->sum = (sums *)found;
    const uint32_t first = (uint32_t)part * LANES;
    const uint32_t rest = all->out.node_count - first;
    set_out(at, all, first, first + (rest < LANES ? rest : LANES));
    for (at->steps = 1; at->front_count > 0; at->steps++) {
        const bool is_wide = at->front_arcs > at->open_arcs / 4;
        settle_step(at, is_wide ? pull(at, &all->out) : push(at, &all->in), &all->in);
    }
    return true;
}

static void settle(void *context, size_t part, const double *found)
{
    (void)part;
    const reaching *all = context;
    for (uint32_t i = 0; i < all->out.node_count; i++) {
        const sums *more = (const sums *)found + i;
        cf_reach *reach = &all->reach[all->order.node[i]];
        const uint64_t longest = (uint64_t)more->longest;
        reach->reached += (uint64_t)more->reached;
        reach->near += (uint64_t)more->near;
        reach->steps += (uint64_t)more->steps;
        reach->inverse += more->inverse;
        reach->longest = longest > reach->longest ? longest : reach->longest;
    }
}

/* So that the words of a node are one line of the cache, not parts of two. */
static lanes *new_lanes(size_t count, cf_arena *scratch, cf_error *err)
{
    char *room = cf_arena_new(scratch, count + 1, sizeof(lanes), err);
    const size_t beyond = (uintptr_t)room % sizeof(lanes);
    return room ? (lanes *)(void *)(room + (sizeof(lanes) - beyond)) : NULL;
}

static bool open_search(search *at, size_t count, cf_arena *scratch, cf_error *err)
{
    *at = (search){
        .seen = new_lanes(count, scratch, err),
        .now = new_lanes(count, scratch, err),
        .next = new_lanes(count, scratch, err),
        .front = cf_new(scratch, uint32_t, count, err),
        .found = cf_new(scratch, uint32_t, count + 1, err), /* one more, that is not new */
        .open = cf_new(scratch, uint32_t, count, err)};
    return at->seen && at->now && at->next && at->front && at->found && at->open;
}

static bool open_all(reaching *all, const cf_csr *out, const cf_csr *in, size_t workers,
                     cf_arena *scratch, cf_error *err)
{
    all->at = cf_new(scratch, search, workers, err);
    bool ok = all->at && cf_order_by_degree(&all->order, out, in, scratch, err)
           && cf_csr_rank(&all->out, in, &all->order, scratch, err)
           && cf_csr_rank(&all->in, out, &all->order, scratch, err);
    for (size_t i = 0; ok && i < workers; i++)
        ok = open_search(&all->at[i], out->node_count, scratch, err);
    return ok;
}

bool cf_kernel_reach(const cf_csr *out, const cf_csr *in, cf_reach *reach, cf_error *err)
{
    cf_arena scratch = {0};
    const size_t count = out->node_count;
    reaching all = {.reach = reach};
    const cf_spread work = {
        .count = (count + LANES - 1) / LANES,
        .size = count * NUMBERS,
        .is_large = true,
        .context = &all,
        .part = search_from,
        .settle = settle};
    bool ok = open_all(&all, out, in, cf_spread_workers(&work), &scratch, err);
    for (size_t i = 0; ok && i < count; i++)
        reach[i] = (cf_reach){0};
    ok = ok && cf_spread_do(&work, err);
    cf_arena_free(&scratch);
    return ok;
}
