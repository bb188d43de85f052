/* The tables of projects that are worth a second look. Every row is made once, with all columns, for
 * the one table of the file; the three tables to look at pick theirs from it. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/second_look_words.h"
#include "reports/sections.h"
#include "reports/words.h"

#include <math.h>

static const cf_column all_columns[] = {
    {"view", N_("View"), CF_WORDS, CF_SHOWN_FILE},
    {"forum", N_("Forum"), CF_WORDS, CF_SHOWN_FILE},
    {"forum_name", N_("Name"), CF_WORDS, CF_SHOWN_FILE},
    {"other", N_("Other forum"), CF_WORDS, CF_SHOWN_FILE},
    {"other_name", N_("Name"), CF_WORDS, CF_SHOWN_FILE},
    {"state", N_("State"), CF_WORDS, CF_SHOWN_FILE},
    {"projects", N_("Projects"), CF_LIST, CF_SHOWN_FILE},
    {"other_projects", N_("Projects of the other"), CF_LIST, CF_SHOWN_FILE},
    {"title", N_("Title"), CF_WORDS, CF_SHOWN_FILE},
    {"areas", N_("Areas"), CF_LIST, CF_SHOWN_FILE},
    {"topics", N_("Topics"), CF_LIST, CF_SHOWN_FILE},
    {"rarest", N_("Projects on the rarest theme"), CF_NUMBER, CF_SHOWN_FILE},
    {"partners", N_("Other fora"), CF_LIST, CF_SHOWN_FILE},
    {"lead", N_("Led by"), CF_LIST, CF_SHOWN_FILE},
    {"cosponsors", N_("Co-sponsors"), CF_LIST, CF_SHOWN_FILE},
    {"cosponsor_count", N_("How many"), CF_NUMBER, CF_SHOWN_FILE},
    {"found", N_("On record"), CF_WORDS, CF_SHOWN_FILE},
    CF_CHANNEL_COLUMNS(CF_SHOWN_FILE),
    {"project_sources", N_("Sources of the project"), CF_LIST, CF_SHOWN_FILE},
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_FILE},
};

static const cf_column overlap_columns[] = {
    {"forum", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"other", N_("and forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"state", N_("State"), CF_WORDS, CF_SHOWN_NARROW},
    {"areas", N_("Areas"), CF_LIST, CF_SHOWN_NARROW},
    {"topics", N_("Topics"), CF_LIST, CF_SHOWN_NARROW},
    {"projects", N_("Projects of the first"), CF_LIST, CF_SHOWN_NARROW},
    {"other_projects", N_("of the other"), CF_LIST, CF_SHOWN_NARROW},
    {"rarest", N_("Projects on the rarest theme"), CF_NUMBER, CF_SHOWN_WIDE},
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_WIDE},
};

static const cf_column left_out_columns[] = {
    {"projects", N_("Project"), CF_WORDS, CF_SHOWN_NARROW},
    {"title", N_("Title"), CF_WORDS, CF_SHOWN_WIDE},
    {"forum", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"partners", N_("Other fora"), CF_LIST, CF_SHOWN_NARROW},
    {"state", N_("State"), CF_WORDS, CF_SHOWN_NARROW},
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_NARROW},
    {"project_sources", N_("Sources"), CF_LIST, CF_SHOWN_WIDE},
};

static const cf_column sponsored_columns[] = {
    {"projects", N_("Project"), CF_WORDS, CF_SHOWN_NARROW},
    {"title", N_("Title"), CF_WORDS, CF_SHOWN_WIDE},
    {"forum", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"lead", N_("Led by"), CF_LIST, CF_SHOWN_NARROW},
    {"cosponsors", N_("Co-sponsors"), CF_LIST, CF_SHOWN_NARROW},
    {"found", N_("On record"), CF_WORDS, CF_SHOWN_NARROW},
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_NARROW},
    {"project_sources", N_("Sources"), CF_LIST, CF_SHOWN_WIDE},
};

/* A row before it is put into cells: a pair of fora with their projects, or one project. */
typedef struct {
    const char *view;
    cf_index forum, other; /* CF_ABSENT: none */
    const char *state;
    const cf_channel *channel;
    cf_indices projects, other_projects;
    const cf_project *project;   /* NULL: a pair */
    const cf_overlap *overlap;   /* NULL: a project */
    const cf_sponsored *sponsor; /* NULL: not of that view */
} entry;

static void add_forum(cf_rows *rows, const cf_graph *graph, cf_index forum)
{
    cf_rows_add(rows, forum == CF_ABSENT ? "" : graph->forum[forum].id);
    cf_rows_add(rows, forum == CF_ABSENT ? "" : graph->forum[forum].name);
}

static void add_ends(cf_rows *rows, const cf_graph *graph, const entry *of)
{
    cf_rows_add(rows, of->view);
    add_forum(rows, graph, of->forum);
    add_forum(rows, graph, of->other);
    cf_rows_add(rows, of->state);
    cf_add_projects(&rows->pad, graph, of->projects, ";");
    cf_rows_add_pad(rows);
    cf_add_projects(&rows->pad, graph, of->other_projects, ";");
    cf_rows_add_pad(rows);
    cf_rows_add(rows, of->project ? of->project->title : "");
}

static void add_themes(cf_rows *rows, const cf_graph *graph, const entry *of)
{
    if (of->overlap)
        cf_add_words(&rows->pad, of->overlap->areas, ";");
    else
        cf_add_areas(&rows->pad, graph, of->project, ";");
    cf_rows_add_pad(rows);
    cf_add_words(&rows->pad, of->overlap ? of->overlap->topics : of->project->topics, ";");
    cf_rows_add_pad(rows);
    cf_rows_add_number(rows, of->overlap ? (double)of->overlap->rarest : (double)NAN);
}

static void add_sponsors(cf_rows *rows, const cf_graph *graph, const entry *of)
{
    const cf_project none = {.partners_recorded = true};
    const cf_project *project = of->project ? of->project : &none;
    if (of->project)
        cf_add_partners(&rows->pad, graph, project, ";");
    cf_rows_add_pad(rows);
    cf_add_economies(&rows->pad, graph, project->lead, ";");
    cf_rows_add_pad(rows);
    cf_add_cosponsors(&rows->pad, graph, project, ";");
    cf_rows_add_pad(rows);
    cf_rows_add_number(rows, cf_cosponsors(project));
    if (of->sponsor)
        cf_add_sponsored_found(&rows->pad, project, of->sponsor);
    cf_rows_add_pad(rows);
}

/* All cells but the next step, which then stands in the pad. */
static void add_entry(cf_rows *rows, const cf_facts *facts, const entry *of)
{
    const cf_citations none = {0};
    add_ends(rows, facts->graph, of);
    add_themes(rows, facts->graph, of);
    add_sponsors(rows, facts->graph, of);
    cf_rows_add_channel(rows, facts, of->channel);
    cf_add_citations(&rows->pad, facts->graph, of->project ? of->project->sources : none, ";");
    cf_rows_add_pad(rows);
}

static void add_overlaps(cf_rows *rows, const cf_facts *facts)
{
    const cf_overlaps *overlaps = &facts->look->overlaps;
    for (size_t i = 0; i < overlaps->count; i++) {
        const cf_overlap *item = &overlaps->item[i];
        const entry of = {
            .view = "overlap",
            .forum = item->a,
            .other = item->b,
            .state = C_("state", cf_states[item->state].word),
            .channel = item->channel,
            .projects = item->of_a,
            .other_projects = item->of_b,
            .overlap = item};
        add_entry(rows, facts, &of);
        cf_add_overlap_step(&rows->pad, item);
        cf_rows_add_pad(rows);
    }
}

static void add_left_out(cf_rows *rows, const cf_facts *facts)
{
    for (size_t i = 0; i < facts->look->left_out_count; i++) {
        const cf_left_out *item = &facts->look->left_out[i];
        const entry of = {
            .view = "mandate",
            .forum = item->forum,
            .other = facts->analysis->snapshot.focus.item[0],
            .state = C_("state", cf_states[item->state].word),
            .channel = item->channel,
            .projects = {&item->project, 1},
            .project = &facts->graph->project[item->project]};
        add_entry(rows, facts, &of);
        cf_add_left_out_step(&rows->pad, facts, item);
        cf_rows_add_pad(rows);
    }
}

static void add_sponsored(cf_rows *rows, const cf_facts *facts)
{
    for (size_t i = 0; i < facts->look->sponsored_count; i++) {
        const cf_sponsored *item = &facts->look->sponsored[i];
        const cf_project *project = &facts->graph->project[item->project];
        const entry of = {
            .view = "cosponsors",
            .forum = project->forum,
            .other = CF_ABSENT,
            .state = "",
            .projects = {&item->project, 1},
            .project = project,
            .sponsor = item};
        add_entry(rows, facts, &of);
        cf_add_sponsored_step(&rows->pad, facts, item);
        cf_rows_add_pad(rows);
    }
}

static const struct {
    const char *id, *title;
    const cf_column *column;
    size_t count;
    void (*add_rows)(cf_rows *rows, const cf_facts *facts);
    void (*add_note)(cf_text *note, const cf_facts *facts);
} views[] = {
    {"overlap", N_("Projects on the same theme, without a channel"), overlap_columns,
     CF_COUNT(overlap_columns), add_overlaps, cf_add_overlap_note},
    {"mandate", N_("Projects in the mandate that leave the focus out"), left_out_columns,
     CF_COUNT(left_out_columns), add_left_out, cf_add_left_out_note},
    {"cosponsors", N_("Projects without two co-sponsors on record"), sponsored_columns,
     CF_COUNT(sponsored_columns), add_sponsored, cf_add_sponsored_note},
};

bool cf_section_second_look(const cf_facts *facts, cf_tables *tables)
{
    for (size_t i = 0; i < CF_COUNT(views) && facts->look; i++) {
        cf_rows rows = {.arena = facts->arena, .err = facts->err};
        cf_table *table =
            cf_tables_add(tables, views[i].id, _(views[i].title), facts->arena, facts->err);
        if (!table)
            return false;
        cf_table_columns(table, all_columns);
        cf_rows_filter(&rows, table, facts->filter);
        views[i].add_rows(&rows, facts);
        views[i].add_note(&rows.pad, facts);
        table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
        if (!cf_rows_finish(&rows, table) || !table->note
            || !cf_table_pick(table, views[i].column, views[i].count, facts->arena, facts->err))
            return false;
    }
    return true;
}

bool cf_section_second_look_in_one(const cf_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table =
        cf_tables_add(tables, "project", _("Projects to look at"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, all_columns);
    cf_rows_filter(&rows, table, facts->filter);
    for (size_t i = 0; i < CF_COUNT(views) && facts->look; i++)
        views[i].add_rows(&rows, facts);
    return cf_rows_finish(&rows, table);
}
