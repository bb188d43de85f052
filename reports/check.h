/* reports/check.h: what does not keep to the rules, for people and for what runs in pipelines. */
#ifndef CF_REPORTS_CHECK_H
#define CF_REPORTS_CHECK_H

#include "engine/check.h"
#include "reports/tables.h"

/* The first ones are those of tables. */
typedef enum {
    CF_CHECK_TABLE = CF_FORMAT_TABLE,
    CF_CHECK_JSON = CF_FORMAT_JSON,
    CF_CHECK_CSV = CF_FORMAT_CSV,
    CF_CHECK_MD = CF_FORMAT_MD,
    CF_CHECK_JUNIT, /* XML as Jenkins and GitLab read it */
    CF_CHECK_SARIF, /* SARIF 2.1.0, as code scanners write it */
    CF_CHECK_FORMAT_COUNT
} cf_check_format;

extern const char *const cf_check_formats[CF_CHECK_FORMAT_COUNT];

typedef struct {
    const cf_check *check;
    const cf_manifest *manifest;
    const char *input;       /* the name of the document as it was given; NULL: it has none */
    const cf_places *places; /* of its records */
} cf_check_report;

/* `verbose` adds to a table what is not known, which the other formats always have. */
bool cf_write_check(const cf_check_report *report, cf_check_format format, bool verbose,
                    cf_text *out, cf_error *err) CF_CHECKED;

#endif
