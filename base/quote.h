/* base/quote.h: text as JSON has it. */
#ifndef CF_BASE_QUOTE_H
#define CF_BASE_QUOTE_H

#include "base/text.h"

/* Adds `text` as a JSON string, quoted: control, bidirectional and line separating characters are
 * escaped by number, bytes that are no UTF-8 become U+FFFD. */
void cf_text_add_json(cf_text *out, const char *text);

#endif
