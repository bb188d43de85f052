/* The statistics of a metric's values, by GSL. */
#include "engine/guard.h"
#include "engine/metric.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_version.h>

#include <math.h>

const char *cf_engine_gsl(void)
{
    return "GSL " GSL_VERSION;
}

/* How unequally a sum is shared out: the mean difference of two values over twice the mean, from 0
 * (all equal) to (n - 1) / n (one has all). Undefined if nothing is there to share, or less. */
static double gini(const double *sorted, size_t count)
{
    double sum = 0;
    double ranked = 0;
    for (size_t i = 0; i < count; i++) {
        sum += sorted[i];
        ranked += (2.0 * (double)i + 1 - (double)count) * sorted[i];
    }
    return sum > 0 && sorted[0] >= 0 ? ranked / ((double)count * sum) : NAN;
}

bool cf_summarise(const double *value, size_t count, cf_summary *summary, cf_arena *arena,
                  cf_error *err)
{
    double *sorted = cf_new(arena, double, count, err);
    if (!sorted)
        return false;
    size_t defined = 0;
    for (size_t i = 0; i < count; i++) {
        if (!isnan(value[i]))
            sorted[defined++] = value[i];
    }

    *summary = (cf_summary){defined, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
    if (defined == 0)
        return true;
    gsl_sort(sorted, 1, defined);
    summary->mean = gsl_stats_mean(sorted, 1, defined);
    summary->sd = defined > 1 ? gsl_stats_sd(sorted, 1, defined) : NAN;
    summary->least = sorted[0];
    summary->quartile = gsl_stats_quantile_from_sorted_data(sorted, 1, defined, 0.25);
    summary->median = gsl_stats_median_from_sorted_data(sorted, 1, defined);
    summary->upper_quartile = gsl_stats_quantile_from_sorted_data(sorted, 1, defined, 0.75);
    summary->most = sorted[defined - 1];
    summary->gini = gini(sorted, defined);
    return true;
}
