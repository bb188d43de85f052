/* manuals/mdoc.h: a manual page in mdoc, section by section. */
#ifndef CF_MANUALS_MDOC_H
#define CF_MANUALS_MDOC_H

#include "base/text.h"

/* Head and NAME: "crossfora-gaps", 1, and what it is in half a sentence. */
void cf_mdoc_begin(cf_text *page, const char *name, int section, const char *purpose);

void cf_mdoc_section(cf_text *page, const char *title);
void cf_mdoc_subsection(cf_text *page, const char *title);

/* Words up to `end`, or all of them if it is NULL: each sentence on lines of its own, an empty line as
 * a new paragraph. */
void cf_mdoc_words(cf_text *page, const char *words, const char *end);

/* A list of what is explained: opened, an item for each, closed. Items are macros, as "Cm format". */
void cf_mdoc_open_list(cf_text *page);
void cf_mdoc_item(cf_text *page, const char *macros);
void cf_mdoc_close_list(cf_text *page);

/* Lines as they are. */
void cf_mdoc_literal(cf_text *page, const char *lines);

/* The words as one argument of a macro. */
void cf_mdoc_argument(cf_text *page, const char *words);

/* The first letter small and no full stop or question mark at the end: for NAME. */
void cf_mdoc_purpose(cf_text *out, const char *purpose);

/* SEE ALSO of "crossfora 1", "crossfora-json 5", ... up to NULL. */
void cf_mdoc_see_also(cf_text *page, const char *const *pages);

#endif
