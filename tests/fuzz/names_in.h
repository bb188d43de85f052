/* tests/fuzz/names_in.h: the names of fora, as a reader of a file finds them. */
#ifndef CF_TESTS_FUZZ_NAMES_IN_H
#define CF_TESTS_FUZZ_NAMES_IN_H

#include "engine/analysis.h"

/* Those of the file, "report.json", are those of the document. Files without names pass. */
void cf_demand_names(const cf_analysis *analysis, const char *file, const cf_text *text);

#endif
