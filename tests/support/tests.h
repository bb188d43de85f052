/* tests/support/tests.h: what every test in C includes: cmocka behind the headers that it needs. */
#ifndef CF_TESTS_SUPPORT_TESTS_H
#define CF_TESTS_SUPPORT_TESTS_H

#include "base/error.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* NAN is close to NAN only, an infinity to itself; else the numbers differ by at most `tolerance`. */
static inline bool is_close(double a, double b, double tolerance)
{
    if (isnan(a) || isnan(b))
        return isnan(a) && isnan(b);
    if (isinf(a) || isinf(b))
        return isinf(a) && isinf(b) && (a > 0) == (b > 0);
    return fabs(a - b) <= tolerance;
}

/* cmocka 1.1.5 compares no doubles. */
#define assert_close(found, expected, tolerance)                                                   \
    assert_close_at((found), (expected), (tolerance), #found, __FILE__, __LINE__)

static inline void assert_close_at(double found, double expected, double tolerance,
                                   const char *what, const char *file, int line)
{
    if (is_close(found, expected, tolerance))
        return;
    print_error("%s is %.17g, not close to %.17g\n", what, found, expected);
    _fail(file, line);
}

/* True, or the message of `err` is shown. */
#define assert_done(done, err) assert_done_at((done), (err)->message, #done, __FILE__, __LINE__)

static inline void assert_done_at(bool done, const char *message, const char *what,
                                  const char *file, int line)
{
    if (done)
        return;
    print_error("%s: %s\n", what, message);
    _fail(file, line);
    abort(); /* never reached, which cmocka does not tell the compiler */
}

/* assert_string_equal for a row of a table, which it names. */
static inline void assert_row_equal(const char *row, const char *found, const char *expected)
{
    if (strcmp(found, expected) == 0)
        return;
    print_error("in the row: %s\n  found:    %s\n  expected: %s\n", row, found, expected);
    fail();
}

#endif
