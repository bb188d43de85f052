/* report.xlsx: the tables of the report as a workbook. */
#include "base/apart.h"
#include "reports/sections.h"
#include "reports/writers.h"
#include "reports/xlsx_out.h"

enum { SMALL = 1000 }; /* fora and projects: their largest sheet is less than 20 MiB of XML */

typedef bool section_of(const cf_facts *facts, cf_tables *tables);

/* What a planner acts on: the columns of the gaps, the next step first. */
static const char *const focus_actions[CF_KEPT_MOST] = {
    "id",       "name",    "state", "next_step", "shared_projects", "shared_project_ids",
    "evidence", "sources",
};
static const char *const pair_actions[CF_KEPT_MOST] = {
    "a", "b", "state", "kind", "next_step", "count", "projects", "carriers", "evidence", "sources",
};

/* The gaps of the focus; without one, those of all pairs. */
static bool section_actions(const cf_facts *facts, cf_tables *tables)
{
    const bool has_focus = cf_has_focus(facts);
    return (has_focus ? cf_section_focus_gaps : cf_section_pairs)(facts, tables)
        && cf_table_keep(&tables->item[0], has_focus ? focus_actions : pair_actions, facts->arena,
                         facts->err);
}

static const struct {
    const char *name;
    section_of *section;
    bool has_parts;                          /* several tables, one below the other */
    bool (*is_there)(const cf_facts *facts); /* NULL: in every workbook */
} sheets[] = {
    {"Summary", cf_section_summary, false, NULL},
    {"Actions", section_actions, false, NULL},
    {"Plan", cf_section_plan, true, cf_has_plan},
    {"Liaisons", cf_section_fora, false, NULL},
    {"Pairs", cf_section_pairs, false, NULL},
    {"Projects", cf_section_second_look, true, NULL},
    {"Changes", cf_section_since, true, cf_has_baseline},
    {"Trend", cf_section_trend_numbers, false, cf_has_trend},
    {"Coverage", cf_section_coverage, true, NULL},
    {"Matrices", cf_section_matrices, true, NULL},
    {"Metrics", cf_section_metrics, true, cf_has_metrics},
    {"Studies", cf_section_studies, true, cf_has_studies},
    {"Glossary", cf_section_glossary, false, NULL},
    {"Sources", cf_section_sources, false, NULL},
};

static bool add_sheets(cf_xlsx *xlsx, const cf_facts *facts)
{
    bool ok = true;
    for (size_t i = 0; i < CF_COUNT(sheets) && ok; i++) {
        cf_tables tables = {0};
        if (sheets[i].is_there && !sheets[i].is_there(facts))
            continue;
        ok = sheets[i].section(facts, &tables)
          && (sheets[i].has_parts
                  ? cf_xlsx_add_tables(xlsx, sheets[i].name, &tables, facts->err)
                  : cf_xlsx_add_table(xlsx, sheets[i].name, &tables.item[0], facts->err));
    }
    return ok;
}

static bool is_small(const cf_graph *graph)
{
    return graph->forum_count + graph->project_count <= SMALL;
}

static bool write_workbook(const void *context, cf_text *out, cf_error *err)
{
    const cf_report *report = context;
    const cf_graph *graph = report->analysis->graph;
    const char *title = graph->title;
    cf_arena arena = {0};
    cf_facts facts;
    cf_xlsx xlsx = {.descriptor = -1};
    const bool ok =
        cf_facts_read(&facts, report, &arena, err)
        && cf_xlsx_open(&xlsx, *title ? title : "Coordination across fora", is_small(graph), err)
        && add_sheets(&xlsx, &facts) && cf_xlsx_finish(&xlsx, out, err);
    cf_xlsx_close(&xlsx);
    cf_arena_free(&arena);
    return ok;
}

bool cf_write_workbook(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_apart_do(write_workbook, report, out, err);
}
