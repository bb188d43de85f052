/* tests/golden/apec-mini holds what every writer makes of data/apec-mini.json, byte for byte. With
 * CROSSFORA_UPDATE_GOLDEN set, writes them instead: see scripts/update-golden. */
#include "base/file.h"
#include "support/reported.h"
#include "support/tests.h"

#include <stdlib.h>

#define FOLDER CROSSFORA_SOURCE_DIR "/tests/golden/apec-mini/"

enum { MOST_BYTES = 1 << 24 };

/* Says where the first difference is. */
static void assert_same(const char *name, const cf_text *found, const cf_text *expected)
{
    const char *a = cf_text_of(found);
    const char *b = cf_text_of(expected);
    size_t line = 1;
    size_t start = 0;
    size_t at = 0;
    for (; at < found->length && at < expected->length && a[at] == b[at]; at++) {
        if (a[at] == '\n') {
            line++;
            start = at + 1;
        }
    }
    if (at == found->length && at == expected->length)
        return;
    print_error("%s:%zu differs\n  found:    %.*s\n  expected: %.*s\n", name, line,
                (int)strcspn(a + start, "\n"), a + start, (int)strcspn(b + start, "\n"), b + start);
    fail();
}

static void check(const char *name, const cf_text *found)
{
    char path[1024];
    cf_error err = {0};
    cf_text expected = {0};
    snprintf(path, sizeof path, "%s%s", FOLDER, name);
    if (getenv("CROSSFORA_UPDATE_GOLDEN")) {
        assert_done(cf_file_write(path, cf_text_of(found), found->length, &err), &err);
        return;
    }
    assert_done(cf_file_read(path, MOST_BYTES, &expected, &err), &err);
    assert_same(name, found, &expected);
    cf_text_free(&expected);
}

static void every_file_of_a_report_is_as_agreed(void **state)
{
    (void)state;
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    for (size_t i = 0; i < cf_writer_count; i++) {
        cf_text out = cf_reported_write(&reported, cf_writers[i].file);
        check(cf_writers[i].file, &out);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);
}

static void every_view_is_as_agreed(void **state)
{
    (void)state;
    static const char *const names[] = {
        [CF_VIEW_FORA] = "fora",       [CF_VIEW_FOCUS_GAPS] = "gaps",
        [CF_VIEW_PAIR_GAPS] = "pairs", [CF_VIEW_COVERAGE] = "coverage",
        [CF_VIEW_METRICS] = "metrics",
    };
    _Static_assert(CF_COUNT(names) == CF_VIEW_COUNT, "a view has no name");
    cf_reported reported;
    cf_reported_open_file(&reported, "data/apec-mini.json");
    for (cf_view_of view = 0; view < CF_VIEW_COUNT; view++) {
        char name[64];
        cf_text out = cf_reported_view(&reported, view, CF_FORMAT_TABLE, true);
        snprintf(name, sizeof name, "view-%s.txt", names[view]);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);
}

static void hostile_words_stay_words(void **state)
{
    (void)state;
    static const char *const files[] = {
        "report.json", "fora.csv",   "report.md",       "report.html",
        "network.svg", "matrix.svg", "network.graphml", "fora.graphml"};
    cf_reported reported;
    cf_reported_open_file(&reported, "tests/reports/hostile.json");
    for (size_t i = 0; i < CF_COUNT(files); i++) {
        char name[64];
        cf_text out = cf_reported_write(&reported, files[i]);
        snprintf(name, sizeof name, "../hostile/%s", files[i]);
        check(name, &out);
        cf_text_free(&out);
    }
    cf_reported_close(&reported);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_of_a_report_is_as_agreed),
        cmocka_unit_test(every_view_is_as_agreed),
        cmocka_unit_test(hostile_words_stay_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
