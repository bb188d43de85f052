/* engine/coverage.h: which fora the focus should be in contact with, and how far that has come. */
#ifndef CF_ENGINE_COVERAGE_H
#define CF_ENGINE_COVERAGE_H

#include "engine/analysis.h"

/* Fills `coverage` of an analysis whose snapshot, channels and options are there. O(records). */
bool cf_coverage_measure(cf_analysis *analysis, cf_error *err) CF_CHECKED;

/* Fills `forum`: the fora in scope, in the order that gaps are looked at. Needs the requirements. */
bool cf_forum_rows_make(cf_analysis *analysis, cf_error *err) CF_CHECKED;

#endif
