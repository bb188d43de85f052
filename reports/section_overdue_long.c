/* What is overdue, as one long table for spreadsheets and scripts. */
#include "reports/section_overdue.h"

#include <math.h>

static const cf_column columns[] = {
    {"section", "Section", CF_WORDS, CF_SHOWN_FILE},
    {"a", "Forum", CF_WORDS, CF_SHOWN_FILE},
    {"b", "and forum", CF_WORDS, CF_SHOWN_FILE},
    {"date", "Date", CF_WORDS, CF_SHOWN_FILE},
    {"months", "Months", CF_NUMBER, CF_SHOWN_FILE},
    {"meetings", "Meetings", CF_NUMBER, CF_SHOWN_FILE},
    {"contact_since", "Contact since", CF_WORDS, CF_SHOWN_FILE},
    {"what", "What", CF_WORDS, CF_SHOWN_FILE},
    {"next_step", "Next step", CF_WORDS, CF_SHOWN_FILE},
    {"sources", "Sources", CF_LIST, CF_SHOWN_FILE},
};

static void add_date(cf_rows *rows, cf_date date)
{
    char day[CF_DATE_SIZE];
    cf_text_add(&rows->pad, cf_date_text(date, day));
    cf_rows_add_pad(rows);
}

static void add_start(cf_rows *rows, const char *section, const char *a, const char *b,
                      cf_date date, double months)
{
    cf_rows_add(rows, section);
    cf_rows_add(rows, a);
    cf_rows_add(rows, b);
    add_date(rows, date);
    cf_rows_add_number(rows, months);
}

static void add_blanks(cf_rows *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        cf_rows_add(rows, "");
}

static void add_waiting(cf_rows *rows, const char *section, const cf_facts *facts,
                        const cf_waiting *waiting)
{
    const cf_graph *graph = facts->graph;
    const cf_date none = {0};
    add_start(rows, section, graph->forum[waiting->from].id, graph->forum[waiting->to].id,
              waiting->due, waiting->months);
    cf_rows_add_number(rows, (double)NAN);
    add_date(rows, waiting->contact ? waiting->contact->date : none);
    cf_add_waiting_words(&rows->pad, facts, waiting);
    cf_rows_add_pad(rows);
}

static void add_sources(cf_rows *rows, const cf_graph *graph, const cf_waiting *waiting)
{
    cf_rows_add_pad(rows);
    cf_add_citations(&rows->pad, graph, graph->liaison[waiting->liaison].sources, ";");
    cf_rows_add_pad(rows);
}

static void add_all(cf_rows *rows, const cf_overdue *overdue, const cf_facts *facts)
{
    const cf_graph *graph = facts->graph;
    for (size_t i = 0; i < overdue->promise_count; i++) {
        add_waiting(rows, "promise", facts, &overdue->promise[i]);
        cf_add_promise_step(&rows->pad, facts, &overdue->promise[i]);
        add_sources(rows, graph, &overdue->promise[i]);
    }
    for (size_t i = 0; i < overdue->review_count; i++) {
        add_waiting(rows, "review", facts, &overdue->review[i]);
        cf_add_review_step(&rows->pad, facts, &overdue->review[i]);
        add_sources(rows, graph, &overdue->review[i]);
    }
    for (size_t i = 0; i < overdue->quiet_count; i++) {
        const cf_quiet *quiet = &overdue->quiet[i];
        add_start(rows, "quiet", graph->forum[quiet->forum].id, "", quiet->last, quiet->months);
        cf_rows_add_number(rows, (double)NAN);
        add_blanks(rows, 4);
    }
    for (size_t i = 0; i < overdue->attendance_count; i++) {
        const cf_attendance *visit = &overdue->attendance[i];
        add_start(rows, "attendance", graph->forum[visit->guest].id, graph->forum[visit->host].id,
                  visit->last, (double)NAN);
        cf_rows_add_count(rows, visit->meetings);
        add_blanks(rows, 4);
    }
}

bool cf_section_overdue_long(const cf_overdue *overdue, const cf_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(tables, "overdue", "What is overdue", facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, columns);
    add_all(&rows, overdue, facts);
    return cf_rows_finish(&rows, table);
}
