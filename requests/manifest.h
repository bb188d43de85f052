/* requests/manifest.h: the program and the libraries that a result rests on. */
#ifndef CF_REQUESTS_MANIFEST_H
#define CF_REQUESTS_MANIFEST_H

#include "reports/report.h"

/* The manifest of results from `input` (borrowed). The rest of it lives as long as the program. */
cf_manifest cf_manifest_of(const cf_input_note *input, size_t input_count);

#endif
