/* The sentences of evidence: who did what to whom, when, through whom, and where that is written. */
#include "base/language.h"
#include "reports/words.h"

static const char *const liaison_patterns[] = {
    [CF_OFFICER] = N_("liaison officer of % for %"),
    [CF_COOPERATION] = N_("cooperation of % with %"),
};
_Static_assert(CF_COUNT(liaison_patterns) == CF_LIAISON_KIND_COUNT, "a kind has no sentence");

static void add_period(cf_text *out, cf_period period)
{
    char day[CF_DATE_SIZE];
    if (cf_date_is_given(period.since))
        cf_text_add_format(out, ", %s", cf_date_text(period.since, day));
    else
        cf_text_add(out, _(", undated"));
    if (cf_date_is_given(period.until))
        cf_text_add_format(out, _(" to %s"), cf_date_text(period.until, day));
}

/* "all" and "unnamed" have no record. */
static const char *end_words(const cf_graph *graph, cf_index forum)
{
    if (forum == CF_ALL_FORA)
        return _("all fora");
    return forum == CF_UNNAMED_FORUM ? _("unnamed fora") : graph->forum[forum].id;
}

void cf_add_liaison(cf_text *out, const cf_graph *graph, const cf_liaison *liaison)
{
    const char *ends[] = {end_words(graph, liaison->from), end_words(graph, liaison->to)};
    char day[CF_DATE_SIZE];
    cf_add_filled(out, _(liaison_patterns[liaison->kind]), ends);
    cf_text_add_format(out, ": %s", C_("status", cf_statuses[liaison->status]));
    add_period(out, liaison->period);
    if (cf_date_is_given(liaison->review_by))
        cf_text_add_format(out, _(", review due %s"), cf_date_text(liaison->review_by, day));
    if (liaison->holder[0] != '\0')
        cf_text_add_format(out, _(", held by %s"), liaison->holder);
    if (liaison->confidence < 1) {
        cf_text_add(out, _(", confidence "));
        cf_text_add_number(out, liaison->confidence, "");
    }
}

/* "letter by A to all fora", "joint-meeting of A and B" */
static void add_plan(cf_text *out, const cf_contact_kind *kind, const char *from, const char *to)
{
    const char *const ends[] = {C_("kind of contact", kind->word), from, to};
    cf_add_filled(out, kind->one_sided ? _("% by % to %") : _("% of % and %"), ends);
    cf_text_add(out, _(" planned, not known to have taken place"));
}

void cf_add_contact(cf_text *out, const cf_graph *graph, const cf_contact *contact)
{
    const cf_contact_kind *kind = &cf_contact_kinds[contact->kind];
    const char *from = end_words(graph, contact->from);
    const char *to = end_words(graph, contact->to);
    if (contact->planned)
        add_plan(out, kind, from, to);
    else
        cf_text_add_format(out, "%s %s %s", from, _(kind->past), to);
    add_period(out, contact->period);
}

void cf_add_through(cf_text *out, const cf_graph *graph, const cf_through through[2])
{
    const char *between = "";
    for (size_t i = 0; i < 2; i++) {
        if (through[i].kind == CF_THROUGH_ITSELF)
            continue;
        const char *names[] = {graph->forum[through[i].end].id, graph->forum[through[i].forum].id};
        cf_text_add(out, between);
        cf_add_filled(out, _(cf_throughs[through[i].kind].plain), names);
        between = "; ";
    }
}

static void add_through_in_brackets(cf_text *out, const cf_facts *facts, const cf_channel *channel,
                                    const cf_evidence *evidence)
{
    cf_through through[2];
    cf_evidence_through(&facts->analysis->snapshot, channel, evidence, through);
    if (through[0].kind == CF_THROUGH_ITSELF && through[1].kind == CF_THROUGH_ITSELF)
        return;
    cf_text_add(out, " (");
    cf_add_through(out, facts->graph, through);
    cf_text_add(out, ")");
}

void cf_add_evidence(cf_text *out, const cf_facts *facts, const cf_channel *channel,
                     const cf_evidence *evidence)
{
    const cf_graph *graph = facts->graph;
    const char *what;
    if (evidence->is_liaison) {
        cf_add_liaison(out, graph, &graph->liaison[evidence->record]);
        what = graph->liaison[evidence->record].what;
    } else {
        cf_add_contact(out, graph, &graph->contact[evidence->record]);
        what = graph->contact[evidence->record].what;
    }
    add_through_in_brackets(out, facts, channel, evidence);
    if (what[0] != '\0')
        cf_text_add_format(out, ": %s", what);
}

void cf_add_citations(cf_text *out, const cf_graph *graph, cf_citations sources,
                      const char *between)
{
    for (size_t i = 0; i < sources.count; i++) {
        const cf_citation *citation = &sources.item[i];
        cf_text_add(out, i > 0 ? between : "");
        cf_text_add(out, graph->source[citation->source].id);
        if (citation->locator[0] != '\0')
            cf_text_add_format(out, " (%s)", citation->locator);
    }
}
