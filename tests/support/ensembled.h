/* tests/support/ensembled.h: an ensemble in a test, in one call. */
#ifndef CF_TESTS_ENSEMBLED_H
#define CF_TESTS_ENSEMBLED_H

#include "engine/ensemble.h"

/* A network and an ensemble of it, of seed 1. {0} is empty; to be closed. */
typedef struct {
    cf_arena arena;
    cf_network seen;  /* what the metric is measured on */
    cf_network drawn; /* of a projected null: whose ties are drawn */
    cf_ensemble ensemble;
} cf_ensembled;

/* Opens with room for `room` replicas on the network that stands in `all`. Fails the test if it
 * cannot be, as do the others. */
void cf_ensembled_open(cf_ensembled *all, cf_null_kind null, const char *metric, size_t room);

/* The same on the network that `text` draws; of a projected null it draws who takes part in what. */
void cf_ensembled_draw(cf_ensembled *all, cf_null_kind null, const char *metric, const char *text,
                       size_t room);

/* Adds replicas. */
void cf_ensembled_run(cf_ensembled *all, size_t first, size_t count);

void cf_ensembled_close(cf_ensembled *all);

#endif
