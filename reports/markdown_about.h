/* reports/markdown_about.h: the sections of report.md that explain the others. */
#ifndef CF_REPORTS_MARKDOWN_ABOUT_H
#define CF_REPORTS_MARKDOWN_ABOUT_H

#include "reports/facts.h"

/* Terms, states, kinds of gap and needs in plain words. */
bool cf_markdown_add_glossary(cf_text *out, const cf_facts *facts) CF_CHECKED;

/* Sources, notes and conflicts, what is not recorded, definitions, manifest. */
bool cf_markdown_add_about(cf_text *out, const cf_facts *facts) CF_CHECKED;

#endif
