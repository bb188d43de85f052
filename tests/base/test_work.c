/* Work that threads share comes out as if one had done it. */
#include "base/work.h"
#include "support/tests.h"

#include <stdatomic.h>
#include <unistd.h>

enum { PARTS = 200 };

typedef struct {
    double made[CF_WORK_MOST_THREADS]; /* by worker */
    double sum;
    size_t settled;
    bool in_order;
    size_t fails; /* the parts from this one on */
    atomic_size_t done;
    atomic_size_t inner;
} sums;

/* Terms of many sizes: in another order their sum is another. */
static bool make_term(void *context, size_t part, size_t worker, cf_error *err)
{
    sums *all = context;
    all->done++;
    if (part >= all->fails)
        return cf_fail(err, CF_ERROR_INPUT, "part %zu", part);
    all->made[worker] = 1.0 / (double)(1 + part * part % 97);
    return true;
}

static void add_term(void *context, size_t part, size_t worker)
{
    sums *all = context;
    all->in_order = all->in_order && part == all->settled;
    all->settled++;
    all->sum += all->made[worker];
}

static sums add_up(size_t threads, size_t fails, cf_error *err)
{
    sums all = {.in_order = true, .fails = fails};
    const cf_work work = {.count = PARTS, .context = &all, .part = make_term, .settle = add_term};
    cf_work_use_threads(threads);
    assert_int_equal(cf_work_do(&work, err), fails >= PARTS);
    cf_work_use_threads(0);
    assert_true(all.in_order);
    return all;
}

static void sums_are_the_same_to_the_last_bit_for_any_number_of_threads(void **state)
{
    (void)state;
    cf_error err = {0};
    const sums alone = add_up(1, PARTS, &err);
    assert_int_equal(alone.settled, PARTS);
    for (size_t threads = 2; threads <= 16; threads *= 2) {
        const sums together = add_up(threads, PARTS, &err);
        assert_int_equal(together.settled, PARTS);
        assert_int_equal(together.done, PARTS);
        assert_memory_equal(&together.sum, &alone.sum, sizeof alone.sum);
    }
}

static void the_failure_is_that_of_the_first_part_and_nothing_after_it_is_settled(void **state)
{
    (void)state;
    for (size_t threads = 1; threads <= 8; threads *= 2) {
        cf_error err = {0};
        const sums all = add_up(threads, 7, &err);
        assert_string_equal(err.message, "part 7");
        assert_int_equal(all.settled, 7);
        assert_true(all.done <= 7 + threads);
    }
}

static bool count_inner(void *context, size_t part, size_t worker, cf_error *err)
{
    (void)part, (void)err;
    sums *all = context;
    all->inner += worker == 0;
    return true;
}

static bool share_again(void *context, size_t part, size_t worker, cf_error *err)
{
    (void)part, (void)worker;
    const cf_work inner = {.count = 3, .context = context, .part = count_inner};
    assert_int_equal(cf_work_threads(), 1);
    return cf_work_do(&inner, err);
}

static void a_part_that_has_parts_of_its_own_does_them_alone(void **state)
{
    (void)state;
    cf_error err = {0};
    sums all = {0};
    const cf_work work = {.count = PARTS, .context = &all, .part = share_again};
    cf_work_use_threads(4);
    assert_int_equal(cf_work_threads(), 4);
    assert_true(cf_work_do(&work, &err));
    assert_int_equal(cf_work_threads(), 4);
    cf_work_use_threads(0);
    assert_int_equal(all.inner, 3 * PARTS);
}

/* Waits until as many parts as there are threads have begun, but not for ever. */
static bool meet_the_others(void *context, size_t part, size_t worker, cf_error *err)
{
    (void)part, (void)worker;
    sums *all = context;
    all->inner++;
    for (int i = 0; i < 10000 && all->inner < CF_WORK_WAITING_THREADS; i++)
        usleep(1000);
    return all->inner == CF_WORK_WAITING_THREADS || cf_fail(err, CF_ERROR_INTERNAL, "alone");
}

static void parts_that_wait_do_so_together_however_few_threads_share_work(void **state)
{
    (void)state;
    cf_error err = {0};
    sums all = {0};
    const cf_work work = {
        .count = CF_WORK_WAITING_THREADS,
        .is_waiting = true,
        .context = &all,
        .part = meet_the_others};
    cf_work_use_threads(1);
    assert_true(cf_work_do(&work, &err));
    cf_work_use_threads(0);
}

static void no_parts_are_no_work(void **state)
{
    (void)state;
    cf_error err = {0};
    const cf_work work = {.part = make_term, .settle = add_term};
    assert_true(cf_work_do(&work, &err));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_are_the_same_to_the_last_bit_for_any_number_of_threads),
        cmocka_unit_test(the_failure_is_that_of_the_first_part_and_nothing_after_it_is_settled),
        cmocka_unit_test(a_part_that_has_parts_of_its_own_does_them_alone),
        cmocka_unit_test(parts_that_wait_do_so_together_however_few_threads_share_work),
        cmocka_unit_test(no_parts_are_no_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
