/* The tables of a plan: which liaisons to create next, one table for each aim or one for both. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/plan_words.h"
#include "reports/sections.h"
#include "reports/words.h"

static const cf_column columns[] = {
    {"aim", N_("Aim"), CF_WORDS, CF_SHOWN_FILE},
    {"rank", N_("No."), CF_NUMBER, CF_SHOWN_NARROW},
    {"a", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"a_name", N_("Name"), CF_WORDS, CF_SHOWN_FILE},
    {"b", N_("and forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"b_name", N_("Name"), CF_WORDS, CF_SHOWN_FILE},
    {"state", N_("State"), CF_WORDS, CF_SHOWN_NARROW},
    {"gain", N_("Gain"), CF_NUMBER, CF_SHOWN_NARROW},
    {"total", N_("Total"), CF_NUMBER, CF_SHOWN_NARROW},
    {"of", N_("Of"), CF_NUMBER, CF_SHOWN_FILE},
    {"proved", N_("Proved to be the most"), CF_WORDS, CF_SHOWN_FILE},
    {"projects", N_("Projects"), CF_LIST, CF_SHOWN_NARROW},
    {"project_names", N_("Projects by name"), CF_WORDS, CF_SHOWN_WIDE},
    {"first_carrier", N_("First carrier"), CF_WORDS, CF_SHOWN_NARROW},
    {"carriers", N_("Economies that could carry it"), CF_LIST, CF_SHOWN_WIDE},
    CF_CHANNEL_COLUMNS(CF_SHOWN_FILE),
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_NARROW},
};

static void add_pair(cf_rows *rows, const cf_graph *graph, const cf_pick *pick)
{
    const cf_index ends[] = {pick->a, pick->b};
    for (size_t i = 0; i < CF_COUNT(ends); i++) {
        cf_rows_add(rows, graph->forum[ends[i]].id);
        cf_rows_add(rows, graph->forum[ends[i]].name);
    }
    cf_rows_add(rows, C_("state", cf_states[pick->state].word));
}

static void add_projects(cf_rows *rows, const cf_graph *graph, cf_indices projects)
{
    cf_add_projects(&rows->pad, graph, projects, ";");
    cf_rows_add_pad(rows);
    for (size_t i = 0; i < projects.count; i++)
        cf_text_add_format(
            &rows->pad, "%s%s", i > 0 ? "; " : "", graph->project[projects.item[i]].title);
    cf_rows_add_pad(rows);
}

static void add_row(cf_rows *rows, const cf_facts *facts, cf_aim aim, size_t at)
{
    const cf_plan_part *part = &facts->plan->part[aim];
    const cf_pick *pick = &part->pick[at];
    cf_rows_add(rows, cf_aims[aim].id);
    cf_rows_add_count(rows, at + 1);
    add_pair(rows, facts->graph, pick);
    cf_rows_add_count(rows, pick->gain);
    cf_rows_add_count(rows, pick->total);
    cf_rows_add_count(rows, part->of);
    cf_rows_add(rows, part->is_proved ? _("yes") : _("no"));
    add_projects(rows, facts->graph, pick->projects);
    if (pick->carriers.count > 0)
        cf_add_carrier(&rows->pad, facts->graph, pick->carriers.item);
    cf_rows_add_pad(rows);
    cf_add_carriers(&rows->pad, facts->graph, pick->carriers, ";");
    cf_rows_add_pad(rows);
    cf_rows_add_channel(rows, facts, pick->channel);
    cf_rows_add(rows, _(cf_states[pick->state].next_step));
}

static void add_rows(cf_rows *rows, const cf_facts *facts, cf_aim aim)
{
    for (size_t i = 0; i < facts->plan->part[aim].pick_count; i++)
        add_row(rows, facts, aim, i);
}

static cf_table *add_table(const cf_facts *facts, cf_tables *tables, const char *title)
{
    cf_table *table = cf_tables_add(tables, "plan", title, facts->arena, facts->err);
    if (table)
        cf_table_columns(table, columns);
    return table;
}

static bool add_aim(const cf_facts *facts, cf_tables *tables, cf_aim aim)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = add_table(facts, tables, _(cf_aims[aim].title));
    if (!table)
        return false;
    add_rows(&rows, facts, aim);
    cf_add_plan_effect(&rows.pad, facts, aim);
    cf_add_plan_proof(&rows.pad, facts->plan, aim);
    cf_add_plan_terms(&rows.pad, facts, aim);
    table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
    return cf_rows_finish(&rows, table) && table->note;
}

static bool has_aim(const cf_facts *facts, cf_aim aim)
{
    return aim != CF_AIM_PROJECTS || facts->analysis->snapshot.focus.count > 0;
}

bool cf_section_plan(const cf_facts *facts, cf_tables *tables)
{
    for (cf_aim aim = 0; aim < CF_AIM_COUNT; aim++) {
        if (has_aim(facts, aim) && !add_aim(facts, tables, aim))
            return false;
    }
    return true;
}

bool cf_section_plan_in_one(const cf_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = add_table(facts, tables, "Liaisons to create next");
    if (!table)
        return false;
    for (cf_aim aim = 0; aim < CF_AIM_COUNT; aim++)
        add_rows(&rows, facts, aim);
    return cf_rows_finish(&rows, table);
}
