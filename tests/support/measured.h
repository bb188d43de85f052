/* tests/support/measured.h: a metric of a network in a test, in one call. */
#ifndef CF_TESTS_MEASURED_H
#define CF_TESTS_MEASURED_H

#include "engine/metric.h"
#include "support/drawn.h"

/* A network and what was last measured on it. {0} is empty; to be closed. */
typedef struct {
    cf_arena arena;
    cf_graph graph; /* of a document */
    cf_network network;
    cf_result result;
} cf_measured;

/* `text` draws the network, or is the path of a bundled document, "data/...", to be seen through the
 * lens. Fails the test if it cannot be read. */
void cf_measured_draw(cf_measured *measured, cf_lens lens, const char *text);

/* Fails the test if there is no such metric or it cannot be measured. The result of the call stays
 * until cf_measured_close. */
const cf_result *cf_measured_by(cf_measured *measured, const char *metric, uint64_t seed);

void cf_measured_close(cf_measured *measured);

#endif
