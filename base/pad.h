/* base/pad.h: a text in which words are put together before they are escaped and added. */
#ifndef CF_BASE_PAD_H
#define CF_BASE_PAD_H

#include "base/arena.h"
#include "base/text.h"

/* What stands in `pad` as a string in the arena; the pad is then empty. NULL on failure. */
const char *cf_pad_take(cf_text *pad, cf_arena *arena, cf_error *err);

/* Empties `pad`, whose failure becomes that of `out`. */
void cf_pad_clear(cf_text *pad, cf_text *out);

/* Frees `pad`, whose failure becomes that of `out`. */
void cf_pad_free(cf_text *pad, cf_text *out);

#endif
