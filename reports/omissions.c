#include "reports/omissions.h"

#include "base/language.h"

#include <string.h>

static bool is_through(const cf_omission *item, cf_lens lens)
{
    return lens == CF_LENS_COUNT || item->network->lens == lens;
}

bool cf_has_omissions(const cf_analysis *analysis, cf_lens lens)
{
    for (size_t i = 0; i < analysis->left_out_count; i++) {
        if (is_through(&analysis->left_out[i], lens))
            return true;
    }
    return false;
}

/* Was the same left out before, through another lens? */
static bool is_named(const cf_analysis *analysis, cf_lens lens, size_t at)
{
    for (size_t i = 0; i < at; i++) {
        if (is_through(&analysis->left_out[i], lens)
            && strcmp(analysis->left_out[i].id, analysis->left_out[at].id) == 0)
            return true;
    }
    return false;
}

void cf_add_omissions(cf_text *out, const cf_analysis *analysis, cf_lens lens)
{
    const char *first = NULL;
    for (size_t i = 0; i < analysis->left_out_count; i++) {
        const cf_omission *item = &analysis->left_out[i];
        if (!is_through(item, lens) || is_named(analysis, lens, i))
            continue;
        cf_text_add(out, first ? ", " : _("Left out, because the record is large: "));
        cf_text_add(out, item->id);
        first = first ? first : item->id;
    }
    if (first)
        cf_text_add_format(
            out, _(". Each can be asked for by name: crossfora metrics --metric %s."), first);
}
