#include "base/map.h"
#include "support/tests.h"

#include <stdio.h>
#include <string.h>

enum { KEYS = 1000, LONGEST = 40 };

/* Keys of all lengths, of which many begin or end alike. */
static void make_key(char key[LONGEST], uint32_t number)
{
    const int tail = (int)(number % (LONGEST - 11));
    snprintf(key, LONGEST, "%u%.*s", number / 3, tail, "------------------------------------");
}

static void test_each_key_is_found_under_its_first_number(void **state)
{
    (void)state;
    static char key[KEYS][LONGEST];
    cf_arena arena = {0};
    cf_map map = {0};
    cf_error err = {0};
    uint32_t before;
    assert_int_equal(cf_map_guess(&map, "nothing is in it"), CF_ABSENT);
    cf_map_expect(&map, "nothing is in it");
    for (uint32_t i = 0; i < KEYS; i++) {
        make_key(key[i], i);
        assert_int_equal(cf_map_find(&map, key[i]), CF_ABSENT);
        assert_true(cf_map_add(&map, &arena, key[i], i, &before, &err));
        assert_int_equal(before, CF_ABSENT);
    }
    for (uint32_t i = 0; i < KEYS; i++) {
        cf_map_expect(&map, key[i]);
        const uint32_t guess = cf_map_guess(&map, key[i]);
        assert_true(guess == i || guess == CF_ABSENT);
        assert_int_equal(cf_map_find(&map, key[i]), i);
        assert_true(cf_map_add(&map, &arena, key[i], KEYS, &before, &err));
        assert_int_equal(before, i);
    }
    cf_arena_free(&arena);
}

static void test_an_emptied_arena_hands_out_zeroed_memory(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_arena_empty(&arena);
    for (size_t size = 100; size < 100000; size *= 3) {
        char *item = cf_new(&arena, char, size, &err);
        assert_non_null(item);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(item[i], 0);
        memset(item, 'x', size);
        cf_arena_empty(&arena);
    }
    cf_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_key_is_found_under_its_first_number),
        cmocka_unit_test(test_an_emptied_arena_hands_out_zeroed_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
