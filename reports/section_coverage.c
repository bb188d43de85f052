/* The tables of coverage: by state, kind and parent, what was left out, and the economies. Each
 * begins with an id and a name; the columns behind them are measures. */
#include "reports/section_areas.h"
#include "reports/sections.h"
#include "reports/words.h"

#include <math.h>

static const cf_column state_columns[] = {
    {"id", "State", false, CF_SHOWN_NARROW},
    {"name", "Holds when", false, CF_SHOWN_NARROW},
    {"fora", "Fora", true, CF_SHOWN_NARROW},
};

static const cf_column group_columns[] = {
    {"id", "Group", false, CF_SHOWN_NARROW},
    {"name", "Name", false, CF_SHOWN_NARROW},
    {"covered", "Covered", true, CF_SHOWN_NARROW},
    {"of", "Of", true, CF_SHOWN_NARROW},
    {"not_recorded", "Not recorded", true, CF_SHOWN_NARROW},
    {"share", "Share", true, CF_SHOWN_NARROW},
    {"low", "At least", true, CF_SHOWN_FILE},
    {"high", "At most", true, CF_SHOWN_FILE},
};

static const cf_column left_out_columns[] = {
    {"id", "Reason", false, CF_SHOWN_FILE},
    {"name", "Not counted", false, CF_SHOWN_NARROW},
    {"fora", "Fora", true, CF_SHOWN_NARROW},
    {"ids", "Which", false, CF_SHOWN_WIDE},
};

static const cf_column economy_columns[] = {
    {"id", "Economy", false, CF_SHOWN_NARROW},
    {"name", "Name", false, CF_SHOWN_NARROW},
    {"fora", "Member of", true, CF_SHOWN_NARROW},
    {"lead", "Leads", true, CF_SHOWN_NARROW},
    {"sponsored", "Sponsors", true, CF_SHOWN_NARROW},
    {"attended", "Attended", true, CF_SHOWN_NARROW},
    {"hosted", "Hosted", true, CF_SHOWN_NARROW},
};

static const cf_column focal_point_columns[] = {
    {"id", "Economy", false, CF_SHOWN_NARROW},
    {"name", "Name", false, CF_SHOWN_NARROW},
    {"focal_points", "Focal points on record", false, CF_SHOWN_NARROW},
    {"not_recorded", "Not recorded", false, CF_SHOWN_NARROW},
};

static bool add_states(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    cf_table_columns(table, state_columns);
    for (cf_state state = 0; state < CF_STATE_COUNT; state++) {
        cf_rows_add(rows, cf_states[state].word);
        cf_rows_add(rows, cf_states[state].holds);
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
    cf_table_columns(table, group_columns);
    cf_rows_add(rows, "all");
    cf_rows_add(rows, "all fora in scope");
    add_tally(rows, &facts->analysis->coverage.tally);
    return true;
}

static bool add_kinds(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_table_columns(table, group_columns);
    for (size_t i = 0; i < coverage->by_kind_count; i++) {
        cf_rows_add(rows, coverage->by_kind[i].label);
        cf_rows_add(rows, "");
        add_tally(rows, &coverage->by_kind[i].tally);
    }
    return true;
}

static const char *parent_name(const cf_graph *graph, const char *id)
{
    if (id[0] == '\0')
        return "no parent on record";
    const cf_index parent = cf_graph_find_forum(graph, id);
    return parent == CF_ABSENT ? "" : graph->forum[parent].name;
}

static bool add_parents(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_table_columns(table, group_columns);
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
        cf_rows_add(rows, cf_scope_ids[scope]);
        cf_rows_add(rows, cf_scope_words[scope]);
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
        add_economy(rows, facts, row);
        const size_t counts[] = {row->fora, row->lead, row->sponsored, row->attended, row->hosted};
        for (size_t c = 0; c < CF_COUNT(counts); c++)
            cf_rows_add_count(rows, counts[c]);
    }
    table->note = "Fora: membership on record. Leads and sponsors: projects in force on the day. "
                  "Attended and hosted: events on record up to the day.";
    return true;
}

/* The kinds of focal point that are on record, or those that are not. */
static void add_focal_points(cf_rows *rows, unsigned focal_points)
{
    const char *between = "";
    for (size_t i = 0; i < CF_FOCAL_POINT_COUNT; i++) {
        if (!(focal_points & (1u << i)))
            continue;
        cf_text_add_format(&rows->pad, "%s%s", between, cf_focal_points[i]);
        between = ";";
    }
    cf_rows_add_pad(rows);
}

static bool add_focal_point_rows(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    size_t complete = 0;
    cf_table_columns(table, focal_point_columns);
    for (size_t i = 0; i < coverage->economy_count; i++) {
        const cf_participation *row = &coverage->economy[i];
        complete += row->focal_points != 0;
        add_economy(rows, facts, row);
        add_focal_points(rows, row->focal_points);
        add_focal_points(rows, ~row->focal_points);
    }
    cf_text_add_format(&rows->pad, "%zu of ", complete);
    cf_add_counted(&rows->pad, coverage->economy_count, "economy has", "economies have");
    cf_text_add(&rows->pad, " a focal point on record.");
    table->note = cf_pad_take(&rows->pad, facts->arena, facts->err);
    return table->note != NULL;
}

/* The parts of coverage; those of economies need no focus. */
static const struct {
    const char *id, *title;
    bool needs_focus;
    bool (*fill)(const cf_facts *facts, cf_rows *rows, cf_table *table);
} parts[] = {
    {"state", "Fora by state of contact with the focus", true, add_states},
    {"total", "Coverage", true, add_total},
    {"kind", "Coverage by kind of forum", true, add_kinds},
    {"parent", "Coverage by parent", true, add_parents},
    {"left-out", "Fora that are not counted", true, add_left_out},
    {"economy", "Economies: membership, projects, events", false, add_economies},
    {"focal-point", "Economies: focal points", false, add_focal_point_rows},
};

bool cf_section_coverage(const cf_facts *facts, cf_tables *tables)
{
    for (size_t i = 0; i < CF_COUNT(parts); i++) {
        if (parts[i].needs_focus && facts->analysis->snapshot.focus.count == 0)
            continue;
        cf_rows rows = {.arena = facts->arena, .err = facts->err};
        cf_table *table =
            cf_tables_add(tables, parts[i].id, parts[i].title, facts->arena, facts->err);
        const bool is_filled = table && parts[i].fill(facts, &rows, table);
        if (!table || !cf_rows_finish(&rows, table) || !is_filled)
            return false;
    }
    return cf_section_areas(facts, tables);
}

static const cf_column long_columns[] = {
    {"section", "Section", false, CF_SHOWN_NARROW}, {"id", "Id", false, CF_SHOWN_NARROW},
    {"name", "Name", false, CF_SHOWN_NARROW},       {"measure", "Measure", false, CF_SHOWN_NARROW},
    {"value", "Value", false, CF_SHOWN_NARROW},
};

static void unfold(cf_rows *rows, const cf_table *table)
{
    for (size_t r = 0; r < table->row_count; r++) {
        const cf_cell *row = &table->cell[r * table->column_count];
        for (size_t c = 2; c < table->column_count; c++) {
            cf_rows_add(rows, table->id);
            cf_rows_add(rows, row[0].text);
            cf_rows_add(rows, row[1].text);
            cf_rows_add(rows, table->column[c].id);
            if (row[c].text)
                cf_rows_add(rows, row[c].text);
            else
                cf_rows_add_number(rows, row[c].number);
        }
    }
}

bool cf_section_coverage_long(const cf_facts *facts, cf_tables *tables)
{
    cf_tables wide = {0};
    cf_table *table = cf_tables_add(tables, "coverage", "Coverage", facts->arena, facts->err);
    if (!table || !cf_section_coverage(facts, &wide))
        return false;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table_columns(table, long_columns);
    for (size_t i = 0; i < wide.count; i++)
        unfold(&rows, &wide.item[i]);
    return cf_rows_finish(&rows, table);
}
