/* What has changed, as one long table for spreadsheets and scripts. */
#include "reports/section_changes.h"

#include <math.h>

static const cf_column columns[] = {
    {"section", "Section", CF_WORDS, CF_SHOWN_FILE},
    {"what", "What", CF_WORDS, CF_SHOWN_FILE},
    {"a", "Forum", CF_WORDS, CF_SHOWN_FILE},
    {"b", "and forum", CF_WORDS, CF_SHOWN_FILE},
    {"then", "Then", CF_WORDS, CF_SHOWN_FILE},
    {"now", "Now", CF_WORDS, CF_SHOWN_FILE},
    {"projects", "Projects", CF_NUMBER, CF_SHOWN_FILE},
    {"why", "Why", CF_WORDS, CF_SHOWN_FILE},
    {"sources", "Sources", CF_LIST, CF_SHOWN_FILE},
};

static double covered(const cf_analysis *analysis)
{
    return (double)analysis->coverage.tally.covered;
}

static double in_scope(const cf_analysis *analysis)
{
    return (double)analysis->coverage.tally.of;
}

static double low(const cf_analysis *analysis)
{
    return analysis->coverage.low;
}

static double high(const cf_analysis *analysis)
{
    return analysis->coverage.high;
}

static double met(const cf_analysis *analysis)
{
    return (double)analysis->congruence.met;
}

static double required(const cf_analysis *analysis)
{
    return (double)analysis->congruence.required;
}

static double congruence(const cf_analysis *analysis)
{
    return analysis->congruence.value;
}

static double congruence_low(const cf_analysis *analysis)
{
    return analysis->congruence.low;
}

static double congruence_high(const cf_analysis *analysis)
{
    return analysis->congruence.high;
}

static double weighted(const cf_analysis *analysis)
{
    return analysis->congruence.weighted;
}

static double gaps(const cf_analysis *analysis)
{
    return (double)analysis->gap_count;
}

static void add_figure(cf_rows *rows, const char *what, double then, double now)
{
    cf_rows_add(rows, "figure");
    cf_rows_add(rows, what);
    cf_rows_add(rows, "");
    cf_rows_add(rows, "");
    cf_rows_add_number(rows, then);
    cf_rows_add_number(rows, now);
    cf_rows_add_number(rows, (double)NAN);
    cf_rows_add(rows, "");
    cf_rows_add(rows, "");
}

static void add_figures(cf_rows *rows, const cf_diff *diff)
{
    static const struct {
        const char *what;
        double (*of)(const cf_analysis *analysis);
    } figures[] = {
        {"coverage.covered", covered},
        {"coverage.of", in_scope},
        {"coverage.low", low},
        {"coverage.high", high},
        {"congruence.met", met},
        {"congruence.required", required},
        {"congruence.value", congruence},
        {"congruence.low", congruence_low},
        {"congruence.high", congruence_high},
        {"congruence.weighted", weighted},
        {"gaps", gaps},
    };
    for (size_t i = 0; i < CF_COUNT(figures); i++)
        add_figure(rows, figures[i].what, figures[i].of(diff->then), figures[i].of(diff->now));
    add_figure(rows, "needs.new", (double)NAN, (double)diff->new_needs);
    add_figure(rows, "needs.volatility", (double)NAN, diff->volatility);
}

static void add_grounds(cf_rows *rows, const cf_grounds *grounds)
{
    cf_rows_add_pad(rows);
    cf_add_grounds_sources(&rows->pad, grounds, ";");
    cf_rows_add_pad(rows);
}

static void add_forum(cf_rows *rows, const cf_change_facts *facts, const cf_forum_move *move)
{
    const cf_grounds grounds = cf_move_grounds(facts, move);
    cf_rows_add(rows, "forum");
    cf_rows_add(rows, cf_moves[move->move].word);
    cf_rows_add(rows, cf_forum_move_of(facts->diff, move)->id);
    cf_rows_add(rows, "");
    cf_rows_add(rows, move->then ? cf_states[move->then->state].word : "");
    cf_rows_add(rows, move->now ? cf_states[move->now->state].word : "");
    cf_rows_add_number(rows, (double)NAN);
    cf_add_move_words(&rows->pad, facts, move);
    add_grounds(rows, &grounds);
}

static void add_pair(cf_rows *rows, const cf_change_facts *facts, const cf_pair_change *pair)
{
    const cf_grounds grounds = cf_pair_grounds(facts, pair);
    const char *id[2];
    cf_pair_change_ids(facts->diff, pair, id);
    cf_rows_add(rows, "pair");
    cf_rows_add(rows, cf_changes[pair->change].word);
    cf_rows_add(rows, id[0]);
    cf_rows_add(rows, id[1]);
    cf_rows_add(rows, pair->then.a == CF_ABSENT ? "" : cf_states[pair->then.state].word);
    cf_rows_add(rows, pair->now.a == CF_ABSENT ? "" : cf_states[pair->now.state].word);
    cf_rows_add_count(rows, pair->now.need ? pair->now.count : pair->then.count);
    cf_add_pair_words(&rows->pad, facts, pair);
    add_grounds(rows, &grounds);
}

bool cf_section_changes_long(const cf_change_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->now.arena, .err = facts->now.err};
    cf_table *table = cf_tables_add(tables, "change", "What has changed", rows.arena, rows.err);
    if (!table)
        return false;
    cf_table_columns(table, columns);
    add_figures(&rows, facts->diff);
    for (size_t i = 0; i < facts->diff->forum_count; i++)
        add_forum(&rows, facts, &facts->diff->forum[i]);
    for (size_t i = 0; i < facts->diff->pair_count; i++)
        add_pair(&rows, facts, &facts->diff->pair[i]);
    return cf_rows_finish(&rows, table);
}
