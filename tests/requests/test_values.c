#include "requests/option.h"
#include "requests/values.h"
#include "support/tests.h"

#include <stdint.h>

typedef struct {
    const char *text;
    bool is_read;
    uint64_t value;
} reading;

static void test_numbers_are_read_whole_and_within_their_range(void **state)
{
    (void)state;
    static const reading readings[] = {
        {"1", true, 1},
        {"1200", true, 1200},
        {"0012", true, 12},
        {"0", false, 0},
        {"1201", false, 0},
        {"", false, 0},
        {" 12", false, 0},
        {"12 ", false, 0},
        {"+12", false, 0},
        {"-12", false, 0},
        {"12.0", false, 0},
        {"1e2", false, 0},
        {"0x10", false, 0},
        {"١", false, 0},
        {"12\n", false, 0},
        {"18446744073709551616", false, 0},
        {"18446744073709551617", false, 0},
    };

    for (size_t i = 0; i < CF_COUNT(readings); i++) {
        uint64_t number = 7;
        cf_error err = {0};
        const bool is_read =
            cf_option_read_number("window", readings[i].text, 1, 1200, &number, &err);
        assert_int_equal(is_read, readings[i].is_read);
        assert_int_equal(number, is_read ? readings[i].value : 7);
        assert_int_equal(err.code, is_read ? CF_OK : CF_ERROR_USAGE);
    }
}

static void test_the_largest_number_is_within_reach(void **state)
{
    (void)state;
    uint64_t number;
    cf_error err = {0};
    assert_done(
        cf_option_read_number("n", "18446744073709551615", 0, UINT64_MAX, &number, &err), &err);
    assert_true(number == UINT64_MAX);
}

static void test_sizes_have_units_of_1024(void **state)
{
    (void)state;
    static const reading readings[] = {
        {"1", true, 1},
        {"4096", true, 4096},
        {"64K", true, 65536},
        {"512M", true, 536870912},
        {"2G", true, 2147483648},
        {"17179869183G", true, UINT64_C(17179869183) << 30},
        {"17179869184G", false, 0},
        {"0", false, 0},
        {"0K", false, 0},
        {"K", false, 0},
        {"1k", false, 0},
        {"1KB", false, 0},
        {"1 K", false, 0},
        {"1.5G", false, 0},
        {"-1K", false, 0},
        {"", false, 0},
    };

    for (size_t i = 0; i < CF_COUNT(readings); i++) {
        size_t size = 7;
        cf_error err = {0};
        const bool is_read = cf_option_read_size("max-input", readings[i].text, &size, &err);
        assert_int_equal(is_read, readings[i].is_read);
        if (is_read)
            assert_true(size == readings[i].value);
    }
}

static const char *fruit_at(size_t place)
{
    static const char *const fruit[] = {"apple", "pear", "plum", NULL};
    return fruit[place];
}

static void test_lists_of_words_become_sets_of_places(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint64_t places; /* 0: refused */
        const char *message;
    } lists[] = {
        {"apple", 1, ""},
        {"plum,apple", 5, ""},
        {"pear,pear", 2, ""},
        {"", 0, "--f takes apple, pear or plum, not \"\""},
        {"apple,", 0, "--f takes apple, pear or plum, not \"\""},
        {",apple", 0, "--f takes apple, pear or plum, not \"\""},
        {"apple, pear", 0, "--f takes apple, pear or plum, not \" pear\"; did you mean \"pear\"?"},
        {"aple", 0, "--f takes apple, pear or plum, not \"aple\"; did you mean \"apple\"?"},
        {"Plum", 0, "--f takes apple, pear or plum, not \"Plum\"; did you mean \"plum\"?"},
        {"cucumber", 0, "--f takes apple, pear or plum, not \"cucumber\""},
    };

    for (size_t i = 0; i < CF_COUNT(lists); i++) {
        uint64_t places = 0;
        cf_error err = {0};
        const bool is_read = cf_option_read_words("f", lists[i].text, fruit_at, &places, &err);
        assert_int_equal(is_read, lists[i].places != 0);
        assert_string_equal(err.message, lists[i].message);
        if (is_read)
            assert_int_equal(places, lists[i].places);
    }
}

static const char *number_at(size_t place)
{
    static const char *const numbers[] = {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", NULL};
    return numbers[place];
}

static void test_a_long_list_of_words_is_left_to_the_help(void **state)
{
    (void)state;
    size_t place;
    cf_error near = {0};
    assert_false(cf_option_read_word("n", "sevne", number_at, &place, &near));
    assert_string_equal(near.message, "--n does not know \"sevne\"; did you mean \"seven\"?");
    cf_error far = {0};
    assert_false(cf_option_read_word("n", "million", number_at, &place, &far));
    assert_string_equal(far.message, "--n does not know \"million\"");
}

static void test_without_options_the_request_is_that_of_the_documents(void **state)
{
    (void)state;
    const cf_request request = cf_request_default();
    assert_int_equal(request.input_limit, 512 << 20);
    assert_int_equal(request.options.window_months, 24);
    assert_int_equal(request.options.covered, CF_STATE_BIT(CF_WORKING));
    assert_int_equal(request.formats, 0);
    assert_null(request.focus);
}

static void test_each_option_of_studies_is_one_that_a_study_can_heed(void **state)
{
    (void)state;
    static const cf_option_group *const groups[] = {&cf_study_option_group, &cf_replicas_options};
    const cf_option *option;
    size_t count = 0;
    for (; (option = cf_option_at(groups, CF_COUNT(groups), count)) != NULL; count++) {
        size_t heed = 0;
        while (heed < CF_HEED_COUNT && strcmp(cf_heeds[heed], option->name) != 0)
            heed++;
        if (heed == CF_HEED_COUNT)
            fail_msg("no study can heed --%s", option->name);
    }
    assert_int_equal(count, CF_HEED_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_are_read_whole_and_within_their_range),
        cmocka_unit_test(test_the_largest_number_is_within_reach),
        cmocka_unit_test(test_sizes_have_units_of_1024),
        cmocka_unit_test(test_lists_of_words_become_sets_of_places),
        cmocka_unit_test(test_a_long_list_of_words_is_left_to_the_help),
        cmocka_unit_test(test_without_options_the_request_is_that_of_the_documents),
        cmocka_unit_test(test_each_option_of_studies_is_one_that_a_study_can_heed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
