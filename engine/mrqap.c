#include "base/spread.h"
#include "engine/guard.h"
#include "engine/online.h"
#include "engine/qap.h"
#include "engine/random.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_linalg.h>

#include <math.h>

enum { DRAWS_OF_PART = 16 };

/* Of the largest singular value: a column below it is a combination of the others. */
static const double least_singular = 1e-9;

/* One regression on intercept and relations: cells stand in the order of `from` and `to`. */
typedef struct {
    const cf_relation *y, *x;
    size_t count; /* of relations */
    size_t nodes, cells;
    uint32_t *from, *to;
    gsl_vector *target;   /* y */
    gsl_vector *residual; /* y without what the others explain */
    gsl_vector *own;      /* the part of one relation that the others do not explain */
    gsl_matrix *basis;    /* intercept and the other relations, orthonormal */
    double *square;       /* `own`, node by node */
} regression;

/* Each pair once if no relation has directions. */
static bool list_cells(regression *all, cf_arena *arena, cf_error *err)
{
    bool is_symmetric = all->y->is_symmetric;
    for (size_t i = 0; i < all->count; i++)
        is_symmetric = is_symmetric && all->x[i].is_symmetric;
    all->from = cf_new(arena, uint32_t, all->nodes * all->nodes, err);
    all->to = cf_new(arena, uint32_t, all->nodes * all->nodes, err);
    if (!all->from || !all->to)
        return false;
    for (uint32_t i = 0; i < all->nodes; i++) {
        for (uint32_t j = is_symmetric ? i + 1 : 0; j < all->nodes; j++) {
            if (i == j)
                continue;
            all->from[all->cells] = i;
            all->to[all->cells++] = j;
        }
    }
    return true;
}

static bool open_regression(regression *all, cf_arena *arena, cf_error *err)
{
    if (!list_cells(all, arena, err))
        return false;
    all->square = cf_arena_new(arena, all->nodes * all->nodes, sizeof *all->square, err);
    if (!all->square || all->cells == 0)
        return err->code == CF_OK;
    all->target = gsl_vector_alloc(all->cells);
    all->residual = gsl_vector_alloc(all->cells);
    all->own = gsl_vector_alloc(all->cells);
    all->basis = gsl_matrix_alloc(all->cells, all->count);
    if (!all->target || !all->residual || !all->own || !all->basis)
        return cf_fail_memory(err);
    for (size_t i = 0; i < all->cells; i++)
        gsl_vector_set(all->target, i, cf_relation_cell(all->y, all->from[i], all->to[i]));
    return true;
}

static void close_regression(regression *all)
{
    gsl_vector_free(all->target);
    gsl_vector_free(all->residual);
    gsl_vector_free(all->own);
    gsl_matrix_free(all->basis);
}

/* Fills `basis` for relation `left_out`: the left singular vectors of the others. `is_sound` is false
 * if those are combinations of each other. */
static bool find_basis(regression *all, size_t left_out, bool *is_sound, cf_error *err)
{
    const size_t columns = all->count;
    gsl_matrix *turn = gsl_matrix_alloc(columns, columns);
    gsl_vector *singular = gsl_vector_alloc(columns);
    gsl_vector *work = gsl_vector_alloc(columns);
    bool ok = turn && singular && work ? true : cf_fail_memory(err);
    for (size_t i = 0; ok && i < all->cells; i++) {
        size_t column = 0;
        gsl_matrix_set(all->basis, i, column++, 1);
        for (size_t k = 0; k < all->count; k++) {
            if (k != left_out)
                gsl_matrix_set(all->basis, i, column++,
                               cf_relation_cell(&all->x[k], all->from[i], all->to[i]));
        }
    }
    ok = ok && cf_gsl(err, gsl_linalg_SV_decomp(all->basis, turn, singular, work));
    *is_sound =
        ok && gsl_vector_get(singular, columns - 1) > least_singular * gsl_vector_get(singular, 0);
    gsl_matrix_free(turn);
    gsl_vector_free(singular);
    gsl_vector_free(work);
    return ok;
}

/* `vector` without what the basis explains of it. */
static bool take_residual(const regression *all, gsl_vector *vector, cf_error *err)
{
    gsl_vector *share = gsl_vector_alloc(all->count);
    const bool ok =
        (share || cf_fail_memory(err))
        && cf_gsl(err, gsl_blas_dgemv(CblasTrans, 1, all->basis, vector, 0, share))
        && cf_gsl(err, gsl_blas_dgemv(CblasNoTrans, -1, all->basis, share, 1, vector));
    gsl_vector_free(share);
    return ok;
}

static double dot(const gsl_vector *a, const gsl_vector *b)
{
    double sum;
    gsl_blas_ddot(a, b, &sum);
    return sum;
}

/* The coefficient of a vector that the basis does not explain, and its t, by the theorem of Frisch,
 * Waugh and Lovell. Infinite where nothing is left over, but for what rounding leaves. */
static double t_of(const regression *all, const gsl_vector *vector, double *coefficient)
{
    static const double least_left = 1e-12;
    const double square = dot(vector, vector);
    const double freedom = (double)all->cells - (double)all->count - 1;
    const double whole = dot(all->residual, all->residual);
    *coefficient = dot(vector, all->residual) / square;
    const double left = whole - *coefficient * *coefficient * square;
    if (left <= least_left * whole)
        return copysign(INFINITY, *coefficient);
    return *coefficient / sqrt(left / freedom / square);
}

static void spread_own(regression *all)
{
    for (size_t i = 0; i < all->cells; i++) {
        const double value = gsl_vector_get(all->own, i);
        all->square[all->from[i] * all->nodes + all->to[i]] = value;
        if (all->cells < all->nodes * (all->nodes - 1))
            all->square[all->to[i] * all->nodes + all->from[i]] = value;
    }
}

/* The part of one relation that the others do not explain, relabeled by a worker. */
typedef struct {
    gsl_vector *drawn;
    uint32_t *label;
    cf_random random;
} drawer;

typedef struct {
    const regression *all;
    const cf_mrqap_term *term; /* as it was observed */
    size_t replicas;
    size_t greater, less, farther;
    drawer *drawer; /* by worker */
} lots;

static void draw_labels(const regression *all, drawer *by)
{
    cf_random_order(&by->random, by->label, all->nodes);
    for (size_t i = 0; i < all->cells; i++)
        gsl_vector_set(by->drawn, i,
                       all->square[by->label[all->from[i]] * all->nodes + by->label[all->to[i]]]);
}

/* A number for each relabeling: its t. */
static bool draw_part(void *context, size_t part, size_t worker, double *found, cf_error *err)
{
    const lots *draws = context;
    drawer *by = &draws->drawer[worker];
    const size_t first = part * DRAWS_OF_PART;
    bool ok = true;
    for (size_t i = 0; ok && i < DRAWS_OF_PART && first + i < draws->replicas; i++) {
        double coefficient;
        cf_random_begin(&by->random, (uint32_t)(first + i));
        draw_labels(draws->all, by);
        ok = take_residual(draws->all, by->drawn, err);
        found[i] = ok ? t_of(draws->all, by->drawn, &coefficient) : 0;
    }
    return ok;
}

static void count_part(void *context, size_t part, const double *found)
{
    static const double tolerance = 1e-9;
    lots *draws = context;
    const double t = draws->term->t;
    const double near = isfinite(t) ? tolerance * (1 + fabs(t)) : 0;
    const size_t first = part * DRAWS_OF_PART;
    for (size_t i = 0; i < DRAWS_OF_PART && first + i < draws->replicas; i++) {
        draws->greater += found[i] >= t - near;
        draws->less += found[i] <= t + near;
        draws->farther += fabs(found[i]) >= fabs(t) - near;
    }
}

static bool open_drawers(lots *draws, size_t count, uint64_t seed, cf_arena *arena, cf_error *err)
{
    draws->drawer = cf_new(arena, drawer, count, err);
    for (size_t i = 0; draws->drawer && i < count; i++) {
        drawer *by = &draws->drawer[i];
        by->label = cf_new(arena, uint32_t, draws->all->nodes, err);
        by->drawn = gsl_vector_alloc(draws->all->cells);
        cf_random_start(&by->random, seed);
        if (!by->label || !by->drawn)
            return cf_fail_memory(err);
    }
    return draws->drawer;
}

static bool test_term(const regression *all, cf_mrqap_term *term, const cf_qap_options *options,
                      cf_error *err)
{
    cf_arena arena = {0};
    lots draws = {.all = all, .term = term, .replicas = options->replicas};
    const cf_spread work = {
        .count = (options->replicas + DRAWS_OF_PART - 1) / DRAWS_OF_PART,
        .size = DRAWS_OF_PART,
        .context = &draws,
        .part = draw_part,
        .settle = count_part};
    const size_t workers = cf_spread_workers(&work);
    const bool ok =
        open_drawers(&draws, workers, options->seed, &arena, err) && cf_spread_do(&work, err);
    for (size_t i = 0; draws.drawer && i < workers; i++)
        gsl_vector_free(draws.drawer[i].drawn);
    cf_arena_free(&arena);
    term->greater = cf_p_value(draws.greater, options->replicas);
    term->less = cf_p_value(draws.less, options->replicas);
    term->either = cf_p_value(draws.farther, options->replicas);
    return ok;
}

static double spread(const gsl_vector *vector)
{
    double sum = 0;
    double square = 0;
    for (size_t i = 0; i < vector->size; i++) {
        const double value = gsl_vector_get(vector, i);
        sum += value;
        square += value * value;
    }
    return sqrt(fmax(square - sum * sum / (double)vector->size, 0));
}

/* Leaves NAN if the relation is a combination of the others, or those of each other. */
static bool fit_term(regression *all, size_t k, cf_mrqap_term *term, const cf_qap_options *options,
                     cf_error *err)
{
    bool is_sound;
    *term = (cf_mrqap_term){NAN, NAN, NAN, NAN, NAN, NAN};
    for (size_t i = 0; i < all->cells; i++)
        gsl_vector_set(all->own, i, cf_relation_cell(&all->x[k], all->from[i], all->to[i]));
    const double whole = spread(all->own);
    gsl_vector_memcpy(all->residual, all->target);
    if (!find_basis(all, k, &is_sound, err))
        return false;
    if (!is_sound)
        return true;
    if (!take_residual(all, all->own, err) || !take_residual(all, all->residual, err))
        return false;
    if (!(dot(all->own, all->own) > least_singular * whole * whole))
        return true;
    term->t = t_of(all, all->own, &term->coefficient);
    term->standardized = term->coefficient * whole / spread(all->target);
    spread_own(all);
    return test_term(all, term, options, err);
}

/* From the coefficients: the intercept makes the means agree; what is left over gives R squared. */
static void conclude(const regression *all, cf_mrqap *found)
{
    double mean = 0;
    for (size_t i = 0; i < all->cells; i++) {
        double value = gsl_vector_get(all->target, i);
        for (size_t k = 0; k < all->count; k++)
            value -=
                found->term[k].coefficient * cf_relation_cell(&all->x[k], all->from[i], all->to[i]);
        gsl_vector_set(all->residual, i, value);
        mean += value / (double)all->cells;
    }
    const double whole = spread(all->target);
    const double left = spread(all->residual);
    found->intercept = mean;
    found->r_squared = whole > 0 ? 1 - left * left / (whole * whole) : (double)NAN;
}

bool cf_mrqap_fit(cf_mrqap *found, const cf_relation *y, const cf_relation *x, size_t count,
                  const cf_qap_options *options, cf_error *err)
{
    cf_arena arena = {0};
    regression all = {.y = y, .x = x, .count = count, .nodes = y->count};
    *found = (cf_mrqap){.intercept = NAN, .r_squared = NAN};
    bool ok = open_regression(&all, &arena, err);
    found->cells = all.cells;
    for (size_t k = 0; k < count; k++)
        found->term[k] = (cf_mrqap_term){NAN, NAN, NAN, NAN, NAN, NAN};
    if (ok && all.cells > count + 1 && spread(all.target) > 0) {
        for (size_t k = 0; ok && k < count; k++)
            ok = fit_term(&all, k, &found->term[k], options, err);
        if (ok && count > 0)
            conclude(&all, found);
    }
    close_regression(&all);
    cf_arena_free(&arena);
    return ok;
}
