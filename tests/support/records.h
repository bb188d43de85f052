/* tests/support/records.h: small records of every shape, from a seed: a document, and the same as
 * tables. */
#ifndef CF_TESTS_RECORDS_H
#define CF_TESTS_RECORDS_H

#include "base/text.h"

#include <stdint.h>

enum { CF_RECORD_FORA = 8, CF_RECORD_PROJECTS = 6, CF_RECORD_ECONOMIES = 5 };

typedef struct {
    size_t fora, projects, economies;
    bool takes_part[CF_RECORD_PROJECTS][CF_RECORD_FORA];
    size_t home[CF_RECORD_PROJECTS]; /* the forum that a project belongs to */
    bool leads[CF_RECORD_PROJECTS][CF_RECORD_ECONOMIES];
    bool depends[CF_RECORD_PROJECTS][CF_RECORD_PROJECTS]; /* on an earlier one */
    bool has_liaison[CF_RECORD_FORA][CF_RECORD_FORA];     /* active; symmetric */
    bool is_member[CF_RECORD_FORA][CF_RECORD_ECONOMIES];
    cf_text document; /* fora F0 ..., projects P0 ..., economies E0 ...; to be freed */
} cf_sampled_record;

void cf_sample_record(cf_sampled_record *record, uint64_t seed);

#endif
