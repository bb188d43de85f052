/* tests/support/measured.h: a metric of a network in a test, in one call. */
#ifndef CF_TESTS_MEASURED_H
#define CF_TESTS_MEASURED_H

#include "engine/metric.h"
#include "support/drawn.h"

/* A network and what was last measured on it. {0} is empty; to be closed. */
typedef struct {
    cf_arena arena;
    cf_network network;
    cf_result result;
} cf_measured;

/* Fails the test if the drawing cannot be read. */
void cf_measured_draw(cf_measured *measured, cf_lens lens, const char *text);

/* Fails the test if there is no such metric or it cannot be measured. The result of the call stays
 * until cf_measured_close. */
const cf_result *cf_measured_by(cf_measured *measured, const char *metric, uint64_t seed);

void cf_measured_close(cf_measured *measured);

#endif
