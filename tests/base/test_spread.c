/* Work that others may do comes out the same, whoever does it. */
#include "base/spread.h"
#include "support/tests.h"

enum { PARTS = 50, SIZE = 3 };

typedef struct {
    double sum[SIZE];
    size_t settled, fails;
} sums;

static void add(void *context, size_t part, const double *found)
{
    sums *all = context;
    (void)part;
    for (size_t i = 0; i < SIZE; i++)
        all->sum[i] += found[i];
    all->settled++;
}

static bool find(void *context, size_t part, size_t worker, double *found, cf_error *err)
{
    const sums *all = context;
    (void)worker;
    if (part >= all->fails)
        return cf_fail(err, CF_ERROR_INPUT, "part %zu", part);
    for (size_t i = 0; i < SIZE; i++)
        found[i] += 1.0 / (double)(1 + (part + i) * part % 97);
    return true;
}

static bool spread_again(void *context, size_t part, size_t worker, double *found, cf_error *err)
{
    sums inner = {.fails = PARTS};
    const cf_spread work = {
        .count = PARTS, .size = SIZE, .context = &inner, .part = find, .settle = add};
    (void)context, (void)part, (void)worker;
    const bool ok = cf_spread_do(&work, err);
    found[0] = (double)inner.settled;
    return ok;
}

static sums spread(size_t threads, size_t fails, bool is_alone, cf_error *err)
{
    sums all = {.fails = fails};
    const cf_spread work = {
        .count = PARTS,
        .size = SIZE,
        .is_alone = is_alone,
        .context = &all,
        .part = find,
        .settle = add};
    cf_work_use_threads(threads);
    assert_true(cf_spread_workers(&work) == (is_alone ? 1 : threads));
    assert_int_equal(cf_spread_do(&work, err), fails >= PARTS);
    cf_work_use_threads(0);
    return all;
}

static void what_is_found_is_the_same_for_any_number_of_threads(void **state)
{
    (void)state;
    cf_error err = {0};
    const sums one = spread(1, PARTS, false, &err);
    assert_int_equal(one.settled, PARTS);
    for (size_t threads = 2; threads <= 8; threads *= 2) {
        const sums many = spread(threads, PARTS, false, &err);
        const sums alone = spread(threads, PARTS, true, &err);
        assert_memory_equal(many.sum, one.sum, sizeof one.sum);
        assert_memory_equal(alone.sum, one.sum, sizeof one.sum);
    }
}

static void a_failure_is_that_of_the_first_part_that_fails(void **state)
{
    (void)state;
    cf_error err = {0};
    const sums all = spread(4, 7, false, &err);
    assert_string_equal(err.message, "part 7");
    assert_int_equal(all.settled, 7);
}

/* Does the first half, then the other. */
static bool share_in_halves(void *context, const cf_spread *work, cf_error *err)
{
    size_t *times = context;
    const cf_spread_range first = {0, PARTS / 2, work->context, work->settle};
    const cf_spread_range rest = {PARTS / 2, PARTS - PARTS / 2, work->context, work->settle};
    ++*times;
    return cf_spread_do_range(work, &first, err) && cf_spread_do_range(work, &rest, err);
}

static void who_shares_work_is_asked_once_and_not_within_a_part(void **state)
{
    (void)state;
    cf_error err = {0};
    size_t times = 0;
    const cf_sharer sharer = {.context = &times, .share = share_in_halves};
    const sums one = spread(1, PARTS, false, &err);
    cf_spread_use(&sharer);
    const sums shared = spread(2, PARTS, false, &err);
    assert_int_equal(times, 1);
    assert_memory_equal(shared.sum, one.sum, sizeof one.sum);

    sums outer = {0};
    const cf_spread work = {
        .count = PARTS, .size = SIZE, .context = &outer, .part = spread_again, .settle = add};
    assert_done(cf_spread_do(&work, &err), &err);
    cf_spread_use(NULL);
    assert_int_equal(times, 2);
    assert_close(outer.sum[0], PARTS * PARTS, 0);
}

static bool has_share(size_t parts, size_t shares, size_t *end)
{
    for (size_t share = 0; share < shares; share++) {
        const size_t next = cf_spread_begin(parts, share + 1, shares);
        if (cf_spread_begin(parts, share, shares) != *end || next < *end)
            return false;
        *end = next;
    }
    return true;
}

static void shares_are_all_parts_in_order(void **state)
{
    (void)state;
    for (size_t parts = 0; parts < 40; parts++) {
        for (size_t shares = 1; shares < 10; shares++) {
            size_t end = 0;
            assert_true(has_share(parts, shares, &end));
            assert_int_equal(end, parts);
        }
    }
}

static void large_work_is_shared_only_with_those_who_are_there(void **state)
{
    (void)state;
    cf_error err = {0};
    size_t times = 0;
    cf_sharer sharer = {.context = &times, .share = share_in_halves};
    sums all = {.fails = PARTS};
    const cf_spread work = {
        .count = PARTS,
        .size = SIZE,
        .is_large = true,
        .context = &all,
        .part = find,
        .settle = add};
    cf_spread_use(&sharer);
    assert_done(cf_spread_do(&work, &err), &err);
    assert_int_equal(times, 0);
    sharer.takes_large = true;
    assert_done(cf_spread_do(&work, &err), &err);
    cf_spread_use(NULL);
    assert_int_equal(times, 1);
    assert_int_equal(all.settled, 2 * PARTS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_found_is_the_same_for_any_number_of_threads),
        cmocka_unit_test(a_failure_is_that_of_the_first_part_that_fails),
        cmocka_unit_test(who_shares_work_is_asked_once_and_not_within_a_part),
        cmocka_unit_test(shares_are_all_parts_in_order),
        cmocka_unit_test(large_work_is_shared_only_with_those_who_are_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
