#include "engine/null.h"

#include "base/language.h"
#include "engine/metrics/rooms.h"
#include "engine/sampler.h"

const cf_null cf_nulls[] = {
    [CF_NULL_SWAPS] =
        {.word = "swaps",
         .id = "null.swaps",
         .plain = N_("ties are paired anew by lot: each node keeps its number of ties; "
                     "strengths are left out"),
         .draws = N_("networks without directions"),
         .sampler = &cf_sampler_swaps,
         .lenses = CF_LENSES_UNDIRECTED},
    [CF_NULL_ARCS] =
        {.word = "arcs",
         .id = "null.arcs",
         .plain = N_("ties with directions exchange by lot where they lead: each node keeps how "
                     "many ties come from it and how many lead to it"),
         .draws = N_("networks with directions"),
         .sampler = &cf_sampler_arcs,
         .lenses = CF_LENSES_DIRECTED},
    [CF_NULL_CURVEBALL] =
        {.word = "curveball",
         .id = "null.curveball",
         .plain = N_("the nodes of one side trade their ties by lot: each node of "
                     "both sides keeps its number of ties; strengths are left out"),
         .draws = N_("networks of two kinds of nodes"),
         .sampler = &cf_sampler_curveball,
         .lenses = CF_LENSES_TWO_MODE},
    [CF_NULL_PROJECTS] =
        {.word = "projects",
         .id = "null.projects",
         .plain = N_("fora trade their projects by lot: each forum keeps its number "
                     "of projects and each project its number of fora, and shared "
                     "work, with its strengths, follows from that"),
         .draws = N_("networks of shared work"),
         .sampler = &cf_sampler_curveball,
         .lenses = CF_LENS_BIT(CF_LENS_SHARED_WORK),
         .is_projected = true},
};
_Static_assert(CF_COUNT(cf_nulls) == CF_NULL_COUNT, "a null has no row");

const cf_null *cf_null_of_lens(cf_lens lens)
{
    for (size_t i = CF_NULL_COUNT; i > 0; i--) {
        if (cf_nulls[i - 1].lenses & CF_LENS_BIT(lens))
            return &cf_nulls[i - 1];
    }
    return NULL;
}

bool cf_null_takes(const cf_null *null, const cf_metric *metric, cf_error *err)
{
    if (!(metric->lenses & null->lenses))
        return cf_fail(
            err, CF_ERROR_USAGE, "\"%s\" has no meaning for %s, which is what --null %s draws",
            metric->id, cf_told(null->draws), null->word);
    if (metric->subject == CF_SUBJECT_TIE)
        return cf_fail(
            err, CF_ERROR_USAGE,
            "\"%s\" is of single ties, and networks drawn by lot have other ties", metric->id);
    return !cf_metric_is_of_groups(metric)
        || cf_fail(err, CF_ERROR_USAGE,
                   "\"%s\" numbers groups: a number is not more or less than another", metric->id);
}
