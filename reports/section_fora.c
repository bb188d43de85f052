/* The table of fora, as the focus sees them: all in scope, or those without a covered channel. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/sections.h"
#include "reports/words.h"

static const cf_column columns[] = {
    {"id", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_WIDE},
    {"kind", N_("Kind"), CF_WORDS, CF_SHOWN_FILE},
    {"parent", N_("Parent"), CF_WORDS, CF_SHOWN_FILE},
    {"state", N_("State"), CF_WORDS, CF_SHOWN_NARROW},
    {"covered", N_("Covered"), CF_WORDS, CF_SHOWN_FILE},
    CF_CHANNEL_COLUMNS(CF_SHOWN_NARROW),
    {"shared_projects", N_("Shared"), CF_NUMBER, CF_SHOWN_NARROW},
    {"shared_project_ids", N_("Projects shared with the focus"), CF_LIST, CF_SHOWN_FILE},
    {"mandate_projects", N_("Mandate"), CF_NUMBER, CF_SHOWN_NARROW},
    {"mandate_project_ids", N_("Projects in the mandate that leave the focus out"), CF_LIST,
     CF_SHOWN_FILE},
    {"partners_not_recorded", N_("Projects whose partners are not recorded"), CF_NUMBER,
     CF_SHOWN_FILE},
    {"congruence_met", N_("Needs met"), CF_NUMBER, CF_SHOWN_FILE},
    {"congruence_required", N_("Needs"), CF_NUMBER, CF_SHOWN_FILE},
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_NARROW},
};

static const cf_indices no_projects = {0};

static void add_since(cf_rows *rows, const cf_channel *channel)
{
    char day[CF_DATE_SIZE];
    const bool is_dated = cf_date_is_given(channel->since);
    cf_text_add(&rows->pad, is_dated ? cf_date_text(channel->since, day) : _("undated"));
    cf_rows_add_pad(rows);
}

void cf_rows_add_channel(cf_rows *rows, const cf_facts *facts, const cf_channel *channel)
{
    if (!channel) {
        for (size_t i = 0; i < 4; i++)
            cf_rows_add(rows, "");
        return;
    }
    const cf_evidence *first = channel->evidence;
    cf_through through[2];
    cf_evidence_through(&facts->analysis->snapshot, channel, first, through);
    add_since(rows, channel);
    cf_add_through(&rows->pad, facts->graph, through);
    cf_rows_add_pad(rows);
    cf_add_evidence(&rows->pad, facts, channel, first);
    cf_rows_add_pad(rows);
    cf_add_citations(&rows->pad, facts->graph, cf_evidence_sources(facts->graph, first), ";");
    cf_rows_add_pad(rows);
}

static void add_projects(cf_rows *rows, const cf_facts *facts, cf_indices projects)
{
    cf_rows_add_count(rows, projects.count);
    cf_add_projects(&rows->pad, facts->graph, projects, ";");
    cf_rows_add_pad(rows);
}

static void add_row(cf_rows *rows, const cf_facts *facts, const cf_forum_row *row)
{
    const cf_graph *graph = facts->graph;
    const cf_forum *forum = &graph->forum[row->forum];
    cf_rows_add(rows, forum->id);
    cf_rows_add(rows, forum->name);
    cf_rows_add(rows, C_("kind of forum", cf_forum_kinds[forum->kind].word));
    cf_rows_add(rows, forum->parent == CF_ABSENT ? "" : graph->forum[forum->parent].id);
    cf_rows_add(rows, C_("state", cf_states[row->state].word));
    cf_rows_add(rows, row->covered ? _("yes") : _("no"));
    cf_rows_add_channel(rows, facts, row->channel);
    add_projects(rows, facts, row->need ? row->need->shared : no_projects);
    add_projects(rows, facts, row->need ? row->need->mandate : no_projects);
    cf_rows_add_count(rows, facts->blank[row->forum]);
    cf_rows_add_count(rows, row->met);
    cf_rows_add_count(rows, row->required);
    cf_rows_add(rows, _(cf_states[row->state].next_step));
}

/* What stands below: numerator, denominator, what was left out. */
static void add_note(cf_text *note, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    cf_add_headline(note, analysis);
    if (analysis->snapshot.focus.count == 0)
        return;
    cf_add_left_out(note, &analysis->coverage);
    cf_text_add(
        note, _(" Shared: projects that both take part in. Mandate: projects in the mandate of "
                "the focus that leave it out."));
    cf_add_blank_partners(note, facts);
}

static bool make(const cf_facts *facts, cf_tables *tables, const char *title, bool with_covered)
{
    cf_table *table = cf_tables_add(tables, "forum", title, facts->arena, facts->err);
    if (!table)
        return false;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table_columns(table, columns);
    cf_rows_filter(&rows, table, facts->filter);
    for (size_t i = 0; i < facts->analysis->forum_count; i++) {
        if (with_covered || !facts->analysis->forum[i].covered)
            add_row(&rows, facts, &facts->analysis->forum[i]);
    }
    add_note(&rows.pad, facts);
    table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
    return cf_rows_finish(&rows, table) && table->note;
}

bool cf_section_fora(const cf_facts *facts, cf_tables *tables)
{
    return make(facts, tables, _("Fora in scope"), true);
}

bool cf_section_focus_gaps(const cf_facts *facts, cf_tables *tables)
{
    return make(facts, tables, _("Fora without a channel to the focus"), false);
}
