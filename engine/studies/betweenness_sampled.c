/* engine/studies/betweenness_sampled.c: who stands on the way between others, where the network is too
 * large to look at all ways?
 *
 * Of n fora, --replicas are drawn by lot without replacement; with k of them as sources, n / k times
 * what each node gets from the ways that begin there estimates the sum over all. As a share of the
 * (n - 1)(n - 2) ordered pairs of others it is a mean of k values from 0 to n / (n - 1), so no
 * estimate of all n is off by more than
 *   n / (n - 1) sqrt((1 - (k - 1) / n) ln(2 n / 0.05) / (2 k))
 * in 95 draws of 100. From k = n on it is exact.
 * Undefined below three nodes, and if paths are beyond counting. O(k m). Brandes & Pich 2007; the
 * bound is Serfling's, 1974. */
#include "base/language.h"
#include "engine/kernels/betweenness.h"
#include "engine/metrics/rooms.h"
#include "engine/random.h"
#include "engine/studies/rooms.h"

#include <math.h>

/* How often a bound may fail. */
static const double risk = 0.05;

static const cf_column columns[] = {
    {"forum", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"value", N_("Estimate"), CF_NUMBER, CF_SHOWN_NARROW},
    {"low", N_("At least"), CF_NUMBER, CF_SHOWN_NARROW},
    {"high", N_("At most"), CF_NUMBER, CF_SHOWN_NARROW},
    {"samples", N_("Drawn"), CF_NUMBER, CF_SHOWN_FILE},
};

static double bound_of(size_t drawn, size_t count)
{
    const double k = (double)drawn, n = (double)count;
    if (drawn == count)
        return 0;
    return n / (n - 1) * sqrt((1 - (k - 1) / n) * log(2 * n / risk) / (2 * k));
}

/* Which nodes are drawn does not depend on how they happen to be numbered. */
static bool draw(bool *is_source, size_t drawn, const cf_study_input *in, cf_arena *arena,
                 cf_error *err)
{
    const size_t count = in->network->node_count;
    const uint32_t *by_id = cf_shape_order(in->network, NULL, arena, err);
    uint32_t *lot = cf_new(arena, uint32_t, count, err);
    cf_random random;
    if (!by_id || !lot)
        return false;
    cf_random_start(&random, in->options->seed);
    cf_random_order(&random, lot, count);
    for (size_t i = 0; i < drawn; i++)
        is_source[by_id[lot[i]]] = true;
    return true;
}

static double *estimate(const cf_study_input *in, size_t drawn, cf_arena *arena, cf_error *err)
{
    const cf_network *network = in->network;
    const double n = (double)network->node_count;
    bool *is_source = cf_new(arena, bool, network->node_count, err);
    double *value = cf_new(arena, double, network->node_count, err);
    cf_csr out;
    const cf_ways_between ways = {
        .out = &out, .directed = network->directed, .is_source = is_source};
    if (!is_source || !value || !draw(is_source, drawn, in, arena, err)
        || !cf_csr_make(&out, network, CF_WAYS_OUT, arena, err)
        || !cf_kernel_betweenness(&ways, value, err))
        return NULL;
    const double pairs = n < 3 ? NAN : (n - 1) * (n - 2);
    for (size_t i = 0; i < network->node_count; i++)
        value[i] *= n / (double)drawn / pairs;
    return value;
}

static cf_sentence describe(const cf_rows *rows, size_t drawn, size_t count)
{
    if (drawn == count)
        return cf_sentence_of("exact: all fora are drawn");
    return cf_sentence_format(
        rows->arena, rows->err,
        "sampled: the ways from %zu of %zu fora, drawn by lot; "
        "none is off by more than %.3g, 95 times in 100",
        drawn, count, bound_of(drawn, count));
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    const cf_network *network = in->network;
    const size_t count = network->node_count;
    const size_t drawn = in->options->replicas < count ? in->options->replicas : count;
    const double bound = bound_of(drawn, count);
    size_t defined;
    const double *value = estimate(in, drawn, rows->arena, rows->err);
    const size_t *place =
        value ? cf_ranked(value, count, false, &defined, rows->arena, rows->err) : NULL;
    for (size_t i = 0; place && i < count; i++) {
        const double about = value[place[i]];
        cf_rows_add(rows, network->node[place[i]].id);
        cf_rows_add_number(rows, about);
        cf_rows_add_number(rows, about < bound ? 0 : about - bound);
        cf_rows_add_number(rows, about + bound > 1 ? 1 : about + bound);
        cf_rows_add_count(rows, drawn);
    }
    *note = place && defined == 0 && count > 2
              ? cf_sentence_of(cf_too_many_paths)
              : describe(rows, drawn, count);
    return place && note->english;
}

const cf_study cf_betweenness_sampled = {
    .id = "betweenness.sampled",
    .title = N_("Go-between score, sampled"),
    .plain =
        N_("How often each forum lies on the shortest way between two others, looked at from some "
           "of the fora, drawn by lot: for networks of tens of thousands, where all ways take "
           "minutes. Who stands at the top is found from a few hundred."),
    .definition = "as betweenness, from --replicas k of n nodes as sources, times n/k; no value is "
                  "off by more than n/(n-1) sqrt((1-(k-1)/n) ln(40n)/(2k)), for 95 of 100 seeds; "
                  "exact if k >= n",
    .undefined = N_("fewer than three fora or more shortest paths than can be counted"),
    .reference = "Brandes & Pich 2007 (doi:10.1142/S0218127407018403); bound: Serfling 1974 "
                 "(doi:10.1214/aos/1176342611)",
    .cost = "O(k m)",
    .lenses = CF_LENSES_ONE_MODE,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(columns),
    .make = make,
};
