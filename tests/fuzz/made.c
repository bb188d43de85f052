#include "fuzz/made.h"

#include "base/quote.h"
#include "fuzz/made_shapes.h"

typedef struct {
    cf_choices *choices;
    size_t count[CF_MADE_COUNT + 1];
    size_t self, home; /* of the record that is being made */
    cf_text *out;
} maker;

static const char *const topics[] = {"SME", "sme", "trade; finance", "women", "=HYPERLINK(1)"};

static const char *const texts[] = {
    "Small and Medium Enterprises",
    "<script>alert(1)</script>",
    "=1+1",
    "a | b \\| c",
    "two\nlines\tand a tab",
    "\"quoted\" & 'so' ]]> -->",
    "right\xe2\x80\xaeleft \xc2\x85 \xf0\x9f\x98\x80",
    " at the edges ",
    "`code` *bold* [x](javascript:y) &amp; #",
    "javascript:alert(1)",
    "\\",
};

size_t cf_choices_next(cf_choices *choices, size_t limit)
{
    return choices->at < choices->end && limit > 0 ? (unsigned char)*choices->at++ % limit : 0;
}

static void add_id(const maker *all, int of, size_t place)
{
    if (of == CF_MADE_AREAS)
        cf_text_add_format(
            all->out, "\"K%zu.%zu\"", place / CF_MADE_AREAS_OF_ONE, place % CF_MADE_AREAS_OF_ONE);
    else
        cf_text_add_format(all->out, "\"%c%zu\"", cf_made_shapes[of].letter, place);
}

/* The records that a member may name: from `*first`, so many. */
static size_t find_choice(const maker *all, const cf_made_member *row, size_t *first)
{
    const size_t count = all->count[row->of];
    *first = row->which == CF_NAMES_LATER ? all->self + 1 : 0;
    return (row->which == CF_NAMES_EARLIER ? all->self : count) - *first;
}

static void add_name(const maker *all, const cf_made_member *row)
{
    cf_text_add_format(all->out, ", \"%s\": ", row->name);
}

static void add_one(maker *all, const cf_made_member *row)
{
    size_t first;
    const size_t count = find_choice(all, row, &first);
    if (count == 0)
        return;
    all->home = first + cf_choices_next(all->choices, count);
    add_name(all, row);
    add_id(all, row->of, all->home);
}

static void add_some(const maker *all, const cf_made_member *row)
{
    size_t first;
    const size_t count = find_choice(all, row, &first);
    const char *between = "";
    add_name(all, row);
    if (row->how == CF_MAKE_ALL && cf_choices_next(all->choices, 4) == 1) {
        cf_text_add(all->out, "\"all\"");
        return;
    }
    cf_text_add(all->out, "[");
    for (size_t i = 0; i < count; i++) {
        const bool is_home = row->which == CF_NAMES_AWAY && i == all->home;
        if (cf_choices_next(all->choices, 3) != 1 || is_home)
            continue;
        cf_text_add(all->out, between);
        add_id(all, row->of, first + i);
        between = ", ";
    }
    cf_text_add(all->out, "]");
}

/* Months and days that every year has. */
static void add_date(const maker *all, int first_year)
{
    enum { YEARS = 7, MONTHS = 12, DAYS = 28 };
    cf_text_add_format(all->out, "\"%d", first_year + (int)cf_choices_next(all->choices, YEARS));
    const size_t precision = cf_choices_next(all->choices, 3);
    if (precision > 0)
        cf_text_add_format(all->out, "-%02zu", 1 + cf_choices_next(all->choices, MONTHS));
    if (precision > 1)
        cf_text_add_format(all->out, "-%02zu", 1 + cf_choices_next(all->choices, DAYS));
    cf_text_add(all->out, "\"");
}

static void add_ends(maker *all, const cf_made_member *row)
{
    static const char *const nobody[] = {"", "all", "unnamed"};
    const size_t count = all->count[row->of];
    const size_t from = cf_choices_next(all->choices, count);
    const size_t to = (from + 1 + cf_choices_next(all->choices, count - 1)) % count;
    const size_t word = row->how == CF_MAKE_ENDS_OR_ALL ? cf_choices_next(all->choices, 8) : 0;
    cf_text_add(all->out, ", \"from\": ");
    add_id(all, row->of, from);
    cf_text_add(all->out, ", \"to\": ");
    if (word > 0 && word < CF_COUNT(nobody))
        cf_text_add_format(all->out, "\"%s\"", nobody[word]);
    else
        add_id(all, row->of, to);
}

static void add_word(const maker *all, const cf_made_member *row)
{
    size_t count = 0;
    while (row->word(count))
        count++;
    add_name(all, row);
    cf_text_add_json(all->out, row->word(cf_choices_next(all->choices, count)));
}

static void add_list(const maker *all, const cf_made_member *row)
{
    static const char *const between[] = {"[", ", "};
    size_t count = 0;
    add_name(all, row);
    for (size_t i = 0; i < CF_COUNT(topics); i++) {
        if (cf_choices_next(all->choices, 3) != 1)
            continue;
        cf_text_add(all->out, between[count++ > 0]);
        cf_text_add_json(all->out, topics[i]);
    }
    cf_text_add(all->out, count > 0 ? "]" : "[]");
}

static void add_observed(const maker *all, const cf_made_member *row)
{
    static const char *const truths[] = {"true", "false", "null"};
    add_name(all, row);
    cf_text_add(all->out, "[{\"date\": ");
    add_date(all, 1999);
    cf_text_add_format(
        all->out, ", \"in_force\": %s}]", truths[cf_choices_next(all->choices, CF_COUNT(truths))]);
}

static void add_cited(const maker *all, const cf_made_member *row)
{
    if (all->count[CF_MADE_SOURCES] == 0)
        return;
    add_name(all, row);
    cf_text_add(all->out, "[{\"id\": ");
    add_id(all, CF_MADE_SOURCES, cf_choices_next(all->choices, all->count[CF_MADE_SOURCES]));
    cf_text_add(all->out, ", \"locator\": ");
    cf_text_add_json(all->out, texts[cf_choices_next(all->choices, CF_COUNT(texts))]);
    cf_text_add(all->out, "}]");
}

static void add_own_areas(const maker *all)
{
    for (size_t i = 0; i < CF_MADE_AREAS_OF_ONE; i++) {
        cf_text_add(all->out, i > 0 ? "}, {\"id\": " : ", \"areas\": [{\"id\": ");
        add_id(all, CF_MADE_AREAS, all->self * CF_MADE_AREAS_OF_ONE + i);
    }
    cf_text_add(all->out, "}]");
}

static void add_plain(const maker *all, const cf_made_member *row)
{
    add_name(all, row);
    if (row->how == CF_MAKE_DATE)
        add_date(all, row->of);
    else if (row->how == CF_MAKE_TEXT)
        cf_text_add_json(all->out, texts[cf_choices_next(all->choices, CF_COUNT(texts))]);
    else if (row->how == CF_MAKE_NUMBER)
        cf_text_add_exact(all->out, (double)cf_choices_next(all->choices, 101) / 100, "null");
    else
        cf_text_add(all->out, row->how == CF_MAKE_FLAG ? "true" : "false");
}

/* A member that may be left out is there if the next byte says so. */
static void add_member(maker *all, const cf_made_member *row)
{
    const bool is_always =
        row->how == CF_MAKE_HOME || row->how == CF_MAKE_ENDS || row->how == CF_MAKE_ENDS_OR_ALL
        || row->how == CF_MAKE_OWN_AREAS;
    if (!is_always && cf_choices_next(all->choices, 2) == 0)
        return;
    switch (row->how) {
    case CF_MAKE_ONE:
    case CF_MAKE_HOME:
        add_one(all, row);
        break;
    case CF_MAKE_SOME:
    case CF_MAKE_ALL:
        add_some(all, row);
        break;
    case CF_MAKE_ENDS:
    case CF_MAKE_ENDS_OR_ALL:
        add_ends(all, row);
        break;
    case CF_MAKE_WORD:
        add_word(all, row);
        break;
    case CF_MAKE_TOPICS:
        add_list(all, row);
        break;
    case CF_MAKE_OBSERVED:
        add_observed(all, row);
        break;
    case CF_MAKE_CITED:
        add_cited(all, row);
        break;
    case CF_MAKE_OWN_AREAS:
        add_own_areas(all);
        break;
    default:
        add_plain(all, row);
        break;
    }
}

static void make_record(maker *all, const cf_made_shape *of, size_t place, cf_text *out)
{
    all->self = place;
    all->out = out;
    if (of->letter)
        cf_text_add_format(out, "{\"id\": \"%c%zu\"", of->letter, place);
    else
        cf_text_add_format(out, "{\"x-place\": %zu", place);
    for (const cf_made_member *row = of->member; row->name; row++)
        add_member(all, row);
    cf_text_add(out, "}");
}

static void make_head(maker *all, cf_text *out)
{
    static const cf_made_member head[] = {
        {"title", .how = CF_MAKE_TEXT},
        {"focus", .how = CF_MAKE_SOME, .of = CF_MADE_FORA},
        {"mandate", .how = CF_MAKE_TOPICS},
        {"as_of", .how = CF_MAKE_DATE, .of = 2004}};
    all->out = out;
    cf_text_add(out, "{\"format\": \"crossfora/1\"");
    for (size_t i = 0; i < CF_COUNT(head); i++)
        add_member(all, &head[i]);
}

void cf_make(cf_made *made, cf_choices *choices)
{
    maker all = {.choices = choices};
    for (cf_made_kind kind = 0; kind < CF_MADE_COUNT; kind++)
        all.count[kind] = cf_choices_next(choices, cf_made_shapes[kind].most + 1);
    all.count[CF_MADE_AREAS] = CF_MADE_AREAS_OF_ONE * all.count[CF_MADE_FRAMEWORKS];
    if (all.count[CF_MADE_FORA] < 2)
        all.count[CF_MADE_LIAISONS] = all.count[CF_MADE_CONTACTS] = 0;
    if (all.count[CF_MADE_FORA] == 0)
        all.count[CF_MADE_PROJECTS] = 0;
    make_head(&all, &made->head);
    for (cf_made_kind kind = 0; kind < CF_MADE_COUNT; kind++) {
        made->count[kind] = all.count[kind];
        for (size_t i = 0; i < all.count[kind]; i++)
            make_record(&all, &cf_made_shapes[kind], i, &made->record[kind][i]);
    }
}

/* Knuth's generator of lots. */
static void shuffle(size_t *place, size_t count, uint64_t *lots)
{
    for (size_t i = 0; i < count; i++) {
        place[i] = i;
        if (*lots == 0)
            continue;
        *lots = *lots * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        const size_t other = (size_t)(*lots >> 33) % (i + 1);
        place[i] = place[other];
        place[other] = i;
    }
}

void cf_made_write(const cf_made *made, uint64_t order, cf_text *out)
{
    cf_text_add(out, cf_text_of(&made->head));
    for (cf_made_kind kind = 0; kind < CF_MADE_COUNT; kind++) {
        size_t place[CF_MADE_MOST];
        shuffle(place, made->count[kind], &order);
        cf_text_add_format(out, ",\n\"%s\": [", cf_made_shapes[kind].name);
        for (size_t i = 0; i < made->count[kind]; i++) {
            cf_text_add(out, i > 0 ? ",\n " : "\n ");
            cf_text_add(out, cf_text_of(&made->record[kind][place[i]]));
        }
        cf_text_add(out, "]");
    }
    cf_text_add(out, "}\n");
}

void cf_made_free(cf_made *made)
{
    cf_text_free(&made->head);
    for (cf_made_kind kind = 0; kind < CF_MADE_COUNT; kind++) {
        for (size_t i = 0; i < made->count[kind]; i++)
            cf_text_free(&made->record[kind][i]);
    }
}
