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

static void count_relabeling(matching *match)
{
    const double near = tolerance * (1 + fabs(match->observed));
    match->greater += match->sum >= match->observed - near;
    match->less += match->sum <= match->observed + near;
    match->total += match->sum;
    match->relabelings++;
}

/* What the sum gains in the rows of two nodes once they have exchanged their labels, but for the cells
 * that tie the two. */
static double gain_in_rows(const matching *match, size_t a, size_t b)
{
    const double *x_a = match->x->cell + a * match->x->count;
    const double *x_b = match->x->cell + b * match->x->count;
    const double *y_a = match->y->cell + match->label[a] * match->y->count;
    const double *y_b = match->y->cell + match->label[b] * match->y->count;
    double gain = 0;
    for (size_t i = 0; i < match->x->count; i++) {
        if (i != a && i != b)
            gain += (x_a[i] - x_b[i]) * (y_b[match->label[i]] - y_a[match->label[i]]);
    }
    return gain;
}

static double gain_in_columns(const matching *match, size_t a, size_t b)
{
    double gain = 0;
    for (size_t i = 0; i < match->x->count; i++) {
        const size_t label = match->label[i];
        if (i != a && i != b)
            gain += (cf_relation_cell(match->x, i, a) - cf_relation_cell(match->x, i, b))
                  * (cf_relation_cell(match->y, label, match->label[b])
                     - cf_relation_cell(match->y, label, match->label[a]));
    }
    return gain;
}

static double gain_between(const matching *match, size_t a, size_t b)
{
    return (cf_relation_cell(match->x, a, b) - cf_relation_cell(match->x, b, a))
         * (cf_relation_cell(match->y, match->label[b], match->label[a])
            - cf_relation_cell(match->y, match->label[a], match->label[b]));
}

static void swap_labels(matching *match, size_t a, size_t b)
{
    const double in_rows = gain_in_rows(match, a, b);
    match->sum +=
        match->x->is_symmetric && match->y->is_symmetric
            ? 2 * in_rows
            : in_rows + gain_in_columns(match, a, b) + gain_between(match, a, b);
    const uint32_t label = match->label[a];
    match->label[a] = match->label[b];
    match->label[b] = label;
}

/* All of them, each one swap from the one before: Heap 1963. */
static void go_through_all(matching *match)
{
    size_t counter[CF_QAP_EXACT_NODES] = {0};
    count_relabeling(match);
    for (size_t i = 1; i < match->x->count;) {
        if (counter[i] >= i) {
            counter[i++] = 0;
            continue;
        }
        swap_labels(match, i % 2 == 0 ? 0 : counter[i], i);
        count_relabeling(match);
        counter[i]++;
        i = 1;
    }
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
        match.observed = match.sum = sum_of_products(&match);
        found->r = pearson(x, y, match.observed);
        if (!isnan(found->r) && found->is_exact)
            go_through_all(&match);
        else if (!isnan(found->r))
            ok = draw(&match, options, &arena, err);
    }
    if (ok)
        conclude(found, &match);
    cf_arena_free(&arena);
    return ok;
}
