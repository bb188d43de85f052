/* What is overdue, as tables to look at, and its sentences. */
#include "reports/section_overdue.h"

#include "base/language.h"
#include "base/pad.h"

void cf_add_overdue_headline(cf_text *out, const cf_overdue *overdue)
{
    char day[CF_DATE_SIZE];
    if (cf_date_is_given(overdue->analysis->options.as_of))
        cf_text_add_format(out, _("As of %s: "), cf_as_of_text(overdue->analysis, day));
    cf_add_counted(out, overdue->promise_count, "promise", "promises");
    cf_text_add_format(out, _(" older than %d months without a later record, "), overdue->months);
    cf_add_counted(out, overdue->review_count, "liaison", "liaisons");
    cf_text_add(out, _(" past review, "));
    cf_add_counted(out, overdue->quiet_count, "forum", "fora");
    cf_text_add_format(out, _(" without a meeting on record for %d months."), overdue->months);
}

void cf_add_waiting_words(cf_text *out, const cf_facts *facts, const cf_waiting *waiting)
{
    const cf_channel *channel = waiting->channel;
    for (size_t i = 0; i < channel->evidence_count; i++) {
        const cf_evidence *evidence = &channel->evidence[i];
        if (evidence->is_liaison && evidence->record == waiting->liaison)
            cf_add_evidence(out, facts, channel, evidence);
    }
}

static const char *id_of(const cf_facts *facts, cf_index forum)
{
    return facts->graph->forum[forum].id;
}

void cf_add_promise_step(cf_text *out, const cf_facts *facts, const cf_waiting *waiting)
{
    const bool is_own = facts->analysis->snapshot.is_focus[waiting->from];
    const char *who = id_of(facts, is_own ? waiting->to : waiting->from);
    if (facts->graph->liaison[waiting->liaison].kind == CF_OFFICER && !is_own)
        cf_text_add_format(out, _("ask %s for the name of the officer"), who);
    else
        cf_text_add_format(out, _("agree with %s what has come of it, and record that"), who);
}

void cf_add_review_step(cf_text *out, const cf_facts *facts, const cf_waiting *waiting)
{
    const bool is_own = facts->analysis->snapshot.is_focus[waiting->from];
    cf_text_add_format(out, _("ask %s whether it goes on: renew it or end it"),
                       id_of(facts, is_own ? waiting->to : waiting->from));
}

const cf_index *cf_never_met(const cf_overdue *overdue, size_t *count, cf_arena *arena,
                             cf_error *err)
{
    const size_t fora = overdue->analysis->graph->forum_count;
    bool *has_met = cf_new(arena, bool, fora, err);
    cf_index *never = cf_new(arena, cf_index, fora, err);
    if (!has_met || !never)
        return NULL;
    for (size_t i = 0; i < overdue->attendance_count; i++)
        has_met[overdue->attendance[i].guest] = has_met[overdue->attendance[i].host] = true;
    *count = 0;
    for (cf_index i = 0; i < fora; i++) {
        if (!has_met[i] && cf_overdue_counts(overdue->analysis, i))
            never[(*count)++] = i;
    }
    return never;
}

static const cf_column waiting_columns[] = {
    {"pair", N_("Between"), CF_WORDS, CF_SHOWN_NARROW},
    {"date", N_("Since"), CF_WORDS, CF_SHOWN_NARROW},
    {"months", N_("Months"), CF_NUMBER, CF_SHOWN_NARROW},
    {"what", N_("What"), CF_WORDS, CF_SHOWN_NARROW},
    {"contact_since", N_("Contact since"), CF_WORDS, CF_SHOWN_WIDE},
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_NARROW},
    {"sources", N_("Sources"), CF_LIST, CF_SHOWN_WIDE},
};

static const cf_column quiet_columns[] = {
    {"id", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"name", N_("Name"), CF_WORDS, CF_SHOWN_NARROW},
    {"last", N_("Last meeting"), CF_WORDS, CF_SHOWN_NARROW},
    {"months", N_("Months"), CF_NUMBER, CF_SHOWN_NARROW},
};

static const cf_column attendance_columns[] = {
    {"guest", N_("Forum"), CF_WORDS, CF_SHOWN_NARROW},
    {"hosts", N_("comes to the meetings of"), CF_LIST, CF_SHOWN_NARROW},
};

static void add_date(cf_rows *rows, cf_date date, const char *none)
{
    char day[CF_DATE_SIZE];
    cf_text_add(&rows->pad, cf_date_is_given(date) ? cf_date_text(date, day) : none);
    cf_rows_add_pad(rows);
}

static void add_contact(cf_rows *rows, const cf_facts *facts, const cf_waiting *waiting)
{
    if (waiting->contact)
        cf_add_evidence(&rows->pad, facts, waiting->channel, waiting->contact);
    else
        cf_text_add(&rows->pad, _("none on record"));
    cf_rows_add_pad(rows);
}

typedef void add_step(cf_text *out, const cf_facts *facts, const cf_waiting *waiting);

static void add_waiting(cf_rows *rows, const cf_facts *facts, const cf_waiting *waiting,
                        add_step *step)
{
    const cf_graph *graph = facts->graph;
    cf_text_add_format(
        &rows->pad, "%s - %s", id_of(facts, waiting->from), id_of(facts, waiting->to));
    cf_rows_add_pad(rows);
    add_date(rows, waiting->due, _("undated"));
    cf_rows_add_number(rows, waiting->months);
    cf_add_waiting_words(&rows->pad, facts, waiting);
    cf_rows_add_pad(rows);
    add_contact(rows, facts, waiting);
    step(&rows->pad, facts, waiting);
    cf_rows_add_pad(rows);
    cf_add_citations(&rows->pad, graph, graph->liaison[waiting->liaison].sources, ";");
    cf_rows_add_pad(rows);
}

static bool make_promises(const cf_overdue *overdue, const cf_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(
        tables, "promise", _("Promises without a later record"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, waiting_columns);
    for (size_t i = 0; i < overdue->promise_count; i++)
        add_waiting(&rows, facts, &overdue->promise[i], cf_add_promise_step);
    cf_add_overdue_headline(&rows.pad, overdue);
    if (overdue->promises_gone > 0) {
        cf_text_add(&rows.pad, _(" Left out: "));
        cf_add_counted(&rows.pad, overdue->promises_gone, "promise", "promises");
        cf_text_add(&rows.pad, _(" between fora of which one is gone."));
    }
    table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
    return cf_rows_finish(&rows, table) && table->note;
}

static bool make_reviews(const cf_overdue *overdue, const cf_facts *facts, cf_tables *tables)
{
    if (overdue->review_count == 0)
        return true;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table =
        cf_tables_add(tables, "review", _("Liaisons past their review"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, waiting_columns);
    for (size_t i = 0; i < overdue->review_count; i++)
        add_waiting(&rows, facts, &overdue->review[i], cf_add_review_step);
    return cf_rows_finish(&rows, table);
}

static void add_quiet(cf_rows *rows, const cf_facts *facts, const cf_quiet *quiet)
{
    const cf_forum *forum = &facts->graph->forum[quiet->forum];
    cf_rows_add(rows, forum->id);
    cf_rows_add(rows, forum->name);
    add_date(rows, quiet->last, "");
    cf_rows_add_number(rows, quiet->months);
}

/* The fora of which no meeting is on record are many: a sentence, no rows. */
static bool make_quiet(const cf_overdue *overdue, const cf_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_text note = {0};
    cf_table *table =
        cf_tables_add(tables, "quiet", _("Fora that have not met"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, quiet_columns);
    const char *between = _("No meeting on record: ");
    for (size_t i = 0; i < overdue->quiet_count; i++) {
        const cf_quiet *quiet = &overdue->quiet[i];
        if (cf_date_is_given(quiet->last)) {
            add_quiet(&rows, facts, quiet);
            continue;
        }
        cf_text_add_format(&note, "%s%s", between, id_of(facts, quiet->forum));
        between = ", ";
    }
    cf_text_add(&note, note.length > 0 ? _(". A meeting may have been held all the same.") : "");
    table->note = cf_pad_take(&note, facts->arena, facts->err);
    cf_text_free(&note);
    return cf_rows_finish(&rows, table) && table->note;
}

/* A row for each guest, with its hosts: "SMEWG (3, last 2012)". */
static void add_guests(cf_rows *rows, const cf_overdue *overdue, const cf_facts *facts)
{
    for (size_t i = 0; i < overdue->attendance_count; i++) {
        const cf_attendance *visit = &overdue->attendance[i];
        const bool is_last = i + 1 == overdue->attendance_count || visit[1].guest != visit->guest;
        char day[CF_DATE_SIZE];
        cf_text_add_format(
            &rows->pad, "%s%s (%zu%s%s)", rows->pad.length > 0 ? ";" : "",
            id_of(facts, visit->host), visit->meetings,
            cf_date_is_given(visit->last) ? _(", last ") : "", cf_date_text(visit->last, day));
        if (!is_last)
            continue;
        cf_rows_add(rows, id_of(facts, visit->guest));
        cf_rows_add_pad(rows);
    }
}

static bool make_attendance(const cf_overdue *overdue, const cf_facts *facts, cf_tables *tables)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    size_t count = 0;
    const cf_index *never = cf_never_met(overdue, &count, facts->arena, facts->err);
    cf_table *table = cf_tables_add(
        tables, "attendance", _("Who comes to whose meetings"), facts->arena, facts->err);
    if (!table || !never)
        return false;
    cf_table_columns(table, attendance_columns);
    add_guests(&rows, overdue, facts);
    if (count > 0) {
        cf_text_add(&rows.pad, _("Never on record, as guest or as host of another forum: "));
        cf_add_fora(&rows.pad, facts->graph, (cf_indices){never, count}, ", ");
        cf_text_add(&rows.pad, ".");
    }
    table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
    return cf_rows_finish(&rows, table) && table->note;
}

bool cf_section_overdue(const cf_overdue *overdue, const cf_facts *facts, cf_tables *tables)
{
    return make_promises(overdue, facts, tables) && make_reviews(overdue, facts, tables)
        && make_quiet(overdue, facts, tables) && make_attendance(overdue, facts, tables);
}
