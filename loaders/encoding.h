/* loaders/encoding.h: text from other encodings, by iconv. */
#ifndef CF_LOADERS_ENCODING_H
#define CF_LOADERS_ENCODING_H

#include "base/text.h"

/* Adds `text` to `out` as UTF-8. What is not in that encoding is refused with `name` and its line. */
bool cf_recode(cf_text *out, const char *name, const cf_text *text, const char *encoding,
               cf_error *err) CF_CHECKED;

#endif
