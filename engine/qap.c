#include "engine/qap.h"

#include "base/spread.h"
#include "engine/online.h"
#include "engine/random.h"

#include <math.h>

/* Sums that differ by less are the same: relabelings add the same numbers in another order. */
static const double tolerance = 1e-9;

enum { DRAWS_OF_PART = 16 };

typedef struct {
    const cf_relation *x, *y;
    uint32_t *label; /* node i of x is node label[i] of y */
    double observed, sum, total;
    double low, high; /* sums between them are the observed one */
    size_t greater, less, relabelings;
} matching;

static double product(const matching *match, size_t i, size_t j)
{
    return cf_relation_cell(match->x, i, j)
         * cf_relation_cell(match->y, match->label[i], match->label[j]);
}

static double sum_of_products(const matching *match)
{
    double sum = 0;
    for (size_t i = 0; i < match->x->count; i++) {
        for (size_t j = 0; j < match->x->count; j++)
            sum += i == j ? 0 : product(match, i, j);
    }
    return sum;
}

static void observe(matching *match)
{
    match->observed = match->sum = sum_of_products(match);
    const double near = tolerance * (1 + fabs(match->observed));
    match->low = match->observed - near;
    match->high = match->observed + near;
}

static void count_relabeling(matching *match)
{
    match->greater += match->sum >= match->low;
    match->less += match->sum <= match->high;
    match->total += match->sum;
    match->relabelings++;
}

static void swap(uint32_t *label, size_t a, size_t b)
{
    const uint32_t kept = label[a];
    label[a] = label[b];
    label[b] = kept;
}

/* The next list of labels, as a dictionary has them: the first place that changed, or `count` after
 * the last list. */
static size_t next_labels(uint32_t *label, size_t count)
{
    size_t falling = count - 1;
    while (falling > 0 && label[falling - 1] > label[falling])
        falling--;
    if (falling == 0)
        return count;
    const size_t first = falling - 1;
    size_t larger = count - 1;
    while (label[larger] < label[first])
        larger--;
    swap(label, first, larger);
    for (size_t i = falling, k = count - 1; i < k; i++, k--)
        swap(label, i, k);
    return first;
}

typedef struct {
    double cell[CF_QAP_EXACT_NODES][CF_QAP_EXACT_NODES];
} square;

/* What the first nodes come to with their labels. */
typedef struct {
    double sum;  /* of the products of the cells between them */
    square gain; /* what node i would add to it with label k */
} beginning;

typedef struct {
    matching *match;
    square pair[CF_QAP_EXACT_NODES][CF_QAP_EXACT_NODES]; /* what two nodes come to, by labels */
    beginning first[CF_QAP_EXACT_NODES]; /* 0, 1, 2 ... nodes: lists that begin alike share it */
} walk;

static void fill_pair(walk *all, size_t a, size_t b)
{
    const cf_relation *x = all->match->x;
    const cf_relation *y = all->match->y;
    for (size_t p = 0; p < y->count; p++) {
        for (size_t q = 0; q < y->count; q++)
            all->pair[a][b].cell[p][q] =
                cf_relation_cell(x, a, b) * cf_relation_cell(y, p, q)
                + cf_relation_cell(x, b, a) * cf_relation_cell(y, q, p);
    }
}

static void label_node(walk *all, size_t node)
{
    const size_t count = all->match->x->count;
    const uint32_t *label = all->match->label;
    const beginning *before = &all->first[node];
    beginning *after = &all->first[node + 1];
    after->sum = before->sum + before->gain.cell[node][label[node]];
    for (size_t i = node + 1; i < count; i++) {
        const double *old = before->gain.cell[i];
        double *gain = after->gain.cell[i];
        const double *with = all->pair[node][i].cell[label[node]];
        for (size_t k = node + 1; k < count; k++)
            gain[label[k]] = old[label[k]] + with[label[k]];
    }
}

/* Most of the time goes into the end of the lists. */
enum { LAST_NODES = 3 };

/* Gives the last nodes what labels are left, in every order. */
static void label_last(walk *all)
{
    static const uint8_t orders[][LAST_NODES] = {
        {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    const size_t a = all->match->x->count - LAST_NODES;
    const size_t b = a + 1;
    const size_t c = a + 2;
    const uint32_t *left = all->match->label + a;
    const beginning *before = &all->first[a];
    const square *gain = &before->gain;
    const square *ab = &all->pair[a][b];
    const square *ac = &all->pair[a][c];
    const square *bc = &all->pair[b][c];
    for (size_t i = 0; i < CF_COUNT(orders); i++) {
        const uint32_t p = left[orders[i][0]];
        const uint32_t q = left[orders[i][1]];
        const uint32_t r = left[orders[i][2]];
        all->match->sum = before->sum + gain->cell[a][p] + gain->cell[b][q] + gain->cell[c][r]
                        + ab->cell[p][q] + ac->cell[p][r] + bc->cell[q][r];
        count_relabeling(all->match);
    }
}

static void go_through_lists(walk *all)
{
    const size_t count = all->match->x->count;
    for (size_t a = 0; a < count; a++) {
        for (size_t b = a + 1; b < count; b++)
            fill_pair(all, a, b);
    }
    for (size_t from = 0; from < count; from = next_labels(all->match->label, count)) {
        for (size_t i = from; i < count - LAST_NODES; i++)
            label_node(all, i);
        label_last(all);
        swap(all->match->label, count - LAST_NODES, count - 1);
    }
}

static bool go_through_all(matching *match, cf_arena *arena, cf_error *err)
{
    if (match->x->count >= LAST_NODES) {
        walk *all = cf_new(arena, walk, 1, err);
        if (!all)
            return false;
        all->match = match;
        go_through_lists(all);
        return true;
    }
    do {
        match->sum = sum_of_products(match);
        count_relabeling(match);
    } while (next_labels(match->label, match->x->count) < match->x->count);
    return true;
}

/* What a worker draws with. */
typedef struct {
    matching match;
    cf_random random;
} drawer;

typedef struct {
    matching *match; /* all in all */
    size_t replicas;
    drawer *drawer; /* by worker */
} lots;

/* A number for each relabeling: its sum. */
static bool draw_part(void *context, size_t part, size_t worker, double *found, cf_error *err)
{
    (void)err;
    const lots *all = context;
    drawer *by = &all->drawer[worker];
    const size_t first = part * DRAWS_OF_PART;
    for (size_t i = 0; i < DRAWS_OF_PART && first + i < all->replicas; i++) {
        cf_random_begin(&by->random, (uint32_t)(first + i));
        cf_random_order(&by->random, by->match.label, by->match.x->count);
        found[i] = sum_of_products(&by->match);
    }
    return true;
}

static void count_part(void *context, size_t part, const double *found)
{
    const lots *all = context;
    const size_t first = part * DRAWS_OF_PART;
    for (size_t i = 0; i < DRAWS_OF_PART && first + i < all->replicas; i++) {
        all->match->sum = found[i];
        count_relabeling(all->match);
    }
}

static bool draw(matching *match, const cf_qap_options *options, cf_arena *arena, cf_error *err)
{
    lots all = {.match = match, .replicas = options->replicas};
    const cf_spread work = {
        .count = (options->replicas + DRAWS_OF_PART - 1) / DRAWS_OF_PART,
        .size = DRAWS_OF_PART,
        .context = &all,
        .part = draw_part,
        .settle = count_part};
    const size_t workers = cf_spread_workers(&work);
    all.drawer = cf_new(arena, drawer, workers, err);
    bool ok = all.drawer;
    for (size_t i = 0; ok && i < workers; i++) {
        all.drawer[i].match = *match;
        all.drawer[i].match.label = cf_new(arena, uint32_t, match->x->count, err);
        cf_random_start(&all.drawer[i].random, options->seed);
        ok = all.drawer[i].match.label;
    }
    return ok && cf_spread_do(&work, err);
}

/* Mean and sum of squared distances from it, of the cells off the diagonal. */
static cf_online moments(const cf_relation *relation)
{
    cf_online online = {0};
    for (size_t i = 0; i < relation->count; i++) {
        for (size_t j = 0; j < relation->count; j++) {
            if (i != j)
                cf_online_add(&online, cf_relation_cell(relation, i, j));
        }
    }
    return online;
}

/* The sum of products tells the covariance, as relabeling changes neither means nor spreads. */
static double pearson(const cf_relation *x, const cf_relation *y, double sum)
{
    const cf_online of_x = moments(x);
    const cf_online of_y = moments(y);
    const double spread = sqrt(of_x.squares * of_y.squares);
    return spread > 0 ? (sum - (double)of_x.count * of_x.mean * of_y.mean) / spread : (double)NAN;
}

static double share_of(const cf_qap *found, size_t reached, size_t relabelings)
{
    return found->is_exact ? (double)reached / (double)relabelings
                           : cf_p_value(reached, relabelings);
}

static void conclude(cf_qap *found, const matching *match)
{
    const double share = match->x->is_symmetric && match->y->is_symmetric ? 0.5 : 1;
    found->relabelings = match->relabelings;
    found->sum = share * match->observed;
    if (match->relabelings == 0)
        return;
    found->mean = share * match->total / (double)match->relabelings;
    found->greater = share_of(found, match->greater, match->relabelings);
    found->less = share_of(found, match->less, match->relabelings);
}

bool cf_qap_compare(cf_qap *found, const cf_relation *x, const cf_relation *y,
                    const cf_qap_options *options, cf_error *err)
{
    cf_arena arena = {0};
    matching match = {.x = x, .y = y, .label = cf_new(&arena, uint32_t, x->count, err)};
    bool ok = match.label;
    *found = (cf_qap){
        .is_exact = x->count <= CF_QAP_EXACT_NODES, .mean = NAN, .greater = NAN, .less = NAN};
    for (uint32_t i = 0; ok && i < x->count; i++)
        match.label[i] = i;
    if (ok) {
        observe(&match);
        found->r = pearson(x, y, match.observed);
        if (!isnan(found->r))
            ok = found->is_exact ? go_through_all(&match, &arena, err)
                                 : draw(&match, options, &arena, err);
    }
    if (ok)
        conclude(found, &match);
    cf_arena_free(&arena);
    return ok;
}
