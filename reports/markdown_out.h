/* reports/markdown_out.h: Markdown (CommonMark with tables) that reads well as plain text. */
#ifndef CF_REPORTS_MARKDOWN_OUT_H
#define CF_REPORTS_MARKDOWN_OUT_H

#include "reports/tables.h"

/* Adds `text` as one line of plain words: nothing in it is markup, and nothing in it is invisible. */
void cf_text_add_markdown(cf_text *out, const char *text);

/* A blank line and the heading. */
void cf_markdown_add_heading(cf_text *out, int level, const char *words);

/* A blank line and the text as a paragraph. */
void cf_markdown_add_paragraph(cf_text *out, const char *text);

/* A blank line and the columns shown in text; the note follows as a paragraph. A table without
 * rows is its note alone. */
void cf_table_add_markdown(cf_text *out, const cf_table *table);

#endif
