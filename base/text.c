#include "base/text.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a sink is given at least, so that it is asked seldom. */
enum { PIECE = 1 << 16 };

/* A number of six digits that "%g" writes without an exponent has so many behind the point. */
enum { MOST_PLACES = 9 };

static bool send_all(cf_text *text)
{
    cf_text_sink *sink = text->sink;
    text->failed =
        text->failed || !sink->take(sink->context, cf_text_of(text), text->length, &sink->err);
    text->sent += text->length;
    text->length = 0;
    return !text->failed;
}

static bool make_room(cf_text *text, size_t more)
{
    if (text->failed)
        return false;
    if (text->capacity - text->length > more)
        return true;
    if (text->sink && text->length >= PIECE) {
        if (!send_all(text))
            return false;
        if (text->capacity > more)
            return true;
    }

    size_t capacity = text->capacity ? text->capacity : 256;
    while (capacity - text->length <= more) {
        if (__builtin_mul_overflow(capacity, (size_t)2, &capacity)) {
            text->failed = true;
            return false;
        }
    }
    char *data = realloc(text->data, capacity);
    if (!data) {
        text->failed = true;
        return false;
    }
    text->data = data;
    text->capacity = capacity;
    return true;
}

void cf_text_add_bytes(cf_text *text, const char *bytes, size_t length)
{
    if (!make_room(text, length))
        return;
    if (length > 0)
        memcpy(text->data + text->length, bytes, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void cf_text_add(cf_text *text, const char *words)
{
    cf_text_add_bytes(text, words, strlen(words));
}

void cf_text_add_char(cf_text *text, char character)
{
    if (!make_room(text, 1))
        return;
    text->data[text->length++] = character;
    text->data[text->length] = '\0';
}

void cf_text_add_repeat(cf_text *text, char character, size_t count)
{
    if (!make_room(text, count))
        return;
    memset(text->data + text->length, character, count);
    text->length += count;
    text->data[text->length] = '\0';
}

void cf_text_add_arguments(cf_text *text, const char *format, va_list arguments)
{
    va_list again;
    if (!make_room(text, 0))
        return;
    const size_t room = text->capacity - text->length;
    va_copy(again, arguments);
    const int length = vsnprintf(text->data + text->length, room, format, arguments);
    if ((size_t)length < room) {
        text->length += (size_t)length;
    } else {
        text->data[text->length] = '\0';
        if (make_room(text, (size_t)length)) {
            vsnprintf(text->data + text->length, (size_t)length + 1, format, again);
            text->length += (size_t)length;
        }
    }
    va_end(again);
}

void cf_text_add_format(cf_text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    cf_text_add_arguments(text, format, arguments);
    va_end(arguments);
}

void cf_text_add_count(cf_text *text, uint64_t count)
{
    char digits[CF_COUNT("18446744073709551615")];
    size_t first = sizeof digits;
    do {
        digits[--first] = (char)('0' + count % 10);
        count /= 10;
    } while (count > 0);
    cf_text_add_bytes(text, digits + first, sizeof digits - first);
}

char *cf_text_room(cf_text *text, size_t most)
{
    return make_room(text, most) ? text->data + text->length : NULL;
}

void cf_text_put(cf_text *text, size_t length)
{
    text->length += length;
    text->data[text->length] = '\0';
}

static bool is_whole(double number)
{
    return fabs(number) < 1e15 && number >= floor(number) && number <= floor(number);
}

/* Most numbers of a report are whole, and printf takes ten times as long. */
static void add_whole(cf_text *text, int64_t number)
{
    if (number < 0)
        cf_text_add_char(text, '-');
    cf_text_add_count(text, number < 0 ? (uint64_t)-number : (uint64_t)number);
}

static bool is_less_or_greater(double a, double b)
{
    return a < b || a > b;
}

/* What fewer digits than DBL_DIG can say, so many say too, and %g drops the zeros behind. */
static void add_shortest(cf_text *text, double number)
{
    char shortest[32];
    for (int digits = DBL_DIG; digits <= DBL_DECIMAL_DIG; digits++) {
        snprintf(shortest, sizeof shortest, "%.*g", digits, number);
        if (!is_less_or_greater(strtod(shortest, NULL), number))
            break;
    }
    cf_text_add(text, shortest);
}

/* `digits` divided by ten so often as there are places, without zeros behind. */
static void add_places(cf_text *text, uint64_t digits, size_t places)
{
    for (; places > 0 && digits % 10 == 0; places--)
        digits /= 10;
    char fraction[1 + MOST_PLACES] = {'.'};
    for (size_t i = places; i > 0; i--) {
        fraction[i] = (char)('0' + digits % 10);
        digits /= 10;
    }
    cf_text_add_count(text, digits);
    if (places > 0)
        cf_text_add_bytes(text, fraction, 1 + places);
}

/* As "%.6g" writes it, or false: a number that has an exponent there, or so near the middle between
 * two of six digits that the product here may be on its other side. */
static bool add_six_digits(cf_text *text, double number)
{
    static const double power[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    _Static_assert(CF_COUNT(power) == MOST_PLACES + 1, "a power is missing");
    const double size = fabs(number);
    if (size < 1e-4 || size >= 999999)
        return false;
    size_t places = 0;
    while (places < MOST_PLACES && size * power[places] < 1e5)
        places++;
    const double six = size * power[places];
    const double below = floor(six);
    if (fabs(six - below - 0.5) < 1e-6)
        return false;
    if (number < 0)
        cf_text_add_char(text, '-');
    add_places(text, (uint64_t)below + (six - below > 0.5), places);
    return true;
}

void cf_text_add_number(cf_text *text, double number, const char *undefined)
{
    if (!isfinite(number))
        cf_text_add(text, undefined);
    else if (is_whole(number))
        add_whole(text, (int64_t)number);
    else if (text->is_exact)
        add_shortest(text, number);
    else if (!add_six_digits(text, number))
        cf_text_add_format(text, "%.6g", number);
}

void cf_text_add_exact(cf_text *text, double number, const char *undefined)
{
    if (!isfinite(number) || is_whole(number))
        cf_text_add_number(text, number, undefined);
    else
        add_shortest(text, number);
}

const char *cf_text_of(const cf_text *text)
{
    return text->data ? text->data : "";
}

bool cf_text_send(cf_text *text, cf_error *err)
{
    if (!text->failed)
        send_all(text);
    return cf_text_ok(text, err);
}

size_t cf_text_size(const cf_text *text)
{
    return text->sent + text->length;
}

bool cf_text_ok(const cf_text *text, cf_error *err)
{
    if (!text->failed)
        return true;
    const cf_error *why = text->sink ? &text->sink->err : NULL;
    return why && why->code != CF_OK
             ? cf_fail(err, why->code, "%s", why->message)
             : cf_fail_memory(err);
}

void cf_text_clear(cf_text *text)
{
    text->length = 0;
    if (text->data)
        text->data[0] = '\0';
}

void cf_text_free(cf_text *text)
{
    free(text->data);
    *text = (cf_text){0};
}
