/* The table of pairs of fora that need to coordinate and have no covered channel. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/chance_words.h"
#include "reports/sections.h"
#include "reports/words.h"

#include <math.h>

static const cf_column columns[] = {
    {"a", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"a_name", N_("Name"), CF_WORDS, CF_SHOWN_FILE},
    {"b", N_("and forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"b_name", N_("Name"), CF_WORDS, CF_SHOWN_FILE},
    {"state", N_("State"), CF_WORDS, CF_SHOWN_NARROW},
    {"kind", N_("Kind of gap"), CF_WORDS, CF_SHOWN_NARROW},
    {"distance", N_("Steps over channels"), CF_NUMBER, CF_SHOWN_FILE},
    {"via", N_("Via"), CF_LIST, CF_SHOWN_NARROW},
    {"count", N_("Projects"), CF_NUMBER, CF_SHOWN_NARROW},
    {"newman", N_("Newman weight"), CF_NUMBER, CF_SHOWN_FILE},
    {"projects", N_("Which projects"), CF_LIST, CF_SHOWN_NARROW},
    {"shared_projects", N_("Projects of both"), CF_LIST, CF_SHOWN_FILE},
    {"mandate_projects", N_("Projects in the mandate that leave the focus out"), CF_LIST,
     CF_SHOWN_FILE},
    {"carriers", N_("Economies that could carry it"), CF_LIST, CF_SHOWN_WIDE},
    {"congruence_after", N_("Congruence with this gap closed"), CF_NUMBER, CF_SHOWN_FILE},
    {"weighted_after", N_("The same, by projects"), CF_NUMBER, CF_SHOWN_FILE},
    CF_CHANNEL_COLUMNS(CF_SHOWN_FILE),
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_WIDE},
    /* Only where chance was asked for: */
    {"p", "p", CF_NUMBER, CF_SHOWN_NARROW},
    {"q", "q", CF_NUMBER, CF_SHOWN_NARROW},
    {"expected", N_("Shared by chance"), CF_NUMBER, CF_SHOWN_FILE},
    {"chance", N_("Chance"), CF_WORDS, CF_SHOWN_WIDE},
};
enum { CHANCE_COLUMNS = 4 };

static void add_pair(cf_rows *rows, const cf_graph *graph, const cf_gap *gap)
{
    const cf_index ends[] = {gap->a, gap->b};
    for (size_t i = 0; i < CF_COUNT(ends); i++) {
        cf_rows_add(rows, graph->forum[ends[i]].id);
        cf_rows_add(rows, graph->forum[ends[i]].name);
    }
    cf_rows_add(rows, C_("state", cf_states[gap->state].word));
    cf_rows_add(rows, C_("kind of gap", cf_gap_kinds[gap->kind].word));
    cf_rows_add_number(rows, gap->distance > 0 ? (double)gap->distance : (double)NAN);
    cf_add_fora(&rows->pad, graph, gap->via, ";");
    cf_rows_add_pad(rows);
}

static void add_need(cf_rows *rows, const cf_analysis *analysis, const cf_gap *gap)
{
    const cf_graph *graph = analysis->graph;
    cf_rows_add_count(rows, gap->count);
    cf_rows_add_number(rows, gap->need->newman);
    cf_add_need_projects(&rows->pad, analysis, gap->need, ";");
    cf_rows_add_pad(rows);
    cf_add_projects(&rows->pad, graph, gap->need->shared, ";");
    cf_rows_add_pad(rows);
    cf_add_projects(&rows->pad, graph, gap->need->mandate, ";");
    cf_rows_add_pad(rows);
    cf_add_carriers(&rows->pad, graph, gap->carriers, ";");
    cf_rows_add_pad(rows);
}

static void add_chance(cf_rows *rows, const cf_analysis *analysis, const cf_gap *gap)
{
    const cf_pair_chance *pair = cf_chance_of_gap(analysis, gap);
    if (!analysis->chance.method)
        return;
    cf_rows_add_number(rows, pair ? pair->p : (double)NAN);
    cf_rows_add_number(rows, pair ? pair->q : (double)NAN);
    cf_rows_add_number(rows, pair ? pair->expected : (double)NAN);
    cf_rows_add(rows, cf_chance_words(pair));
}

static void add_row(cf_rows *rows, const cf_facts *facts, const cf_gap *gap)
{
    add_pair(rows, facts->graph, gap);
    add_need(rows, facts->analysis, gap);
    cf_rows_add_number(rows, gap->congruence);
    cf_rows_add_number(rows, gap->weighted);
    cf_rows_add_channel(rows, facts, gap->channel);
    cf_rows_add(rows, _(cf_states[gap->state].next_step));
    add_chance(rows, facts->analysis, gap);
}

bool cf_section_pairs(const cf_facts *facts, cf_tables *tables)
{
    cf_table *table = cf_tables_add(
        tables, "pair", _("Pairs of fora with a need and no channel"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table_columns(table, columns);
    if (!facts->analysis->chance.method)
        table->column_count -= CHANCE_COLUMNS;
    cf_rows_filter(&rows, table, facts->filter);
    for (size_t i = 0; i < facts->analysis->gap_count; i++)
        add_row(&rows, facts, &facts->analysis->gap[i]);

    cf_add_congruence(&rows.pad, facts->analysis);
    cf_add_blank_partners(&rows.pad, facts);
    cf_add_chance(&rows.pad, facts->analysis);
    table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
    return cf_rows_finish(&rows, table) && table->note;
}
