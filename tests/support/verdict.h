/* tests/support/verdict.h: what is said about a text as JSON. */
#ifndef CF_TESTS_SUPPORT_VERDICT_H
#define CF_TESTS_SUPPORT_VERDICT_H

#include "loaders/json.h"
#include "support/tests.h"

/* The one problem with a text, without a name in front; "" if it is JSON. */
static inline void judge(const char *text, size_t length, char verdict[CF_MESSAGE_SIZE])
{
    cf_error err = {0};
    cf_json json = {0};
    cf_problems problems = {0};
    assert_true(cf_json_open(&json, text, length, &err));
    assert_true(cf_json_report(&json, "", &problems, &err));
    assert_true(problems.count == (json.root ? 0 : 1));
    snprintf(verdict, CF_MESSAGE_SIZE, "%s", json.root ? "" : problems.item[0].message + 1);
    cf_problems_free(&problems);
    cf_json_close(&json);
}

static inline void expect_verdict(const char *text, const char *expected)
{
    char verdict[CF_MESSAGE_SIZE];
    judge(text, strlen(text), verdict);
    assert_row_equal(text, verdict, expected);
}

/* A text and what is said about it. */
typedef struct {
    const char *text;
    const char *message;
} refusal;

static inline void expect_verdicts(const refusal *row, size_t count)
{
    for (size_t i = 0; i < count; i++)
        expect_verdict(row[i].text, row[i].message);
}

#endif
