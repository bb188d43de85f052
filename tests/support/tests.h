/* tests/support/tests.h: what every test includes: cmocka behind the headers that it needs. */
#ifndef CF_TESTS_H
#define CF_TESTS_H

#include "base/error.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Equal within `tolerance`, or both not defined. cmocka 1.1.5 compares no doubles. */
#define assert_close(actual, expected, tolerance)                                                  \
    cf_assert_close((actual), (expected), (tolerance), #actual, __FILE__, __LINE__)

static inline void cf_assert_close(double actual, double expected, double tolerance,
                                   const char *expression, const char *file, int line)
{
    if ((isnan(actual) && isnan(expected)) || fabs(actual - expected) <= tolerance)
        return;
    print_error("%s is %.9g, not %.9g\n", expression, actual, expected);
    _fail(file, line);
}

/* True, or the message of `err` is shown. */
#define assert_done(call, err)                                                                     \
    do {                                                                                           \
        if (!(call)) {                                                                             \
            print_error("%s: %s\n", #call, (err)->message);                                        \
            _fail(__FILE__, __LINE__);                                                             \
        }                                                                                          \
    } while (0)

#endif
