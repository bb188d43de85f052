#include "engine/key/measure.h"

#include "base/language.h"

#include <math.h>
#include <string.h>

static double pairs_of(double count)
{
    return count * (count - 1) / 2;
}

static double others(const cf_key_field *field, size_t size)
{
    return (double)(field->nodes - size);
}

static double pairs_of_others(cf_key_field *field, const uint32_t *set, size_t size)
{
    (void)set;
    return pairs_of(others(field, size));
}

static double count_others(cf_key_field *field, const uint32_t *set, size_t size)
{
    (void)set;
    return others(field, size);
}

/* Pyntacle's reading of dR: over all nodes, though those of the set are not added up. */
static double count_all(cf_key_field *field, const uint32_t *set, size_t size)
{
    (void)set, (void)size;
    return (double)field->nodes;
}

static double contact_before(cf_key_field *field, const uint32_t *set, size_t size)
{
    cf_key_remove(field, set, size);
    return cf_key_contact_before(field);
}

static double apart(cf_key_field *field, const uint32_t *set, size_t size)
{
    cf_key_remove(field, set, size);
    return pairs_of(others(field, size)) - cf_key_contact(field, NULL);
}

static double far_apart(cf_key_field *field, const uint32_t *set, size_t size)
{
    cf_key_remove(field, set, size);
    return pairs_of(others(field, size)) - cf_key_nearness(field);
}

static double lost(cf_key_field *field, const uint32_t *set, size_t size)
{
    return contact_before(field, set, size) - cf_key_contact(field, NULL);
}

static double reached(cf_key_field *field, const uint32_t *set, size_t size)
{
    cf_key_remove(field, NULL, 0);
    return (double)cf_key_search(field, set, size, CF_KEY_STEPS).count;
}

static double near(cf_key_field *field, const uint32_t *set, size_t size)
{
    cf_key_remove(field, NULL, 0);
    return cf_key_search(field, set, size, SIZE_MAX).near;
}

/* Takes the largest `count` of the values from `first` on out of their sum. */
static double take_largest(double *value, size_t first, size_t end, size_t count)
{
    double sum = 0;
    for (; count > 0 && first < end; count--) {
        size_t largest = first;
        for (size_t i = first + 1; i < end; i++)
            largest = value[i] > value[largest] ? i : largest;
        sum += fmax(value[largest], 0);
        value[largest] = 0;
    }
    return sum;
}

/* Nearness that no `more` nodes can take away: that of pairs with a tie, and with more go-betweens
 * than that, `at_two` each. Those who go take their own share along. */
static double assured(cf_key_field *field, size_t first, size_t more, double at_two)
{
    double sum = 0;
    memset(field->share, 0, field->nodes * sizeof *field->share);
    for (uint32_t i = 0; i < field->joined; i++) {
        for (uint32_t j = i + 1; cf_key_is_there(field, i) && j < field->joined; j++) {
            double nearness = 0;
            if (!cf_key_is_there(field, j))
                continue;
            if (cf_bits_has(&field->tied, i, j))
                nearness = 1;
            else if (cf_key_shared(field, i, j) > more)
                nearness = at_two;
            sum += nearness;
            field->share[i] += nearness;
            field->share[j] += nearness;
        }
    }
    return fmax(0, sum - take_largest(field->share, first, field->joined, more));
}

static size_t after(const uint32_t *set, size_t size)
{
    return size > 0 ? set[size - 1] + 1 : 0;
}

static double apart_at_most(cf_key_field *field, const uint32_t *set, size_t size, size_t more)
{
    cf_key_remove(field, set, size);
    return pairs_of(others(field, size + more)) - assured(field, after(set, size), more, 1);
}

static double far_apart_at_most(cf_key_field *field, const uint32_t *set, size_t size, size_t more)
{
    cf_key_remove(field, set, size);
    return pairs_of(others(field, size + more)) - assured(field, after(set, size), more, 0.5);
}

static double lost_at_most(cf_key_field *field, const uint32_t *set, size_t size, size_t more)
{
    return contact_before(field, set, size) - assured(field, after(set, size), more, 1);
}

/* Each node that joins a set adds at most what it would add now, and counts itself no more. */
static double with_best(cf_key_field *field, const uint32_t *set, size_t size, size_t more,
                        double (*value)(cf_key_field *, const uint32_t *, size_t))
{
    uint32_t larger[CF_KEY_EXACT_SIZE];
    if (more < 2)
        return INFINITY;
    const double now = value(field, set, size);
    memset(field->share, 0, field->nodes * sizeof *field->share);
    if (size > 0)
        memcpy(larger, set, size * sizeof *set);
    for (size_t i = after(set, size); i < field->nodes; i++) {
        larger[size] = (uint32_t)i;
        field->share[i] = value(field, larger, size + 1) + 1 - now;
    }
    return now + take_largest(field->share, after(set, size), field->nodes, more) - (double)more;
}

static double reached_at_most(cf_key_field *field, const uint32_t *set, size_t size, size_t more)
{
    return with_best(field, set, size, more, reached);
}

static double near_at_most(cf_key_field *field, const uint32_t *set, size_t size, size_t more)
{
    return with_best(field, set, size, more, near);
}

const cf_key_measure cf_key_measures[] = {
    [CF_KEY_APART] = {N_("apart"), true, false, apart, pairs_of_others, apart_at_most},
    [CF_KEY_FAR_APART] = {N_("far apart"), true, true, far_apart, pairs_of_others,
                          far_apart_at_most},
    [CF_KEY_REACHED] = {N_("reached"), false, false, reached, count_others, reached_at_most},
    [CF_KEY_NEAR] = {N_("near"), false, false, near, count_all, near_at_most},
    [CF_KEY_LOST] = {N_("lost"), true, false, lost, contact_before, lost_at_most},
};
_Static_assert(CF_COUNT(cf_key_measures) == CF_KEY_MEASURE_COUNT, "a measure is missing");
