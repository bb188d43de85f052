/* Records in threads of their own: run by the thread sanitizer too. */
#include "base/error.h"
#include "library/crossfora.h"
#include "support/tests.h"

#include <pthread.h>

enum { THREADS = 3, ROUNDS = 2 };

static const char *const paths[THREADS] = {
    "data/apec-mini.json", "data/classics/zachary-karate.json", "data/apec-mini.json"};

/* The report of a document; NULL if there is none. */
static char *report_of(const char *path)
{
    const crossfora_option threads = {"threads", "2"};
    crossfora_record *record;
    const crossfora_table *table;
    char *text = NULL;
    if (crossfora_open(&record, path, &threads, 1) == CROSSFORA_DONE
        && crossfora_find_table(record, "pairs", &table) == CROSSFORA_DONE)
        (void)crossfora_write_report(record, "json", &text, NULL);
    crossfora_close(record);
    return text;
}

static void *write_again(void *context)
{
    const char *const *path = context;
    char *text = NULL;
    for (size_t i = 0; i < ROUNDS; i++) {
        crossfora_free(text);
        text = report_of(*path);
    }
    return text;
}

static void records_in_several_threads_do_not_meet(void **state)
{
    (void)state;
    pthread_t thread[THREADS];
    const char *path[THREADS];
    memcpy(path, paths, sizeof path);
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&thread[i], NULL, write_again, &path[i]), 0);
    for (size_t i = 0; i < THREADS; i++) {
        void *text;
        pthread_join(thread[i], &text);
        char *alone = report_of(paths[i]);
        assert_non_null(alone);
        assert_non_null(text);
        assert_string_equal((const char *)text, alone);
        crossfora_free(alone);
        crossfora_free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_in_several_threads_do_not_meet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
