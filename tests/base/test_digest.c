/* The example of FIPS 180-4, in both spellings. */
#include "base/digest.h"
#include "support/tests.h"

static void a_digest_is_that_of_the_standard(void **state)
{
    (void)state;
    char text[CF_SHA256_TEXT_SIZE];
    cf_sha256("abc", 3, text);
    assert_string_equal(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void in_base64_it_is_as_a_content_security_policy_wants_it(void **state)
{
    (void)state;
    char text[CF_SHA256_BASE64_SIZE];
    cf_sha256_base64("abc", 3, text);
    assert_string_equal(text, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_digest_is_that_of_the_standard),
        cmocka_unit_test(in_base64_it_is_as_a_content_security_policy_wants_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
