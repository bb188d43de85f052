/* reports/html_assets.h: the style and the script of report.html, embedded when the library is built
 * (cmake/embed.cmake) from reports/html. */
#ifndef CF_REPORTS_HTML_ASSETS_H
#define CF_REPORTS_HTML_ASSETS_H

extern const char cf_html_style[];
extern const char cf_html_script[];

#endif
