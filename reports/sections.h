/* reports/sections.h: the tables of the reports, built from an analysis once for all formats. */
#ifndef CF_REPORTS_SECTIONS_H
#define CF_REPORTS_SECTIONS_H

#include "base/language.h"
#include "base/table.h"
#include "reports/facts.h"

/* Four cells on what is on record for a pair: since, through whom, the evidence that decides, its
 * sources; empty if nothing is. Their columns: */
#define CF_CHANNEL_COLUMNS(since_shown)                                                            \
    {"since", N_("Since"), CF_WORDS, since_shown},                                                 \
        {"through", N_("Through"), CF_WORDS, CF_SHOWN_FILE},                                       \
        {"evidence", N_("Evidence"), CF_WORDS, CF_SHOWN_WIDE},                                     \
    {                                                                                              \
        "sources", N_("Sources"), CF_LIST, CF_SHOWN_WIDE                                           \
    }

void cf_rows_add_channel(cf_rows *rows, const cf_facts *facts, const cf_channel *channel);

/* Each adds its tables to `tables`. */
bool cf_section_fora(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_focus_gaps(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_pairs(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* Projects that are worth a second look, a table for each reason, and the same in one table; none
 * of a report that did not look. */
bool cf_section_second_look(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_second_look_in_one(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* By state, kind, parent; economies and areas; focal points; participation. */
bool cf_section_coverage(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

typedef enum {
    CF_COVERAGE_SHOWN,
    CF_COVERAGE_FILED, /* with what nobody needs to be shown */
    CF_COVERAGE_OF_ECONOMIES
} cf_coverage_parts;

/* Without areas. */
bool cf_section_coverage_parts(const cf_facts *facts, cf_tables *tables, cf_coverage_parts which)
    CF_CHECKED;
/* All of it and the matrices as one long table: section, id, name, measure, value, column,
 * records. */
bool cf_section_coverage_long(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* The matrices that were asked for, square by square, and the same in the long table. */
bool cf_section_matrices(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_matrices_long(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* What the one economy of the selection takes part in, and the same in the long table. */
bool cf_section_economy(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_economy_long(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* The picks of each aim, and the same in one table. */
bool cf_section_plan(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_plan_in_one(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* Figures, gaps and contact before and after what was supposed, and the same in one table. */
bool cf_section_what_if(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_what_if_in_one(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* What has changed since the baseline, and the figures by date, of a report that has them. */
bool cf_section_since(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_since_in_one(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_trend(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
/* The same as numbers alone, to draw lines of. */
bool cf_section_trend_numbers(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* Each metric with its highest values, or all values if there is only one metric and lens. */
bool cf_section_metrics(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
/* Every value of every metric: a long table. */
bool cf_section_metrics_long(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* Each study with its table. */
bool cf_section_studies(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
/* All studies as a long table; of one that was asked for by name, its own columns. */
bool cf_section_studies_long(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* What the report says in short, and what it rests on: two columns of words. */
bool cf_section_summary(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

/* Every word of the reports; every source of the document. */
bool cf_section_glossary(const cf_facts *facts, cf_tables *tables) CF_CHECKED;
bool cf_section_sources(const cf_facts *facts, cf_tables *tables) CF_CHECKED;

#endif
