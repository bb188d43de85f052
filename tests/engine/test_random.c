/* Random numbers that can be repeated, and statistics of values that come one by one. */
#include "engine/guard.h"
#include "engine/online.h"
#include "engine/random.h"
#include "support/tests.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_rng.h>

enum { STREAMS = 20000, LIMIT = 7 };

static void a_stream_is_the_same_whatever_was_drawn_before(void **state)
{
    (void)state;
    cf_random one, other;
    cf_random_start(&one, 5);
    cf_random_start(&other, 5);
    for (uint32_t i = 0; i < 100; i++)
        cf_random_below(&one, 1000);
    for (uint32_t stream = 10; stream-- > 0;) {
        cf_random_begin(&one, stream);
        const uint32_t first = cf_random_below(&one, UINT32_MAX);
        cf_random_begin(&other, stream);
        assert_int_equal(cf_random_below(&other, UINT32_MAX), first);
    }
}

/* A change of generator or of the way from seed to stream changes all results: seen here. */
static void the_streams_of_a_seed_are_settled(void **state)
{
    (void)state;
    static const struct {
        uint64_t seed;
        uint32_t stream, first, second;
    } known[] = {{1, 0, 494256, 536145},
                 {1, 9998, 570976, 601665},
                 {0, 3, 966417, 113197},
                 {UINT64_C(9007199254740991), 1, 401964, 617951}};
    for (size_t i = 0; i < CF_COUNT(known); i++) {
        cf_random random;
        cf_random_start(&random, known[i].seed);
        cf_random_begin(&random, known[i].stream);
        assert_int_equal(cf_random_below(&random, 1000000), known[i].first);
        assert_int_equal(cf_random_below(&random, 1000000), known[i].second);
    }
}

/* GSL is seeded with the number that the stream begins with: base 0 leaves that of the stream. */
static void streams_are_those_of_gsl(void **state)
{
    (void)state;
    cf_random random;
    gsl_rng *gsl = gsl_rng_alloc(gsl_rng_mt19937);
    cf_random_start(&random, 1);
    random.base = 0;
    for (uint32_t stream = 0; stream < 5; stream++) {
        cf_random_begin(&random, stream);
        gsl_rng_set(gsl, stream);
        for (size_t i = 0; i < 3 * CF_RANDOM_WORDS + 5; i++)
            assert_int_equal(cf_random_next(&random), gsl_rng_get(gsl));
        assert_close(cf_random_share(&random), gsl_rng_uniform(gsl), 0);
    }
    gsl_rng_free(gsl);
}

/* The first and the second number of many streams, as a table of LIMIT by LIMIT. */
static void numbers_are_even_within_and_across_streams(void **state)
{
    (void)state;
    cf_random random;
    size_t drawn[LIMIT][LIMIT] = {0};
    cf_random_start(&random, 1);
    for (uint32_t stream = 0; stream < STREAMS; stream++) {
        cf_random_begin(&random, stream);
        const uint32_t first = cf_random_below(&random, LIMIT);
        drawn[first][cf_random_below(&random, LIMIT)]++;
    }
    const double expected = (double)STREAMS / (LIMIT * LIMIT);
    double squares = 0;
    for (size_t i = 0; i < LIMIT; i++) {
        for (size_t j = 0; j < LIMIT; j++)
            squares += pow((double)drawn[i][j] - expected, 2) / expected;
    }
    assert_true(gsl_cdf_chisq_Q(squares, LIMIT * LIMIT - 1) > 0.001);
}

/* Two thirds of 2^32: taken modulo, the lower half would come twice as often. */
static void a_large_limit_is_even_too(void **state)
{
    (void)state;
    const uint32_t limit = 2863311530u;
    cf_random random;
    double low = 0;
    cf_random_start(&random, 1);
    for (size_t i = 0; i < STREAMS; i++) {
        const uint32_t drawn = cf_random_below(&random, limit);
        assert_true(drawn < limit);
        low += drawn < limit / 2;
    }
    assert_true(gsl_cdf_binomial_Q((unsigned)low, 0.5, STREAMS) > 0.001);
    assert_true(gsl_cdf_binomial_P((unsigned)low, 0.5, STREAMS) > 0.001);
}

static void statistics_gathered_online_are_those_of_the_whole(void **state)
{
    (void)state;
    static const double value[] = {4, 1, 3, 2, 10};
    cf_arena arena = {0};
    cf_error err = {0};
    cf_online online;
    assert_done(cf_online_start(&online, CF_COUNT(value), &arena, &err), &err);
    for (size_t i = 0; i < CF_COUNT(value); i++)
        cf_online_add(&online, value[i]);
    assert_close(online.mean, 4, 1e-15);
    assert_close(cf_online_variance(&online), 12.5, 1e-14);
    assert_close(cf_online_quantile(&online, 0), 1, 0);
    assert_close(cf_online_quantile(&online, 0.5), 3, 0);
    assert_close(cf_online_quantile(&online, 0.625), 3.5, 1e-15);
    assert_close(cf_online_quantile(&online, 1), 10, 0);
    cf_arena_free(&arena);
}

/* A sum of squares would lose all digits of the variance here. */
static void a_small_variance_far_from_zero_keeps_its_digits(void **state)
{
    (void)state;
    cf_error err = {0};
    cf_online online;
    assert_done(cf_online_start(&online, 0, NULL, &err), &err);
    for (size_t i = 0; i < 1000; i++)
        cf_online_add(&online, 1e9 + (double)(i % 2));
    assert_close(cf_online_variance(&online), 250.0 / 999, 1e-6);
    assert_close(cf_online_quantile(&online, 0.5), NAN, 0);
}

static void of_too_few_values_nothing_is_defined(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_online online;
    assert_done(cf_online_start(&online, 2, &arena, &err), &err);
    assert_close(online.mean, NAN, 0);
    assert_close(cf_online_quantile(&online, 0.5), NAN, 0);
    cf_online_add(&online, 3);
    assert_close(online.mean, 3, 0);
    assert_close(cf_online_variance(&online), NAN, 0);
    assert_close(cf_online_quantile(&online, 0.5), 3, 0);
    cf_arena_free(&arena);
}

static void a_p_value_of_replicas_is_never_zero(void **state)
{
    (void)state;
    assert_close(cf_p_value(0, 9999), 0.0001, 1e-18);
    assert_close(cf_p_value(499, 9999), 0.05, 1e-16);
    assert_close(cf_p_value(9999, 9999), 1, 0);
    assert_close(cf_p_value(0, 0), 1, 0);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stream_is_the_same_whatever_was_drawn_before),
        cmocka_unit_test(the_streams_of_a_seed_are_settled),
        cmocka_unit_test(streams_are_those_of_gsl),
        cmocka_unit_test(numbers_are_even_within_and_across_streams),
        cmocka_unit_test(a_large_limit_is_even_too),
        cmocka_unit_test(statistics_gathered_online_are_those_of_the_whole),
        cmocka_unit_test(a_small_variance_far_from_zero_keeps_its_digits),
        cmocka_unit_test(of_too_few_values_nothing_is_defined),
        cmocka_unit_test(a_p_value_of_replicas_is_never_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
