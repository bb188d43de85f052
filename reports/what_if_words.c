#include "reports/what_if_words.h"

#include "base/language.h"

#include <math.h>

const char *const cf_gap_changes[] = {
    [CF_CHANGED_MET] = NC_("change of a gap", "met"),
    [CF_CHANGED_NEED_ENDED] = NC_("change of a gap", "need ended"),
    [CF_CHANGED_OPENED] = NC_("change of a gap", "opened"),
};

static const char *begin_clause(const cf_text *out, bool *is_first)
{
    const char *first = out->length > 0 ? _(" Supposed: ") : _("Supposed: ");
    const char *between = *is_first ? first : "; ";
    *is_first = false;
    return between;
}

void cf_add_supposed(cf_text *out, const cf_facts *facts)
{
    if (!facts->what_if)
        return;
    const cf_forum *forum = facts->graph->forum;
    const cf_supposed *changes = &facts->what_if->changes;
    bool is_first = true;
    for (size_t i = 0; i < changes->add_count; i++) {
        const cf_added *added = &changes->add[i];
        cf_text_add_format(
            out, _("%sa liaison between %s and %s (%s)"), begin_clause(out, &is_first),
            forum[added->pair.a].id, forum[added->pair.b].id,
            C_("state", cf_additions[added->state]));
    }
    for (size_t i = 0; i < changes->drop_count; i++)
        cf_text_add_format(
            out, _("%sthe liaison between %s and %s ends"), begin_clause(out, &is_first),
            forum[changes->drop[i].a].id, forum[changes->drop[i].b].id);
    for (size_t i = 0; i < changes->retire_count; i++)
        cf_text_add_format(
            out, _("%s%s is no more"), begin_clause(out, &is_first), forum[changes->retire[i]].id);
    cf_text_add(out, ".");
}

/* Without a focus nothing can be covered, which is not 0. */
static double or_undefined(const cf_analysis *analysis, size_t count)
{
    return analysis->snapshot.focus.count > 0 ? (double)count : (double)NAN;
}

static double covered(const cf_analysis *analysis)
{
    return or_undefined(analysis, analysis->coverage.tally.covered);
}

static double in_scope(const cf_analysis *analysis)
{
    return or_undefined(analysis, analysis->coverage.tally.of);
}

static double coverage(const cf_analysis *analysis)
{
    return analysis->coverage.share;
}

static double met(const cf_analysis *analysis)
{
    return (double)analysis->congruence.met;
}

static double needs(const cf_analysis *analysis)
{
    return (double)analysis->congruence.required;
}

static double congruence(const cf_analysis *analysis)
{
    return analysis->congruence.value;
}

static double by_projects(const cf_analysis *analysis)
{
    return analysis->congruence.weighted;
}

static double gaps(const cf_analysis *analysis)
{
    return (double)analysis->gap_count;
}

const cf_figure cf_figures[] = {
    {"covered", N_("fora in scope with a channel to the focus"), covered},
    {"scope", N_("fora in scope"), in_scope},
    {"coverage", N_("share of fora in scope that is covered"), coverage},
    {"met", N_("needs met by a channel"), met},
    {"needs", "needs", needs},
    {"congruence", N_("share of needs that is met"), congruence},
    {"congruence_by_projects", N_("the same, each need by its projects"), by_projects},
    {"gaps", N_("needs without a channel"), gaps},
};
const size_t cf_figure_count = CF_COUNT(cf_figures);
