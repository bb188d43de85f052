/* `explain`: definitions in plain words, all or one. */
#include "base/language.h"
#include "base/pad.h"
#include "base/utf8.h"
#include "reports/csv_out.h"
#include "reports/definitions.h"
#include "reports/json_out.h"
#include "reports/markdown_out.h"
#include "reports/sections.h"
#include "reports/tables_write.h"
#include "reports/text_out.h"

#include <string.h>
#include <strings.h>

static const cf_column columns[] = {
    {"group", N_("What it is"), CF_WORDS, CF_SHOWN_NARROW},
    {"word", N_("Word"), CF_WORDS, CF_SHOWN_NARROW},
    {"title", N_("Title"), CF_WORDS, CF_SHOWN_WIDE},
    {"plain", N_("In plain words"), CF_WORDS, CF_SHOWN_NARROW},
    {"definition", N_("Definition"), CF_WORDS, CF_SHOWN_WIDE},
    {"undefined", N_("Not defined"), CF_WORDS, CF_SHOWN_FILE},
    {"unit", N_("Unit"), CF_WORDS, CF_SHOWN_FILE},
    {"reference", N_("Reference"), CF_WORDS, CF_SHOWN_WIDE},
    {"cost", N_("Cost"), CF_WORDS, CF_SHOWN_FILE},
    {"lenses", N_("Lenses"), CF_WORDS, CF_SHOWN_FILE},
    {"columns", N_("Columns"), CF_WORDS, CF_SHOWN_FILE},
    {"options", N_("Options"), CF_WORDS, CF_SHOWN_FILE},
};

/* What has no title is called by its word, which may be another where people read. */
static const char *title_of(const cf_definition *definition)
{
    const char *said = cf_definition_word(definition);
    if (definition->title[0] != '\0')
        return _(definition->title);
    return strcmp(said, definition->word) == 0 ? "" : said;
}

static void add_row(cf_rows *rows, const cf_definition *definition)
{
    cf_rows_add(rows, C_("group of words", cf_definition_groups[definition->group]));
    cf_rows_add(rows, definition->word);
    cf_rows_add(rows, title_of(definition));
    cf_rows_add(rows, _(definition->plain));
    cf_rows_add(rows, definition->definition);
    cf_rows_add(rows, _(definition->undefined));
    cf_rows_add(rows, _(definition->unit));
    cf_rows_add(rows, definition->reference);
    cf_rows_add(rows, definition->cost);
    cf_rows_add(rows, definition->lenses);
    cf_rows_add(rows, definition->columns);
    cf_rows_add(rows, definition->options);
}

bool cf_definitions_make_table(const cf_definitions *found, cf_table *table, cf_arena *arena,
                               cf_error *err)
{
    cf_rows rows = {.arena = arena, .err = err};
    *table = (cf_table){.id = "definition", .title = _("The words of the reports")};
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

/* "swaps", as an option takes it, names "null.swaps". */
static bool is_end_of(const char *name, const char *word)
{
    const char *end = strchr(name, '.');
    return end && is_named(end + 1, word);
}

/* Only those named `word`, in any case; if there are none, all variants of it; if there are none
 * of these either, all that end with it. */
static void keep_named(cf_definitions *all, const char *word)
{
    bool (*const ways[])(const char *, const char *) = {is_named, is_variant_of, is_end_of};
    size_t kept = 0;
    for (size_t way = 0; way < CF_COUNT(ways) && kept == 0; way++) {
        for (size_t i = 0; i < all->count; i++) {
            if (ways[way](all->item[i].word, word))
                all->item[kept++] = all->item[i];
        }
    }
    all->count = kept;
}

/* What a metric or study says of itself, beside its meaning; `words` is "" if it does not apply. */
typedef struct {
    const char *name, *words;
} fact;

enum { FACTS = 8, FACT_WIDTH = 12 };

static void read_facts(fact list[FACTS], const cf_definition *of)
{
    const fact all[FACTS] = {
        {N_("Definition"), of->definition}, {N_("Undefined"), _(of->undefined)},
        {N_("Unit"), _(of->unit)},          {N_("Columns"), of->columns},
        {N_("Lenses"), of->lenses},         {N_("Options"), of->options},
        {N_("Reference"), of->reference},   {N_("Cost"), of->cost},
    };
    memcpy(list, all, sizeof all);
}

static void add_fact(cf_text *out, const fact *each)
{
    cf_text line = {0};
    if (each->words[0] == '\0')
        return;
    const char *name = _(each->name);
    const size_t width = cf_utf8_width(name);
    cf_text_add(&line, name);
    cf_text_add_repeat(&line, ' ', width < FACT_WIDTH ? FACT_WIDTH - width : 1);
    cf_text_add(&line, each->words);
    cf_text_add(out, "  ");
    cf_text_add_wrapped(out, cf_text_of(&line), 2, 2 + FACT_WIDTH);
    cf_pad_free(&line, out);
}

/* One definition as prose. */
static void add_prose(cf_text *out, const cf_definition *definition)
{
    fact list[FACTS];
    cf_text head = {0};
    const char *title = title_of(definition);
    cf_text_add_format(&head, "%s (%s)", definition->word,
                       C_("group of words", cf_definition_groups[definition->group]));
    if (title[0] != '\0')
        cf_text_add_format(&head, ": %s", title);
    cf_text_add(out, out->length > 0 ? "\n" : "");
    cf_text_add_wrapped(out, cf_text_of(&head), 0, 2);
    cf_text_add(out, "  ");
    cf_text_add_wrapped(out, _(definition->plain), 2, 2);
    cf_text_add(out, definition->definition[0] != '\0' ? "\n" : "");
    read_facts(list, definition);
    for (size_t i = 0; i < FACTS; i++)
        add_fact(out, &list[i]);
    cf_pad_free(&head, out);
}

/* The same below a heading. */
static void add_markdown(cf_text *out, const cf_definition *definition)
{
    fact list[FACTS];
    cf_text head = {0};
    const char *title = title_of(definition);
    cf_text_add(&head, definition->word);
    if (title[0] != '\0')
        cf_text_add_format(&head, ": %s", title);
    cf_markdown_add_heading(out, 3, cf_text_of(&head));
    cf_markdown_add_paragraph(out, _(definition->plain));
    cf_text_add(out, definition->definition[0] != '\0' ? "\n" : "");
    read_facts(list, definition);
    for (size_t i = 0; i < FACTS; i++) {
        if (list[i].words[0] == '\0')
            continue;
        cf_text_add_format(out, "- %s: ", _(list[i].name));
        cf_text_add_markdown(out, list[i].words);
        cf_text_add_char(out, '\n');
    }
    cf_pad_free(&head, out);
}

static void add_formula(cf_json_out *json, const cf_definition *definition)
{
    cf_emit_text(json, "definition", definition->definition);
    cf_emit_text_or_null(json, "undefined", definition->undefined);
    cf_emit_text_or_null(json, "unit", definition->unit);
    cf_emit_text(json, "reference", definition->reference);
    cf_emit_text(json, "cost", definition->cost);
    cf_emit_text_or_null(json, "columns", definition->columns);
    cf_emit_array(json, "lenses", CF_FLAT);
    for (size_t i = 0; i < CF_LENS_COUNT; i++) {
        if (definition->lens_bits & CF_LENS_BIT(i))
            cf_emit_text(json, NULL, cf_lenses[i].word);
    }
    cf_emit_close(json);
    if (!definition->metric)
        return;
    cf_emit_text(json, "subject", cf_subjects[definition->metric->subject]);
    cf_emit_number(json, "least", definition->metric->least);
    cf_emit_number(json, "most", definition->metric->most);
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
        if (definition->definition[0] != '\0')
            add_formula(&json, definition);
        cf_emit_close(&json);
    }
    cf_emit_close(&json);
    cf_emit_close(&json);
}

/* A heading for each group, and below it one for each word. */
static void write_markdown(const cf_definitions *found, cf_text *out)
{
    for (size_t i = 0; i < found->count; i++) {
        const cf_definition_group group = found->item[i].group;
        if (i == 0 || group != found->item[i - 1].group)
            cf_markdown_add_heading(out, 2, _(cf_definition_headings[group]));
        add_markdown(out, &found->item[i]);
    }
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
        write_markdown(found, out);
        break;
    default:
        cf_table_add_text(out, &table);
        break;
    }
    return cf_text_ok(out, err);
}

static bool write_explanation(const char *word, cf_format format, cf_text *out, cf_error *err)
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

bool cf_write_explanation(const char *word, cf_format format, cf_text *out, cf_error *err)
{
    const bool was_plain = cf_format_speak(format);
    const bool ok = write_explanation(word, format, out, err);
    cf_language_set_plain(was_plain);
    return ok;
}
