/* reports/text_out.h: plain text for a terminal or an e-mail: 80 columns, aligned, nothing cut. */
#ifndef CF_REPORTS_TEXT_OUT_H
#define CF_REPORTS_TEXT_OUT_H

#include "reports/tables.h"

enum { CF_TEXT_WIDTH = 80 };

/* Adds `text` as one line that is safe on any terminal: tabs and line feeds become spaces, other
 * control and bidirectional characters \xNN. */
void cf_text_add_line(cf_text *out, const char *text);

/* The same for words joined by ";", with ", " between them. */
void cf_text_add_list(cf_text *out, const char *list);

/* Adds `text`, safe as above, in lines of at most CF_TEXT_WIDTH columns; all but the first begin
 * with `indent` spaces, and the first starts at column `column`. Ends with a line feed. */
void cf_text_add_wrapped(cf_text *out, const char *text, size_t column, size_t indent);

/* Adds title, header, rows and note. Columns that do not fit share what is left and wrap. */
void cf_table_add_text(cf_text *out, const cf_table *table);

#endif
