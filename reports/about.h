/* reports/about.h: what the report rests on, in lines that every format escapes in its own way. */
#ifndef CF_REPORTS_ABOUT_H
#define CF_REPORTS_ABOUT_H

#include "reports/facts.h"

typedef struct {
    const char **item;
    size_t count, capacity;
} cf_lines;

/* Conflicts and doubts, as the document's notes state them, on the fora in scope and the projects in
 * force. */
bool cf_about_notes(const cf_facts *facts, cf_lines *lines) CF_CHECKED;

/* What this report asks for and the document does not say. */
bool cf_about_not_recorded(const cf_facts *facts, cf_lines *lines) CF_CHECKED;

/* Program, inputs, options, methods. */
bool cf_about_run(const cf_facts *facts, cf_lines *lines) CF_CHECKED;

/* Was it measured, on any lens? */
bool cf_about_is_measured(const cf_analysis *analysis, const cf_metric *metric);

/* Only an address of the web, without characters that would end a link or that
 * nobody sees, becomes one. */
bool cf_is_web_address(const char *url);

#endif
