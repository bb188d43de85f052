#include "reports/words.h"

#include "base/language.h"
#include "base/pad.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

const char *const cf_scope_ids[] = {
    [CF_IN_SCOPE] = "in-scope",
    [CF_OUT_FOCUS] = "focus",
    [CF_OUT_ABOVE] = "parent-of-focus",
    [CF_OUT_BELOW] = "below-focus",
    [CF_OUT_SUB_GROUP] = "sub-group",
    [CF_OUT_KIND] = "kind",
    [CF_OUT_NOT_IN_FORCE] = "not-in-force",
    [CF_OUT_FORCE_UNKNOWN] = "force-not-recorded",
};

void cf_add_filled(cf_text *out, const char *pattern, const char *const *words)
{
    for (const char *at = pattern; *at != '\0'; at++) {
        if (*at == '%')
            cf_text_add(out, *words++);
        else
            cf_text_add_char(out, *at);
    }
}

void cf_add_counted(cf_text *out, size_t count, const char *one, const char *many)
{
    cf_text_add_format(out, "%zu %s", count, cf_said_of(one, many, count));
}

void cf_add_percent(cf_text *out, size_t part, size_t whole)
{
    const long percent = lround(100.0 * (double)part / (double)whole);
    if (percent == 0 && part > 0)
        cf_text_add(out, _("under 1 %"));
    else if (percent == 100 && part < whole)
        cf_text_add(out, _("over 99 %"));
    else
        cf_text_add_format(out, "%ld %%", percent);
}

const char *cf_as_of_text(const cf_analysis *analysis, char buffer[CF_DATE_SIZE])
{
    return cf_date_text(analysis->options.as_of, buffer);
}

const char *cf_focus_id(const cf_analysis *analysis)
{
    const cf_indices focus = analysis->snapshot.focus;
    return focus.count > 0 ? analysis->graph->forum[focus.item[0]].id : "";
}

void cf_add_covered_words(cf_text *out, cf_state_set covered)
{
    if (covered == CF_COVERED_STATES) {
        cf_text_add(out, _("working channel"));
        return;
    }
    const char *between = _("channel that counts (");
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        if (!(covered & CF_STATE_BIT(state)))
            continue;
        cf_text_add(out, between);
        cf_text_add(out, C_("state", cf_states[state].word));
        between = _(" or ");
    }
    cf_text_add(out, ")");
}

static void add_day(cf_text *out, const cf_analysis *analysis)
{
    char day[CF_DATE_SIZE];
    if (cf_date_is_given(analysis->options.as_of))
        cf_text_add_format(out, _(", as of %s"), cf_as_of_text(analysis, day));
}

static const char *scope_words(const cf_analysis *analysis)
{
    return analysis->options.scope == 0 ? _("working-level") : _("chosen");
}

/* "4 of 11", and how much that is in brackets. */
static void add_part(cf_text *out, size_t part, size_t whole, const char *of_what)
{
    cf_text_add_format(out, _("%zu of %zu%s ("), part, whole, of_what);
    cf_add_percent(out, part, whole);
    cf_text_add(out, ")");
}

/* "At least 3 and at most 7 of 28 fora (11 % to 25 %)", as above if they are the same. */
static void add_bounded(cf_text *out, const size_t bounds[2], size_t whole, const char *of_what)
{
    if (bounds[0] == bounds[1]) {
        add_part(out, bounds[0], whole, of_what);
        return;
    }
    cf_text_add_format(
        out, _("At least %zu and at most %zu of %zu%s ("), bounds[0], bounds[1], whole, of_what);
    cf_add_percent(out, bounds[0], whole);
    cf_text_add(out, _(" to "));
    cf_add_percent(out, bounds[1], whole);
    cf_text_add(out, ")");
}

void cf_add_share(cf_text *out, size_t part, size_t whole)
{
    if (whole == 0)
        cf_text_add(out, _("not defined"));
    else
        add_part(out, part, whole, "");
}

void cf_add_bounds(cf_text *out, size_t least, size_t most, size_t whole)
{
    if (least == most || whole == 0) {
        cf_add_share(out, least, whole);
        return;
    }
    cf_text_add_format(out, _("%zu to %zu of %zu ("), least, most, whole);
    cf_add_percent(out, least, whole);
    cf_text_add(out, _(" to "));
    cf_add_percent(out, most, whole);
    cf_text_add(out, ")");
}

static void add_coverage_headline(cf_text *out, const cf_analysis *analysis)
{
    const cf_tally *tally = &analysis->coverage.tally;
    const size_t unknown = tally->by_state[CF_NOT_RECORDED];
    const bool is_one = tally->of == 1 || (tally->covered == 1 && unknown == 0);
    const size_t bounds[] = {tally->covered, tally->covered + unknown};
    char fora[96];
    snprintf(fora, sizeof fora, cf_said_of(" %s forum", " %s fora", tally->of),
             scope_words(analysis));
    add_bounded(out, bounds, tally->of, fora);
    cf_text_add(out, is_one ? _(" has a ") : _(" have a "));
    cf_add_covered_words(out, analysis->options.covered);
    cf_text_add_format(out, _(" with %s"), cf_focus_id(analysis));
    add_day(out, analysis);
    if (unknown > 0)
        cf_text_add_format(out, _("; for %zu nothing is recorded"), unknown);
    cf_text_add(out, ".");
}

static void add_congruence(cf_text *out, const cf_analysis *analysis, bool with_day)
{
    const cf_congruence *found = &analysis->congruence;
    const size_t bounds[] = {found->met, found->met + found->not_recorded};
    if (found->required == 0) {
        cf_text_add(out, _("No two fora have a need to coordinate on record"));
        if (with_day)
            add_day(out, analysis);
        cf_text_add(out, _(": congruence is not defined."));
        return;
    }
    const bool is_one = found->required == 1;
    add_bounded(out, bounds, found->required,
                is_one ? _(" pair of fora with a need to coordinate")
                       : _(" pairs of fora with a need to coordinate"));
    cf_text_add(out, is_one || bounds[1] == 1 ? _(" has a ") : _(" have a "));
    cf_add_covered_words(out, analysis->options.covered);
    if (with_day)
        add_day(out, analysis);
    if (found->not_recorded > 0)
        cf_text_add_format(out, _("; for %zu nothing is recorded"), found->not_recorded);
    cf_text_add(out, _("; by projects "));
    add_part(out, found->weighted_met, found->weighted_required, "");
    cf_text_add(out, ".");
}

/* "10 fora and 10 projects in force" */
static void add_size(cf_text *out, const cf_snapshot *snapshot)
{
    size_t fora = 0;
    size_t projects = 0;
    for (size_t i = 0; i < snapshot->graph->forum_count; i++)
        fora += snapshot->forum[i] != CF_NO;
    for (size_t i = 0; i < snapshot->graph->project_count; i++)
        projects += snapshot->project[i];
    cf_add_counted(out, fora, "forum", "fora");
    cf_text_add(out, _(" and "));
    cf_add_counted(out, projects, "project in force", "projects in force");
}

static bool is_focus_out_of_force(const cf_snapshot *snapshot)
{
    return snapshot->focus.count > 0 && snapshot->forum[snapshot->focus.item[0]] == CF_NO;
}

void cf_add_headline(cf_text *out, const cf_analysis *analysis)
{
    if (analysis->snapshot.focus.count == 0) {
        add_congruence(out, analysis, true);
        cf_text_add(out, _(" No focus is named, so coverage is not measured: looked at were "));
        add_size(out, &analysis->snapshot);
        cf_text_add(out, ".");
    } else if (analysis->coverage.tally.of == 0) {
        cf_text_add_format(out, _("No %s forum beside %s is in force"), scope_words(analysis),
                           cf_focus_id(analysis));
        add_day(out, analysis);
        cf_text_add(out, _(": coverage is not defined."));
    } else {
        add_coverage_headline(out, analysis);
    }
    if (is_focus_out_of_force(&analysis->snapshot))
        cf_text_add_format(out, _(" %s itself is not in force on the day."), cf_focus_id(analysis));
}

void cf_add_congruence(cf_text *out, const cf_analysis *analysis)
{
    add_congruence(out, analysis, false);
}

void cf_add_state(cf_text *out, cf_state state)
{
    for (const char *at = C_("state", cf_states[state].word); *at != '\0'; at++)
        cf_text_add_char(out, *at == '-' ? ' ' : *at);
}

void cf_add_states(cf_text *out, const cf_tally *tally)
{
    const char *between = "";
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        if (tally->by_state[state] == 0)
            continue;
        cf_text_add_format(out, "%s%zu ", between, tally->by_state[state]);
        cf_add_state(out, state);
        between = ", ";
    }
}

void cf_add_cut(cf_text *out, size_t most, size_t of, const char *file)
{
    cf_text_add_format(out, _("The first %zu of %zu; all stand in %s."), most, of, file);
}

void cf_add_left_out(cf_text *out, const cf_coverage *coverage)
{
    const char *between = out->length > 0 ? _(" Not counted: ") : _("Not counted: ");
    bool is_any = false;
    for (cf_scope scope = CF_IN_SCOPE + 1; scope < CF_SCOPE_COUNT; scope++) {
        if (coverage->left_out[scope] == 0)
            continue;
        cf_text_add_format(
            out, "%s%s (%zu)", between, _(cf_scope_words[scope]), coverage->left_out[scope]);
        between = "; ";
        is_any = true;
    }
    cf_text_add(out, is_any ? "." : "");
}

void cf_add_blank_partners(cf_text *out, const cf_facts *facts)
{
    size_t projects = 0;
    size_t fora = 0;
    for (size_t i = 0; i < facts->graph->forum_count; i++) {
        projects += facts->blank[i];
        fora += facts->blank[i] > 0;
    }
    if (projects == 0)
        return;
    cf_text_add(out, out->length > 0 ? _(" For ") : _("For "));
    cf_add_counted(out, projects, "project", "projects");
    cf_text_add(out, _(" of "));
    cf_add_counted(out, fora, "forum", "fora");
    cf_text_add(
        out, _(" it is not recorded which other fora take part. That is not \"none\": shared "
               "work may be larger than shown."));
}

void cf_add_fora(cf_text *out, const cf_graph *graph, cf_indices fora, const char *between)
{
    for (size_t i = 0; i < fora.count; i++) {
        cf_text_add(out, i > 0 ? between : "");
        cf_text_add(out, graph->forum[fora.item[i]].id);
    }
}

void cf_add_projects(cf_text *out, const cf_graph *graph, cf_indices projects, const char *between)
{
    for (size_t i = 0; i < projects.count; i++) {
        cf_text_add(out, i > 0 ? between : "");
        cf_text_add(out, graph->project[projects.item[i]].id);
    }
}

void cf_add_need_projects(cf_text *out, const cf_analysis *analysis, const cf_requirement *need,
                          const char *between)
{
    const bool has_shared =
        (analysis->options.need & CF_NEED_BIT(CF_NEED_SHARED_PROJECT)) != 0
        && need->shared.count > 0;
    const bool has_mandate =
        (analysis->options.need & CF_NEED_BIT(CF_NEED_MANDATE)) != 0 && need->mandate.count > 0;
    if (has_shared)
        cf_add_projects(out, analysis->graph, need->shared, between);
    cf_text_add(out, has_shared && has_mandate ? between : "");
    if (has_mandate)
        cf_add_projects(out, analysis->graph, need->mandate, between);
}

const char *const cf_carrier_words[] = {
    [CF_CARRIER_LEADS] = NC_("carrier", "leads"),
    [CF_CARRIER_SPONSORS] = NC_("carrier", "sponsors"),
    [CF_CARRIER_MEMBER] = NC_("carrier", "member"),
    [CF_CARRIER_HOSTED] = NC_("carrier", "hosted"),
};

/* Who leads sponsors too: that goes without saying. */
void cf_add_carrier(cf_text *out, const cf_graph *graph, const cf_carrier *carrier)
{
    const char *between = " (";
    cf_text_add(out, graph->economy[carrier->economy].id);
    for (cf_carrier_basis basis = carrier->basis; basis < CF_CARRIER_BASIS_COUNT; basis++) {
        const bool is_implied = basis == CF_CARRIER_SPONSORS && basis != carrier->basis;
        if (!(carrier->bases & CF_CARRIER_BIT(basis)) || is_implied)
            continue;
        cf_text_add(out, between);
        cf_text_add(out, C_("carrier", cf_carrier_words[basis]));
        between = _(" and ");
    }
    cf_text_add_char(out, ')');
}

void cf_add_carriers(cf_text *out, const cf_graph *graph, cf_carriers carriers, const char *between)
{
    for (size_t i = 0; i < carriers.count; i++) {
        cf_text_add(out, i > 0 ? between : "");
        cf_add_carrier(out, graph, &carriers.item[i]);
    }
}

void cf_add_carriers_by_basis(cf_text *out, const cf_graph *graph, cf_carriers carriers)
{
    static const char *const plain[] = {
        [CF_CARRIER_LEADS] = N_("lead projects in both"),
        [CF_CARRIER_SPONSORS] = N_("lead or sponsor projects in both"),
        [CF_CARRIER_MEMBER] = N_("members of both"),
        [CF_CARRIER_HOSTED] = N_("hosted events of both"),
    };
    for (size_t i = 0; i < carriers.count; i++) {
        const cf_carrier *carrier = &carriers.item[i];
        const bool is_first = i == 0 || carrier[-1].basis != carrier->basis;
        if (is_first)
            cf_text_add_format(out, "%s%s: ", i > 0 ? "; " : "", _(plain[carrier->basis]));
        cf_text_add(out, is_first ? "" : ", ");
        cf_text_add(out, graph->economy[carrier->economy].id);
    }
}
