/* reports/html_out.h: report.html, element by element.
 *
 * All text passes through the escapes of libxml2 and is one line without invisible characters. There
 * are no style attributes and no event handlers: the content security policy refuses them. */
#ifndef CF_REPORTS_HTML_OUT_H
#define CF_REPORTS_HTML_OUT_H

#include "reports/facts.h"
#include "reports/tables.h"
#include "reports/xml_out.h"

typedef struct {
    cf_xml xml;
    cf_text pad; /* words that are put together before cf_html_pad */
    const cf_facts *facts;
} cf_html;

/* What an anchor leads to; the id of the record follows. */
typedef enum {
    CF_TO_ROW,      /* of a forum, in the table */
    CF_TO_EVIDENCE, /* of a forum */
    CF_TO_NODE,     /* of a forum, in the picture */
    CF_TO_SOURCE,
    CF_TO_COUNT
} cf_html_target;

/* Opens an element; `class` may be NULL. */
void cf_html_start(cf_html *html, const char *name, const char *class);
/* Closes the innermost element. */
void cf_html_end(cf_html *html);
/* The same, and ends the line. */
void cf_html_end_line(cf_html *html);

void cf_html_text(cf_html *html, const char *text);
/* Adds what stands in the pad as text, and empties it. */
void cf_html_pad(cf_html *html);

/* A whole element on its own line. */
void cf_html_add(cf_html *html, const char *name, const char *class, const char *text);
/* The same with the text of the pad; nothing if that is empty. */
void cf_html_add_pad(cf_html *html, const char *name, const char *class);

/* The id attribute of a target. */
void cf_html_id(cf_html *html, cf_html_target target, const char *record);
/* A link to a target. */
void cf_html_link(cf_html *html, cf_html_target target, const char *record, const char *text);

/* Symbol and word of a state. */
void cf_html_state(cf_html *html, cf_state state);
/* Sources with their places, each a link to its entry. */
void cf_html_citations(cf_html *html, cf_citations sources);

typedef struct {
    const char *title;
    bool is_number;
} cf_html_column;

typedef struct {
    const char *id, *caption; /* the id may be NULL; the caption is for those who do not see */
    const cf_html_column *column;
    size_t count;
    bool is_said; /* caption and titles are as people read them, not yet to be translated */
} cf_html_grid;

/* Opens a table up to its first row. */
void cf_html_grid_start(cf_html *html, const cf_html_grid *grid);
/* Opens the cell of a row; the first is its header. */
void cf_html_cell(cf_html *html, const cf_html_grid *grid, size_t column);
void cf_html_grid_end(cf_html *html);

/* So many rows of what may be long stand in report.html. */
enum { CF_HTML_ROWS = 500 };

/* "The first 500 of 9000; all stand in fora.csv.", unless none are left out. */
void cf_html_add_cut(cf_html *html, size_t most, size_t of, const char *file);

/* Opens the frame of a picture, which the next cf_html_end closes. */
void cf_html_start_picture(cf_html *html, const char *label);

/* A table as the other formats have it: the columns shown in Markdown, up to CF_HTML_ROWS rows, then
 * its note. Without rows it is its note alone. */
bool cf_html_table(cf_html *html, const cf_table *table) CF_CHECKED;

#endif
