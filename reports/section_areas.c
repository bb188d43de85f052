#include "reports/section_areas.h"

#include "base/pad.h"
#include "reports/words.h"

enum { AREAS_IN_A_TABLE = 7 };

static size_t cell_of(const cf_coverage *coverage, size_t row, size_t area)
{
    const cf_index economy = coverage->economy[row].economy;
    return coverage->area_cell[economy * coverage->area_count + area];
}

/* Squares of the framework without a project. */
static size_t count_empty(const cf_coverage *coverage, const cf_framework *framework)
{
    size_t empty = 0;
    for (size_t r = 0; r < coverage->economy_count; r++) {
        for (size_t a = 0; a < framework->area_count; a++)
            empty += cell_of(coverage, r, framework->first_area + a) == 0;
    }
    return empty;
}

static const cf_column *make_columns(const cf_facts *facts, size_t first, size_t count)
{
    cf_column *column = cf_new(facts->arena, cf_column, count + 2, facts->err);
    if (!column)
        return NULL;
    column[0] = (cf_column){"id", "Economy", CF_WORDS, CF_SHOWN_NARROW};
    column[1] = (cf_column){"name", "Name", CF_WORDS, CF_SHOWN_WIDE};
    for (size_t i = 0; i < count; i++) {
        const char *id = facts->graph->area[first + i].id;
        column[2 + i] = (cf_column){id, id, CF_NUMBER, CF_SHOWN_NARROW};
    }
    return column;
}

/* What each column is, and how much of the framework is empty. */
static void add_note(cf_text *note, const cf_facts *facts, const cf_framework *framework,
                     size_t first, size_t count)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    for (size_t i = 0; i < count; i++) {
        const cf_area *area = &facts->graph->area[first + i];
        cf_text_add_format(note, "%s: %s. ", area->id, area->name);
    }
    cf_text_add_format(
        note,
        "%zu of %zu squares of %s are empty. Counted: projects in force that the "
        "economy leads or sponsors, by the areas they address.",
        count_empty(coverage, framework), coverage->economy_count * framework->area_count,
        framework->id);
}

/* With the areas shown, where they are not all of the framework. */
static const char *title_of(const cf_facts *facts, const cf_framework *framework, size_t first,
                            size_t count)
{
    const cf_area *area = facts->graph->area;
    if (count == framework->area_count)
        return cf_arena_format(facts->arena, facts->err, "Economies by area: %s", framework->name);
    return cf_arena_format(facts->arena, facts->err, "Economies by area: %s, %s to %s",
                           framework->name, area[first].id, area[first + count - 1].id);
}

static bool add_piece(const cf_facts *facts, cf_tables *tables, const cf_framework *framework,
                      size_t first, size_t count)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    const char *title = title_of(facts, framework, first, count);
    cf_table *table = title ? cf_tables_add(tables, "area", title, facts->arena, facts->err) : NULL;
    if (!table)
        return false;
    table->column = make_columns(facts, first, count);
    table->column_count = count + 2;
    if (!table->column)
        return false;
    for (size_t r = 0; r < coverage->economy_count; r++) {
        const cf_economy *economy = &facts->graph->economy[coverage->economy[r].economy];
        cf_rows_add(&rows, economy->id);
        cf_rows_add(&rows, economy->name);
        for (size_t a = 0; a < count; a++)
            cf_rows_add_count(&rows, cell_of(coverage, r, first + a));
    }
    add_note(&rows.pad, facts, framework, first, count);
    table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
    return cf_rows_finish(&rows, table) && table->note;
}

static bool add_framework(const cf_facts *facts, cf_tables *tables, const cf_framework *framework)
{
    for (size_t at = 0; at < framework->area_count; at += AREAS_IN_A_TABLE) {
        const size_t left = framework->area_count - at;
        const size_t count = left < AREAS_IN_A_TABLE ? left : AREAS_IN_A_TABLE;
        if (!add_piece(facts, tables, framework, framework->first_area + at, count))
            return false;
    }
    return true;
}

/* The frameworks that no project in force addresses by area. */
static bool add_unaddressed(const cf_facts *facts, cf_tables *tables, cf_text *ids)
{
    static const cf_column columns[] = {{"id", "Framework", CF_WORDS, CF_SHOWN_NARROW}};
    cf_table *table =
        cf_tables_add(tables, "area", "Frameworks without a project", facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, columns);
    cf_text_add(ids, ": no project in force that an economy leads or sponsors addresses an area "
                     "of these, as far as is recorded.");
    table->note = cf_pad_take(ids, facts->arena, facts->err);
    return table->note != NULL;
}

bool cf_section_areas(const cf_facts *facts, cf_tables *tables)
{
    const cf_coverage *coverage = &facts->analysis->coverage;
    cf_text unaddressed = {0};
    bool ok = true;
    for (size_t i = 0; i < facts->graph->framework_count && ok; i++) {
        const cf_framework *framework = &facts->graph->framework[i];
        const size_t squares = coverage->economy_count * framework->area_count;
        if (count_empty(coverage, framework) < squares)
            ok = add_framework(facts, tables, framework);
        else
            cf_text_add_format(
                &unaddressed, "%s%s", unaddressed.length > 0 ? ", " : "", framework->id);
    }
    if (ok && (unaddressed.length > 0 || unaddressed.failed))
        ok = add_unaddressed(facts, tables, &unaddressed);
    cf_text_free(&unaddressed);
    return ok;
}
