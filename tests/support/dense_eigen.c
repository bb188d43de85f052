/* Oracles of the metrics that are eigenvectors: GSL's dense solver. */
#include "support/dense.h"

#include <gsl/gsl_eigen.h>

#include <math.h>

/* The leading vector of the component of `v` by itself, by a dense solver. */
static void lead(const cf_dense *dense, size_t v, double score[CF_SAMPLE_NODES])
{
    const size_t n = dense->count;
    gsl_matrix *matrix = gsl_matrix_calloc(n, n);
    gsl_matrix *vectors = gsl_matrix_alloc(n, n);
    gsl_vector *values = gsl_vector_alloc(n);
    gsl_eigen_symmv_workspace *space = gsl_eigen_symmv_alloc(n);
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++)
            gsl_matrix_set(matrix, i, j, isinf(dense->steps.at[v][i]) ? 0 : dense->weight.at[i][j]);
    }
    gsl_eigen_symmv(matrix, values, vectors, space);
    gsl_eigen_symmv_sort(values, vectors, GSL_EIGEN_SORT_VAL_DESC);
    for (size_t i = 0; i < n; i++)
        score[i] = fabs(gsl_matrix_get(vectors, i, 0));
    gsl_eigen_symmv_free(space);
    gsl_vector_free(values);
    gsl_matrix_free(vectors);
    gsl_matrix_free(matrix);
}

static bool has_no_ties(const cf_dense *dense, size_t v)
{
    for (size_t j = 0; j < dense->count; j++) {
        if (dense->weight.at[v][j] > 0)
            return false;
    }
    return true;
}

double cf_dense_eigenvector(const cf_dense *dense, size_t v)
{
    double score[CF_SAMPLE_NODES];
    double largest = 0;
    if (has_no_ties(dense, v))
        return NAN;
    lead(dense, v, score);
    for (size_t i = 0; i < dense->count; i++)
        largest = fmax(largest, score[i]);
    return score[v] / largest;
}

/* Half of the squares belong to each side. */
double cf_dense_eigenvector_two_mode(const cf_dense *dense, size_t v)
{
    double score[CF_SAMPLE_NODES];
    if (has_no_ties(dense, v))
        return NAN;
    lead(dense, v, score);
    return score[v] * sqrt(2);
}
