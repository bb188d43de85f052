#include "loaders/token.h"

#include "base/language.h"
#include "base/utf8.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* cJSON reads a number through a buffer of 64 bytes and takes what is longer for two values. */
enum { LONGEST_NUMBER = 63 };

/* XML, and so every report in it, has no place for these. */
static bool check_code(cf_cursor *cursor, size_t start, int32_t code)
{
    if (code < 0x20 && code != '\t' && code != '\n')
        return cf_cursor_refuse(
            cursor, start,
            "the control character U+%04X cannot stand in a text; of those, "
            "only tab (\\t) and line feed (\\n) can",
            (unsigned)code);
    if (code == 0xFFFE || code == 0xFFFF)
        return cf_cursor_refuse(cursor, start, "U+%04X is not a character", (unsigned)code);
    return true;
}

static bool refuse_end_of_line(cf_cursor *cursor)
{
    return cf_cursor_refuse(
        cursor, cursor->at,
        "the line ends inside a text; close it with a double quote, or "
        "write a line break as \\n");
}

static bool refuse_raw_control(cf_cursor *cursor, int32_t code)
{
    if (code == '\n' || code == '\r')
        return refuse_end_of_line(cursor);
    if (code == '\t')
        return cf_cursor_refuse(cursor, cursor->at, "a tab inside a text is written \\t");
    return check_code(cursor, cursor->at, code);
}

/* The four digits behind "\u". */
static bool read_hexadecimal(cf_cursor *cursor, int32_t *code)
{
    char digits[5] = "";
    for (size_t i = 0; i < 4; i++) {
        const char digit = cf_cursor_byte(cursor);
        if (digit == '\0')
            return false;
        if (!isxdigit((unsigned char)digit))
            return cf_cursor_refuse(
                cursor, cursor->at, "\"\\u\" is followed by four hexadecimal digits");
        digits[i] = digit;
        cursor->at++;
    }
    *code = (int32_t)strtol(digits, NULL, 16);
    return true;
}

static bool is_high(int32_t code)
{
    return code >= 0xD800 && code <= 0xDBFF;
}

static bool is_low(int32_t code)
{
    return code >= 0xDC00 && code <= 0xDFFF;
}

/* The second half of a pair; without one `*low` is no low surrogate. */
static bool read_low_half(cf_cursor *cursor, int32_t *low)
{
    const char *next = cursor->text + cursor->at;
    *low = 0;
    if (next[0] != '\\' || next[1] != 'u')
        return true;
    cursor->at += 2;
    return read_hexadecimal(cursor, low);
}

/* From behind "\u"; the backslash is at `start`. */
static bool read_unicode_escape(cf_cursor *cursor, size_t start, int32_t *code)
{
    if (!read_hexadecimal(cursor, code))
        return false;
    if (!is_high(*code) && !is_low(*code))
        return true;

    const int32_t half = *code;
    int32_t low = 0;
    if (is_high(half) && !read_low_half(cursor, &low))
        return false;
    if (!is_low(low))
        return cf_cursor_refuse(
            cursor, start,
            "\"\\u%04x\" is one half of a pair of escapes; the other half is "
            "missing",
            (unsigned)half);
    *code = 0x10000 + ((half - 0xD800) << 10) + (low - 0xDC00);
    return true;
}

/* From behind the backslash, which is at `start`. */
static bool read_escape(cf_cursor *cursor, size_t start, int32_t *code)
{
    static const struct {
        char letter;
        int32_t code;
    } escapes[] = {
        {'"', '"'},  {'\\', '\\'}, {'/', '/'},  {'b', '\b'},
        {'f', '\f'}, {'n', '\n'},  {'r', '\r'}, {'t', '\t'},
    };

    const char letter = cf_cursor_byte(cursor);
    if (letter == '\0')
        return false;
    cursor->at++;
    if (letter == 'u')
        return read_unicode_escape(cursor, start, code);
    for (size_t i = 0; i < CF_COUNT(escapes); i++) {
        if (escapes[i].letter == letter) {
            *code = escapes[i].code;
            return true;
        }
    }
    return cf_cursor_refuse(
        cursor, start,
        "\"\\\" before this character is not an escape; a backslash itself "
        "is written \\\\");
}

bool cf_token_refuse_byte(cf_cursor *cursor)
{
    return cf_cursor_refuse(
        cursor, cursor->at, "the byte \\x%02X is not UTF-8; save the file as UTF-8",
        (unsigned)(unsigned char)cf_cursor_byte(cursor));
}

bool cf_token_character(cf_cursor *cursor, int32_t *code)
{
    const size_t start = cursor->at;
    if (cf_cursor_take(cursor, '\\'))
        return read_escape(cursor, start, code) && check_code(cursor, start, *code);

    const size_t size = cf_utf8_next(cursor->text + start, cursor->length - start, code);
    if (size == 0)
        return cf_token_refuse_byte(cursor);
    if (*code < 0x20)
        return refuse_raw_control(cursor, *code);
    cursor->at += size;
    return check_code(cursor, start, *code);
}

bool cf_token_text(cf_cursor *cursor)
{
    const size_t start = cursor->at++;
    while (!cf_cursor_take(cursor, '"')) {
        int32_t code = 0;
        const size_t plain = cf_utf8_plain(cursor->text + cursor->at, cursor->length - cursor->at);
        cursor->at += plain;
        if (plain > 0 || (cursor->at < cursor->length && cf_token_character(cursor, &code)))
            continue;
        return cursor->is_line
                 ? refuse_end_of_line(cursor)
                 : cf_cursor_refuse(
                     cursor, cursor->at, "the input ends inside a text that begins on line %zu",
                     cf_line_of(cursor->text, start));
    }
    return true;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* At least one digit, which must stand behind `what`. */
static bool read_digits(cf_cursor *cursor, const char *what)
{
    if (!is_digit(cf_cursor_byte(cursor)))
        return cf_cursor_refuse(cursor, cursor->at, "a digit is missing behind %s", cf_told(what));
    while (is_digit(cf_cursor_byte(cursor)))
        cursor->at++;
    return true;
}

/* The number from `start` to the cursor must be one that a double holds. */
static bool check_size(cf_cursor *cursor, size_t start, bool is_whole)
{
    const size_t length = cursor->at - start;
    if (length > LONGEST_NUMBER)
        return cf_cursor_refuse(cursor, start, "a number of %zu characters is too long; at most %d",
                                length, LONGEST_NUMBER);

    char digits[LONGEST_NUMBER + 1] = "";
    memcpy(digits, cursor->text + start, length);
    if (!isfinite(strtod(digits, NULL)))
        return cf_cursor_refuse(
            cursor, start, "the number %s is beyond the largest, about 1.8e308", digits);
    const long long whole = is_whole ? strtoll(digits, NULL, 10) : 0;
    if (whole > 1LL << 53 || whole < -(1LL << 53))
        return cf_cursor_refuse(
            cursor, start,
            "the number %s is beyond 2^53 (9007199254740992) and would lose digits; "
            "write it as a text",
            digits);
    return true;
}

bool cf_token_number(cf_cursor *cursor)
{
    const size_t start = cursor->at;
    const bool is_negative = cf_cursor_take(cursor, '-');
    const bool begins_with_zero = cf_cursor_byte(cursor) == '0';
    if (begins_with_zero && is_digit(cursor->text[cursor->at + 1]))
        return cf_cursor_refuse(cursor, start, "a number has no leading zero");
    if (!read_digits(cursor, is_negative ? N_("the sign") : N_("this")))
        return false;

    bool is_whole = true;
    if (cf_cursor_take(cursor, '.')) {
        is_whole = false;
        if (!read_digits(cursor, N_("the decimal point")))
            return false;
    }
    if (cf_cursor_take(cursor, 'e') || cf_cursor_take(cursor, 'E')) {
        is_whole = false;
        if (!cf_cursor_take(cursor, '+'))
            (void)cf_cursor_take(cursor, '-');
        if (!read_digits(cursor, N_("the exponent's \"e\"")))
            return false;
    }
    return check_size(cursor, start, is_whole);
}

/* What people write, and what JSON has for it. */
static const struct {
    const char *word;
    const char *right;
} near_words[] = {
    {"True", N_("write true")},
    {"TRUE", N_("write true")},
    {"False", N_("write false")},
    {"FALSE", N_("write false")},
    {"NULL", N_("write null")},
    {"None", N_("write null")},
    {"undefined", N_("write null")},
    {"NaN", N_("leave the member out where no number is known")},
    {"Infinity", N_("a number is finite")},
};

static const char *hint_for(const char *word)
{
    for (size_t i = 0; i < CF_COUNT(near_words); i++) {
        if (strcmp(near_words[i].word, word) == 0)
            return near_words[i].right;
    }
    return N_("a text stands in double quotes");
}

bool cf_token_word(cf_cursor *cursor)
{
    static const char *const words[] = {"true", "false", "null"};
    const size_t start = cursor->at;
    while (isalnum((unsigned char)cf_cursor_byte(cursor)))
        cursor->at++;

    char word[32] = "";
    const size_t length = cursor->at - start;
    memcpy(word, cursor->text + start, length < sizeof word ? length : sizeof word - 1);
    for (size_t i = 0; i < CF_COUNT(words); i++) {
        if (strcmp(words[i], word) == 0)
            return true;
    }
    return cf_cursor_refuse(
        cursor, start, "\"%s\" is not a value; %s", word, cf_told(hint_for(word)));
}
