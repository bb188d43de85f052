#include "reports/trend.h"

#include "base/language.h"
#include "base/pad.h"
#include "reports/json_sections.h"
#include "reports/sections.h"
#include "reports/tables_write.h"
#include "reports/words.h"

#include <math.h>

static const cf_column columns[] = {
    {"date", N_("Date"), CF_WORDS, CF_SHOWN_NARROW},
    {"coverage", N_("Coverage"), CF_WORDS, CF_SHOWN_NARROW},
    {"congruence", N_("Congruence"), CF_WORDS, CF_SHOWN_NARROW},
    {"gaps", N_("Gaps"), CF_NUMBER, CF_SHOWN_NARROW},
    {"centralization", N_("Centralization"), CF_WORDS, CF_SHOWN_WIDE},
};

static const cf_column file_columns[] = {
    {"date", N_("Date"), CF_WORDS, CF_SHOWN_FILE},
    {"covered", N_("Covered"), CF_NUMBER, CF_SHOWN_FILE},
    {"of", N_("of fora"), CF_NUMBER, CF_SHOWN_FILE},
    {"low", N_("at least"), CF_NUMBER, CF_SHOWN_FILE},
    {"high", N_("at most"), CF_NUMBER, CF_SHOWN_FILE},
    {"met", N_("Met"), CF_NUMBER, CF_SHOWN_FILE},
    {"required", N_("of needs"), CF_NUMBER, CF_SHOWN_FILE},
    {"congruence", N_("Congruence"), CF_NUMBER, CF_SHOWN_FILE},
    {"not_recorded", N_("not recorded"), CF_NUMBER, CF_SHOWN_FILE},
    {"gaps", N_("Gaps"), CF_NUMBER, CF_SHOWN_FILE},
    {"centralization", N_("Centralization"), CF_NUMBER, CF_SHOWN_FILE},
};

static const cf_column line_columns[] = {
    {"figure", N_("Figure"), CF_WORDS, CF_SHOWN_NARROW},
    {"line", N_("Line"), CF_WORDS, CF_SHOWN_NARROW},
    {"highest", N_("Highest"), CF_WORDS, CF_SHOWN_NARROW},
};

static double low_of(const cf_trend_point *point)
{
    return point->low;
}

static double high_of(const cf_trend_point *point)
{
    return point->high;
}

static double congruence_of(const cf_trend_point *point)
{
    return point->congruence;
}

static double gaps_of(const cf_trend_point *point)
{
    return (double)point->gaps;
}

static double centralization_of(const cf_trend_point *point)
{
    return point->centralization;
}

static const struct {
    const char *title;
    double (*of)(const cf_trend_point *point);
    bool is_count;
} lines[] = {
    {N_("Coverage, at least"), low_of, false},          {N_("Coverage, at most"), high_of, false},
    {N_("Congruence, at least"), congruence_of, false}, {"Gaps", gaps_of, true},
    {"Centralization", centralization_of, false},
};

/* 0 if none is defined. */
static double highest(const double *value, size_t count)
{
    double most = 0;
    for (size_t i = 0; i < count; i++)
        most = isfinite(value[i]) && value[i] > most ? value[i] : most;
    return most;
}

void cf_add_line_picture(cf_text *out, const double *value, size_t count)
{
    enum { HIGHEST = 7 };
    static const char *const blocks[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", [HIGHEST] = "█"};
    const size_t step = (count + CF_LINE_WIDTH - 1) / CF_LINE_WIDTH;
    const double most = highest(value, count);
    for (size_t i = step > 0 ? (count - 1) % step : 0; i < count; i += step) {
        const double height = most > 0 ? value[i] / most * HIGHEST : 0;
        cf_text_add(out, isfinite(value[i]) ? blocks[lround(height)] : "·");
    }
}

/* A share in percent; "under 1 %" is not 0. */
static void add_percent(cf_text *out, double share)
{
    if (isnan(share))
        cf_text_add(out, _("not defined"));
    else if (share > 0 && share < 0.005)
        cf_text_add(out, _("under 1 %"));
    else
        cf_text_add_format(out, "%ld %%", lround(100 * share));
}

static void add_date(cf_rows *rows, const cf_trend_point *point)
{
    char date[CF_DATE_SIZE];
    cf_text_add(&rows->pad, cf_date_text(point->date, date));
    cf_rows_add_pad(rows);
}

static void add_point_words(cf_rows *rows, const cf_trend_point *point)
{
    add_date(rows, point);
    cf_add_bounds(&rows->pad, point->covered, point->most, point->of);
    cf_rows_add_pad(rows);
    cf_add_bounds(&rows->pad, point->met, point->met + point->gaps_not_recorded, point->required);
    cf_rows_add_pad(rows);
    cf_rows_add_count(rows, point->gaps);
    add_percent(&rows->pad, point->centralization);
    cf_rows_add_pad(rows);
}

static void add_point_numbers(cf_rows *rows, const cf_trend_point *point)
{
    add_date(rows, point);
    cf_rows_add_count(rows, point->covered);
    cf_rows_add_count(rows, point->of);
    cf_rows_add_number(rows, point->low);
    cf_rows_add_number(rows, point->high);
    cf_rows_add_count(rows, point->met);
    cf_rows_add_count(rows, point->required);
    cf_rows_add_number(rows, point->congruence);
    cf_rows_add_count(rows, point->gaps_not_recorded);
    cf_rows_add_count(rows, point->gaps);
    cf_rows_add_number(rows, point->centralization);
}

static bool make_points(const cf_trend *trend, cf_tables *tables, cf_arena *arena, cf_error *err)
{
    cf_rows rows = {.arena = arena, .err = err};
    cf_table *table = cf_tables_add(tables, "trend", _("The figures by date"), arena, err);
    if (!table)
        return false;
    cf_table_columns(table, columns);
    for (size_t i = 0; i < trend->count; i++)
        add_point_words(&rows, &trend->point[i]);
    return cf_rows_finish(&rows, table);
}

static bool make_file(const cf_trend *trend, cf_tables *tables, cf_arena *arena, cf_error *err)
{
    cf_rows rows = {.arena = arena, .err = err};
    cf_table *table = cf_tables_add(tables, "trend", _("The figures by date"), arena, err);
    if (!table)
        return false;
    cf_table_columns(table, file_columns);
    for (size_t i = 0; i < trend->count; i++)
        add_point_numbers(&rows, &trend->point[i]);
    return cf_rows_finish(&rows, table);
}

static void add_line(cf_rows *rows, const cf_trend *trend, size_t line, double *value)
{
    for (size_t i = 0; i < trend->count; i++)
        value[i] = lines[line].of(&trend->point[i]);
    cf_rows_add(rows, _(lines[line].title));
    cf_add_line_picture(&rows->pad, value, trend->count);
    cf_rows_add_pad(rows);
    const double most = highest(value, trend->count);
    if (lines[line].is_count)
        cf_text_add_number(&rows->pad, most, "");
    else
        add_percent(&rows->pad, most);
    cf_rows_add_pad(rows);
}

static void add_note(cf_text *out, const cf_trend *trend)
{
    char first[CF_DATE_SIZE];
    char last[CF_DATE_SIZE];
    cf_text_add_format(
        out, _("As of the end of each %s, from %s to %s"), _(cf_steps[trend->step]),
        cf_date_text(trend->point[0].date, first),
        cf_date_text(trend->point[trend->count - 1].date, last));
    if (trend->focus[0] != '\0')
        cf_text_add_format(out, _(", as %s sees it"), trend->focus);
    cf_text_add(
        out, _(". Each line goes from 0 to its highest value; a dot is not defined. "
               "Coverage: fora in scope with a channel that counts; congruence: needs "
               "between two fora that have one; gaps: needs that have none; centralization: "
               "whether one forum has all the channels (centralization.degree). A rise may "
               "be a better record, and no more."));
}

static void add_figures(cf_text *out, const cf_trend_point *point)
{
    char date[CF_DATE_SIZE];
    cf_text_add_format(out, _("%s: coverage "), cf_date_text(point->date, date));
    cf_add_bounds(out, point->covered, point->most, point->of);
    cf_text_add(out, _(", congruence "));
    cf_add_bounds(out, point->met, point->met + point->gaps_not_recorded, point->required);
    cf_text_add(out, ", ");
    cf_add_counted(out, point->gaps, "gap", "gaps");
}

void cf_add_trend_words(cf_text *out, const cf_trend *trend)
{
    char date[CF_DATE_SIZE];
    const cf_trend_point *most = trend->point;
    for (size_t i = 0; i < trend->count; i++)
        most = trend->point[i].gaps > most->gaps ? &trend->point[i] : most;
    add_figures(out, &trend->point[0]);
    cf_text_add(out, ". ");
    add_figures(out, &trend->point[trend->count - 1]);
    cf_text_add(out, ". ");
    if (most->gaps > 0)
        cf_text_add_format(
            out, _("Most gaps: %zu, %s. "), most->gaps, cf_date_text(most->date, date));
    cf_text_add(out, _("Where nobody is known to have looked, a figure has a lower and an upper "
                       "bound. A rise may be a better record, and no more."));
}

static bool make_lines(const cf_trend *trend, cf_tables *tables, cf_arena *arena, cf_error *err)
{
    cf_rows rows = {.arena = arena, .err = err};
    cf_table *table = cf_tables_add(tables, "line", _("The same as lines"), arena, err);
    double *value = cf_new(arena, double, trend->count, err);
    if (!table || !value)
        return false;
    cf_table_columns(table, line_columns);
    for (size_t i = 0; i < CF_COUNT(lines); i++)
        add_line(&rows, trend, i, value);
    add_note(&rows.pad, trend);
    table->note = cf_pad_take(&rows.pad, arena, err);
    return cf_rows_finish(&rows, table) && table->note;
}

static void add_point(cf_json_out *json, const cf_trend_point *point)
{
    char date[CF_DATE_SIZE];
    cf_emit_object(json, NULL, CF_FLAT);
    cf_emit_text(json, "date", cf_date_text(point->date, date));
    cf_emit_object(json, "coverage", CF_FLAT);
    cf_emit_count(json, "covered", point->covered);
    cf_emit_count(json, "of", point->of);
    cf_emit_number(json, "low", point->low);
    cf_emit_number(json, "high", point->high);
    cf_emit_close(json);
    cf_emit_object(json, "congruence", CF_FLAT);
    cf_emit_count(json, "met", point->met);
    cf_emit_count(json, "required", point->required);
    cf_emit_number(json, "value", point->congruence);
    cf_emit_count(json, "not_recorded", point->gaps_not_recorded);
    cf_emit_close(json);
    cf_emit_count(json, "gaps", point->gaps);
    cf_emit_number(json, "centralization", point->centralization);
    cf_emit_close(json);
}

/* The members "step" and "points". */
static void add_all(cf_json_out *json, const cf_trend *trend)
{
    cf_emit_text(json, "step", cf_steps[trend->step]);
    cf_emit_array(json, "points", CF_TALL);
    for (size_t i = 0; i < trend->count; i++)
        add_point(json, &trend->point[i]);
    cf_emit_close(json);
}

static void write_json(const cf_trend *trend, cf_text *out)
{
    cf_json_out json = {.out = out};
    cf_emit_object(&json, NULL, CF_TALL);
    cf_emit_text(&json, "schema", "crossfora-trend/1");
    cf_emit_text_or_null(&json, "focus", trend->focus);
    add_all(&json, trend);
    cf_emit_close(&json);
}

void cf_json_add_trend(cf_json_out *json, const cf_facts *facts)
{
    if (!facts->trend) {
        cf_emit_null(json, "trend");
        return;
    }
    cf_emit_object(json, "trend", CF_TALL);
    add_all(json, facts->trend);
    cf_emit_close(json);
}

bool cf_section_trend_numbers(const cf_facts *facts, cf_tables *tables)
{
    return make_file(facts->trend, tables, facts->arena, facts->err);
}

bool cf_section_trend(const cf_facts *facts, cf_tables *tables)
{
    return make_points(facts->trend, tables, facts->arena, facts->err);
}

static bool write_trend(const cf_trend *trend, cf_format format, cf_text *out, cf_error *err)
{
    if (format == CF_FORMAT_JSON) {
        write_json(trend, out);
        return cf_text_ok(out, err);
    }
    cf_arena arena = {0};
    cf_tables tables = {0};
    const bool ok =
        format == CF_FORMAT_CSV
            ? make_file(trend, &tables, &arena, err)
            : make_points(trend, &tables, &arena, err) && make_lines(trend, &tables, &arena, err);
    if (ok)
        cf_tables_write(&tables, format, out);
    cf_arena_free(&arena);
    return ok && cf_text_ok(out, err);
}

bool cf_write_trend(const cf_trend *trend, cf_format format, cf_text *out, cf_error *err)
{
    const bool was_plain = cf_format_speak(format);
    const bool ok = write_trend(trend, format, out, err);
    cf_language_set_plain(was_plain);
    return ok;
}
