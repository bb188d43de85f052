/* What does not keep to the rules, as tables. */
#include "reports/section_check.h"

#include "base/language.h"
#include "base/pad.h"

#include <math.h>

static const cf_column case_columns[] = {
    {"rule", N_("Rule"), CF_WORDS, CF_SHOWN_NARROW},
    {"case", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"found", N_("What was found"), CF_WORDS, CF_SHOWN_NARROW},
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_NARROW},
};

static const cf_column accepted_columns[] = {
    {"rule", N_("Rule"), CF_WORDS, CF_SHOWN_NARROW},
    {"case", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"found", N_("What was found"), CF_WORDS, CF_SHOWN_NARROW},
    {"exception", N_("Accepted"), CF_WORDS, CF_SHOWN_NARROW},
};

static const cf_column rule_columns[] = {
    {"rule", N_("Rule"), CF_WORDS, CF_SHOWN_NARROW},
    {"plain", N_("Asks that"), CF_WORDS, CF_SHOWN_NARROW},
    {"passed", N_("Kept"), CF_NUMBER, CF_SHOWN_NARROW},
    {"failed", N_("Not"), CF_NUMBER, CF_SHOWN_NARROW},
    {"not-known", N_("Not known"), CF_NUMBER, CF_SHOWN_NARROW},
    {"accepted", N_("Accepted"), CF_NUMBER, CF_SHOWN_NARROW},
};

static const cf_column long_columns[] = {
    {"rule", N_("Rule"), CF_WORDS, CF_SHOWN_FILE},
    {"verdict", N_("Verdict"), CF_WORDS, CF_SHOWN_FILE},
    {"case", N_("Of"), CF_WORDS, CF_SHOWN_FILE},
    {"found", N_("What was found"), CF_WORDS, CF_SHOWN_FILE},
    {"next_step", N_("Next step"), CF_WORDS, CF_SHOWN_FILE},
    {"exception", N_("Exception"), CF_WORDS, CF_SHOWN_FILE},
    {"record", N_("Record"), CF_WORDS, CF_SHOWN_FILE},
    {"line", N_("Line"), CF_NUMBER, CF_SHOWN_FILE},
};

static void add_case(cf_rows *rows, const cf_facts *facts, const cf_check *check,
                     const cf_case *item)
{
    cf_rows_add(rows, cf_rule_rows[item->rule].id);
    cf_add_case_name(&rows->pad, facts->graph, item);
    cf_rows_add_pad(rows);
    if (item->verdict == CF_ACCEPTED) {
        cf_add_case(&rows->pad, facts, item);
        cf_rows_add_pad(rows);
        cf_add_case_exception(&rows->pad, check, item);
    } else {
        cf_add_whole_case(&rows->pad, facts, check, item);
        cf_rows_add_pad(rows);
        cf_add_case_step(&rows->pad, facts, item);
    }
    cf_rows_add_pad(rows);
}

/* A table of the cases with this verdict; none if there are none. */
static bool make_cases(const cf_check *check, const cf_facts *facts, cf_verdict verdict,
                       cf_tables *tables)
{
    static const char *const titles[] = {
        [CF_PASSED] = N_("What keeps to the rules"),
        [CF_FAILED] = N_("What does not keep to the rules"),
        [CF_UNDECIDED] = N_("What the record does not tell"),
        [CF_ACCEPTED] = N_("What is accepted for now"),
    };
    if (check->all.by_verdict[verdict] == 0)
        return true;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(
        tables, cf_verdict_words[verdict], _(titles[verdict]), facts->arena, facts->err);
    if (!table)
        return false;
    if (verdict == CF_ACCEPTED)
        cf_table_columns(table, accepted_columns);
    else
        cf_table_columns(table, case_columns);
    for (size_t i = 0; i < check->count; i++) {
        if (check->item[i].verdict == verdict)
            add_case(&rows, facts, check, &check->item[i]);
    }
    return cf_rows_finish(&rows, table);
}

static void add_notes(cf_text *out, const cf_check *check, bool has_unknown)
{
    cf_add_check_headline(out, check);
    for (size_t i = 0; i < check->rules->exception_count; i++) {
        cf_text note = {0};
        if (cf_add_exception(&note, check, i)) {
            cf_text_add_char(out, ' ');
            cf_text_add(out, cf_text_of(&note));
            cf_text_add_char(out, '.');
        }
        cf_pad_free(&note, out);
    }
    if (!has_unknown && check->all.by_verdict[CF_UNDECIDED] > 0)
        cf_text_add(out, _(" What is not known is listed with --verbose."));
}

static bool make_rules(const cf_check *check, const cf_facts *facts, bool has_unknown,
                       cf_tables *tables)
{
    static const cf_verdict order[] = {CF_PASSED, CF_FAILED, CF_UNDECIDED, CF_ACCEPTED};
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(tables, "rule", _("The rules"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, rule_columns);
    for (cf_rule_kind rule = 0; rule < CF_RULE_COUNT; rule++) {
        if (!check->rules->rule[rule].is_asked)
            continue;
        cf_rows_add(&rows, cf_rule_rows[rule].id);
        cf_add_rule(&rows.pad, check, rule);
        cf_rows_add_pad(&rows);
        for (size_t i = 0; i < CF_COUNT(order); i++)
            cf_rows_add_count(&rows, check->by_rule[rule].by_verdict[order[i]]);
    }
    add_notes(&rows.pad, check, has_unknown);
    table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
    return cf_rows_finish(&rows, table) && table->note;
}

bool cf_section_check(const cf_check *check, const cf_facts *facts, bool with_unknown,
                      cf_tables *tables)
{
    return make_cases(check, facts, CF_FAILED, tables)
        && (!with_unknown || make_cases(check, facts, CF_UNDECIDED, tables))
        && make_cases(check, facts, CF_ACCEPTED, tables)
        && make_rules(check, facts, with_unknown, tables);
}

static void add_long(cf_rows *rows, const cf_facts *facts, const cf_check_report *report,
                     const cf_case *item)
{
    const cf_spot spot = cf_spot_of(report->places, item->record);
    cf_rows_add(rows, cf_rule_rows[item->rule].id);
    cf_rows_add(rows, cf_verdict_words[item->verdict]);
    cf_add_case_name(&rows->pad, facts->graph, item);
    cf_rows_add_pad(rows);
    cf_add_case(&rows->pad, facts, item);
    cf_rows_add_pad(rows);
    cf_add_case_step(&rows->pad, facts, item);
    cf_rows_add_pad(rows);
    cf_add_case_exception(&rows->pad, report->check, item);
    cf_rows_add_pad(rows);
    cf_add_pointer(&rows->pad, item->record);
    cf_rows_add_pad(rows);
    cf_rows_add_number(rows, spot.line > 0 ? (double)spot.line : (double)NAN);
}

bool cf_section_check_long(const cf_check_report *report, const cf_facts *facts, cf_tables *tables)
{
    const cf_check *check = report->check;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(tables, "case", _("Cases"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, long_columns);
    for (size_t i = 0; i < check->count; i++) {
        if (check->item[i].verdict != CF_PASSED)
            add_long(&rows, facts, report, &check->item[i]);
    }
    return cf_rows_finish(&rows, table);
}
