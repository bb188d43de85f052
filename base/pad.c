#include "base/pad.h"

const char *cf_pad_take(cf_text *pad, cf_arena *arena, cf_error *err)
{
    const char *text = NULL;
    if (cf_text_ok(pad, err))
        text = cf_arena_copy(arena, cf_text_of(pad), pad->length, err);
    cf_text_clear(pad);
    return text;
}

void cf_pad_clear(cf_text *pad, cf_text *out)
{
    out->failed = out->failed || pad->failed;
    cf_text_clear(pad);
}

void cf_pad_free(cf_text *pad, cf_text *out)
{
    out->failed = out->failed || pad->failed;
    cf_text_free(pad);
}
