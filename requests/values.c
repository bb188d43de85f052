#include "requests/values.h"

#include "base/language.h"
#include "base/similar.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Reads the digits that `text` begins with and returns what follows them; NULL if there are none or
 * the number is too large. */
static const char *read_digits(const char *text, uint64_t *number)
{
    const char *at = text;
    *number = 0;
    for (; *at >= '0' && *at <= '9'; at++) {
        if (__builtin_mul_overflow(*number, 10u, number)
            || __builtin_add_overflow(*number, (uint64_t)(*at - '0'), number))
            return NULL;
    }
    return at == text ? NULL : at;
}

bool cf_option_read_number(const char *option, const char *text, uint64_t least, uint64_t most,
                           uint64_t *number, cf_error *err)
{
    uint64_t value;
    const char *end = read_digits(text, &value);
    if (!end || *end || value < least || value > most)
        return cf_fail(
            err, CF_ERROR_USAGE, "--%s takes a whole number from %llu to %llu, not \"%s\"", option,
            (unsigned long long)least, (unsigned long long)most, text);
    *number = value;
    return true;
}

bool cf_option_read_count(const char *option, const char *text, size_t most, size_t *count,
                          cf_error *err)
{
    uint64_t number = 0;
    if (!cf_option_read_number(option, text, 1, most, &number, err))
        return false;
    *count = (size_t)number;
    return true;
}

/* The size of a unit, "" being a byte; 0 if it is none. */
static uint64_t size_of_unit(const char *unit)
{
    static const struct {
        const char *word;
        uint64_t size;
    } units[] = {{"", 1}, {"K", 1u << 10}, {"M", 1u << 20}, {"G", 1u << 30}};

    for (size_t i = 0; i < CF_COUNT(units); i++) {
        if (strcmp(units[i].word, unit) == 0)
            return units[i].size;
    }
    return 0;
}

bool cf_option_read_size(const char *option, const char *text, size_t *size, cf_error *err)
{
    uint64_t count;
    const char *unit = read_digits(text, &count);
    const uint64_t unit_size = unit ? size_of_unit(unit) : 0;
    if (unit_size == 0 || count == 0 || __builtin_mul_overflow(count, unit_size, size))
        return cf_fail(err, CF_ERROR_USAGE,
                       "--%s takes a size such as 4096, 64K, 512M or 2G, not \"%s\"", option, text);
    return true;
}

bool cf_option_read_date(const char *option, const char *text, cf_date *date, cf_error *err)
{
    return cf_date_read(text, date)
        || cf_fail(err, CF_ERROR_USAGE,
                   "--%s takes a date such as 2016, 2016-12 or 2016-12-31, not \"%s\"", option,
                   text);
}

static bool fail_word(const char *option, const char *text, cf_word_at words, cf_error *err)
{
    enum { MOST_LISTED = 8 };

    cf_similar similar = cf_similar_to(text);
    cf_text list = {0};
    size_t count = 0;
    for (; words(count); count++) {
        cf_similar_try(&similar, words(count));
        const char *between = words(count + 1) ? ", " : cf_told(N_(" or "));
        cf_text_add_format(&list, "%s%s", count == 0 ? "" : between, words(count));
    }
    if (count <= MOST_LISTED)
        cf_fail(err, CF_ERROR_USAGE, "--%s takes %s, not \"%s\"", option, cf_text_of(&list), text);
    else
        cf_fail(err, CF_ERROR_USAGE, "--%s does not know \"%s\"", option, text);
    cf_text_free(&list);
    return cf_suggest(err, similar.best);
}

bool cf_option_read_word(const char *option, const char *text, cf_word_at words, size_t *place,
                         cf_error *err)
{
    for (size_t i = 0; words(i); i++) {
        if (strcmp(words(i), text) == 0) {
            *place = i;
            return true;
        }
    }
    return fail_word(option, text, words, err);
}

bool cf_option_read_words(const char *option, const char *text, cf_word_at words, uint64_t *places,
                          cf_error *err)
{
    char *list = strdup(text);
    if (!list)
        return cf_fail_memory(err);

    bool ok = true;
    *places = 0;
    char *rest = list;
    while (ok && rest) {
        size_t place = 0;
        ok = cf_option_read_word(option, strsep(&rest, ","), words, &place, err);
        if (ok)
            *places |= UINT64_C(1) << place;
    }
    free(list);
    return ok;
}
