#include "loaders/readings.h"

#include "base/date.h"
#include "base/language.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char digits[] = "0123456789";

/* How many bytes of white space stand here. */
static size_t blank_size(const char *at)
{
    if (*at && strchr(" \t\n\r", *at))
        return 1;
    return at[0] == '\xC2' && at[1] == '\xA0' ? 2 : 0;
}

static const char *skip_blanks(const char *at)
{
    while (blank_size(at) > 0)
        at += blank_size(at);
    return at;
}

bool cf_is_same_words(const char *one, const char *other)
{
    one = skip_blanks(one);
    other = skip_blanks(other);
    while (*one && *other) {
        const bool is_blank = blank_size(one) > 0;
        if (is_blank != (blank_size(other) > 0) || (!is_blank && strncasecmp(one, other, 1) != 0))
            break;
        one = is_blank ? skip_blanks(one) : one + 1;
        other = is_blank ? skip_blanks(other) : other + 1;
    }
    return *skip_blanks(one) == '\0' && *skip_blanks(other) == '\0';
}

void cf_text_add_stripped(cf_text *out, const char *text, size_t length)
{
    const char *end = text + length;
    while (text < end && blank_size(text) > 0)
        text += blank_size(text);
    const char *behind = text; /* the last that is not white space */
    for (const char *at = text; at<end; at += blank_size(at)> 0 ? blank_size(at) : 1) {
        if (blank_size(at) == 0)
            behind = at + 1;
    }
    if (behind > text)
        cf_text_add_bytes(out, text, (size_t)(behind - text));
}

/* Adds the words with `between` for each run of white space in them. */
static void add_joined(cf_text *out, const char *words, char between)
{
    bool is_behind = false, is_first = true;
    while (*words) {
        const size_t blank = blank_size(words);
        is_behind = is_behind || blank > 0;
        if (blank == 0) {
            if (is_behind && !is_first)
                cf_text_add_char(out, between);
            cf_text_add_char(out, *words);
            is_behind = is_first = false;
        }
        words += blank > 0 ? blank : 1;
    }
}

/* "CPLG 02 2018", however many blanks there are. */
static bool read_text(cf_text *out, const char *words)
{
    add_joined(out, words, ' ');
    return true;
}

/* "CPLG-02-2018" of "CPLG 02 2018" */
static bool read_id(cf_text *out, const char *words)
{
    add_joined(out, words, '-');
    return true;
}

/* "CPLG" of "Competition Policy and Law Group (CPLG)". */
static bool read_acronym(cf_text *out, const char *words)
{
    const char *open = strrchr(words, '(');
    const char *close = open ? strchr(open, ')') : NULL;
    if (!close || close == open + 1 || close[1] != '\0')
        return false;
    cf_text_add_bytes(out, open + 1, (size_t)(close - open) - 1);
    return true;
}

/* The acronym if there are brackets, else the words. */
static bool read_name(cf_text *out, const char *words)
{
    return read_acronym(out, words) || read_text(out, words);
}

/* Adds one to three digits, and groups of three behind commas; NULL if they are not such groups. */
static const char *add_whole(cf_text *out, const char *at)
{
    size_t count = strspn(at, digits);
    if (count == 0 || count > 15 || (count > 3 && at[count] == ','))
        return NULL;
    cf_text_add_bytes(out, at, count);
    for (at += count; *at == ','; at += count + 1) {
        count = 3;
        if (strspn(at + 1, digits) != count)
            return NULL;
        cf_text_add_bytes(out, at + 1, count);
    }
    return at;
}

/* Behind the name of the currency, if it stands here, and the blanks round it. */
static const char *skip_currency(const char *at)
{
    static const char *const currency[] = {"USD", "US$", "$"};
    at = skip_blanks(at);
    for (size_t i = 0; i < CF_COUNT(currency); i++) {
        const size_t length = strlen(currency[i]);
        if (strncasecmp(at, currency[i], length) == 0)
            return skip_blanks(at + length);
    }
    return at;
}

/* "128594" of "128,594", "USD 128,594.00" or "128,594 USD". */
static bool read_amount(cf_text *out, const char *words)
{
    cf_text number = {0};
    const char *at = add_whole(&number, skip_currency(words));
    if (at && *at == '.' && strspn(at + 1, digits) >= 1 && strspn(at + 1, digits) <= 2) {
        const size_t size = 1 + strspn(at + 1, digits);
        cf_text_add_bytes(&number, at, size);
        at += size;
    }
    const bool ok = at && *skip_currency(at) == '\0';
    const char *start = cf_text_of(&number);
    while (start[0] == '0' && start[1] && strchr(digits, start[1]))
        start++;
    if (ok)
        cf_text_add(out, start);
    out->failed = out->failed || number.failed;
    cf_text_free(&number);
    return ok;
}

/* One or two digits and a slash, as a number; 0 if there are none. */
static long read_part(const char **at)
{
    const size_t count = strspn(*at, digits);
    if (count == 0 || count > 2 || (*at)[count] != '/')
        return 0;
    const long number = strtol(*at, NULL, 10);
    *at += count + 1;
    return number;
}

/* "2018-07-31" of "31/07/2018". */
static bool read_date(cf_text *out, const char *words)
{
    const char *at = words;
    const long day = read_part(&at);
    const long month = read_part(&at);
    cf_text iso = {0};
    cf_date date;
    cf_text_add_format(&iso, "%s-%02ld-%02ld", at, month, day);
    const bool is_year = strspn(at, digits) == 4 && at[4] == '\0';
    const bool ok = is_year && cf_date_read(cf_text_of(&iso), &date);
    if (ok)
        cf_text_add(out, cf_text_of(&iso));
    out->failed = out->failed || iso.failed;
    cf_text_free(&iso);
    return ok;
}

static bool read_year(cf_text *out, const char *words)
{
    cf_date date;
    cf_text_add(out, words);
    return strlen(words) == 4 && cf_date_read(words, &date);
}

const cf_reading_row cf_readings[] = {
    {"text", read_text, "", false},
    {"id", read_id, "", false},
    {"acronym", read_acronym,
     N_("does not end with an acronym in brackets, as \"Competition Policy and Law Group (CPLG)\""),
     false},
    {"name", read_name, "", false},
    {"amount", read_amount, N_("is not an amount in US dollars, as \"128,594\""), true},
    {"date", read_date, N_("is not a day of the calendar; write day/month/year, as \"31/12/2016\""),
     true},
    {"year", read_year, N_("is not a year, as \"2016\""), false},
};
const size_t cf_reading_count = CF_COUNT(cf_readings);
