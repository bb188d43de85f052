/* What has changed, as tables to look at: figures, fora, pairs. */
#include "reports/section_changes.h"

#include "base/language.h"
#include "base/pad.h"
#include "reports/sections.h"

#include <string.h>

static const cf_column figure_columns[] = {
    {"figure", N_("Figure"), CF_WORDS, CF_SHOWN_NARROW},
    {"then", N_("Then"), CF_WORDS, CF_SHOWN_NARROW},
    {"now", N_("Now"), CF_WORDS, CF_SHOWN_NARROW},
};

static const cf_column forum_columns[] = {
    {"id", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_WIDE},
    {"move", N_("Move"), CF_WORDS, CF_SHOWN_NARROW},
    {"then", N_("Then"), CF_WORDS, CF_SHOWN_NARROW},
    {"now", N_("Now"), CF_WORDS, CF_SHOWN_NARROW},
    {"why", N_("Why"), CF_WORDS, CF_SHOWN_NARROW},
    {"sources", N_("Sources"), CF_LIST, CF_SHOWN_WIDE},
};

static const cf_column pair_columns[] = {
    {"pair", N_("Pair of fora"), CF_WORDS, CF_SHOWN_NARROW},
    {"contact", N_("Contact"), CF_WORDS, CF_SHOWN_NARROW},
    {"projects", N_("Shared"), CF_NUMBER, CF_SHOWN_NARROW},
    {"why", N_("Why"), CF_WORDS, CF_SHOWN_NARROW},
    {"sources", N_("Sources"), CF_LIST, CF_SHOWN_WIDE},
};

static const char *const pair_titles[] = {
    [CF_GAP_OPENED] = N_("Gaps that opened"),
    [CF_GAP_CLOSED] = N_("Gaps that closed"),
    [CF_NEED_ENDED] = N_("Gaps whose need has ended"),
    [CF_CHANNEL_LOST] = N_("Channels lost without need"),
    [CF_CHANNEL_GAINED] = N_("Channels gained where no gap was open"),
    [CF_GAP_PERSISTS] = N_("Gaps that persist"),
};
_Static_assert(CF_COUNT(pair_titles) == CF_CHANGE_COUNT, "a change has no title");

/* The columns with the days in place of then and now. */
static bool set_columns(cf_table *table, const cf_change_facts *facts, const cf_column *columns,
                        size_t count)
{
    cf_arena *arena = facts->now.arena;
    cf_error *err = facts->now.err;
    cf_column *own = cf_new(arena, cf_column, count, err);
    const cf_analysis *days[] = {facts->diff->then, facts->diff->now};
    static const char *const ids[] = {"then", "now"};
    if (!own)
        return false;
    memcpy(own, columns, count * sizeof *own);
    for (size_t i = 0; i < count * CF_COUNT(ids); i++) {
        cf_column *column = &own[i / CF_COUNT(ids)];
        char day[CF_DATE_SIZE];
        if (strcmp(column->id, ids[i % CF_COUNT(ids)]) != 0)
            continue;
        const char *title = cf_day_or(days[i % CF_COUNT(ids)], column->title, day);
        column->title = cf_arena_copy(arena, title, strlen(title), err);
        if (!column->title)
            return false;
    }
    table->column = own;
    table->column_count = count;
    return true;
}

static void add_covered(cf_text *out, const cf_analysis *analysis)
{
    const cf_tally *tally = &analysis->coverage.tally;
    cf_add_bounds(
        out, tally->covered, tally->covered + tally->by_state[CF_NOT_RECORDED], tally->of);
}

static void add_met(cf_text *out, const cf_analysis *analysis)
{
    const cf_congruence *found = &analysis->congruence;
    cf_add_bounds(out, found->met, found->met + found->not_recorded, found->required);
}

static void add_weighted(cf_text *out, const cf_analysis *analysis)
{
    cf_add_share(out, analysis->congruence.weighted_met, analysis->congruence.weighted_required);
}

static void add_gaps(cf_text *out, const cf_analysis *analysis)
{
    cf_text_add_format(out, "%zu", analysis->gap_count);
}

static void add_figures(cf_rows *rows, const cf_diff *diff)
{
    static const struct {
        const char *title;
        void (*add)(cf_text *out, const cf_analysis *analysis);
    } figures[] = {
        {N_("Fora with a channel to the focus (coverage)"), add_covered},
        {N_("Needs met by a channel (congruence)"), add_met},
        {N_("The same, by projects"), add_weighted},
        {N_("Gaps between pairs of fora"), add_gaps},
    };
    for (size_t i = 0; i < CF_COUNT(figures); i++) {
        cf_rows_add(rows, _(figures[i].title));
        figures[i].add(&rows->pad, diff->then);
        cf_rows_add_pad(rows);
        figures[i].add(&rows->pad, diff->now);
        cf_rows_add_pad(rows);
    }
    cf_rows_add(rows, _("Needs that are new (volatility)"));
    cf_rows_add(rows, "");
    cf_add_share(&rows->pad, diff->new_needs, diff->now->congruence.required);
    cf_rows_add_pad(rows);
}

static bool make_figures(const cf_change_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->now.arena, .err = facts->now.err};
    cf_table *table = cf_tables_add(tables, "figure", _("What has changed"), rows.arena, rows.err);
    if (!table || !set_columns(table, facts, figure_columns, CF_COUNT(figure_columns)))
        return false;
    add_figures(&rows, facts->diff);
    cf_add_change_headline(&rows.pad, facts->diff);
    cf_text_add(&rows.pad, _(" Fora are matched by id, and one that is gone by its successor."));
    table->note = cf_pad_take(&rows.pad, rows.arena, rows.err);
    return cf_rows_finish(&rows, table) && table->note;
}

static const char *state_word(const cf_forum_row *row)
{
    return row ? C_("state", cf_states[row->state].word) : _("not counted");
}

static void add_sources(cf_rows *rows, const cf_grounds *grounds)
{
    cf_add_grounds_sources(&rows->pad, grounds, ";");
    cf_rows_add_pad(rows);
}

static void add_forum(cf_rows *rows, const cf_change_facts *facts, const cf_forum_move *move)
{
    const cf_forum *forum = cf_forum_move_of(facts->diff, move);
    const cf_grounds grounds = cf_move_grounds(facts, move);
    cf_rows_add(rows, forum->id);
    cf_rows_add(rows, forum->name);
    cf_rows_add(rows, C_("move", cf_moves[move->move].word));
    cf_rows_add(rows, state_word(move->then));
    cf_rows_add(rows, state_word(move->now));
    cf_add_move_words(&rows->pad, facts, move);
    cf_rows_add_pad(rows);
    add_sources(rows, &grounds);
}

/* What the moves that occur mean. */
static void add_legend(cf_text *out, const cf_diff *diff)
{
    const char *between = "";
    for (cf_move move = 0; move < CF_MOVE_COUNT; move++) {
        if (diff->by_move[move] == 0)
            continue;
        cf_text_add_format(
            out, "%s%s: %s", between, C_("move", cf_moves[move].word), _(cf_moves[move].plain));
        between = "; ";
    }
    cf_text_add(out, *between ? "." : _("None has."));
}

static bool make_fora(const cf_change_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->now.arena, .err = facts->now.err};
    cf_table *table = cf_tables_add(
        tables, "forum", _("Fora that have moved, as the focus sees them"), rows.arena, rows.err);
    if (!table || !set_columns(table, facts, forum_columns, CF_COUNT(forum_columns)))
        return false;
    for (size_t i = 0; i < facts->diff->forum_count; i++)
        add_forum(&rows, facts, &facts->diff->forum[i]);
    add_legend(&rows.pad, facts->diff);
    table->note = cf_pad_take(&rows.pad, rows.arena, rows.err);
    return cf_rows_finish(&rows, table) && table->note;
}

/* "informal, now working": the states of both days, one if they are the same. */
static void add_contact(cf_text *out, const cf_pair_change *pair)
{
    const cf_pair_side *sides[] = {&pair->then, &pair->now};
    const char *between = "";
    for (size_t i = 0; i < CF_COUNT(sides); i++) {
        if (sides[i]->a == CF_ABSENT || (i > 0 && *between && sides[0]->state == sides[i]->state))
            continue;
        cf_text_add(out, between);
        cf_text_add(out, C_("state", cf_states[sides[i]->state].word));
        between = _(", now ");
    }
}

static void add_pair(cf_rows *rows, const cf_change_facts *facts, const cf_pair_change *pair)
{
    const cf_grounds grounds = cf_pair_grounds(facts, pair);
    const char *id[2];
    cf_pair_change_ids(facts->diff, pair, id);
    cf_text_add_format(&rows->pad, "%s - %s", id[0], id[1]);
    cf_rows_add_pad(rows);
    add_contact(&rows->pad, pair);
    cf_rows_add_pad(rows);
    cf_rows_add_count(rows, pair->now.need ? pair->now.count : pair->then.count);
    cf_add_pair_words(&rows->pad, facts, pair);
    cf_rows_add_pad(rows);
    add_sources(rows, &grounds);
}

static bool make_pairs(const cf_change_facts *facts, cf_tables *tables, cf_change change)
{
    cf_rows rows = {.arena = facts->now.arena, .err = facts->now.err};
    cf_table *table = cf_tables_add(
        tables, cf_changes[change].word, _(pair_titles[change]), rows.arena, rows.err);
    if (!table)
        return false;
    cf_table_columns(table, pair_columns);
    for (size_t i = 0; i < facts->diff->pair_count; i++) {
        if (facts->diff->pair[i].change == change)
            add_pair(&rows, facts, &facts->diff->pair[i]);
    }
    cf_text_add_format(
        &rows.pad, "%s: %s.", C_("change", cf_changes[change].word), _(cf_changes[change].plain));
    table->note = cf_pad_take(&rows.pad, rows.arena, rows.err);
    return cf_rows_finish(&rows, table) && table->note;
}

bool cf_section_changes(const cf_change_facts *facts, cf_tables *tables)
{
    bool ok = make_figures(facts, tables) && make_fora(facts, tables);
    for (cf_change change = 0; change < CF_CHANGE_COUNT && ok; change++) {
        if (facts->diff->by_change[change] > 0)
            ok = make_pairs(facts, tables, change);
    }
    return ok;
}

bool cf_section_since(const cf_facts *facts, cf_tables *tables)
{
    cf_change_facts changes;
    return cf_change_facts_read(&changes, facts->diff, facts->arena, facts->err)
        && cf_section_changes(&changes, tables);
}

bool cf_section_since_in_one(const cf_facts *facts, cf_tables *tables)
{
    cf_change_facts changes;
    return cf_change_facts_read(&changes, facts->diff, facts->arena, facts->err)
        && cf_section_changes_long(&changes, tables);
}
