#include "reports/section_areas.h"

#include "base/language.h"
#include "base/pad.h"
#include "reports/section_matrices.h"
#include "reports/words.h"

static const cf_column open_columns[] = {
    {"id", N_("Framework"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_WIDE},
    {"without", N_("Without"), CF_RECORDS, CF_SHOWN_NARROW},
    {"areas", N_("Areas"), CF_NUMBER, CF_SHOWN_NARROW},
    {"ids", N_("Which"), CF_LIST, CF_SHOWN_NARROW},
};

/* Of the rows of a framework those without a project in force; NAN if that is not recorded. */
static double add_open_areas(cf_text *ids, const cf_facts *facts, const cf_matrix *matrix,
                             cf_index framework)
{
    double count = 0;
    for (size_t r = 0; r < matrix->row_count; r++) {
        const cf_item item = matrix->row[r];
        const double projects = cf_matrix_count(matrix, r, 0, 0);
        if (item.kind != CF_ITEM_AREA || facts->graph->area[item.at].framework != framework
            || projects > 0)
            continue;
        cf_text_add_format(ids, "%s%s", ids->length > 0 ? ";" : "", cf_item_id(facts->graph, item));
        count += 1 + projects;
    }
    return count;
}

/* Which areas does no project in force address? */
static bool add_open(const cf_facts *facts, cf_tables *tables)
{
    cf_matrix matrix;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(
        tables, "open-areas", _("Areas without a project in force"), facts->arena, facts->err);
    if (!table || !cf_facts_matrix(facts, CF_AREAS, &matrix))
        return false;
    cf_table_columns(table, open_columns);
    for (cf_index i = 0; i < facts->graph->framework_count; i++) {
        const cf_framework *framework = &facts->graph->framework[i];
        const double without = add_open_areas(&rows.pad, facts, &matrix, i);
        if (framework->area_count == 0 || without == 0)
            continue;
        cf_rows_add(&rows, framework->id);
        cf_rows_add(&rows, framework->name);
        cf_rows_add_number(&rows, without);
        cf_rows_add_count(&rows, framework->area_count);
        cf_rows_add_pad(&rows);
    }
    table->note =
        _("A project may name a framework as a whole: that is no area. Empty is what is on "
          "record, and a question to ask.");
    return cf_rows_finish(&rows, table);
}

bool cf_section_areas(const cf_facts *facts, cf_tables *tables)
{
    cf_matrix matrix;
    return facts->graph->framework_count == 0
        || (cf_facts_matrix(facts, CF_ECONOMIES_AREAS, &matrix)
            && cf_matrix_add_grids(facts, tables, &matrix) && add_open(facts, tables));
}
