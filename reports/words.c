#include "reports/words.h"

#include "reports/pad.h"

#include <math.h>
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
    cf_text_add_format(out, "%zu %s", count, count == 1 ? one : many);
}

int cf_percent(size_t part, size_t whole)
{
    if (part == 0 || part == whole)
        return part == 0 ? 0 : 100;
    const long rounded = lround(100.0 * (double)part / (double)whole);
    return rounded < 1 ? 1 : rounded > 99 ? 99 : (int)rounded;
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
        cf_text_add(out, "working channel");
        return;
    }
    const char *between = "channel that counts (";
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        if (!(covered & CF_STATE_BIT(state)))
            continue;
        cf_text_add(out, between);
        cf_text_add(out, cf_states[state].word);
        between = " or ";
    }
    cf_text_add(out, ")");
}

static void add_day(cf_text *out, const cf_analysis *analysis)
{
    char day[CF_DATE_SIZE];
    if (cf_date_is_given(analysis->options.as_of))
        cf_text_add_format(out, ", as of %s", cf_as_of_text(analysis, day));
}

static const char *scope_words(const cf_analysis *analysis)
{
    return analysis->options.scope == 0 ? "working-level" : "chosen";
}

static void add_share(cf_text *out, const cf_tally *tally)
{
    const size_t unknown = tally->by_state[CF_NOT_RECORDED];
    const size_t most = tally->covered + unknown;
    if (unknown == 0) {
        cf_text_add_format(out, "%zu of %zu", tally->covered, tally->of);
        return;
    }
    cf_text_add_format(out, "At least %zu and at most %zu of %zu", tally->covered, most, tally->of);
}

static void add_percent(cf_text *out, const cf_tally *tally)
{
    const size_t most = tally->covered + tally->by_state[CF_NOT_RECORDED];
    cf_text_add_format(out, " (%d %%", cf_percent(tally->covered, tally->of));
    if (most > tally->covered)
        cf_text_add_format(out, " to %d %%", cf_percent(most, tally->of));
    cf_text_add(out, ")");
}

static void add_coverage_headline(cf_text *out, const cf_analysis *analysis)
{
    const cf_tally *tally = &analysis->coverage.tally;
    const bool is_one = tally->covered == 1 && tally->by_state[CF_NOT_RECORDED] == 0;
    add_share(out, tally);
    cf_text_add_format(out, " %s %s", scope_words(analysis), tally->of == 1 ? "forum" : "fora");
    add_percent(out, tally);
    cf_text_add(out, is_one ? " has a " : " have a ");
    cf_add_covered_words(out, analysis->options.covered);
    cf_text_add_format(out, " with %s", cf_focus_id(analysis));
    add_day(out, analysis);
    if (tally->by_state[CF_NOT_RECORDED] > 0)
        cf_text_add_format(out, "; for %zu nothing is recorded", tally->by_state[CF_NOT_RECORDED]);
    cf_text_add(out, ".");
}

static void add_congruence(cf_text *out, const cf_analysis *analysis, bool with_day)
{
    const cf_congruence *found = &analysis->congruence;
    if (found->required == 0) {
        cf_text_add(out, "No two fora have a need to coordinate on record");
        if (with_day)
            add_day(out, analysis);
        cf_text_add(out, ": congruence is not defined.");
        return;
    }
    cf_text_add_format(out, "%zu of %zu pairs of fora with a need to coordinate (%d %%) have a ",
                       found->met, found->required, cf_percent(found->met, found->required));
    cf_add_covered_words(out, analysis->options.covered);
    if (with_day)
        add_day(out, analysis);
    cf_text_add(out, "; by projects ");
    cf_text_add_format(out, "%zu of %zu (%d %%).", found->weighted_met, found->weighted_required,
                       cf_percent(found->weighted_met, found->weighted_required));
}

void cf_add_headline(cf_text *out, const cf_analysis *analysis)
{
    if (analysis->snapshot.focus.count == 0) {
        add_congruence(out, analysis, true);
        cf_text_add(out, " No focus is named, so coverage is not measured.");
    } else if (analysis->coverage.tally.of == 0) {
        cf_text_add_format(
            out, "No %s forum beside %s is in force", scope_words(analysis), cf_focus_id(analysis));
        add_day(out, analysis);
        cf_text_add(out, ": coverage is not defined.");
    } else {
        add_coverage_headline(out, analysis);
    }
}

void cf_add_congruence(cf_text *out, const cf_analysis *analysis)
{
    add_congruence(out, analysis, false);
}

void cf_add_state(cf_text *out, cf_state state)
{
    for (const char *at = cf_states[state].word; *at != '\0'; at++)
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

void cf_add_left_out(cf_text *out, const cf_coverage *coverage)
{
    const char *between = out->length > 0 ? " Not counted: " : "Not counted: ";
    bool is_any = false;
    for (cf_scope scope = CF_IN_SCOPE + 1; scope < CF_SCOPE_COUNT; scope++) {
        if (coverage->left_out[scope] == 0)
            continue;
        cf_text_add_format(
            out, "%s%s (%zu)", between, cf_scope_words[scope], coverage->left_out[scope]);
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
    cf_text_add(out, out->length > 0 ? " For " : "For ");
    cf_add_counted(out, projects, "project", "projects");
    cf_text_add(out, " of ");
    cf_add_counted(out, fora, "forum", "fora");
    cf_text_add(out, " it is not recorded which other fora take part. That is not \"none\": shared "
                     "work may be larger than shown.");
}

void cf_add_next_step(cf_text *out, cf_state state, const char *who)
{
    const char *pattern = cf_states[state].next_step;
    const char *place = strstr(pattern, "%s");
    if (!place) {
        cf_text_add(out, pattern);
        return;
    }
    cf_text_add_bytes(out, pattern, (size_t)(place - pattern));
    cf_text_add(out, who);
    cf_text_add(out, place + 2);
}

void cf_add_pair_step(cf_text *out, const cf_analysis *analysis, const cf_gap *gap)
{
    const cf_snapshot *snapshot = &analysis->snapshot;
    const char *a = analysis->graph->forum[gap->a].id;
    const char *b = analysis->graph->forum[gap->b].id;
    cf_text who = {0};
    if (!snapshot->is_focus[gap->a])
        cf_text_add(&who, a);
    if (!snapshot->is_focus[gap->a] && !snapshot->is_focus[gap->b])
        cf_text_add(&who, " and ");
    if (!snapshot->is_focus[gap->b])
        cf_text_add(&who, b);
    cf_add_next_step(out, gap->state, cf_text_of(&who));
    cf_pad_free(&who, out);
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

const char *const cf_carrier_words[] = {
    [CF_CARRIER_LEADS] = "leads",
    [CF_CARRIER_SPONSORS] = "sponsors",
    [CF_CARRIER_MEMBER] = "member",
};

void cf_add_carriers(cf_text *out, const cf_graph *graph, const cf_gap *gap)
{
    static const char *const plain[] = {
        [CF_CARRIER_LEADS] = "lead projects in both",
        [CF_CARRIER_SPONSORS] = "lead or sponsor projects in both",
        [CF_CARRIER_MEMBER] = "members of both",
    };
    for (size_t i = 0; i < gap->carrier_count; i++) {
        const cf_carrier *carrier = &gap->carrier[i];
        const bool is_first = i == 0 || carrier[-1].basis != carrier->basis;
        if (is_first)
            cf_text_add_format(out, "%s%s: ", i > 0 ? "; " : "", plain[carrier->basis]);
        cf_text_add(out, is_first ? "" : ", ");
        cf_text_add(out, graph->economy[carrier->economy].id);
    }
}
