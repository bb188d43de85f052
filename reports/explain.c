/* `explain`: definitions in plain words, all or one. */
#include "base/pad.h"
#include "reports/csv_out.h"
#include "reports/definitions.h"
#include "reports/json_out.h"
#include "reports/markdown_out.h"
#include "reports/sections.h"
#include "reports/text_out.h"

#include <string.h>
#include <strings.h>

static const cf_column columns[] = {
    {"group", "What it is", CF_WORDS, CF_SHOWN_NARROW},
    {"word", "Word", CF_WORDS, CF_SHOWN_NARROW},
    {"title", "Title", CF_WORDS, CF_SHOWN_WIDE},
    {"plain", "In plain words", CF_WORDS, CF_SHOWN_NARROW},
    {"definition", "Definition", CF_WORDS, CF_SHOWN_WIDE},
    {"undefined", "Not defined", CF_WORDS, CF_SHOWN_FILE},
    {"unit", "Unit", CF_WORDS, CF_SHOWN_FILE},
    {"reference", "Reference", CF_WORDS, CF_SHOWN_WIDE},
    {"cost", "Cost", CF_WORDS, CF_SHOWN_FILE},
    {"lenses", "Lenses", CF_WORDS, CF_SHOWN_FILE},
};

static void add_lenses(cf_text *out, const cf_metric *metric, const char *between)
{
    bool is_first = true;
    for (size_t i = 0; i < CF_LENS_COUNT; i++) {
        if (!(metric->lenses & CF_LENS_BIT(i)))
            continue;
        cf_text_add_format(out, "%s%s", is_first ? "" : between, cf_lenses[i].word);
        is_first = false;
    }
}

static void add_row(cf_rows *rows, const cf_definition *definition)
{
    const cf_metric *metric = definition->metric;
    cf_rows_add(rows, cf_definition_groups[definition->group]);
    cf_rows_add(rows, definition->word);
    cf_rows_add(rows, definition->title);
    cf_rows_add(rows, definition->plain);
    cf_rows_add(rows, definition->formula);
    cf_rows_add(rows, metric ? metric->undefined : "");
    cf_rows_add(rows, metric ? metric->unit : "");
    cf_rows_add(rows, definition->reference);
    cf_rows_add(rows, definition->cost);
    if (metric)
        add_lenses(&rows->pad, metric, ";");
    cf_rows_add_pad(rows);
}

bool cf_definitions_make_table(const cf_definitions *found, cf_table *table, cf_arena *arena,
                               cf_error *err)
{
    cf_rows rows = {.arena = arena, .err = err};
    *table = (cf_table){.id = "definition", .title = "The words of the reports"};
    cf_table_columns(table, columns);
    for (size_t i = 0; i < found->count; i++)
        add_row(&rows, &found->item[i]);
    return cf_rows_finish(&rows, table);
}

static bool is_named(const char *name, const char *word)
{
    return strcasecmp(name, word) == 0;
}

/* "constraint" names "constraint.ego" and "constraint.whole". */
static bool is_variant_of(const char *name, const char *word)
{
    const size_t length = strlen(word);
    return length > 0 && strncasecmp(name, word, length) == 0 && name[length] == '.';
}

/* Only those named `word`, in any case; if there are none, all variants of it. */
static void keep_named(cf_definitions *all, const char *word)
{
    bool (*is_wanted)(const char *, const char *) = is_variant_of;
    for (size_t i = 0; i < all->count; i++) {
        if (is_named(all->item[i].word, word))
            is_wanted = is_named;
    }
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (is_wanted(all->item[i].word, word))
            all->item[kept++] = all->item[i];
    }
    all->count = kept;
}

static void add_line(cf_text *out, const char *name, const char *words)
{
    cf_text line = {0};
    if (words[0] == '\0')
        return;
    cf_text_add_format(&line, "%-12s%s", name, words);
    cf_text_add(out, "  ");
    cf_text_add_wrapped(out, cf_text_of(&line), 2, 14);
    cf_pad_free(&line, out);
}

/* One definition as prose, with everything that a metric says of itself. */
static void add_prose(cf_text *out, const cf_definition *definition)
{
    const cf_metric *metric = definition->metric;
    cf_text head = {0};
    cf_text_add_format(&head, "%s (%s)", definition->word, cf_definition_groups[definition->group]);
    if (definition->title[0] != '\0')
        cf_text_add_format(&head, ": %s", definition->title);
    cf_text_add(out, out->length > 0 ? "\n" : "");
    cf_text_add_wrapped(out, cf_text_of(&head), 0, 2);
    cf_text_add(out, "  ");
    cf_text_add_wrapped(out, definition->plain, 2, 2);
    cf_text_add(out, definition->formula[0] != '\0' ? "\n" : "");
    add_line(out, "Definition", definition->formula);
    if (metric) {
        cf_pad_clear(&head, out);
        add_lenses(&head, metric, ", ");
        add_line(out, "Undefined", metric->undefined);
        add_line(out, "Unit", metric->unit);
        add_line(out, "Lenses", cf_text_of(&head));
    }
    add_line(out, "Reference", definition->reference);
    add_line(out, "Cost", definition->cost);
    cf_pad_free(&head, out);
}

static void add_metric_members(cf_json_out *json, const cf_metric *metric)
{
    cf_emit_text(json, "definition", metric->definition);
    cf_emit_text_or_null(json, "undefined", metric->undefined);
    cf_emit_text(json, "unit", metric->unit);
    cf_emit_text(json, "reference", metric->reference);
    cf_emit_text(json, "cost", metric->cost);
    cf_emit_text(json, "subject", cf_subjects[metric->subject]);
    cf_emit_number(json, "least", metric->least);
    cf_emit_number(json, "most", metric->most);
    cf_emit_array(json, "lenses", CF_FLAT);
    for (size_t i = 0; i < CF_LENS_COUNT; i++) {
        if (metric->lenses & CF_LENS_BIT(i))
            cf_emit_text(json, NULL, cf_lenses[i].word);
    }
    cf_emit_close(json);
}

static void add_formula_members(cf_json_out *json, const cf_definition *definition)
{
    cf_emit_text(json, "definition", definition->formula);
    cf_emit_text(json, "reference", definition->reference);
    cf_emit_text(json, "cost", definition->cost);
}

static void write_json(const cf_definitions *found, cf_text *out)
{
    cf_json_out json = {.out = out};
    cf_emit_object(&json, NULL, CF_TALL);
    cf_emit_text(&json, "schema", "crossfora-definitions/1");
    cf_emit_array(&json, "definitions", CF_TALL);
    for (size_t i = 0; i < found->count; i++) {
        const cf_definition *definition = &found->item[i];
        cf_emit_object(&json, NULL, CF_TALL);
        cf_emit_text(&json, "group", cf_definition_groups[definition->group]);
        cf_emit_text(&json, "word", definition->word);
        cf_emit_text_or_null(&json, "title", definition->title);
        cf_emit_text(&json, "plain", definition->plain);
        if (definition->metric)
            add_metric_members(&json, definition->metric);
        else if (definition->formula[0] != '\0')
            add_formula_members(&json, definition);
        cf_emit_close(&json);
    }
    cf_emit_close(&json);
    cf_emit_close(&json);
}

static void write_prose(const cf_definitions *found, cf_text *out)
{
    for (size_t i = 0; i < found->count; i++)
        add_prose(out, &found->item[i]);
}

static bool write_format(const cf_definitions *found, cf_format format, cf_text *out,
                         cf_arena *arena, cf_error *err)
{
    cf_table table;
    if (!cf_definitions_make_table(found, &table, arena, err))
        return false;
    switch (format) {
    case CF_FORMAT_JSON:
        write_json(found, out);
        break;
    case CF_FORMAT_CSV:
        cf_table_add_csv(out, &table);
        break;
    case CF_FORMAT_MD:
        cf_table_add_markdown(out, &table);
        break;
    default:
        cf_table_add_text(out, &table);
        break;
    }
    return cf_text_ok(out, err);
}

bool cf_write_explanation(const char *word, cf_format format, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_definitions found;
    bool ok = cf_definitions_read(&found, &arena, err);
    if (ok && word)
        keep_named(&found, word);
    if (ok && found.count == 0) {
        ok = false;
    } else if (ok && word && format == CF_FORMAT_TABLE) {
        write_prose(&found, out);
        ok = cf_text_ok(out, err);
    } else if (ok) {
        ok = write_format(&found, format, out, &arena, err);
    }
    cf_arena_free(&arena);
    return ok;
}
