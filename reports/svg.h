/* reports/svg.h: the pictures of the report, as files of their own and as parts of report.html. */
#ifndef CF_REPORTS_SVG_H
#define CF_REPORTS_SVG_H

#include "reports/facts.h"
#include "reports/svg_out.h"

enum { CF_PICTURE_MOST = 300, CF_MATRIX_MOST = 60 };

/* Rings round the focus by the state of contact; at most CF_PICTURE_MOST fora, those with most
 * need. */
bool cf_svg_add_network(cf_svg *svg, const cf_facts *facts) CF_CHECKED;

/* What the picture of rings shows and what it leaves out, in sentences. */
void cf_add_network_words(cf_text *out, const cf_facts *facts);

/* Fora that share work or have a channel, against each other, by cluster. */
bool cf_svg_add_matrix(cf_svg *svg, const cf_facts *facts) CF_CHECKED;
bool cf_add_matrix_words(cf_text *out, const cf_facts *facts) CF_CHECKED;

/* Coverage and congruence with their bounds, and gaps, by year; of a report with a trend. */
bool cf_svg_add_trend(cf_svg *svg, const cf_facts *facts) CF_CHECKED;

/* The same of any dates, which are in order and not all the same. */
typedef struct {
    const char *id; /* in its page */
    const char *title;
    const cf_trend *trend;
    bool is_by_day; /* each date in its place and in full; else at equal distances, by year */
} cf_trend_picture;

void cf_svg_add_lines(cf_svg *svg, const cf_trend_picture *picture);

/* network.svg, matrix.svg and trend.svg: rows of the table of writers. */
bool cf_write_network_svg(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;
bool cf_write_matrix_svg(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;
bool cf_write_trend_svg(const cf_report *report, cf_text *out, cf_error *err) CF_CHECKED;

#endif
