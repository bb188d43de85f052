#include "loaders/json.h"

#include "base/language.h"
#include "base/utf8.h"
#include "loaders/cursor.h"
#include "loaders/loader.h"
#include "loaders/scan.h"
#include "loaders/tree.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_TEXT = 65536, LONGEST_QUOTE = 200 };

/* Numbers all values in pre-order, the order of the scan. `valueint` is free for that: it holds a
 * number cut to an int, and numbers are read from `valuedouble`. */
static size_t number_values(cJSON *root)
{
    cJSON *open[CF_DEPTH_LIMIT];
    size_t depth = 0;
    int number = 0;
    for (cJSON *value = root; value;) {
        value->valueint = number++;
        if (value->child) {
            open[depth++] = value;
            value = value->child;
            continue;
        }
        while (!value->next && depth > 0)
            value = open[--depth];
        value = value->next;
    }
    return (size_t)number;
}

bool cf_json_open(cf_json *json, const char *text, size_t length, cf_error *err)
{
    *json = (cf_json){.text = text, .length = length};
    return cf_json_parse(json, err);
}

bool cf_json_parse(cf_json *json, cf_error *err)
{
    const char *text = json->text;
    const size_t length = json->length;
    cf_scan scan = {.is_line = json->is_line};
    if (!cf_scan_text(&scan, text, length, &json->arena, &json->problems, err))
        return err->code == CF_OK;

    const size_t start = cf_position_start(text, length).at;
    json->root = cf_tree_make(text + start, length - start, &json->arena, err);
    if (!json->root)
        return false;
    json->offset = scan.offset;
    json->value_count = number_values(json->root);
    assert(json->value_count == scan.count);
    return true;
}

void cf_json_close(cf_json *json)
{
    cf_problems_free(&json->problems);
    cf_arena_free(&json->arena);
    *json = (cf_json){0};
}

static size_t offset_of(const cf_json *json, const cJSON *value)
{
    return json->offset[value->valueint];
}

size_t cf_json_at(const cf_json *json, const cJSON *value)
{
    return json->at + offset_of(json, value);
}

static int by_offset(const void *left, const void *right)
{
    const size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return (a > b) - (a < b);
}

/* One name of a JSON Pointer: "~" and "/" are written ~0 and ~1. */
static void add_escaped(cf_text *text, const char *name)
{
    cf_text escaped = {0};
    for (const char *at = name; *at; at++) {
        if (*at == '~' || *at == '/')
            cf_text_add(&escaped, *at == '~' ? "~0" : "~1");
        else
            cf_text_add_char(&escaped, *at);
    }
    cf_text_add_visible(text, cf_text_of(&escaped), escaped.length, LONGEST_QUOTE);
    text->failed = text->failed || escaped.failed;
    cf_text_free(&escaped);
}

/* The way from the root to the value with this number; what a value holds has higher numbers. */
static void add_pointer(cf_text *text, const cf_json *json, int number)
{
    cf_text_add_char(text, '#');
    for (const cJSON *value = json->root; value->valueint != number;) {
        const cJSON *child = value->child;
        size_t item = 0;
        for (; child->next && child->next->valueint <= number; child = child->next)
            item++;
        cf_text_add_char(text, '/');
        if (child->string)
            add_escaped(text, child->string);
        else
            cf_text_add_format(text, "%zu", item);
        value = child;
    }
    cf_text_add(text, ": ");
}

static void add_problem(cf_text *line, const cf_json *json, const cf_problem *problem)
{
    if (json->root) {
        const size_t *place = bsearch(
            &problem->offset, json->offset, json->value_count, sizeof *json->offset, by_offset);
        add_pointer(line, json, (int)(place - json->offset));
    }
    cf_text_add_visible(line, problem->message, strlen(problem->message), SIZE_MAX);
}

/* Would a problem at this place be among the first of all lines? */
static bool lists_at(const cf_json *json, size_t offset)
{
    const cf_problems *before = json->before;
    return !before || before->count < CF_PROBLEM_LIMIT
        || json->at + offset < before->item[CF_PROBLEM_LIMIT - 1].offset;
}

bool cf_json_report(const cf_json *json, const char *name, cf_problems *problems, cf_error *err)
{
    const size_t kept = cf_problems_kept(&json->problems);
    cf_position position = cf_position_start(json->text, json->length);
    cf_text line = {0};
    bool ok = true;
    for (size_t i = 0; i < kept && ok; i++) {
        const cf_problem *problem = &json->problems.item[i];
        if (!lists_at(json, problem->offset)) {
            problems->count += kept - i;
            break;
        }
        cf_position_move(&position, json->text, problem->offset);
        cf_text_clear(&line);
        cf_text_add_visible(&line, name, strlen(name), SIZE_MAX);
        cf_text_add_format(&line, ":%zu:%zu: ", json->line + position.line, position.column);
        add_problem(&line, json, problem);
        ok = cf_text_ok(&line, err)
          && cf_problems_add(problems, json->at + problem->offset, cf_text_of(&line), err);
    }
    cf_text_free(&line);
    problems->count += json->problems.count - kept;
    return ok;
}

bool cf_json_lists(const cf_json *json, const cJSON *value)
{
    const cf_problems *problems = &json->problems;
    const size_t offset = offset_of(json, value);
    return lists_at(json, offset)
        && (problems->count < CF_PROBLEM_LIMIT
            || offset < problems->item[CF_PROBLEM_LIMIT - 1].offset);
}

static bool keep(cf_json *json, const cJSON *value, cf_text *message, cf_error *err)
{
    const bool ok =
        cf_text_ok(message, err)
        && cf_problems_add(&json->problems, offset_of(json, value), cf_text_of(message), err);
    cf_text_free(message);
    return ok;
}

CF_PRINTF(2, 0)
static void add_words(cf_text *text, const char *format, va_list arguments)
{
    char words[CF_MESSAGE_SIZE];
    vsnprintf(words, sizeof words, cf_told(format), arguments);
    cf_text_add(text, words);
}

bool cf_json_refuse(cf_json *json, const cJSON *value, cf_error *err, const char *format, ...)
{
    cf_text message = {0};
    va_list arguments;
    va_start(arguments, format);
    add_words(&message, format, arguments);
    va_end(arguments);
    return keep(json, value, &message, err);
}

static void add_quoted(cf_text *text, const char *word)
{
    cf_text_add_char(text, '"');
    cf_text_add_visible(text, word, strlen(word), LONGEST_QUOTE);
    cf_text_add(text, "\"");
}

bool cf_json_refuse_word(cf_json *json, const cJSON *value, const char *word, cf_error *err,
                         const char *format, ...)
{
    cf_text message = {0};
    add_quoted(&message, word);
    cf_text_add_char(&message, ' ');
    va_list arguments;
    va_start(arguments, format);
    add_words(&message, format, arguments);
    va_end(arguments);
    return keep(json, value, &message, err);
}

static void add_found(cf_text *out, const cJSON *value)
{
    if (cJSON_IsString(value)) {
        add_quoted(out, value->valuestring);
    } else if (cJSON_IsNumber(value)) {
        cf_text_add(out, cf_told(N_("the number ")));
        cf_text_add_exact(out, value->valuedouble, "");
    } else if (cJSON_IsNull(value)) {
        cf_text_add(out, cf_told(N_("null; leave out what is not known")));
    } else if (cJSON_IsBool(value)) {
        cf_text_add(out, cJSON_IsTrue(value) ? "true" : "false");
    } else {
        cf_text_add(out, cf_told(cJSON_IsArray(value) ? N_("a list") : N_("an object")));
    }
}

bool cf_json_refuse_type(cf_json *json, const cJSON *value, const char *what, cf_error *err)
{
    cf_text message = {0}, found = {0};
    add_found(&found, value);
    cf_text_add_format(
        &message, cf_told(N_("expected %s, found %s")), cf_told(what), cf_text_of(&found));
    message.failed = message.failed || found.failed;
    cf_text_free(&found);
    return keep(json, value, &message, err);
}

const cJSON *cf_json_member(const cJSON *object, const char *name)
{
    const cJSON *member;
    cJSON_ArrayForEach (member, object) {
        if (cf_json_is(member->string, name))
            return member;
    }
    return NULL;
}

bool cf_json_is_aside(const char *name)
{
    return strncmp(name, "x-", 2) == 0 || cf_json_is(name, "notes") || cf_json_is(name, "$schema");
}

bool cf_json_read_text(cf_json *json, const cJSON *value, cf_arena *arena, const char **text,
                       cf_error *err)
{
    if (!cJSON_IsString(value))
        return cf_json_refuse_type(json, value, "a text", err);
    const size_t length = strlen(value->valuestring);
    if (length > LONGEST_TEXT)
        return cf_json_refuse(
            json, value, err, "a text of %zu bytes is too long; at most %d", length, LONGEST_TEXT);
    *text = cf_arena_copy(arena, value->valuestring, length, err);
    return *text != NULL;
}

bool cf_json_read_bool(cf_json *json, const cJSON *value, bool *truth, cf_error *err)
{
    if (!cJSON_IsBool(value))
        return cf_json_refuse_type(json, value, "true or false", err);
    *truth = cJSON_IsTrue(value);
    return true;
}

/* Written like a date: four digits and up to two groups of two. */
static bool is_date_like(const char *text)
{
    const size_t length = strlen(text);
    return strspn(text, "0123456789-") == length && (length == 4 || length == 7 || length == 10)
        && strspn(text, "0123456789") == 4 && (length < 10 || text[7] == '-');
}

bool cf_json_read_date(cf_json *json, const cJSON *value, cf_date *date, cf_error *err)
{
    if (!cJSON_IsString(value))
        return cf_json_refuse_type(
            json, value, "a date in quotes, as \"2005\" or \"2005-09-02\"", err);
    if (cf_date_read(value->valuestring, date))
        return true;
    if (is_date_like(value->valuestring))
        return cf_json_refuse_word(json, value, value->valuestring, err, "is not in the calendar");
    return cf_json_refuse_word(json, value, value->valuestring, err,
                               "is not a date; write \"2005\", \"2005-09\" or \"2005-09-02\"");
}

bool cf_json_read_number(cf_json *json, const cJSON *value, double most, double *number,
                         cf_error *err)
{
    if (!cJSON_IsNumber(value))
        return cf_json_refuse_type(json, value, "a number", err);
    if (value->valuedouble < 0 || value->valuedouble > most)
        return cf_json_refuse(json, value, err, "%.15g is out of range; from 0 to %g is right",
                              value->valuedouble, most);
    *number = value->valuedouble;
    return true;
}
