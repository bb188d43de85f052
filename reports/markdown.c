/* report.md: the report to read. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/findings.h"
#include "reports/markdown_about.h"
#include "reports/markdown_out.h"
#include "reports/omissions.h"
#include "reports/sections.h"
#include "reports/trend.h"
#include "reports/words.h"
#include "reports/writers.h"

#include <string.h>

enum { FIRST_STEPS = 10, MOST_EVIDENCE = 3, MOST_ROWS = 50, MOST_LONG_ROWS = 500 };

/* Adds the pad as a paragraph, unless it is empty, and empties it. */
static void add_paragraph(cf_text *out, cf_text *pad)
{
    if (pad->length > 0)
        cf_markdown_add_paragraph(out, cf_text_of(pad));
    cf_pad_free(pad, out);
}

/* Adds the pad and ends the line, and empties the pad. */
static void end_line(cf_text *out, cf_text *pad)
{
    cf_text_add_markdown(out, cf_text_of(pad));
    cf_text_add_char(out, '\n');
    cf_pad_free(pad, out);
}

static void add_item(cf_text *out, cf_text *pad)
{
    cf_text_add(out, "- ");
    end_line(out, pad);
}

static bool add_head(cf_text *out, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    cf_text pad = {0};
    cf_text_add(out, "# ");
    cf_text_add_markdown(
        out, facts->graph->title[0] != '\0' ? facts->graph->title : _("Coordination across fora"));
    cf_text_add(out, "\n\n**");
    cf_add_report_headline(&pad, facts->report);
    cf_text_add_markdown(out, cf_text_of(&pad));
    cf_text_add(out, "**\n");
    cf_pad_clear(&pad, out);
    if (analysis->snapshot.focus.count > 0) {
        cf_text_add(&pad, _("State of contact: "));
        cf_add_states(&pad, &analysis->coverage.tally);
        cf_text_add(&pad, ".");
        cf_add_left_out(&pad, &analysis->coverage);
        add_paragraph(out, &pad);
        cf_add_congruence(&pad, analysis);
        add_paragraph(out, &pad);
    }
    cf_add_blank_partners(&pad, facts);
    add_paragraph(out, &pad);
    cf_markdown_add_paragraph(out, _("A gap is a question to ask, not a fault."));
    return true;
}

/* "follow up ...: 2 shared projects (P1, P2)" */
static void add_forum_step(cf_text *pad, const cf_facts *facts, const cf_forum_row *row)
{
    const char *id = facts->graph->forum[row->forum].id;
    cf_text_add_format(pad, "%s (%s): ", id, C_("state", cf_states[row->state].word));
    cf_text_add(pad, _(cf_states[row->state].next_step));
    if (!row->need)
        return;
    const char *between = _(". Why: ");
    if (row->need->shared.count > 0) {
        cf_text_add(pad, between);
        cf_add_counted(pad, row->need->shared.count, "shared project (", "shared projects (");
        cf_add_projects(pad, facts->graph, row->need->shared, ", ");
        cf_text_add(pad, ")");
        between = "; ";
    }
    if (row->need->mandate.count > 0) {
        cf_text_add(pad, between);
        cf_add_counted(pad, row->need->mandate.count, "project in the mandate of the focus (",
                       "projects in the mandate of the focus (");
        cf_add_projects(pad, facts->graph, row->need->mandate, ", ");
        cf_text_add(pad, ")");
    }
}

static void add_pair_first_step(cf_text *pad, const cf_facts *facts, const cf_gap *gap)
{
    cf_text_add_format(
        pad, _("%s and %s (%s): "), facts->graph->forum[gap->a].id, facts->graph->forum[gap->b].id,
        C_("kind of gap", cf_gap_kinds[gap->kind].word));
    cf_text_add(pad, _(cf_states[gap->state].next_step));
}

static bool add_first_steps(cf_text *out, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    const bool has_focus = analysis->snapshot.focus.count > 0;
    const size_t most = has_focus ? analysis->forum_count : analysis->gap_count;
    size_t shown = 0;
    cf_markdown_add_heading(out, 2, _("What to do first"));
    cf_text_add_char(out, '\n');
    for (size_t i = 0; i < most && shown < FIRST_STEPS; i++) {
        if (has_focus && analysis->forum[i].covered)
            break;
        cf_text pad = {0};
        if (has_focus)
            add_forum_step(&pad, facts, &analysis->forum[i]);
        else
            add_pair_first_step(&pad, facts, &analysis->gap[i]);
        cf_text_add_format(out, "%zu. ", ++shown);
        end_line(out, &pad);
    }
    if (shown == 0)
        cf_text_add(out, _("Nothing is open.\n"));
    return true;
}

/* Where a table goes on that is long, and how many rows of it stand here. */
typedef struct {
    const char *file; /* NULL: it is never cut */
    size_t most;
} cut;

/* The tables of a section below headings of this level (0: none). */
static bool add_tables(cf_text *out, const cf_facts *facts,
                       bool (*section)(const cf_facts *, cf_tables *), int level, cut at)
{
    cf_tables tables = {0};
    cf_row_filter filter = {.most = at.most};
    cf_facts filtered = *facts;
    filtered.filter = at.file ? &filter : NULL;
    const bool ok = section(&filtered, &tables);
    for (size_t i = 0; i < tables.count && ok; i++) {
        cf_table *table = &tables.item[i];
        const size_t of = table->row_count + table->left_out;
        const bool is_cut = at.file && of > at.most;
        table->row_count = is_cut ? at.most : of;
        if (level > 0)
            cf_markdown_add_heading(out, level, table->title);
        cf_table_add_markdown(out, table);
        cf_text pad = {0};
        if (is_cut)
            cf_add_cut(&pad, at.most, of, at.file);
        add_paragraph(out, &pad);
    }
    cf_row_filter_free(&filter);
    return ok;
}

static bool is_to_all(const cf_graph *graph, const cf_evidence *evidence)
{
    const cf_contact *contact = &graph->contact[evidence->record];
    return !evidence->is_liaison && (contact->from == CF_ALL_FORA || contact->to == CF_ALL_FORA);
}

static void add_source_words(cf_text *pad, const cf_graph *graph, cf_citations sources)
{
    cf_text_add(pad, sources.count > 0 ? _(". Source: ") : "");
    cf_add_citations(pad, graph, sources, "; ");
}

/* A forum's own evidence but the first, which stands in the table. */
static void add_further_evidence(cf_text *out, const cf_facts *facts, const cf_forum_row *row)
{
    const cf_channel *channel = row->channel;
    const char *id = facts->graph->forum[row->forum].id;
    size_t shown = 0;
    size_t left = 0;
    for (size_t i = 1; channel && i < channel->evidence_count; i++) {
        const cf_evidence *evidence = &channel->evidence[i];
        cf_text pad = {0};
        if (is_to_all(facts->graph, evidence))
            continue;
        if (shown++ >= MOST_EVIDENCE) {
            left++;
            continue;
        }
        cf_text_add_format(&pad, "%s: ", id);
        cf_add_evidence(&pad, facts, channel, evidence);
        add_source_words(&pad, facts->graph, cf_evidence_sources(facts->graph, evidence));
        add_item(out, &pad);
    }
    if (left > 0)
        cf_text_add_format(out, _("- %s: %zu more in report.json\n"), id, left);
}

/* What went to all fora stands once, not with each. */
static void add_to_all(cf_text *out, const cf_facts *facts)
{
    for (size_t i = 0; i < facts->graph->contact_count; i++) {
        const cf_contact *contact = &facts->graph->contact[i];
        const cf_index other = contact->to == CF_ALL_FORA ? contact->from : contact->to;
        const bool is_all = contact->from == CF_ALL_FORA || contact->to == CF_ALL_FORA;
        const cf_date date = contact->period.since;
        const bool has_begun =
            !cf_date_is_given(date) || date.first <= facts->analysis->snapshot.day;
        cf_text pad = {0};
        if (!is_all || !has_begun || !cf_is_of_focus(&facts->analysis->snapshot, other))
            continue;
        cf_add_contact(&pad, facts->graph, contact);
        if (contact->what[0] != '\0')
            cf_text_add_format(&pad, ": %s", contact->what);
        add_source_words(&pad, facts->graph, contact->sources);
        add_item(out, &pad);
    }
}

static bool add_fora(cf_text *out, const cf_facts *facts)
{
    if (facts->analysis->snapshot.focus.count == 0)
        return true;
    cf_text pad = {0};
    cf_text_add_format(&pad, _("Contact of each forum with %s"), cf_focus_id(facts->analysis));
    cf_markdown_add_heading(out, 2, cf_text_of(&pad));
    cf_pad_free(&pad, out);
    if (!add_tables(out, facts, cf_section_fora, 0, (cut){"fora.csv", MOST_LONG_ROWS}))
        return false;

    cf_markdown_add_heading(out, 3, _("Further evidence"));
    cf_text_add_char(out, '\n');
    const size_t before = cf_text_size(out);
    for (size_t i = 0; i < facts->analysis->forum_count && i < MOST_LONG_ROWS; i++)
        add_further_evidence(out, facts, &facts->analysis->forum[i]);
    add_to_all(out, facts);
    if (cf_text_size(out) == before)
        cf_text_add(out, _("None: what is on record stands in the table.\n"));
    return true;
}

static bool add_pairs(cf_text *out, const cf_facts *facts)
{
    cf_markdown_add_heading(out, 2, _("Work without a channel"));
    return add_tables(out, facts, cf_section_pairs, 0, (cut){"pairs.csv", MOST_ROWS});
}

static bool add_second_look(cf_text *out, const cf_facts *facts)
{
    if (!facts->look)
        return true;
    cf_markdown_add_heading(out, 2, _("Projects to look at"));
    return add_tables(out, facts, cf_section_second_look, 3, (cut){"projects.csv", MOST_ROWS});
}

static bool add_coverage(cf_text *out, const cf_facts *facts)
{
    cf_markdown_add_heading(out, 2, _("Coverage"));
    return add_tables(out, facts, cf_section_coverage, 3, (cut){"coverage.csv", MOST_LONG_ROWS})
        && add_tables(out, facts, cf_section_matrices, 3, (cut){"coverage.csv", MOST_LONG_ROWS});
}

/* The highest values of a metric, a line each; nothing if it was not measured. */
static bool add_highest(cf_text *out, const cf_facts *facts, const char *metric)
{
    const cf_result *result = cf_result_find(facts->analysis, CF_LENS_CHANNELS, metric);
    size_t count = 0;
    if (!result)
        return true;
    const size_t *place = cf_result_ranked(result, &count, facts->arena, facts->err);
    if (!place)
        return false;
    cf_markdown_add_heading(out, 3, _(result->metric->title));
    cf_markdown_add_paragraph(out, _(result->metric->plain));
    cf_text_add_char(out, '\n');
    size_t shown = 0;
    for (; shown < count && shown < FIRST_STEPS && result->value[place[shown]] > 0; shown++) {
        const size_t at = place[shown];
        cf_text pad = {0};
        cf_add_subject(&pad, result, at);
        cf_text_add(&pad, ": ");
        cf_add_value(&pad, result->metric, result->value[at]);
        cf_add_unit(&pad, result->metric, result->value[at]);
        if (result->text && result->text[at].english[0] != '\0')
            cf_text_add_format(&pad, "; %s", cf_sentence_words(result->text[at]));
        add_item(out, &pad);
    }
    if (shown == 0)
        cf_text_add(out, _("None.\n"));
    return true;
}

static void add_left_out(cf_text *out, const cf_analysis *analysis)
{
    cf_text pad = {0};
    cf_add_omissions(&pad, analysis, CF_LENS_COUNT);
    add_paragraph(out, &pad);
}

static bool add_go_betweens(cf_text *out, const cf_facts *facts)
{
    static const char *const metrics[] = {"betweenness", "cut-point", "bridge"};
    if (facts->analysis->result_count == 0)
        return true;
    cf_markdown_add_heading(out, 2, _("Go-betweens and cut points"));
    cf_markdown_add_paragraph(out, _("Over the channels that count, among all fora in force."));
    bool ok = true;
    for (size_t i = 0; i < CF_COUNT(metrics) && ok; i++)
        ok = add_highest(out, facts, metrics[i]);
    add_left_out(out, facts->analysis);
    return ok;
}

static bool add_studies(cf_text *out, const cf_facts *facts)
{
    if (facts->analysis->study_count == 0)
        return true;
    cf_markdown_add_heading(out, 2, _("Studies"));
    return add_tables(out, facts, cf_section_studies, 3, (cut){"studies.csv", MOST_ROWS});
}

static bool add_plan(cf_text *out, const cf_facts *facts)
{
    if (!facts->plan)
        return true;
    cf_markdown_add_heading(out, 2, _("Liaisons to create next"));
    return add_tables(out, facts, cf_section_plan, 3, (cut){0});
}

static bool add_changes(cf_text *out, const cf_facts *facts)
{
    if (!facts->diff)
        return true;
    cf_markdown_add_heading(out, 2, _("Changes since the baseline"));
    return add_tables(out, facts, cf_section_since, 3, (cut){"changes.csv", MOST_ROWS});
}

static bool add_years(cf_text *out, const cf_facts *facts)
{
    cf_text pad = {0};
    if (!facts->trend)
        return true;
    cf_markdown_add_heading(out, 2, _("Over the years"));
    cf_add_trend_words(&pad, facts->trend);
    add_paragraph(out, &pad);
    return add_tables(out, facts, cf_section_trend, 0, (cut){0});
}

bool cf_write_markdown(const cf_report *report, cf_text *out, cf_error *err)
{
    static bool (*const parts[])(cf_text *, const cf_facts *) = {
        add_head,
        add_first_steps,
        add_fora,
        add_pairs,
        add_second_look,
        add_plan,
        add_coverage,
        add_go_betweens,
        add_changes,
        add_years,
        add_studies,
        cf_markdown_add_glossary,
        cf_markdown_add_about,
    };
    cf_arena arena = {0};
    cf_facts facts;
    bool ok = cf_facts_read(&facts, report, &arena, err);
    for (size_t i = 0; i < CF_COUNT(parts) && ok; i++)
        ok = parts[i](out, &facts);
    cf_arena_free(&arena);
    return ok && cf_text_ok(out, err);
}
