/* engine/studies/clusters_agreement.c: would another run, or another algorithm, see the same circles?
 *
 * Leiden and Louvain run with the seeds that follow the option's; fast-greedy and walktrap draw no
 * lots and run once. Runs are compared in pairs: adjusted Rand index (ARI), normalised mutual
 * information (NMI, over the mean of both entropies) and variation of information (VI, in nats).
 * Nodes without ties are left out, for they would make any two partitions alike.
 * ARI is undefined between partitions that are both one cluster or all single nodes, and all three
 * with a single run. O(runs m log n + d^2 n) for d different partitions; walktrap O(n m).
 * Blondel et al. 2008; Clauset et al. 2004; Pons & Latapy 2005; Traag et al. 2019; Rosvall &
 * Bergstrom 2008; Hubert & Arabie 1985; Danon et al. 2005; Meila 2003. */
#include "base/language.h"
#include "engine/studies/clustered.h"

#include <math.h>

static const cf_column columns[] = {
    {"algorithm", N_("Algorithm"), CF_WORDS, CF_SHOWN_NARROW},
    {"runs", N_("Times"), CF_NUMBER, CF_SHOWN_NARROW},
    {"partitions", N_("Partitions"), CF_NUMBER, CF_SHOWN_WIDE},
    {"clusters", N_("Clusters"), CF_NUMBER, CF_SHOWN_NARROW},
    {"modularity", N_("Modularity"), CF_NUMBER, CF_SHOWN_NARROW},
    {"modularity_least", N_("Least"), CF_NUMBER, CF_SHOWN_WIDE},
    {"modularity_most", N_("Most"), CF_NUMBER, CF_SHOWN_WIDE},
    {"codelength", N_("Bits"), CF_NUMBER, CF_SHOWN_WIDE},
    {"modal_share", N_("Modal"), CF_NUMBER, CF_SHOWN_NARROW},
    {"ari", N_("ARI"), CF_NUMBER, CF_SHOWN_NARROW},
    {"nmi", N_("NMI"), CF_NUMBER, CF_SHOWN_NARROW},
    {"vi", N_("VI"), CF_NUMBER, CF_SHOWN_WIDE},
    {"reading", N_("Reading"), CF_WORDS, CF_SHOWN_NARROW},
};

typedef struct {
    double mean, least, most;
} range;

static range modularity_of(const cf_partition_runs *all)
{
    range found = {0, INFINITY, -INFINITY};
    for (size_t i = 0; i < all->count; i++) {
        const double value = all->item[i].partition.modularity;
        found.mean += value * (double)all->item[i].times / (double)all->runs;
        found.least = fmin(found.least, value);
        found.most = fmax(found.most, value);
    }
    return found;
}

static cf_sentence reading_of(const cf_partition_runs *all, cf_partition_method method)
{
    if (!cf_partition_methods[method].draws_lots)
        return cf_sentence_of("no lots");
    const double share = (double)all->item[0].times / (double)all->runs;
    return cf_sentence_of(share < CF_STABLE_SHARE ? N_("unstable") : N_("stable"));
}

static bool add_method(cf_rows *rows, cf_partition_method method, const cf_partition_runs *all,
                       const cf_network *tied)
{
    const range modularity = modularity_of(all);
    double codelength;
    cf_alike alike;
    if (!cf_partition_agreement(all, &alike, rows->err)
        || !cf_partition_codelength(&all->item[0].partition, tied, &codelength, rows->err))
        return false;
    cf_rows_add(rows, cf_partition_methods[method].word);
    cf_rows_add_count(rows, all->runs);
    cf_rows_add_count(rows, all->count);
    cf_rows_add_count(rows, all->item[0].partition.count);
    cf_rows_add_number(rows, modularity.mean);
    cf_rows_add_number(rows, modularity.least);
    cf_rows_add_number(rows, modularity.most);
    cf_rows_add_number(rows, codelength);
    cf_rows_add_number(rows, (double)all->item[0].times / (double)all->runs);
    cf_rows_add_number(rows, alike.ari);
    cf_rows_add_number(rows, alike.nmi);
    cf_rows_add_number(rows, alike.vi);
    cf_rows_add_sentence(rows, reading_of(all, method));
    return true;
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    const cf_partition_options options = {
        .resolution = 1, .seed = in->options->seed, .runs = cf_cluster_runs(in)};
    cf_network tied;
    uint32_t *order;
    bool ok = cf_shape_tied(&tied, &order, in->network, rows->arena, rows->err);
    if (ok && tied.node_count == 0) {
        *note = cf_sentence_of("there are no ties");
        return true;
    }
    for (cf_partition_method method = 0; method < CF_PARTITION_METHOD_COUNT && ok; method++) {
        cf_partition_runs all;
        ok = cf_partition_repeat(&all, method, &tied, &options, rows->arena, rows->err)
          && add_method(rows, method, &all, &tied);
    }
    return ok;
}

const cf_study cf_clusters_agreement = {
    .id = "clusters.agreement",
    .title = N_("Would another run see the same circles?"),
    .plain = N_("How far runs with other lots, and other algorithms, agree on the circles of fora: "
                "where an algorithm is called unstable, one run of it says little."),
    .definition =
        "runs with one seed after the other; partitions: how many different ones; clusters: in the "
        "modal partition, in which most runs end; bits: to describe a step of a walk along the "
        "ties "
        "by the names of these clusters and of their nodes (map equation; jumps of 0.15 counted), "
        "the fewer the better; modal: the share of runs that end in it; ARI, "
        "NMI, VI (nats): means over all pairs of runs; unstable if fewer than 0.9 of the runs end "
        "in the modal partition; nodes without ties left out",
    .undefined =
        N_("there is one run only, or both partitions are one cluster or all single fora (ARI)"),
    .reference = "Traag et al. 2019; Blondel et al. 2008; Clauset et al. 2004; Pons & Latapy 2005; "
                 "Rosvall & Bergstrom 2008; Hubert & Arabie 1985; Danon et al. 2005; Meila 2003",
    .cost = "O(runs m log n + d^2 n) for d different partitions; walktrap O(n m)",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(columns),
    .make = make,
};
