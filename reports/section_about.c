/* The tables that say what a report is: in short, in plain words, and on what it rests. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/definitions.h"
#include "reports/sections.h"
#include "reports/words.h"

static const cf_column summary_columns[] = {
    {"about", N_("About"), CF_WORDS, CF_SHOWN_NARROW},
    {"words", N_("What the record says"), CF_WORDS, CF_SHOWN_NARROW},
};

/* A row of what stands in the pad, unless that is nothing. */
static void add_line(cf_rows *rows, const char *about)
{
    if (rows->pad.length == 0)
        return;
    cf_rows_add(rows, about);
    cf_rows_add_pad(rows);
}

static void add_findings(cf_rows *rows, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    cf_text_add(&rows->pad, facts->graph->title);
    add_line(rows, _("Title"));
    cf_add_report_headline(&rows->pad, facts->report);
    add_line(rows, _("Headline"));
    if (analysis->snapshot.focus.count > 0) {
        cf_add_states(&rows->pad, &analysis->coverage.tally);
        add_line(rows, _("State of contact"));
        cf_add_left_out(&rows->pad, &analysis->coverage);
        add_line(rows, _("Left out"));
        cf_add_congruence(&rows->pad, analysis);
        add_line(rows, _("Needs met"));
    }
    cf_add_blank_partners(&rows->pad, facts);
    add_line(rows, _("Not recorded"));
    cf_text_add(&rows->pad, _("A gap is a question to ask, not a fault."));
    add_line(rows, _("How to read it"));
}

static void add_run(cf_rows *rows, const cf_facts *facts)
{
    const cf_manifest *manifest = facts->manifest;
    const cf_options *options = &facts->analysis->options;
    cf_add_covered_words(&rows->pad, options->covered);
    add_line(rows, _("Counted as covered"));
    cf_text_add_format(&rows->pad, _("%d months"), options->window_months);
    add_line(rows, _("Contact is recent for"));
    for (size_t i = 0; i < manifest->input_count; i++) {
        cf_text_add_format(&rows->pad, _("%zu bytes, SHA-256 %s"), manifest->input[i].bytes,
                           manifest->input[i].sha256);
        add_line(rows, _("Input"));
    }
    cf_text_add(&rows->pad, manifest->program);
    add_line(rows, _("Program"));
}

bool cf_section_summary(const cf_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(tables, "summary", _("Summary"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, summary_columns);
    add_findings(&rows, facts);
    add_run(&rows, facts);
    return cf_rows_finish(&rows, table);
}

bool cf_section_glossary(const cf_facts *facts, cf_tables *tables)
{
    cf_definitions all;
    cf_table *table = cf_tables_add(tables, "definition", _("Glossary"), facts->arena, facts->err);
    return table && cf_definitions_read(&all, facts->arena, facts->err)
        && cf_definitions_make_table(&all, table, facts->arena, facts->err);
}

static const cf_column source_columns[] = {
    {"id", N_("Source"), CF_WORDS, CF_SHOWN_NARROW},
    {"title", N_("Title"), CF_WORDS, CF_SHOWN_NARROW},
    {"date", N_("Date"), CF_WORDS, CF_SHOWN_NARROW},
    {"kind", N_("Kind"), CF_WORDS, CF_SHOWN_WIDE},
    {"url", N_("Address"), CF_WORDS, CF_SHOWN_WIDE},
    {"file", N_("File"), CF_WORDS, CF_SHOWN_FILE},
    {"cited", N_("Cited here"), CF_WORDS, CF_SHOWN_NARROW},
    {"notes", N_("Notes"), CF_WORDS, CF_SHOWN_WIDE},
};

bool cf_section_sources(const cf_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(tables, "source", _("Sources"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, source_columns);
    for (size_t i = 0; i < facts->graph->source_count; i++) {
        const cf_source *source = &facts->graph->source[i];
        char date[CF_DATE_SIZE];
        cf_rows_add(&rows, source->id);
        cf_rows_add(&rows, source->title);
        cf_text_add(&rows.pad, cf_date_text(source->date, date));
        cf_rows_add_pad(&rows);
        cf_rows_add(&rows, source->kind);
        cf_rows_add(&rows, source->url);
        cf_rows_add(&rows, source->file);
        cf_rows_add(&rows, facts->is_cited[i] ? _("yes") : _("no"));
        cf_rows_add(&rows, source->notes);
    }
    return cf_rows_finish(&rows, table);
}
