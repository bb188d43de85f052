/* tests/support/studied.h: a study in a test, in one call. */
#ifndef CF_TESTS_STUDIED_H
#define CF_TESTS_STUDIED_H

#include "engine/analysis.h"
#include "support/measured.h"

/* A network or a whole record, and what was last studied of it. To be closed. */
typedef struct {
    cf_measured measured;
    cf_analysis analysis; /* of a record */
    cf_study_result result;
} cf_studied;

/* The options of a command without options. */
cf_study_options cf_studied_options(void);

/* Studies a network that is drawn, or one of a bundled document, as cf_measured_draw takes it.
 * `groups` names the group of each node in order, "1 1 2"; NULL if the study needs none. Fails the
 * test if it cannot be. */
void cf_studied_draw(cf_studied *studied, const char *study, cf_lens lens, const char *text,
                     const char *groups, const cf_study_options *options);

/* Studies the record of a file below the top of the source tree, or of a document as text. */
void cf_studied_record(cf_studied *studied, const char *study, const char *document,
                       const cf_study_options *options);

/* The cell in the column with this id, of the first row whose leading cells are the words of `row`,
 * "SMEWG" or "SMEWG;TEL". Fails the test if there is none. */
const cf_cell *cf_studied_cell(const cf_studied *studied, const char *row, const char *column);

/* Fails the test unless the cell is the number, or NAN as it is, within the tolerance. */
void assert_studied(const cf_studied *studied, const char *row, const char *column, double expected,
                    double tolerance);

void cf_studied_close(cf_studied *studied);

#endif
