/* Newton's method on the logarithms a_i = log x_i and b_p = log y_p, where the likelihood has one
 * summit. A step solves
 *
 *     [ R  W ] [da]   [what the rows lack   ]      W = p (1 - p), R and C its row and column sums,
 *     [ W' C ] [db] = [what the columns lack]
 *
 * by eliminating db. All a up and all b down by the same leaves p as it is, so the first a
 * stays. */
#include "engine/chance/sums.h"

#include "engine/guard.h"

#include <gsl/gsl_linalg.h>

#include <math.h>

enum { MOST_STEPS = 200, MOST_HALVINGS = 30 };

/* More than rounding leaves, less than any reader sees. */
#define WORST_MISS 1e-9

/* A guess, and how far its sums are off. */
typedef struct {
    double *a, *b;                /* logarithms, by row and column */
    double *p;                    /* by cell */
    double *row_gap, *column_gap; /* what the sums lack */
    double miss;                  /* the largest of them */
    double squares;               /* of them, summed */
} guess;

typedef struct {
    const cf_sums *sums;
    guess now, next;
    double *da, *db;
    double *row_weight, *column_weight; /* R and C */
    double *matrix;                     /* rows - 1, squared */
    double *weight;                     /* W */
} fitting;

static bool make_guess(guess *made, const cf_sums *sums, cf_arena *arena, cf_error *err)
{
    return (made->a = cf_new(arena, double, sums->rows, err))
        && (made->b = cf_new(arena, double, sums->columns, err))
        && (made->p = cf_new(arena, double, sums->rows * sums->columns, err))
        && (made->row_gap = cf_new(arena, double, sums->rows, err))
        && (made->column_gap = cf_new(arena, double, sums->columns, err));
}

static bool make_fit(fitting *made, const cf_sums *sums, cf_arena *arena, cf_error *err)
{
    const size_t rows = sums->rows;
    *made = (fitting){.sums = sums};
    return make_guess(&made->now, sums, arena, err) && make_guess(&made->next, sums, arena, err)
        && (made->da = cf_new(arena, double, rows, err))
        && (made->db = cf_new(arena, double, sums->columns, err))
        && (made->row_weight = cf_new(arena, double, rows, err))
        && (made->column_weight = cf_new(arena, double, sums->columns, err))
        && (made->matrix = cf_new(arena, double, rows *rows, err))
        && (made->weight = cf_new(arena, double, rows * sums->columns, err));
}

static void note_gap(guess *made, double gap)
{
    made->miss = fmax(made->miss, fabs(gap));
    made->squares += gap * gap;
}

/* The chances that follow from a and b, and what their sums lack. */
static void weigh(guess *made, const cf_sums *sums)
{
    made->miss = made->squares = 0;
    for (size_t j = 0; j < sums->columns; j++)
        made->column_gap[j] = sums->column[j];
    for (size_t i = 0; i < sums->rows; i++) {
        double sum = 0;
        for (size_t j = 0; j < sums->columns; j++) {
            const double p = 1 / (1 + exp(-made->a[i] - made->b[j]));
            made->p[i * sums->columns + j] = p;
            made->column_gap[j] -= p;
            sum += p;
        }
        made->row_gap[i] = sums->row[i] - sum;
        note_gap(made, made->row_gap[i]);
    }
    for (size_t j = 0; j < sums->columns; j++)
        note_gap(made, made->column_gap[j]);
}

/* As if a row's share of its columns and a column's share of its rows told all. */
static void guess_first(fitting *fit)
{
    const cf_sums *sums = fit->sums;
    double total = 0;
    for (size_t i = 0; i < sums->rows; i++)
        total += sums->row[i];
    const double cells = (double)sums->rows * (double)sums->columns;
    for (size_t i = 0; i < sums->rows; i++)
        fit->now.a[i] = log(sums->row[i] / ((double)sums->columns - sums->row[i]));
    for (size_t j = 0; j < sums->columns; j++)
        fit->now.b[j] = log(sums->column[j] / ((double)sums->rows - sums->column[j]))
                      - log(total / (cells - total));
    weigh(&fit->now, sums);
}

static void weigh_ties(fitting *fit)
{
    const cf_sums *sums = fit->sums;
    for (size_t j = 0; j < sums->columns; j++)
        fit->column_weight[j] = 0;
    for (size_t i = 0; i < sums->rows; i++) {
        fit->row_weight[i] = 0;
        for (size_t j = 0; j < sums->columns; j++) {
            const double p = fit->now.p[i * sums->columns + j];
            const double weight = p * (1 - p);
            fit->weight[i * sums->columns + j] = weight;
            fit->row_weight[i] += weight;
            fit->column_weight[j] += weight;
        }
    }
}

/* The system of the rows but the first, once db is eliminated: its lower half, and the right side
 * in da. */
static void eliminate_columns(fitting *fit)
{
    const size_t columns = fit->sums->columns;
    const size_t order = fit->sums->rows - 1;
    for (size_t i = 0; i < order; i++) {
        const double *mine = &fit->weight[(i + 1) * columns];
        fit->da[i + 1] = fit->now.row_gap[i + 1];
        for (size_t j = 0; j < columns; j++)
            fit->da[i + 1] -= mine[j] * fit->now.column_gap[j] / fit->column_weight[j];
        for (size_t k = 0; k <= i; k++) {
            const double *other = &fit->weight[(k + 1) * columns];
            double sum = i == k ? fit->row_weight[i + 1] : 0;
            for (size_t j = 0; j < columns; j++)
                sum -= mine[j] * other[j] / fit->column_weight[j];
            fit->matrix[i * order + k] = sum;
        }
    }
}

/* Sets da and db; false where rounding has left nothing to solve. */
static bool find_step(fitting *fit)
{
    const size_t columns = fit->sums->columns;
    const size_t order = fit->sums->rows - 1;
    weigh_ties(fit);
    eliminate_columns(fit);
    gsl_matrix_view matrix = gsl_matrix_view_array(fit->matrix, order, order);
    gsl_vector_view step = gsl_vector_view_array(fit->da + 1, order);
    fit->da[0] = 0;
    if (gsl_linalg_cholesky_decomp1(&matrix.matrix) != GSL_SUCCESS
        || gsl_linalg_cholesky_svx(&matrix.matrix, &step.vector) != GSL_SUCCESS)
        return false;
    for (size_t j = 0; j < columns; j++) {
        double rest = fit->now.column_gap[j];
        for (size_t i = 1; i < fit->sums->rows; i++)
            rest -= fit->weight[i * columns + j] * fit->da[i];
        fit->db[j] = rest / fit->column_weight[j];
    }
    return true;
}

/* Goes along the step as far as the sums get better; false if they do not. */
static bool take_step(fitting *fit)
{
    double length = 1;
    for (int i = 0; i < MOST_HALVINGS; i++) {
        for (size_t j = 0; j < fit->sums->rows; j++)
            fit->next.a[j] = fit->now.a[j] + length * fit->da[j];
        for (size_t j = 0; j < fit->sums->columns; j++)
            fit->next.b[j] = fit->now.b[j] + length * fit->db[j];
        weigh(&fit->next, fit->sums);
        if (fit->next.squares < fit->now.squares) {
            const guess old = fit->now;
            fit->now = fit->next;
            fit->next = old;
            return true;
        }
        length /= 2;
    }
    return false;
}

/* Until rounding is all that is left: the last steps are the quickest. */
double *cf_sums_fit(const cf_sums *sums, cf_arena *arena, cf_error *err)
{
    fitting fit;
    if (!make_fit(&fit, sums, arena, err))
        return NULL;
    guess_first(&fit);
    for (int step = 0; step < MOST_STEPS && fit.now.miss > 0; step++) {
        if (!find_step(&fit) || !take_step(&fit))
            break;
    }
    if (fit.now.miss <= WORST_MISS)
        return fit.now.p;
    cf_fail(err, CF_ERROR_INTERNAL,
            "the bipartite configuration model misses its sums by %g: please report this",
            fit.now.miss);
    return NULL;
}
