/* reports/findings.h: how the values of a metric are looked at: whose they are, and in what order. */
#ifndef CF_REPORTS_FINDINGS_H
#define CF_REPORTS_FINDINGS_H

#include "reports/facts.h"

/* The result of the metric on the lens, or NULL if it was not measured. */
const cf_result *cf_result_find(const cf_analysis *analysis, cf_lens lens, const char *metric);

/* "18", "0.32 %" of a share: for people; programs get all digits. */
void cf_add_value(cf_text *out, const cf_metric *metric, double value);

/* " pairs", " pair" of one, " of pairs" of a share: to stand behind the value. */
void cf_add_unit(cf_text *out, const cf_metric *metric, double value);

/* Whose value number `at` is: "TEL", "SMEWG - TEL", "SMEWG -> TEL"; "" for the network. */
void cf_add_subject(cf_text *out, const cf_result *result, size_t at);

/* The places of all values: the `count` defined ones, highest first (of groups: the first group
 * first), then the others; equal ones in the order of the network. NULL on failure. */
const size_t *cf_result_ranked(const cf_result *result, size_t *count, cf_arena *arena,
                               cf_error *err);

#endif
