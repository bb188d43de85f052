/* What a failure says beside its first words. */
#include "base/error.h"
#include "support/tests.h"

static void test_what_was_meant_stands_behind_a_failure(void **state)
{
    (void)state;
    cf_error err = {0};
    assert_false(cf_fail(&err, CF_ERROR_USAGE, "no \"%s\"", "gasp\t") || cf_suggest(&err, NULL));
    assert_string_equal(err.message, "no \"gasp\\x09\"");
    assert_false(cf_suggest(&err, "gaps\x1b"));
    assert_string_equal(err.message, "no \"gasp\\x09\"; did you mean \"gaps\\x1B\"?");
    assert_int_equal(err.code, CF_ERROR_USAGE);
}

static void test_no_room_is_left_for_what_was_meant(void **state)
{
    (void)state;
    cf_error err = {0};
    char words[CF_MESSAGE_SIZE];
    memset(words, 'x', sizeof words);
    words[sizeof words - 20] = '\0';
    assert_false(cf_fail(&err, CF_ERROR_USAGE, "%s", words) || cf_suggest(&err, "eeé"));
    assert_string_equal(err.message + sizeof words - 20, "; did you mean \"ee");
    assert_false(cf_suggest(&err, "gaps"));
    assert_int_equal(strlen(err.message), sizeof words - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_was_meant_stands_behind_a_failure),
        cmocka_unit_test(test_no_room_is_left_for_what_was_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
