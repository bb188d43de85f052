/* reports/html_page.h: what every page in HTML begins and ends with: a policy that lets in the one
 * style and the one script of the file and nothing from elsewhere. */
#ifndef CF_REPORTS_HTML_PAGE_H
#define CF_REPORTS_HTML_PAGE_H

#include "reports/html_out.h"

/* Opens the page up to its body; its title stands in the pad. */
void cf_html_page_start(cf_html *html, const char *program);

/* Adds the footer and the script, which finds its words in attributes of the page. */
void cf_html_page_end(cf_html *html, const char *program);

#endif
