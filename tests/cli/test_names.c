#include "cli/names.h"
#include "support/tests.h"

static void test_stems_are_safe_on_any_disk(void **state)
{
    (void)state;
    static const struct {
        const char *path, *stem;
    } stems[] = {
        {"apec.json", "apec"},
        {"data/apec.json", "apec"},
        {"/a/b.c/apec", "apec"},
        {"apec.2016.json", "apec.2016"},
        {"-", "stdin"},
        {".hidden", "_hidden"},
        {"..", "_"},
        {"-v.json", "_v"},
        {"a b*c\n.json", "a_b_c_"},
        {"data/", "input"},
        {"", "input"},
        {"é.json", "__"},
        {"apec.json.gz", "apec"},
        {"apec.v2.jsonl.zst", "apec.v2"},
        {".gz", "_gz"},
        {"CON.json", "_CON"},
        {"nul.2016.json", "_nul.2016"},
        {"lpt1", "_lpt1"},
        {"console.json", "console"},
        {"com.json", "com"},
        {"a..json", "a_"},
        {"../../etc/passwd", "passwd"},
        {"\xE2\x80\xAE"
         "exe.json",
         "___exe"},
        {"0123456789012345678901234567890123456789012345678901234567890123456789.json",
         "0123456789012345678901234567890123456789012345678901234567890123"},
    };

    cf_names names = {0};
    for (size_t i = 0; i < CF_COUNT(stems); i++) {
        cf_error err = {0};
        assert_string_equal(cf_stem_of(&names, stems[i].path, &err), stems[i].stem);
    }
    cf_names_free(&names);
}

static void test_a_taken_name_gets_the_first_free_number(void **state)
{
    (void)state;
    static const struct {
        const char *stem, *name;
    } given[] = {
        {"apec", "apec"},   {"apec", "apec-2"}, {"APEC", "APEC-3"},   {"apec-2", "apec-2-2"},
        {"apec", "apec-4"}, {"other", "other"}, {"apec-5", "apec-5"}, {"apec", "apec-6"},
    };

    cf_names names = {0};
    for (size_t i = 0; i < CF_COUNT(given); i++) {
        cf_error err = {0};
        assert_string_equal(cf_names_add(&names, given[i].stem, &err), given[i].name);
    }
    cf_names_free(&names);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stems_are_safe_on_any_disk),
        cmocka_unit_test(test_a_taken_name_gets_the_first_free_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
