/* tests/support/reported.h: a document, its analysis and a manifest that never changes, for tests of
 * the writers. */
#ifndef CF_TESTS_REPORTED_H
#define CF_TESTS_REPORTED_H

#include "reports/tables.h"

typedef struct {
    cf_graph graph;
    cf_analysis analysis;
    cf_second_look look;
    cf_setting library[2];
    cf_input_note input;
    cf_manifest manifest;
    cf_report report;
} cf_reported;

/* From a file below the top of the source tree, or a document as text; fails the test if it cannot
 * be read. To be closed. */
void cf_reported_open_file(cf_reported *reported, const char *path);
void cf_reported_open_text(cf_reported *reported, const char *text);

/* The file of this name as the writer of the table makes it; to be freed. */
cf_text cf_reported_write(const cf_reported *reported, const char *file);

/* The view of a plan has one with a budget of three; that of a what-if retires the first forum and
 * promises a liaison between the next two; that of an economy is of the first. */
cf_text cf_reported_view(const cf_reported *reported, cf_view_of view, cf_format format,
                         bool verbose);

/* What a report may have beside its findings. */
typedef struct {
    cf_analysis then;
    cf_diff diff;
    cf_trend trend;
    cf_plan plan;
} cf_added_parts;

/* Gives the report changes since an earlier day of its document, a trend by year, and a plan with a
 * budget of three; `parts` are to be freed before the report is closed. */
void cf_reported_add_parts(cf_reported *reported, cf_added_parts *parts, const char *since);
void cf_added_parts_free(cf_added_parts *parts);

void cf_reported_close(cf_reported *reported);

#endif
