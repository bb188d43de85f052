/* reports/check_out.h: the forms of a check that are no tables. */
#ifndef CF_REPORTS_CHECK_OUT_H
#define CF_REPORTS_CHECK_OUT_H

#include "reports/check_words.h"

/* The object "crossfora-check/1". */
bool cf_check_json(const cf_check_report *report, const cf_facts *facts, cf_text *out) CF_CHECKED;

/* One testsuite, with a testcase for each case, passed ones too. */
bool cf_check_junit(const cf_check_report *report, const cf_facts *facts, cf_text *out) CF_CHECKED;

/* SARIF 2.1.0, one run, with a result for each case that has not passed. */
bool cf_check_sarif(const cf_check_report *report, const cf_facts *facts, cf_text *out) CF_CHECKED;

#endif
