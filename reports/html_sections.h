/* reports/html_sections.h: the sections of report.html, in files of their own. Each writes what
 * stands below its heading. */
#ifndef CF_REPORTS_HTML_SECTIONS_H
#define CF_REPORTS_HTML_SECTIONS_H

#include "reports/html_out.h"
#include "reports/svg_out.h"

bool cf_html_add_summary(cf_html *html) CF_CHECKED;
bool cf_html_add_first_steps(cf_html *html) CF_CHECKED;
bool cf_html_add_fora(cf_html *html) CF_CHECKED;
bool cf_html_add_pairs(cf_html *html) CF_CHECKED;
bool cf_html_add_second_look(cf_html *html) CF_CHECKED;
bool cf_html_add_coverage(cf_html *html) CF_CHECKED;
bool cf_html_add_matrices(cf_html *html) CF_CHECKED;
bool cf_html_add_pictures(cf_html *html) CF_CHECKED;
bool cf_html_add_go_betweens(cf_html *html) CF_CHECKED;
bool cf_html_add_studies(cf_html *html) CF_CHECKED;
bool cf_html_add_plan(cf_html *html) CF_CHECKED;
bool cf_html_add_changes(cf_html *html) CF_CHECKED;
bool cf_html_add_trend(cf_html *html) CF_CHECKED;
bool cf_html_add_glossary(cf_html *html) CF_CHECKED;
bool cf_html_add_about(cf_html *html) CF_CHECKED;

/* A picture in a frame that scrolls on a narrow screen; `label` is for those who do not see. */
bool cf_html_add_picture(cf_html *html, const char *label,
                         bool (*add)(cf_svg *svg, const cf_facts *facts)) CF_CHECKED;

enum { CF_PROJECTS_SHOWN = 4 };

/* The first CF_PROJECTS_SHOWN projects by title and code, an item each, and how many more there
 * are. */
void cf_html_projects(cf_html *html, cf_indices projects);

#endif
