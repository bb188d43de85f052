/* Runs of an algorithm that draws lots, and how far they agree. */
#include "engine/partition.h"

#include <math.h>
#include <stdlib.h>

/* Both are one cluster, or all single nodes: chance could not do otherwise. */
static bool is_forced(const cf_partition *a, const cf_partition *b)
{
    return a->count == b->count && (a->count <= 1 || a->count == a->node_count);
}

static bool compare_by(const cf_partition *a, const cf_partition *b,
                       igraph_community_comparison_t measure, double *value, cf_error *err)
{
    igraph_vector_int_t left = {0};
    igraph_vector_int_t right = {0};
    igraph_vector_int_view(&left, a->of, (igraph_integer_t)a->node_count);
    igraph_vector_int_view(&right, b->of, (igraph_integer_t)b->node_count);
    const igraph_error_t code = igraph_compare_communities(&left, &right, value, measure);
    /* Whatever it says then, partitions of the same nodes lack nothing but memory. */
    return cf_igraph_check(
        err, code == IGRAPH_SUCCESS ? code : IGRAPH_ENOMEM, "igraph_compare_communities()");
}

bool cf_partition_compare(const cf_partition *a, const cf_partition *b, cf_alike *alike,
                          cf_error *err)
{
    *alike = (cf_alike){NAN, NAN, NAN};
    if (a->node_count < 2)
        return true;
    return (is_forced(a, b) || compare_by(a, b, IGRAPH_COMMCMP_ADJUSTED_RAND, &alike->ari, err))
        && compare_by(a, b, IGRAPH_COMMCMP_NMI, &alike->nmi, err)
        && compare_by(a, b, IGRAPH_COMMCMP_VI, &alike->vi, err);
}

static void count_in(cf_partition_runs *all, const cf_partition *partition)
{
    size_t i = 0;
    while (i < all->count && !cf_partition_is_same(&all->item[i].partition, partition))
        i++;
    if (i == all->count)
        all->item[all->count++] = (cf_partition_found){.partition = *partition};
    all->item[i].times++;
}

static bool comes_first(const cf_partition_found *a, const cf_partition_found *b)
{
    if (a->times != b->times)
        return a->times > b->times;
    return a->partition.modularity > b->partition.modularity;
}

/* By insertion, which leaves equal ones in their order. */
static void sort(cf_partition_runs *all)
{
    for (size_t i = 1; i < all->count; i++) {
        const cf_partition_found own = all->item[i];
        size_t at = i;
        for (; at > 0 && comes_first(&own, &all->item[at - 1]); at--)
            all->item[at] = all->item[at - 1];
        all->item[at] = own;
    }
}

bool cf_partition_repeat(
    cf_partition_runs *all, cf_partition_method method, const cf_network *network,
    const cf_partition_options *options, cf_arena *arena, cf_error *err)
{
    *all = (cf_partition_runs){.runs = cf_partition_methods[method].draws_lots ? options->runs : 1};
    all->item = cf_new(arena, cf_partition_found, all->runs, err);
    bool ok = all->item;
    for (size_t i = 0; ok && i < all->runs; i++) {
        const cf_partition_options own = {options->resolution, options->seed + i, 1};
        cf_partition found;
        ok = cf_partition_find(&found, method, network, &own, arena, err);
        if (ok)
            count_in(all, &found);
    }
    sort(all);
    return ok;
}

bool cf_partition_agreement(const cf_partition_runs *all, cf_alike *mean, cf_error *err)
{
    const double pairs = (double)all->runs * ((double)all->runs - 1) / 2;
    cf_alike sum = {0};
    *mean = (cf_alike){NAN, NAN, NAN};
    for (size_t i = 0; i < all->count && pairs > 0; i++) {
        for (size_t j = 0; j <= i; j++) {
            const double times = (double)all->item[i].times;
            const double weight =
                i == j ? times * (times - 1) / 2 : times * (double)all->item[j].times;
            cf_alike alike;
            if (!(weight > 0))
                continue;
            if (!cf_partition_compare(
                    &all->item[i].partition, &all->item[j].partition, &alike, err))
                return false;
            sum.ari += weight * alike.ari;
            sum.nmi += weight * alike.nmi;
            sum.vi += weight * alike.vi;
        }
    }
    if (pairs > 0)
        *mean = (cf_alike){sum.ari / pairs, sum.nmi / pairs, sum.vi / pairs};
    return true;
}
