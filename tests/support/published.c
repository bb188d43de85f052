#include "support/published.h"

#include "support/tests.h"

#include <stdlib.h>

static const char *const titles[] = {
    [CF_TOPIC_CONGRUENCE] = "Requirements and congruence",
    [CF_TOPIC_SHARED_WORK] = "Ranking shared work",
    [CF_TOPIC_GAPS] = "Kinds of gaps",
    [CF_TOPIC_CENTRALITY] = "Coverage, closeness and reach",
    [CF_TOPIC_HOLES] = "Structural holes",
    [CF_TOPIC_BROKERAGE] = "Brokerage",
    [CF_TOPIC_KEY_PLAYERS] = "Key players",
    [CF_TOPIC_COHESION] = "Cohesion, cut points and bridges",
    [CF_TOPIC_CENTRALIZATION] = "Centralization",
    [CF_TOPIC_TWO_MODE] = "Two-mode centrality",
    [CF_TOPIC_CHANCE] = "More than chance",
    [CF_TOPIC_QAP] = "Relations compared by relabeling",
    [CF_TOPIC_CLUSTERS] = "Clusters",
    [CF_TOPIC_CANDIDATES] = "Candidate ties",
    [CF_TOPIC_CHOICE] = "Choosing liaisons",
    [CF_TOPIC_FIT] = "Institutional fit",
    [CF_TOPIC_UNCERTAIN] = "Unknown and uncertain ties",
    [CF_TOPIC_LAYERS] = "Layers",
    [CF_TOPIC_CHANGE] = "Change over time",
};
_Static_assert(CF_COUNT(titles) == CF_TOPIC_END, "a topic has no title");

/* "tests/engine/test_known.c:12", wherever the compiler was called. */
static const char *in_tree(const char *here)
{
    const char *found = here;
    for (const char *at = here; (at = strstr(at, "tests/")); at++)
        found = at;
    return found;
}

/* Appends the figure to the file that scripts/make-docs names in CROSSFORA_PUBLISHED. */
static void record(const cf_published *of, const char *figure, const char *printed,
                   const char *computed, const char *here)
{
    const char *path = getenv("CROSSFORA_PUBLISHED");
    if (!path)
        return;
    const char *test = in_tree(here);
    FILE *rows = fopen(path, "a");
    assert_non_null(rows);
    fprintf(rows, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%.*s\n", (int)of->topic, titles[of->topic],
            of->example, figure, printed, computed, of->source, (int)strcspn(test, ":"), test);
    assert_int_equal(fclose(rows), 0);
}

/* Half a unit of the last digit that was printed; figures of one decimal are whole ones or exact. */
static double tolerance_of(const char *printed)
{
    const char *point = strchr(printed, '.');
    const size_t decimals = point ? strspn(point + 1, "0123456789") : 0;
    return decimals < 2 ? 1e-9 : 0.5000001 * pow(10, -(double)decimals);
}

/* Nine digits, which no compiler or library changes. */
static void add_computed(cf_text *text, double computed)
{
    if (fabs(computed) < 1e-12 || !isfinite(computed))
        cf_text_add_number(text, isfinite(computed) ? 0 : computed, "none");
    else
        cf_text_add_format(text, "%.9g", computed);
}

void assert_published_at(const cf_published *of, const char *figure, const char *printed,
                         double computed, const char *here)
{
    double expected = strcmp(printed, "none") == 0 ? (double)NAN : strtod(printed, NULL);
    double tolerance = tolerance_of(printed);
    const char *divisor = strchr(printed, '/');
    if (divisor) {
        expected /= strtod(divisor + 1, NULL);
        tolerance /= strtod(divisor + 1, NULL);
    }
    if (!is_close(computed, expected, tolerance))
        fail_msg("%s: %s is %.17g, not %s", in_tree(here), figure, computed, printed);

    cf_text text = {0};
    add_computed(&text, computed);
    record(of, figure, printed, cf_text_of(&text), here);
    cf_text_free(&text);
}

void assert_published_words_at(const cf_published *of, const char *figure, const char *printed,
                               const char *computed, const char *here)
{
    if (strcmp(printed, computed) != 0)
        fail_msg("%s: %s is \"%s\", not \"%s\"", in_tree(here), figure, computed, printed);
    record(of, figure, printed, computed, here);
}

void assert_published_cell_at(const cf_published *of, const cf_studied *studied, const char *row,
                              const char *column, const char *printed, const char *here)
{
    const cf_cell *cell = cf_studied_cell(studied, row, column);
    cf_text figure = {0};
    cf_text_add_format(&figure, "%s of %s", column, row);
    if (cell->text)
        assert_published_words_at(of, cf_text_of(&figure), printed, cell->text, here);
    else
        assert_published_at(of, cf_text_of(&figure), printed, cell->number, here);
    cf_text_free(&figure);
}
