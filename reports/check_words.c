#include "reports/check_words.h"

#include "base/language.h"
#include "engine/cosponsors.h"
#include "reports/section_overdue.h"

void cf_add_check_headline(cf_text *out, const cf_check *check)
{
    const size_t *count = check->all.by_verdict;
    char day[CF_DATE_SIZE];
    if (cf_date_is_given(check->analysis->options.as_of))
        cf_text_add_format(out, _("As of %s: "), cf_as_of_text(check->analysis, day));
    cf_text_add_format(
        out,
        cf_said_of("%zu of %zu cases does not keep to the rules",
                   "%zu of %zu cases do not keep to the rules", count[CF_FAILED]),
        count[CF_FAILED], check->count);
    if (count[CF_UNDECIDED] > 0)
        cf_text_add_format(out, _("; of %zu the record does not tell"), count[CF_UNDECIDED]);
    if (count[CF_ACCEPTED] > 0)
        cf_text_add_format(
            out, cf_said_of("; %zu is accepted", "; %zu are accepted", count[CF_ACCEPTED]),
            count[CF_ACCEPTED]);
    cf_text_add_char(out, '.');
}

/* A share in percent, as finely as it was given; other limits as they are. */
static void add_limit(cf_text *out, cf_rule_kind rule, double limit)
{
    const bool is_share =
        rule == CF_RULE_COVERAGE || rule == CF_RULE_KIND_COVERAGE || rule == CF_RULE_SOURCES;
    cf_text_add_number(out, is_share ? 100 * limit : limit, "");
    cf_text_add(out, is_share ? " %" : "");
}

/* Fills the limit into a sentence. */
static void add_with_limit(cf_text *out, const char *pattern, cf_rule_kind rule, double limit)
{
    cf_text words = {0};
    add_limit(&words, rule, limit);
    cf_add_filled(out, pattern, &(const char *){cf_text_of(&words)});
    out->failed = out->failed || words.failed;
    cf_text_free(&words);
}

void cf_add_rule(cf_text *out, const cf_check *check, cf_rule_kind rule)
{
    add_with_limit(out, _(cf_rule_rows[rule].plain), rule, check->rules->rule[rule].limit);
}

void cf_add_case_name(cf_text *out, const cf_graph *graph, const cf_case *item)
{
    if (item->rule == CF_RULE_COVERAGE)
        cf_text_add(out, _("fora in scope"));
    else if (item->rule == CF_RULE_SOURCES)
        cf_text_add(out, _("records"));
    else if (item->project != CF_ABSENT)
        cf_text_add(out, graph->project[item->project].id);
    else if (item->kind != CF_NO_KIND)
        cf_text_add(out, C_("kind of forum", cf_forum_kinds[item->kind].word));
    else
        cf_text_add_format(out, "%s - %s", graph->forum[item->a].id, graph->forum[item->b].id);
}

static void add_share(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    if (item->a == CF_ABSENT || item->whole == 0) {
        cf_text_add(
            out, item->a == CF_ABSENT ? _("no focus is named") : _("no such forum is in scope"));
        return;
    }
    cf_add_covered_words(out, facts->analysis->options.covered);
    cf_text_add_format(out, _(" with %s: "), facts->graph->forum[item->a].id);
    cf_add_bounds(out, item->part, item->most, item->whole);
    /* xgettext:no-c-format */
    add_with_limit(out, _("; at least % is asked for"), item->rule, item->limit);
}

static void add_gap(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    cf_add_counted(out, item->part, "project", "projects");
    cf_text_add(out, _(" in common ("));
    cf_add_need_projects(out, facts->analysis, item->need, ", ");
    cf_text_add(out, ")");
    if (!item->gap)
        return;
    cf_text_add(out, "; ");
    cf_text_add(out, _(cf_gap_kinds[item->gap->kind].plain));
    cf_text_add(out, _("; contact: "));
    cf_add_state(out, item->gap->state);
}

static void add_liaison(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    if (!item->waiting)
        return;
    cf_add_waiting_words(out, facts, item->waiting);
    if (item->is_unknown)
        cf_text_add(out, _("; nobody knows how old it is"));
    else if (item->rule == CF_RULE_REVIEW)
        cf_text_add_format(out, _("; %.0f months past it"), item->waiting->months);
    else
        cf_text_add_format(out, _("; %.0f months without a later record"), item->waiting->months);
}

static void add_cosponsors(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    const cf_project *project = &facts->graph->project[item->project];
    if (item->is_unknown) {
        cf_text_add(out, project->lead.count == 0 ? _("who leads it is not recorded")
                                                  : _("who co-sponsors it is not recorded"));
        return;
    }
    cf_add_counted(out, item->part, "co-sponsoring economy", "co-sponsoring economies");
    const char *between = " (";
    for (size_t i = 0; i < project->sponsors.count; i++) {
        if (!cf_is_cosponsor(project, project->sponsors.item[i]))
            continue;
        cf_text_add(out, between);
        cf_text_add(out, facts->graph->economy[project->sponsors.item[i]].id);
        between = ", ";
    }
    cf_text_add(out, *between == ',' ? ")" : "");
    cf_text_add_format(out, _(" besides those that lead it; %.0f are asked for"), item->limit);
}

/* How many records of each collection name no source. */
static void add_sources(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    (void)facts;
    size_t count[CF_SHEET_COUNT] = {0};
    cf_text_add(out, _("records without a source: "));
    cf_add_share(out, item->part, item->whole);
    /* xgettext:no-c-format */
    add_with_limit(out, _("; at most % is asked for"), item->rule, item->limit);
    for (size_t i = 0; i < item->part; i++)
        count[item->without[i].sheet]++;
    const char *between = ": ";
    for (size_t i = 0; i < CF_SHEET_COUNT; i++) {
        if (count[i] == 0)
            continue;
        cf_text_add_format(out, _("%s%zu in %s"), between, count[i], cf_sheets[i].name);
        between = ", ";
    }
}

static void step_to_coverage(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    (void)facts;
    cf_text_add(out, item->is_unknown ? _("find out where nothing is recorded")
                                      : _("see 'crossfora gaps' for whom to ask first"));
}

static void step_to_channel(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    (void)facts;
    cf_text_add(out, item->gap ? _(cf_states[item->gap->state].next_step) : "");
}

static void step_to_promise(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    if (item->waiting)
        cf_add_promise_step(out, facts, item->waiting);
}

static void step_to_review(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    if (item->waiting)
        cf_add_review_step(out, facts, item->waiting);
}

static void step_to_cosponsors(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    (void)facts;
    if (item->is_unknown) {
        cf_text_add(out, _("record who leads and who co-sponsors it"));
        return;
    }
    cf_text_add(out, _("ask for "));
    cf_add_counted(out, (size_t)item->limit - item->part, "more co-sponsoring economy",
                   "more co-sponsoring economies");
}

static void step_to_sources(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    (void)facts, (void)item;
    cf_text_add(out, _("name where these records come from"));
}

/* What was found of a case that has not passed, and what to do. */
static const struct {
    void (*found)(cf_text *out, const cf_facts *facts, const cf_case *item);
    void (*step)(cf_text *out, const cf_facts *facts, const cf_case *item);
} words[] = {
    [CF_RULE_COVERAGE] = {add_share, step_to_coverage},
    [CF_RULE_KIND_COVERAGE] = {add_share, step_to_coverage},
    [CF_RULE_GAP] = {add_gap, step_to_channel},
    [CF_RULE_PROMISE] = {add_liaison, step_to_promise},
    [CF_RULE_REVIEW] = {add_liaison, step_to_review},
    [CF_RULE_COSPONSORS] = {add_cosponsors, step_to_cosponsors},
    [CF_RULE_SOURCES] = {add_sources, step_to_sources},
};
_Static_assert(CF_COUNT(words) == CF_RULE_COUNT, "a rule has no words");

void cf_add_case(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    words[item->rule].found(out, facts, item);
}

void cf_add_case_step(cf_text *out, const cf_facts *facts, const cf_case *item)
{
    words[item->rule].step(out, facts, item);
}

void cf_add_case_exception(cf_text *out, const cf_check *check, const cf_case *item)
{
    char day[CF_DATE_SIZE];
    if (item->exception == CF_ABSENT)
        return;
    const cf_exception *exception = &check->rules->exception[item->exception];
    cf_text_add_format(
        out, item->verdict == CF_ACCEPTED ? _("accepted until %s: ") : _("was accepted until %s: "),
        cf_date_text(exception->until, day));
    cf_text_add(out, exception->reason);
}

void cf_add_whole_case(cf_text *out, const cf_facts *facts, const cf_check *check,
                       const cf_case *item)
{
    cf_add_case(out, facts, item);
    cf_text_add(out, item->exception == CF_ABSENT ? "" : "; ");
    cf_add_case_exception(out, check, item);
}

/* "Exception 2 (unreachable-gap of CTI - TEL, until 2017)" */
static void name_exception(cf_text *out, const cf_exception *exception, size_t number)
{
    char day[CF_DATE_SIZE];
    const char *kind =
        exception->kind == CF_NO_KIND
            ? ""
            : C_("kind of forum", cf_forum_kinds[exception->kind].word);
    const bool is_pair = *exception->pair[0] != '\0';
    cf_text_add_format(out, _("Exception %zu (%s"), number + 1, cf_rule_rows[exception->rule].id);
    cf_text_add(out, cf_exception_names(exception) ? _(" of ") : "");
    cf_text_add(out, exception->pair[0]);
    cf_text_add(out, is_pair ? " - " : "");
    cf_text_add(out, exception->pair[1]);
    cf_text_add(out, exception->forum);
    cf_text_add(out, exception->project);
    cf_text_add(out, kind);
    cf_text_add_format(out, _(", until %s)"), cf_date_text(exception->until, day));
}

bool cf_add_exception(cf_text *out, const cf_check *check, size_t number)
{
    static const char *const plain[] = {
        [CF_EXCEPTION_IDLE] = N_(" has nothing to accept"),
        [CF_EXCEPTION_USED] = NULL,
        [CF_EXCEPTION_RUN_OUT] = N_(" has run out, and what it was for counts again"),
        [CF_EXCEPTION_LOST] = N_(" names a forum or project that the document does not have"),
    };
    const char *found = plain[check->exception[number]];
    if (!found)
        return false;
    name_exception(out, &check->rules->exception[number], number);
    cf_text_add(out, _(found));
    return true;
}

void cf_add_pointer(cf_text *out, cf_record_at record)
{
    cf_text_add_char(out, '#');
    if (record.sheet != CF_DOCUMENT_SHEET)
        cf_text_add_format(out, "/%s/%u", cf_sheets[record.sheet].name, record.index);
}

cf_spot cf_spot_of(const cf_places *places, cf_record_at record)
{
    const cf_spot *spot = places ? places->spot[record.sheet] : NULL;
    return spot ? spot[record.index] : (cf_spot){0};
}
