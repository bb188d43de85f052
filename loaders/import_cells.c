#include "loaders/import_cells.h"

#include "base/quote.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char white_space[] = " \t\n";

enum { FIRST_DAY_NUMBER = 10000, DAYS_TO_1904 = 1462, DAY_NUMBERS = 2958466 };

static void cut_text(cf_text *text, size_t length)
{
    text->length = length;
    if (text->data)
        text->data[length] = '\0';
}

/* The next item of a list, without its escapes and the white space round it; false behind the last.
 * See graphs/sheets.h. */
static bool next_item(const char **at, cf_text *item)
{
    cf_text_clear(item);
    if (**at == '\0')
        return false;
    *at += strspn(*at, white_space);
    size_t kept = 0;
    for (; **at && **at != ';'; ++*at) {
        const bool is_escaped = **at == '\\' && (*at)[1] && strchr(";\\ \t\n", (*at)[1]);
        *at += is_escaped;
        cf_text_add_char(item, **at);
        if (is_escaped || !strchr(white_space, **at))
            kept = item->length;
    }
    cut_text(item, kept);
    *at += **at == ';';
    return true;
}

static void add_trimmed(cf_text *out, const char *text)
{
    cf_text word = {0};
    text += strspn(text, white_space);
    size_t length = strlen(text);
    while (length > 0 && strchr(white_space, text[length - 1]))
        length--;
    cf_text_add_bytes(&word, text, length);
    cf_text_add_json(out, cf_text_of(&word));
    out->failed = out->failed || word.failed;
    cf_text_free(&word);
}

const char *cf_trim(cf_arena *arena, const char *text, cf_error *err)
{
    text += strspn(text, white_space);
    size_t length = strlen(text);
    while (length > 0 && strchr(white_space, text[length - 1]))
        length--;
    return cf_arena_copy(arena, text, length, err);
}

/* Adds one item of a list. */
typedef void add_item(cf_text *out, char *item);

static void add_list(cf_text *out, const char *text, add_item *add)
{
    cf_text item = {0};
    const char *between = "";
    cf_text_add_char(out, '[');
    while (next_item(&text, &item)) {
        if (item.length == 0)
            continue;
        cf_text_add(out, between);
        add(out, item.data);
        between = ", ";
    }
    cf_text_add_char(out, ']');
    out->failed = out->failed || item.failed;
    cf_text_free(&item);
}

static void add_word(cf_text *out, char *item)
{
    cf_text_add_json(out, item);
}

/* What stands behind the colon, which is cut off; NULL if there is none. */
static const char *cut_at_colon(char *item)
{
    char *colon = strchr(item, ':');
    if (!colon)
        return NULL;
    *colon = '\0';
    return colon + 1 + strspn(colon + 1, white_space);
}

/* "s1" or "s1: para 17" */
static void add_source(cf_text *out, char *item)
{
    const char *locator = cut_at_colon(item);
    cf_text_add(out, locator ? "{\"id\": " : "");
    add_trimmed(out, item);
    if (!locator)
        return;
    cf_text_add(out, ", \"locator\": ");
    cf_text_add_json(out, locator);
    cf_text_add_char(out, '}');
}

/* The value of JSON that a word stands for, or the word as a string. */
static void add_meaning(cf_text *out, const char *word)
{
    static const struct {
        const char *word, *value;
    } meanings[] = {
        {"yes", "true"},
        {"true", "true"},
        {"no", "false"},
        {"false", "false"},
        {"unknown", "null"}};
    for (size_t i = 0; i < CF_COUNT(meanings); i++) {
        if (strcasecmp(meanings[i].word, word) == 0) {
            cf_text_add(out, meanings[i].value);
            return;
        }
    }
    cf_text_add_json(out, word);
}

/* "2016: yes" */
static void add_observation(cf_text *out, char *item)
{
    const char *word = cut_at_colon(item);
    cf_text_add(out, "{\"date\": ");
    add_trimmed(out, item);
    cf_text_add(out, ", \"in_force\": ");
    add_meaning(out, word ? word : "");
    cf_text_add_char(out, '}');
}

static size_t count_digits(const char **at)
{
    const size_t count = strspn(*at, "0123456789");
    *at += count;
    return count;
}

/* As JSON has numbers. */
static bool is_number(const char *text)
{
    const char *at = text + (*text == '-');
    const bool is_padded = at[0] == '0' && at[1] >= '0' && at[1] <= '9';
    if (is_padded || count_digits(&at) == 0)
        return false;
    if (*at == '.' && (at++, count_digits(&at) == 0))
        return false;
    if (*at == 'e' || *at == 'E') {
        at++;
        at += *at == '+' || *at == '-';
        if (count_digits(&at) == 0)
            return false;
    }
    return *at == '\0';
}

static void add_number(cf_text *out, const char *text)
{
    if (is_number(text))
        cf_text_add(out, text);
    else
        add_trimmed(out, text);
}

/* A workbook keeps a day as its number since 1899-12-30; below 10000 a number is a year. */
static void add_date(cf_text *out, const cf_grid *grid, const cf_grid_cell *cell)
{
    const double number = cell->is_number ? strtod(cell->text, NULL) : 0;
    if (!(number >= FIRST_DAY_NUMBER && number < DAY_NUMBERS)) {
        add_trimmed(out, cell->text);
        return;
    }
    cf_date zero;
    char text[CF_DATE_SIZE];
    const int32_t offset = grid->counts_from_1904 ? DAYS_TO_1904 : 0;
    const bool is_date = cf_date_read("1899-12-30", &zero);
    const cf_date day = cf_date_of_day(zero.first + (int32_t)number + offset);
    add_trimmed(out, is_date ? cf_date_text(day, text) : cell->text);
}

static bool is_all(const char *text)
{
    text += strspn(text, white_space);
    return strncasecmp(text, "all", 3) == 0 && text[3 + strspn(text + 3, white_space)] == '\0';
}

void cf_text_add_cell(cf_text *out, const cf_sheet_column *column, const cf_grid *grid,
                      const cf_grid_cell *cell)
{
    switch (column->kind) {
    case CF_CELL_TEXT:
        cf_text_add_json(out, cell->text);
        break;
    case CF_CELL_NUMBER:
        add_number(out, cell->text);
        break;
    case CF_CELL_DATE:
        add_date(out, grid, cell);
        break;
    case CF_CELL_BOOL:
        add_meaning(out, cell->text);
        break;
    case CF_CELL_MEMBERS:
        if (is_all(cell->text))
            cf_text_add_json(out, "all");
        else
            add_list(out, cell->text, add_word);
        break;
    case CF_CELL_SOURCES:
        add_list(out, cell->text, add_source);
        break;
    case CF_CELL_OBSERVED:
        add_list(out, cell->text, add_observation);
        break;
    default:
        if (cf_cell_is_list(column->kind))
            add_list(out, cell->text, add_word);
        else
            add_trimmed(out, cell->text);
    }
}
