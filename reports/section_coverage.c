/* The tables of coverage: by state, kind and parent, what was left out, and the economies. Each
 * begins with an id and a name; the columns behind them are measures. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/section_areas.h"
#include "reports/sections.h"
#include "reports/words.h"

#include <math.h>

enum {
    SHOWN = 1u << CF_COVERAGE_SHOWN,
    FILED = 1u << CF_COVERAGE_FILED,
    ONE = 1u << CF_COVERAGE_OF_ECONOMIES
};

static const cf_column state_columns[] = {
    {"id", N_("State"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Holds when"), CF_WORDS, CF_SHOWN_NARROW},
    {"fora", N_("Fora"), CF_NUMBER, CF_SHOWN_NARROW},
};

/* What add_tally adds. */
#define TALLY_COLUMNS                                                                              \
    {"covered", N_("Covered"), CF_NUMBER, CF_SHOWN_NARROW},                                        \
        {"of", N_("Of"), CF_NUMBER, CF_SHOWN_NARROW},                                              \
        {"not_recorded", N_("Not recorded"), CF_NUMBER, CF_SHOWN_NARROW},                          \
        {"share", N_("Share"), CF_NUMBER, CF_SHOWN_FILE},                                          \
        {"low", N_("At least"), CF_NUMBER, CF_SHOWN_NARROW},                                       \
    {                                                                                              \
        "high", N_("At most"), CF_NUMBER, CF_SHOWN_NARROW                                          \
    }

static const cf_column kind_columns[] = {
    {"id", N_("Kind"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_FILE},
    TALLY_COLUMNS,
};

static const cf_column parent_columns[] = {
    {"id", N_("Parent"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_NARROW},
    TALLY_COLUMNS,
};

static const cf_column congruence_columns[] = {
    {"id", N_("Pairs"), CF_WORDS, CF_SHOWN_FILE},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_FILE},
    {"met", N_("Met"), CF_NUMBER, CF_SHOWN_FILE},
    {"required", N_("Needs"), CF_NUMBER, CF_SHOWN_FILE},
    {"not_recorded", N_("Not recorded"), CF_NUMBER, CF_SHOWN_FILE},
    {"value", N_("Congruence"), CF_NUMBER, CF_SHOWN_FILE},
    {"low", N_("At least"), CF_NUMBER, CF_SHOWN_FILE},
    {"high", N_("At most"), CF_NUMBER, CF_SHOWN_FILE},
};

static const cf_column left_out_columns[] = {
    {"id", N_("Reason"), CF_WORDS, CF_SHOWN_FILE},
    {"name", N_("Not counted"), CF_WORDS, CF_SHOWN_NARROW},
    {"fora", N_("Fora"), CF_NUMBER, CF_SHOWN_NARROW},
    {"ids", N_("Which"), CF_LIST, CF_SHOWN_WIDE},
};

static const cf_column economy_columns[] = {
    {"id", N_("Economy"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_NARROW},
    {"fora", N_("Member of"), CF_RECORDS, CF_SHOWN_NARROW},
    {"lead", N_("Leads"), CF_RECORDS, CF_SHOWN_NARROW},
    {"sponsored", N_("Sponsors"), CF_RECORDS, CF_SHOWN_NARROW},
    {"attended", N_("Attended"), CF_RECORDS, CF_SHOWN_NARROW},
    {"hosted", N_("Hosted"), CF_RECORDS, CF_SHOWN_NARROW},
};

static const cf_column focal_point_columns[] = {
    {"id", N_("Economy"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_NARROW},
    {"focal_points", N_("On record"), CF_LIST, CF_SHOWN_NARROW},
    {"not_recorded", N_("Not recorded"), CF_LIST, CF_SHOWN_NARROW},
};

static bool add_states(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    cf_table_columns(table, state_columns);
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        cf_rows_add(rows, C_("state", cf_states[state].word));
        cf_rows_add(rows, _(cf_states[state].holds));
        cf_rows_add_count(rows, facts->analysis->coverage.tally.by_state[state]);
    }
    cf_add_headline(&rows->pad, facts->analysis);
    table->note = cf_pad_take(&rows->pad, facts->arena, facts->err);
    return table->note != NULL;
}

static void add_tally(cf_rows *rows, const cf_tally *tally)
{
    const size_t unknown = tally->by_state[CF_NOT_RECORDED];
    const double of = tally->of > 0 ? (double)tally->of : (double)NAN;
    cf_rows_add_count(rows, tally->covered);
    cf_rows_add_count(rows, tally->of);
    cf_rows_add_count(rows, unknown);
    cf_rows_add_number(rows, (double)tally->covered / of);
    cf_rows_add_number(rows, (double)tally->covered / of);
    cf_rows_add_number(rows, (double)(tally->covered + unknown) / of);
}

static bool add_total(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    cf_table_columns(table, kind_columns);
    cf_rows_add(rows, _("all"));
    cf_rows_add(rows, _("all fora in scope"));
    add_tally(rows, &facts->analysis->coverage.tally);
    return true;
}

static bool add_congruence(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    const cf_congruence *found = &facts->analysis->congruence;
    cf_table_columns(table, congruence_columns);
    cf_rows_add(rows, _("all"));
    cf_rows_add(rows, _("all pairs of fora with a need"));
    cf_rows_add_count(rows, found->met);
    cf_rows_add_count(rows, found->required);
    cf_rows_add_count(rows, found->not_recorded);
    cf_rows_add_number(rows, found->value);
    cf_rows_add_number(rows, found->low);
    cf_rows_add_number(rows, found->high);
    return true;
}

static bool add_kinds(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_table_columns(table, kind_columns);
    for (size_t i = 0; i < coverage->by_kind_count; i++) {
        cf_rows_add(rows, C_("kind of forum", coverage->by_kind[i].label));
        cf_rows_add(rows, "");
        add_tally(rows, &coverage->by_kind[i].tally);
    }
    return true;
}

static const char *parent_name(const cf_graph *graph, const char *id)
{
    if (id[0] == '\0')
        return _("no parent on record");
    const cf_index parent = cf_graph_find_forum(graph, id);
    return parent == CF_ABSENT ? "" : graph->forum[parent].name;
}

static bool add_parents(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_table_columns(table, parent_columns);
    for (size_t i = 0; i < coverage->by_parent_count; i++) {
        cf_rows_add(rows, coverage->by_parent[i].label);
        cf_rows_add(rows, parent_name(facts->graph, coverage->by_parent[i].label));
        add_tally(rows, &coverage->by_parent[i].tally);
    }
    return true;
}

static bool add_left_out(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_table_columns(table, left_out_columns);
    for (cf_scope scope = CF_IN_SCOPE + 1; scope < CF_SCOPE_COUNT; scope++) {
        if (coverage->left_out[scope] == 0)
            continue;
        cf_rows_add(rows, cf_scope_ids[scope]);
        cf_rows_add(rows, _(cf_scope_words[scope]));
        cf_rows_add_count(rows, coverage->left_out[scope]);
        const char *between = "";
        for (size_t i = 0; i < facts->graph->forum_count; i++) {
            if (coverage->scope[i] != scope)
                continue;
            cf_text_add_format(&rows->pad, "%s%s", between, facts->graph->forum[i].id);
            between = ";";
        }
        cf_rows_add_pad(rows);
    }
    return true;
}

static void add_economy(cf_rows *rows, const cf_facts *facts, const cf_participation *row)
{
    cf_rows_add(rows, facts->graph->economy[row->economy].id);
    cf_rows_add(rows, facts->graph->economy[row->economy].name);
}

static bool add_economies(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_table_columns(table, economy_columns);
    for (size_t i = 0; i < coverage->economy_count; i++) {
        const cf_participation *row = &coverage->economy[i];
        if (!cf_is_economy_chosen(facts, row->economy))
            continue;
        add_economy(rows, facts, row);
        for (cf_part part = 0; part < CF_PART_COUNT; part++)
            cf_rows_add_number(rows, row->count[part]);
    }
    table->note =
        _("Fora: membership on record. Leads and sponsors: projects in force on the day. "
          "Attended and hosted: events on record up to the day. Not recorded: of no "
          "economy at all, which is not none.");
    return true;
}

/* The kinds of focal point that are on record, or those that are not. */
static void add_focal_points(cf_rows *rows, unsigned focal_points)
{
    const char *between = "";
    for (size_t i = 0; i < CF_FOCAL_POINT_COUNT; i++) {
        if (!(focal_points & (1u << i)))
            continue;
        cf_text_add_format(&rows->pad, "%s%s", between, C_("focal point", cf_focal_points[i]));
        between = ";";
    }
    cf_rows_add_pad(rows);
}

static bool add_focal_point_rows(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    size_t known = 0;
    cf_table_columns(table, focal_point_columns);
    for (size_t i = 0; i < coverage->economy_count; i++)
        known += coverage->economy[i].focal_points != 0;
    for (size_t i = 0; i < coverage->economy_count && known > 0; i++) {
        const cf_participation *row = &coverage->economy[i];
        if (!cf_is_economy_chosen(facts, row->economy))
            continue;
        add_economy(rows, facts, row);
        add_focal_points(rows, row->focal_points);
        add_focal_points(rows, ~row->focal_points);
    }
    cf_text_add_format(&rows->pad, _("%zu of "), known);
    cf_add_counted(&rows->pad, coverage->economy_count, "economy has", "economies have");
    cf_text_add(&rows->pad, _(" a focal point on record. Not recorded is not none."));
    table->note = cf_pad_take(&rows->pad, facts->arena, facts->err);
    return table->note != NULL;
}

/* The parts of coverage, and where they are asked for; those of economies need no focus. The total
 * stands in the headline. */
static const struct {
    const char *id, *title;
    bool needs_focus;
    unsigned where;
    bool (*fill)(const cf_facts *facts, cf_rows *rows, cf_table *table);
} parts[] = {
    {"state", N_("Fora by state of contact with the focus"), true, SHOWN | FILED, add_states},
    {"total", N_("Coverage"), true, FILED, add_total},
    {"congruence", N_("Congruence"), false, FILED, add_congruence},
    {"kind", N_("Coverage by kind of forum"), true, SHOWN | FILED, add_kinds},
    {"parent", N_("Coverage by parent"), true, SHOWN | FILED, add_parents},
    {"left-out", N_("Fora that are not counted"), true, SHOWN | FILED, add_left_out},
    {"economy", N_("Economies: membership, projects, events"), false, SHOWN | FILED | ONE,
     add_economies},
    {"focal-point", N_("Economies: focal points"), false, SHOWN | FILED | ONE,
     add_focal_point_rows},
};

bool cf_section_coverage_parts(const cf_facts *facts, cf_tables *tables, cf_coverage_parts which)
{
    const bool has_focus = facts->analysis->snapshot.focus.count > 0;
    for (size_t i = 0; i < CF_COUNT(parts); i++) {
        if ((parts[i].needs_focus && !has_focus) || !(parts[i].where & 1u << which))
            continue;
        cf_rows rows = {.arena = facts->arena, .err = facts->err};
        cf_table *table =
            cf_tables_add(tables, parts[i].id, _(parts[i].title), facts->arena, facts->err);
        const bool is_filled = table && parts[i].fill(facts, &rows, table);
        if (!table || !cf_rows_finish(&rows, table) || !is_filled)
            return false;
    }
    return true;
}

bool cf_section_coverage(const cf_facts *facts, cf_tables *tables)
{
    return cf_section_coverage_parts(facts, tables, CF_COVERAGE_SHOWN)
        && cf_section_areas(facts, tables);
}
