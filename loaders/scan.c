#include "loaders/scan.h"

#include "base/language.h"
#include "base/utf8.h"
#include "loaders/loader.h"
#include "loaders/token.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A list or object whose end is still to come. */
typedef struct {
    size_t start;
    size_t first_name; /* of the object's names in scanner.name */
    char closing;
    bool is_empty; /* so far */
} nesting_level;

typedef struct {
    cf_cursor cursor;
    nesting_level open[CF_DEPTH_LIMIT];
    size_t depth;
    size_t *name; /* where the names of all open objects begin */
    size_t name_count, name_capacity;
    size_t *offset;
    size_t offset_count, offset_capacity;
    cf_arena *arena;
} text_scanner;

static bool keep(text_scanner *scanner, size_t **items, size_t *count, size_t *capacity,
                 cf_error *err)
{
    size_t *larger = cf_arena_grow(scanner->arena, *items, *count, capacity, sizeof **items, err);
    if (!larger)
        return false;
    *items = larger;
    larger[(*count)++] = scanner->cursor.at;
    return true;
}

static void skip_blank(cf_cursor *cursor)
{
    for (char byte = cf_cursor_byte(cursor);
         byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; byte = cf_cursor_byte(cursor))
        cursor->at++;
}

static bool is_object(const nesting_level *level)
{
    return level->closing == '}';
}

/* What stands at the cursor, where `expected` should. */
static bool refuse_byte(text_scanner *scanner, const char *expected)
{
    cf_cursor *cursor = &scanner->cursor;
    expected = cf_told(expected);
    if (cursor->at == cursor->length && scanner->depth > 0) {
        const nesting_level *inner = &scanner->open[scanner->depth - 1];
        if (cursor->is_line)
            return cf_cursor_refuse(
                cursor, cursor->at, "the line ends inside %s; a record stands on one line",
                cf_told(is_object(inner) ? N_("an object") : N_("a list")));
        return cf_cursor_refuse(
            cursor, cursor->at,
            is_object(inner) ? N_("the input ends inside the object that begins on line %zu")
                             : N_("the input ends inside the list that begins on line %zu"),
            cf_line_of(cursor->text, inner->start));
    }

    if (cf_cursor_byte(cursor) == '"')
        return cf_cursor_refuse(cursor, cursor->at, "expected %s, found a text", expected);
    int32_t code;
    const char *here = cursor->text + cursor->at;
    const size_t size = cf_utf8_next(here, cursor->length - cursor->at, &code);
    if (size == 0)
        return cf_token_refuse_byte(cursor);
    return cf_cursor_refuse(
        cursor, cursor->at, "expected %s, found \"%.*s\"", expected, (int)size, here);
}

static bool is_behind_comma(const cf_cursor *cursor)
{
    size_t at = cursor->at;
    while (at > 0 && strchr(" \t\r\n", cursor->text[at - 1]))
        at--;
    return at > 0 && cursor->text[at - 1] == ',';
}

static bool refuse_start_of_value(text_scanner *scanner)
{
    static const struct {
        const char *start;
        const char *sentence;
    } habits[] = {
        {"'", N_("a text stands in double quotes")},
        {"//", N_("JSON has no comments; a member \"notes\" can hold one")},
        {"/*", N_("JSON has no comments; a member \"notes\" can hold one")},
        {"#", N_("JSON has no comments; a member \"notes\" can hold one")},
        {"+", N_("a number has no \"+\" in front")},
        {".", N_("a number has a digit before its decimal point")},
    };

    cf_cursor *cursor = &scanner->cursor;
    const char *here = cursor->text + cursor->at;
    for (size_t i = 0; i < CF_COUNT(habits); i++) {
        if (strncmp(here, habits[i].start, strlen(habits[i].start)) == 0)
            return cf_cursor_refuse(cursor, cursor->at, "%s", cf_told(habits[i].sentence));
    }
    if (*here == ']' || *here == '}')
        return cf_cursor_refuse(
            cursor, cursor->at,
            is_behind_comma(cursor)
                ? N_("a value is missing before \"%c\"; the last one has no comma behind it")
                : N_("a value is missing before \"%c\""),
            *here);
    return refuse_byte(scanner, N_("a value"));
}

static bool open_level(text_scanner *scanner, char closing)
{
    cf_cursor *cursor = &scanner->cursor;
    if (scanner->depth == CF_DEPTH_LIMIT)
        return cf_cursor_refuse(
            cursor, cursor->at,
            "lists and objects are nested more than %d "
            "levels deep",
            CF_DEPTH_LIMIT);
    scanner->open[scanner->depth++] = (nesting_level){
        .start = cursor->at++,
        .first_name = scanner->name_count,
        .closing = closing,
        .is_empty = true,
    };
    return true;
}

/* A word that the end of the input cuts off is not a wrong word. */
static bool scan_word(text_scanner *scanner)
{
    cf_cursor *cursor = &scanner->cursor;
    const size_t length = strspn(cursor->text + cursor->at, "aeflnrstu");
    if (cursor->at + length < cursor->length || scanner->depth == 0)
        return cf_token_word(cursor);
    cursor->at += length;
    return refuse_byte(scanner, N_("a value"));
}

/* A whole simple value, or the bracket that begins a list or object. */
static bool scan_value(text_scanner *scanner, cf_error *err)
{
    cf_cursor *cursor = &scanner->cursor;
    skip_blank(cursor);
    if (!keep(scanner, &scanner->offset, &scanner->offset_count, &scanner->offset_capacity, err))
        return false;

    const char first = cf_cursor_byte(cursor);
    if (first == '{')
        return open_level(scanner, '}');
    if (first == '[')
        return open_level(scanner, ']');
    if (first == '"')
        return cf_token_text(cursor);
    if (first == '-' || (first >= '0' && first <= '9'))
        return cf_token_number(cursor);
    if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))
        return scan_word(scanner);
    return refuse_start_of_value(scanner);
}

/* A member's name and the colon behind it. */
static bool scan_name(text_scanner *scanner, cf_error *err)
{
    cf_cursor *cursor = &scanner->cursor;
    skip_blank(cursor);
    if (cf_cursor_byte(cursor) == '}')
        return refuse_start_of_value(scanner);
    if (cf_cursor_byte(cursor) != '"')
        return refuse_byte(scanner, N_("the name of a member, in double quotes"));
    if (!keep(scanner, &scanner->name, &scanner->name_count, &scanner->name_capacity, err)
        || !cf_token_text(cursor))
        return false;

    skip_blank(cursor);
    return cf_cursor_take(cursor, ':')
        || refuse_byte(scanner, N_("\":\" behind the name of a member"));
}

/* The character at the cursor, which was scanned before, or -1 for the closing quote. */
static int32_t next_code(cf_cursor *cursor)
{
    int32_t code = -1;
    if (cf_cursor_byte(cursor) == '"' || !cf_token_character(cursor, &code))
        return -1;
    return code;
}

/* A byte of a name, of which its closing quote comes before all others. */
static int order_of(char byte)
{
    return byte == '"' ? -1 : (unsigned char)byte;
}

/* Orders names by their characters, however these are escaped: without escapes by their bytes. */
static int compare_names(const text_scanner *scanner, size_t a, size_t b)
{
    const cf_cursor *cursor = &scanner->cursor;
    cf_cursor left = {.text = cursor->text, .length = cursor->length, .at = a + 1};
    cf_cursor right = {.text = cursor->text, .length = cursor->length, .at = b + 1};
    while (cf_cursor_byte(&left) == cf_cursor_byte(&right) && cf_cursor_byte(&left) != '"'
           && cf_cursor_byte(&left) != '\\') {
        left.at++;
        right.at++;
    }
    int32_t x = order_of(cf_cursor_byte(&left)), y = order_of(cf_cursor_byte(&right));
    if (x != '\\' && y != '\\')
        return (x > y) - (x < y);
    do {
        x = next_code(&left);
        y = next_code(&right);
    } while (x == y && x >= 0);
    return (x > y) - (x < y);
}

static int by_name_then_place(const void *left, const void *right, void *context)
{
    const size_t a = *(const size_t *)left, b = *(const size_t *)right;
    const int order = compare_names(context, a, b);
    return order ? order : (a > b) - (a < b);
}

static bool refuse_duplicate(text_scanner *scanner, size_t first, size_t second)
{
    cf_cursor *cursor = &scanner->cursor;
    cf_cursor end = {.text = cursor->text, .length = cursor->length, .at = second};
    const bool was_scanned = cf_token_text(&end);
    const int size = end.at - second < 200 ? (int)(end.at - second) : 200;
    const char *name = cursor->text + second;
    if (cursor->is_line)
        return was_scanned
            && cf_cursor_refuse(cursor, second, "%.*s is in this object before", size, name);
    return was_scanned
        && cf_cursor_refuse(cursor, second, "%.*s is in this object before, on line %zu", size,
                            name, cf_line_of(cursor->text, first));
}

/* A name that is there before, and the first that is so. */
typedef struct {
    size_t first, second;
} twin_names;

static const twin_names no_twins = {.second = SIZE_MAX};

static twin_names find_twins_of_few(const text_scanner *scanner, const size_t *name, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (compare_names(scanner, name[j], name[i]) == 0)
                return (twin_names){name[j], name[i]};
        }
    }
    return no_twins;
}

static twin_names find_twins_of_many(text_scanner *scanner, size_t *name, size_t count)
{
    twin_names twins = no_twins;
    qsort_r(name, count, sizeof *name, by_name_then_place, scanner);
    for (size_t i = 1; i < count; i++) {
        if (name[i] < twins.second && compare_names(scanner, name[i - 1], name[i]) == 0)
            twins = (twin_names){name[i - 1], name[i]};
    }
    return twins;
}

/* The first of the second ones is refused. */
static bool check_names(text_scanner *scanner, const nesting_level *object)
{
    enum { FEW = 16 };
    const size_t count = scanner->name_count - object->first_name;
    scanner->name_count = object->first_name;
    if (count == 0)
        return true;
    size_t *name = scanner->name + object->first_name;
    const twin_names twins =
        count <= FEW ? find_twins_of_few(scanner, name, count)
                     : find_twins_of_many(scanner, name, count);
    return twins.second == SIZE_MAX || refuse_duplicate(scanner, twins.first, twins.second);
}

/* Goes on to where the next value must begin; `*more` is false if there is none. */
static bool go_on(text_scanner *scanner, bool *more, cf_error *err)
{
    cf_cursor *cursor = &scanner->cursor;
    while (scanner->depth > 0) {
        nesting_level *inner = &scanner->open[scanner->depth - 1];
        skip_blank(cursor);
        if (cf_cursor_take(cursor, inner->closing)) {
            scanner->depth--;
            if (!check_names(scanner, inner))
                return false;
            continue;
        }
        if (!inner->is_empty && !cf_cursor_take(cursor, ','))
            return refuse_byte(
                scanner, is_object(inner) ? N_("\",\" or \"}\"") : N_("\",\" or \"]\""));
        inner->is_empty = false;
        return !is_object(inner) || scan_name(scanner, err);
    }
    *more = false;
    return true;
}

static bool scan_values(text_scanner *scanner, cf_error *err)
{
    bool more = true;
    while (more) {
        if (!scan_value(scanner, err) || !go_on(scanner, &more, err))
            return false;
    }
    skip_blank(&scanner->cursor);
    return scanner->cursor.at == scanner->cursor.length
        || refuse_byte(scanner, scanner->cursor.is_line
                                    ? N_("nothing behind the end of the record")
                                    : N_("nothing behind the end of the document"));
}

/* What is no text at all gets one sentence, and not one about its first odd byte. */
static bool check_is_text(cf_cursor *cursor)
{
    static const struct {
        const char *start;
        const char *sentence;
    } others[] = {
        {"PK\3\4", N_("this is a ZIP archive or a spreadsheet, not a JSON document")},
        {"\x1F\x8B", N_("this is a compressed file; unpack it first")},
        {"\x28\xB5\x2F\xFD", N_("this is a compressed file; unpack it first")},
        {"%PDF", N_("this is a PDF file, not a JSON document")},
        {"\xFF\xFE", N_("this is UTF-16; save the file as UTF-8")},
        {"\xFE\xFF", N_("this is UTF-16; save the file as UTF-8")},
    };

    if (cursor->length > INT_MAX)
        return cf_cursor_refuse(cursor, 0, "the input is larger than 2 GiB");
    for (size_t i = 0; i < CF_COUNT(others) && *cursor->text != '{'; i++) {
        if (strncmp(cursor->text, others[i].start, strlen(others[i].start)) == 0)
            return cf_cursor_refuse(cursor, 0, "%s", cf_told(others[i].sentence));
    }
    const char *nul = memchr(cursor->text, '\0', cursor->length);
    if (nul)
        return cf_cursor_refuse(
            cursor, (size_t)(nul - cursor->text), "this is not text: it has a NUL byte");
    if (cursor->at == cursor->length)
        return cf_cursor_refuse(
            cursor, cursor->at, "the input is empty; a document is one JSON object");
    skip_blank(cursor);
    return cursor->at < cursor->length
        || cf_cursor_refuse(
               cursor, cursor->at, "the input is blank; a document is one JSON object");
}

bool cf_scan_text(cf_scan *scan, const char *text, size_t length, cf_arena *arena,
                  cf_problems *problems, cf_error *err)
{
    text_scanner scanner = {.arena = arena};
    cf_cursor *cursor = &scanner.cursor;
    *cursor = (cf_cursor){.text = text, .length = length, .is_line = scan->is_line};
    cursor->at = scan->is_line ? 0 : cf_position_start(text, length).at;

    bool ok = check_is_text(cursor) && scan_values(&scanner, err);
    if (!ok && err->code == CF_OK && cf_text_ok(&cursor->refusal, err))
        ok = !cf_problems_add(problems, cursor->refused_at, cf_text_of(&cursor->refusal), err);
    cf_text_free(&cursor->refusal);
    scan->offset = scanner.offset;
    scan->count = scanner.offset_count;
    return ok;
}
