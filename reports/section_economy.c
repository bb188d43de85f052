#include "reports/section_economy.h"

#include "base/language.h"
#include "reports/section_matrices.h"
#include "reports/words.h"

static const cf_column project_columns[] = {
    {"id", N_("Project"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Title"), CF_WORDS, CF_SHOWN_NARROW},
    {"part", N_("Part"), CF_WORDS, CF_SHOWN_NARROW},
    {"forum", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"areas", N_("Areas"), CF_LIST, CF_SHOWN_NARROW},
};

static const cf_column event_columns[] = {
    {"id", N_("Event"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_NARROW},
    {"part", N_("Part"), CF_WORDS, CF_SHOWN_NARROW},
    {"forum", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"date", N_("Date"), CF_WORDS, CF_SHOWN_NARROW},
};

static const cf_column area_columns[] = {
    {"id", N_("Framework"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_WIDE},
    {"with", N_("With a project"), CF_LIST, CF_SHOWN_NARROW},
    {"without", N_("Without"), CF_LIST, CF_SHOWN_NARROW},
};

static const cf_column gap_columns[] = {
    {"id", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("And"), CF_WORDS, CF_SHOWN_NARROW},
    {"state", N_("State"), CF_WORDS, CF_SHOWN_NARROW},
    {"basis", N_("Stands in both"), CF_LIST, CF_SHOWN_NARROW},
    {"count", N_("Projects"), CF_NUMBER, CF_SHOWN_NARROW},
    {"projects", N_("Which"), CF_LIST, CF_SHOWN_WIDE},
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_NARROW},
};

static cf_index chosen(const cf_facts *facts)
{
    return facts->selection.choice.economy;
}

/* The word for each, for both, or NULL for neither. */
static const char *part_of(bool first, bool second, const char *const words[3])
{
    if (!first && !second)
        return NULL;
    return words[first && second ? 2 : second];
}

static void add_area_ids(cf_text *out, const cf_graph *graph, const cf_project *project)
{
    const char *between = "";
    for (size_t i = 0; i < project->areas.count; i++, between = ";")
        cf_text_add_format(out, "%s%s", between, graph->area[project->areas.item[i]].id);
    for (size_t i = 0; i < project->frameworks.count; i++, between = ";")
        cf_text_add_format(out, "%s%s", between, graph->framework[project->frameworks.item[i]].id);
}

static void add_projects(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    static const char *const words[] = {"leads", "sponsors", N_("leads and sponsors")};
    cf_table_columns(table, project_columns);
    for (size_t i = 0; i < facts->graph->project_count; i++) {
        const cf_project *project = &facts->graph->project[i];
        const char *part = part_of(cf_indices_have(project->lead, chosen(facts)),
                                   cf_indices_have(project->sponsors, chosen(facts)), words);
        if (!part || !facts->analysis->snapshot.project[i])
            continue;
        cf_rows_add(rows, project->id);
        cf_rows_add(rows, project->title);
        cf_rows_add(rows, part);
        cf_rows_add(rows, facts->graph->forum[project->forum].id);
        add_area_ids(&rows->pad, facts->graph, project);
        cf_rows_add_pad(rows);
    }
    table->note = _("Projects in force on the day.");
}

static void add_events(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    static const char *const words[] = {"hosted", "attended", N_("hosted and attended")};
    const cf_graph *graph = facts->graph;
    cf_table_columns(table, event_columns);
    for (size_t i = 0; i < graph->event_count; i++) {
        const cf_event *event = &graph->event[i];
        char day[CF_DATE_SIZE] = "";
        const char *part = part_of(
            event->host == chosen(facts), cf_indices_have(event->economies, chosen(facts)), words);
        if (!part || !cf_period_has_begun(event->period, facts->analysis->snapshot.day))
            continue;
        if (cf_date_is_given(event->period.since))
            cf_date_text(event->period.since, day);
        cf_rows_add(rows, event->id);
        cf_rows_add(rows, event->name);
        cf_rows_add(rows, part);
        cf_rows_add(rows, event->forum == CF_ABSENT ? "" : graph->forum[event->forum].id);
        cf_text_add(&rows->pad, day);
        cf_rows_add_pad(rows);
    }
    table->note = _("Events up to the day. Who came is not recorded of every event.");
}

static bool is_of_framework(const cf_matrix *matrix, size_t column, cf_index framework)
{
    const cf_item item = matrix->column[column];
    return item.kind == CF_ITEM_AREA
        && matrix->analysis->graph->area[item.at].framework == framework;
}

/* The areas of a framework in which the economy has a project, or has none, joined by ";". */
static void add_areas_where(cf_rows *rows, const cf_matrix *matrix, cf_index framework, bool with)
{
    const cf_graph *graph = matrix->analysis->graph;
    const char *between = "";
    for (size_t c = 0; c < matrix->column_count; c++) {
        const bool is_found = cf_matrix_find(matrix, 0, c, matrix->measure_count) != NULL;
        if (!is_of_framework(matrix, c, framework) || is_found != with)
            continue;
        cf_text_add_format(&rows->pad, "%s%s", between, cf_item_id(graph, matrix->column[c]));
        between = ";";
    }
    cf_rows_add_pad(rows);
}

/* Frameworks that nobody's project addresses would be the same long list for everybody. */
static bool add_areas(const cf_facts *facts, cf_tables *tables)
{
    cf_matrix matrix;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(
        tables, "areas", _("Areas with and without a project"), facts->arena, facts->err);
    if (!table || !cf_facts_matrix(facts, CF_ECONOMIES_AREAS, &matrix))
        return false;
    cf_table_columns(table, area_columns);
    for (cf_index f = 0; f < facts->graph->framework_count && matrix.row_count > 0; f++) {
        bool is_there = false;
        for (size_t c = 0; c < matrix.column_count; c++)
            is_there = is_there || is_of_framework(&matrix, c, f);
        if (!is_there)
            continue;
        cf_rows_add(&rows, facts->graph->framework[f].id);
        cf_rows_add(&rows, facts->graph->framework[f].name);
        add_areas_where(&rows, &matrix, f, true);
        add_areas_where(&rows, &matrix, f, false);
    }
    table->note = _("Of frameworks that a project of any economy addresses. A project that names a "
                    "framework as a whole names no area.");
    return cf_rows_finish(&rows, table);
}

const cf_carrier *cf_carrier_of(const cf_gap *gap, cf_index economy)
{
    for (size_t i = 0; i < gap->carriers.count; i++) {
        if (gap->carriers.item[i].economy == economy)
            return &gap->carriers.item[i];
    }
    return NULL;
}

static void add_gap(const cf_facts *facts, cf_rows *rows, const cf_gap *gap, uint8_t bases)
{
    const char *between = "";
    cf_rows_add(rows, facts->graph->forum[gap->a].id);
    cf_rows_add(rows, facts->graph->forum[gap->b].id);
    cf_rows_add(rows, C_("state", cf_states[gap->state].word));
    for (cf_carrier_basis basis = 0; basis < CF_CARRIER_BASIS_COUNT; basis++) {
        if (!(bases & CF_CARRIER_BIT(basis)))
            continue;
        cf_text_add_format(&rows->pad, "%s%s", between, C_("carrier", cf_carrier_words[basis]));
        between = ";";
    }
    cf_rows_add_pad(rows);
    cf_rows_add_count(rows, gap->count);
    cf_add_need_projects(&rows->pad, facts->analysis, gap->need, ";");
    cf_rows_add_pad(rows);
    cf_rows_add(rows, _(cf_states[gap->state].next_step));
}

static void add_gaps(const cf_facts *facts, cf_rows *rows, cf_table *table)
{
    cf_table_columns(table, gap_columns);
    for (size_t i = 0; i < facts->analysis->gap_count; i++) {
        const cf_gap *gap = &facts->analysis->gap[i];
        const cf_carrier *carrier = cf_carrier_of(gap, chosen(facts));
        if (carrier)
            add_gap(facts, rows, gap, carrier->bases);
    }
    table->note = _("Pairs of fora that share work without a channel, in both of which the economy "
                    "stands. A gap is a question to ask, not a fault.");
}

static const struct {
    const char *id, *title;
    void (*fill)(const cf_facts *facts, cf_rows *rows, cf_table *table);
} parts[] = {
    {"project", N_("Projects"), add_projects},
    {"event", N_("Events"), add_events},
    {"gap", N_("Gaps that the economy could carry"), add_gaps},
};

bool cf_section_economy_parts(const cf_facts *facts, cf_tables *tables)
{
    bool ok = cf_section_coverage_parts(facts, tables, CF_COVERAGE_OF_ECONOMIES);
    for (size_t i = 0; i < CF_COUNT(parts) && ok; i++) {
        cf_rows rows = {.arena = facts->arena, .err = facts->err};
        cf_table *table =
            cf_tables_add(tables, parts[i].id, _(parts[i].title), facts->arena, facts->err);
        if (!table)
            return false;
        parts[i].fill(facts, &rows, table);
        ok = cf_rows_finish(&rows, table);
    }
    return ok && add_areas(facts, tables);
}

cf_facts cf_facts_of_economy(const cf_facts *facts)
{
    cf_facts own = *facts;
    own.selection.matrices = 1u << CF_ECONOMIES_AREAS | 1u << CF_ECONOMIES_FORA;
    return own;
}

bool cf_section_economy(const cf_facts *facts, cf_tables *tables)
{
    const cf_facts own = cf_facts_of_economy(facts);
    return cf_section_economy_parts(&own, tables) && cf_section_matrices(&own, tables);
}
