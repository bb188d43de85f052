/* engine/studies/clustered.h: what the studies of clusters share: many runs of Leiden on the nodes that
 * have ties, and the partition in which most of them end. */
#ifndef CF_ENGINE_STUDIES_CLUSTERED_H
#define CF_ENGINE_STUDIES_CLUSTERED_H

#include "engine/partition.h"
#include "engine/studies/rooms.h"

/* More runs tell no more. */
enum { CF_CLUSTER_RUNS = 100 };

/* Below this share of runs, what they say is called unstable. */
#define CF_STABLE_SHARE 0.9

typedef struct {
    cf_network network;     /* without directions, of the nodes that have ties, by id */
    uint32_t *order;        /* the place of each in the network that is studied */
    cf_partition_runs runs; /* of Leiden at resolution 1, with the seeds from the option on */
    const double *number;   /* by node: its cluster in the modal partition, from 1 by size */
} cf_clustered;

/* The replicas that the options ask for, within bounds. */
size_t cf_cluster_runs(const cf_study_input *in);

bool cf_clustered_make(cf_clustered *all, const cf_study_input *in, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* The partition in which most runs end. */
const cf_partition *cf_clustered_modal(const cf_clustered *all);

/* "100 runs of Leiden, seeds 1 to 100; 5 without ties are left out". */
bool cf_clustered_note(const cf_clustered *all, const cf_study_input *in, cf_sentence *note,
                       cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
