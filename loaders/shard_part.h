/* loaders/shard_part.h: a part of a run of draws, "crossfora-part/1", which another process has made. */
#ifndef CF_LOADERS_SHARD_PART_H
#define CF_LOADERS_SHARD_PART_H

#include "base/problems.h"
#include "base/text.h"
#include "graphs/graph.h"

/* What was found of one piece of work: rows of numbers, all as long. */
typedef struct {
    double first; /* part of the work that has the first row */
    double *number;
    size_t rows, size;
} cf_shard_work;

typedef struct {
    const char *program; /* "crossfora 9.9.9" */
    const char *command; /* "metrics" */
    cf_words options;    /* "--replicas=1000", as they were said */
    double seed;
    const char *sha256;   /* of the input */
    double shard, shards; /* 2 of 4 */
    const cf_shard_work *work;
    size_t work_count;
} cf_shard_part;

/* Reads a part from `text`, which has a NUL behind it; it lives in `arena`. All that is wrong is said
 * as cf_load_text does. */
bool cf_shard_part_load(cf_shard_part *part, const char *name, const cf_text *text, cf_arena *arena,
                        cf_problems *problems, cf_error *err) CF_CHECKED;

#endif
