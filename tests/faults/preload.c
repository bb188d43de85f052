/* For LD_PRELOAD: the allocations of any program that fail, from the first of its libraries on.
 * FAULTS_FIRST and FAULTS_LAST in the environment say which. */
#include "faults/faults.h"

#include <stdlib.h>

static size_t count;

/* The first allocation comes before any constructor of this library could have run. */
void cf_faults_prepare(void)
{
    const char *const first = getenv("FAULTS_FIRST"), *const last = getenv("FAULTS_LAST");
    const cf_fault fault = {.first = first ? strtoull(first, NULL, 10) : 0,
                            .last = last ? strtoull(last, NULL, 10) : 0};
    cf_faults_strike_memory(&fault, &count);
}
