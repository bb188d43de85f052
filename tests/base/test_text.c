#include "base/arena.h"
#include "base/digest.h"
#include "base/map.h"
#include "base/problems.h"
#include "base/similar.h"
#include "base/text.h"
#include "base/utf8.h"
#include "support/tests.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void test_numbers_have_six_digits_and_no_minus_zero(void **state)
{
    (void)state;
    static const struct {
        double number;
        const char *text;
    } rows[] = {
        {0, "0"},
        {-0.0, "0"},
        {1, "1"},
        {4.0 / 11, "0.363636"},
        {-1.5, "-1.5"},
        {1e-7 / 3, "3.33333e-08"},
        {123456789, "123456789"},
        {-7, "-7"},
        {-999999999999999, "-999999999999999"},
        {NAN, "null"},
        {INFINITY, "null"},
        {-INFINITY, "null"},
        {1e20, "1e+20"},
        {0.1, "0.1"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text text = {0};
        cf_text_add_number(&text, rows[i].number, "null");
        assert_string_equal(cf_text_of(&text), rows[i].text);
        cf_text_free(&text);
    }
}

static void test_counts_are_written_in_full(void **state)
{
    (void)state;
    cf_text text = {0};
    cf_text_add_count(&text, 0);
    cf_text_add_char(&text, ' ');
    cf_text_add_count(&text, UINT64_MAX);
    assert_string_equal(cf_text_of(&text), "0 18446744073709551615");
    cf_text_free(&text);
}

static void test_runs_end_at_what_writers_tell_apart(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t size;
        int32_t code;
    } rows[] = {
        {"plain words, <marked> & all", 27, 'p'},
        {"up to a \"quote", 8, 'u'},
        {"\"quote", 1, '"'},
        {"\\path", 1, '\\'},
        {"\tindented", 1, '\t'},
        {"na\xC3\xAFve", 2, 'n'},
        {"\xC3\xAFve", 2, 0xEF},
        {"\xAFve", 0, 0},
        {"", 0, 0},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        int32_t code = 0;
        assert_int_equal(cf_utf8_run(rows[i].text, strlen(rows[i].text), &code), rows[i].size);
        assert_int_equal(code, rows[i].code);
    }
}

static void test_a_text_can_be_made_to_keep_all_digits(void **state)
{
    (void)state;
    cf_text text = {.is_exact = true};
    cf_text_add_number(&text, 4.0 / 11, "null");
    assert_string_equal(cf_text_of(&text), "0.36363636363636365");
    cf_text_free(&text);
}

/* Numbers of all sizes, and those next to the middle between two of six digits. */
static double number_like(uint64_t random)
{
    const double six = (double)(100000 + random % 900000);
    const double off = random >> 60 < 4 ? 0.5 : (double)(random >> 32 & 0xFFFF) / 0x10000;
    const double size = (six + off) * pow(10, (double)(random >> 20 & 15) - 12);
    const double beside = random >> 50 & 1 ? nextafter(size, INFINITY) : size;
    return random >> 51 & 1 ? -beside : beside;
}

static void test_numbers_are_those_of_printf_with_six_digits(void **state)
{
    (void)state;
    cf_text text = {0};
    uint64_t random = 1;
    for (size_t i = 0; i < 200000; i++) {
        random = random * 6364136223846793005u + 1442695040888963407u;
        const double number = number_like(random);
        char expected[40];
        snprintf(expected, sizeof expected, "%.6g", number);
        cf_text_clear(&text);
        cf_text_add_number(&text, number, "null");
        if (fabs(number - nearbyint(number)) > 0)
            assert_string_equal(cf_text_of(&text), expected);
    }
    cf_text_free(&text);
}

static void test_exact_numbers_read_back_equal(void **state)
{
    (void)state;
    uint64_t bits = 88172645463325252u;
    for (int i = 0; i < 20000; i++) {
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        double number;
        memcpy(&number, &bits, sizeof number);
        if (!isfinite(number))
            continue;
        cf_text text = {0};
        cf_text_add_exact(&text, number, "null");
        const double back = strtod(cf_text_of(&text), NULL);
        assert_memory_equal(&back, &number, sizeof number);
        cf_text_free(&text);
    }
}

static void test_exact_numbers_are_as_short_as_can_be(void **state)
{
    (void)state;
    cf_text text = {0};
    cf_text_add_exact(&text, 0.1, "");
    cf_text_add_char(&text, ' ');
    cf_text_add_exact(&text, 1.0 / 3, "");
    assert_string_equal(cf_text_of(&text), "0.1 0.3333333333333333");
    cf_text_free(&text);
}

static void test_what_must_not_be_printed_raw_is_shown(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        const char *shown;
    } rows[] = {
        {"R&D <pilot> – naïve 中文", "R&D <pilot> – naïve 中文"},
        {"tab\tand\nline", "tab\\x09and\\x0Aline"},
        {"\x1b[31mred", "\\x1B[31mred"},
        {"\xe2\x80\xaeright to left", "\\xE2\\x80\\xAEright to left"},
        {"\xff\xfe", "\\xFF\\xFE"},
        {"\xe2\x80\xa8line separator", "\\xE2\\x80\\xA8line separator"},
        {"zero\xe2\x80\x8bwidth", "zero\\xE2\\x80\\x8Bwidth"},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text text = {0};
        cf_text_add_visible(&text, rows[i].bytes, strlen(rows[i].bytes), 1000);
        assert_string_equal(cf_text_of(&text), rows[i].shown);
        assert_int_equal(
            cf_utf8_is_visible(rows[i].bytes), strcmp(rows[i].bytes, rows[i].shown) == 0);
        cf_text_free(&text);
    }
}

static void test_long_text_is_cut_at_a_character(void **state)
{
    (void)state;
    cf_text text = {0};
    cf_text_add_visible(&text, "ééé", 6, 3);
    assert_string_equal(cf_text_of(&text), "é...");
    cf_text_free(&text);

    cf_error err = {0};
    char words[2000];
    memset(words, 'x', sizeof words);
    memcpy(words + CF_MESSAGE_SIZE - 2, "é", 3);
    assert_false(cf_fail(&err, CF_ERROR_INPUT, "%s", words));
    assert_int_equal(strlen(err.message), CF_MESSAGE_SIZE - 2);
}

static void test_a_failure_can_be_said_on_any_terminal(void **state)
{
    (void)state;
    cf_error err = {0};
    assert_false(cf_fail(&err, CF_ERROR_USAGE, "not \"%s\"", "a\tb\x1b[31m\xe2\x80\xae\xff"));
    assert_string_equal(err.message, "not \"a\\x09b\\x1B[31m\\xE2\\x80\\xAE\\xFF\"");
}

static void test_the_first_failure_is_kept(void **state)
{
    (void)state;
    cf_error err = {0};
    assert_false(cf_fail(&err, CF_ERROR_INPUT, "first"));
    assert_false(cf_fail(&err, CF_ERROR_SYSTEM, "second"));
    assert_int_equal(err.code, CF_ERROR_INPUT);
    assert_string_equal(err.message, "first");
}

static void test_width_counts_columns_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(cf_utf8_width("naïve"), 5);
    assert_int_equal(cf_utf8_width("\xFF\xFE!"), 3);
    assert_int_equal(cf_utf8_width("中文"), 4);
    assert_int_equal(cf_utf8_fit("中文字", 5), 6);
    assert_int_equal(cf_utf8_fit("abc", 2), 2);
}

static void test_a_map_finds_what_was_added_first(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_map map = {0};
    uint32_t before;
    assert_int_equal(cf_map_find(&map, "x"), CF_ABSENT);
    for (uint32_t i = 0; i < 5000; i++) {
        const char *key = cf_arena_format(&arena, &err, "key %u", i);
        assert_true(cf_map_add(&map, &arena, key, i, &before, &err));
        assert_int_equal(before, CF_ABSENT);
    }
    assert_true(cf_map_add(&map, &arena, "key 77", 9, &before, &err));
    assert_int_equal(before, 77);
    assert_int_equal(cf_map_find(&map, "key 77"), 77);
    assert_int_equal(cf_map_find(&map, "key 5000"), CF_ABSENT);
    cf_arena_free(&arena);
}

static void test_an_arena_refuses_what_overflows(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    assert_null(cf_arena_new(&arena, SIZE_MAX / 2, 4, &err));
    assert_string_equal(err.message, "out of memory");
    err = (cf_error){0};
    assert_non_null(cf_arena_new(&arena, 0, 8, &err));
    char *large = cf_new(&arena, char, 3000000, &err);
    assert_non_null(large);
    assert_int_equal(large[2999999], 0);
    cf_arena_free(&arena);
}

static void test_did_you_mean_is_near_or_silent(void **state)
{
    (void)state;
    assert_int_equal(cf_edit_distance("TELWG", "TELGW"), 1);
    assert_int_equal(cf_edit_distance("", "abc"), 3);
    assert_int_equal(cf_edit_distance("Members", "members"), 0);
    cf_similar family = cf_similar_to("constraint");
    cf_similar_try(&family, "constraint.ego");
    cf_similar_try(&family, "constraint.whole");
    assert_string_equal(family.best, "constraint.ego");
    cf_similar similar = cf_similar_to("projetcs");
    cf_similar_try(&similar, "fora");
    assert_null(similar.best);
    cf_similar_try(&similar, "projects");
    assert_string_equal(similar.best, "projects");
}

static void test_problems_keep_the_first_by_place(void **state)
{
    (void)state;
    cf_problems problems = {0};
    cf_error err = {0};
    char message[16];
    for (size_t i = 200; i > 0; i--) {
        snprintf(message, sizeof message, "%zu", i);
        assert_true(cf_problems_add(&problems, i, message, &err));
    }
    assert_int_equal(problems.count, 200);
    assert_int_equal(cf_problems_kept(&problems), CF_PROBLEM_LIMIT);
    assert_string_equal(problems.item[0].message, "1");
    assert_string_equal(problems.item[CF_PROBLEM_LIMIT - 1].message, "50");
    cf_problems_free(&problems);
}

static void test_digest_is_that_of_the_standard(void **state)
{
    (void)state;
    char text[CF_SHA256_TEXT_SIZE];
    cf_sha256("abc", 3, text);
    assert_string_equal(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static bool is_full(void *context, const char *bytes, size_t length, cf_error *err)
{
    (void)context;
    (void)bytes;
    (void)length;
    return cf_fail(err, CF_ERROR_SYSTEM, "the disk is full");
}

static void test_a_text_says_why_its_sink_took_no_more(void **state)
{
    (void)state;
    cf_text_sink sink = {.take = is_full};
    cf_text text = {.sink = &sink};
    cf_error err = {0};
    for (size_t i = 0; i < 100; i++)
        cf_text_add_repeat(&text, '.', 10000);
    assert_false(cf_text_ok(&text, &err));
    assert_string_equal(err.message, "the disk is full");
    assert_int_equal(err.code, CF_ERROR_SYSTEM);
    cf_text_free(&text);
}

static size_t plain_by_bytes(const char *at, size_t length)
{
    size_t size = 0;
    while (size < length && at[size] >= ' ' && at[size] < '\x7f' && !strchr("\"\\", at[size]))
        size++;
    return size;
}

static void test_plain_bytes_end_at_the_first_other_one(void **state)
{
    (void)state;
    enum { LENGTH = 20 };
    char text[LENGTH];
    for (int byte = 0; byte < 256; byte++) {
        for (size_t at = 0; at < LENGTH; at++) {
            memset(text, 'a', sizeof text);
            text[at] = (char)byte;
            if (at + 1 < LENGTH)
                text[at + 1] = (char)(byte + 1);
            assert_int_equal(cf_utf8_plain(text, LENGTH), plain_by_bytes(text, LENGTH));
        }
    }
}

static void test_a_text_that_is_cleared_stays_failed(void **state)
{
    (void)state;
    cf_error err = {0};
    cf_text text = {.failed = true};
    cf_text_clear(&text);
    cf_text_add(&text, "more");
    assert_false(cf_text_ok(&text, &err));
    assert_string_equal(err.message, "out of memory");
    cf_text_free(&text);
    assert_true(cf_text_ok(&text, &err));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_have_six_digits_and_no_minus_zero),
        cmocka_unit_test(test_counts_are_written_in_full),
        cmocka_unit_test(test_runs_end_at_what_writers_tell_apart),
        cmocka_unit_test(test_a_text_can_be_made_to_keep_all_digits),
        cmocka_unit_test(test_numbers_are_those_of_printf_with_six_digits),
        cmocka_unit_test(test_exact_numbers_read_back_equal),
        cmocka_unit_test(test_exact_numbers_are_as_short_as_can_be),
        cmocka_unit_test(test_what_must_not_be_printed_raw_is_shown),
        cmocka_unit_test(test_long_text_is_cut_at_a_character),
        cmocka_unit_test(test_a_failure_can_be_said_on_any_terminal),
        cmocka_unit_test(test_the_first_failure_is_kept),
        cmocka_unit_test(test_width_counts_columns_not_bytes),
        cmocka_unit_test(test_plain_bytes_end_at_the_first_other_one),
        cmocka_unit_test(test_a_map_finds_what_was_added_first),
        cmocka_unit_test(test_an_arena_refuses_what_overflows),
        cmocka_unit_test(test_did_you_mean_is_near_or_silent),
        cmocka_unit_test(test_problems_keep_the_first_by_place),
        cmocka_unit_test(test_a_text_says_why_its_sink_took_no_more),
        cmocka_unit_test(test_a_text_that_is_cleared_stays_failed),
        cmocka_unit_test(test_digest_is_that_of_the_standard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
