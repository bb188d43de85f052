#include "base/file.h"
#include "support/tests.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64];

static int make_folder(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/crossfora-test-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static const char *inside(const char *name)
{
    static char path[4][512];
    static size_t next;
    next = (next + 1) % CF_COUNT(path);
    snprintf(path[next], sizeof path[next], "%s/%s", folder, name);
    return path[next];
}

/* Entries other than "." and "..". */
static size_t entries(void)
{
    DIR *listing = opendir(folder);
    assert_non_null(listing);
    size_t count = 0;
    while (readdir(listing))
        count++;
    closedir(listing);
    return count - 2;
}

static int remove_folder(void **state)
{
    (void)state;
    DIR *listing = opendir(folder);
    for (struct dirent *entry; listing && (entry = readdir(listing));) {
        if (entry->d_name[0] != '.')
            unlink(inside(entry->d_name));
    }
    if (listing)
        closedir(listing);
    return rmdir(folder);
}

static void test_a_set_of_files_appears_together(void **state)
{
    (void)state;
    cf_output output;
    cf_error err = {0};
    assert_done(cf_output_open(&output, folder, &err), &err);
    assert_done(cf_output_add(&output, "a", "one", 3, &err), &err);
    assert_done(cf_output_add(&output, "b", "", 0, &err), &err);
    assert_int_not_equal(access(inside("a"), F_OK), 0);
    assert_done(cf_output_commit(&output, &err), &err);
    cf_output_close(&output);

    cf_text text = {0};
    assert_done(cf_file_read(inside("a"), 100, &text, &err), &err);
    assert_string_equal(cf_text_of(&text), "one");
    assert_int_equal(entries(), 2);
    cf_text_free(&text);
}

static void test_a_long_text_goes_to_its_file_as_it_grows(void **state)
{
    (void)state;
    enum { LINES = 100000 };
    char digest[CF_SHA256_TEXT_SIZE], expected[CF_SHA256_TEXT_SIZE];
    cf_output output;
    cf_output_stream stream = {0};
    cf_text whole = {0}, read = {0};
    cf_error err = {0};
    assert_done(cf_output_open(&output, folder, &err), &err);
    assert_done(cf_output_start(&output, "long", &stream, &err), &err);
    for (size_t i = 0; i < LINES; i++) {
        cf_text_add_format(&stream.text, "line %zu of %d\n", i, LINES);
        cf_text_add_format(&whole, "line %zu of %d\n", i, LINES);
        assert_true(stream.text.length < 1 << 17);
    }
    assert_int_equal(cf_text_size(&stream.text), whole.length);
    assert_done(cf_output_finish(&stream, digest, &err), &err);
    assert_done(cf_output_commit(&output, &err), &err);
    cf_output_stop(&stream);
    cf_output_close(&output);

    assert_done(cf_file_read(inside("long"), whole.length, &read, &err), &err);
    assert_string_equal(cf_text_of(&read), cf_text_of(&whole));
    cf_sha256(cf_text_of(&whole), whole.length, expected);
    assert_string_equal(digest, expected);
    cf_text_free(&read);
    cf_text_free(&whole);
}

static void test_an_abandoned_set_leaves_nothing(void **state)
{
    (void)state;
    cf_output output;
    cf_error err = {0};
    assert_done(cf_output_open(&output, folder, &err), &err);
    assert_done(cf_output_add(&output, "a", "one", 3, &err), &err);
    cf_output_stream stream = {0};
    assert_done(cf_output_start(&output, "b", &stream, &err), &err);
    cf_text_add(&stream.text, "two");
    cf_output_close(&output);
    cf_output_stop(&stream);
    assert_int_equal(entries(), 0);
}

static void test_a_signal_leaves_nothing_half_written(void **state)
{
    (void)state;
    const pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        cf_output output;
        cf_error err = {0};
        if (cf_output_open(&output, folder, &err) && cf_output_add(&output, "a", "one", 3, &err))
            raise(SIGTERM);
        _exit(99);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGTERM);
    assert_int_equal(entries(), 0);
}

static void test_what_a_killed_process_left_is_swept_and_nothing_else(void **state)
{
    (void)state;
    static const char *const names[] = {"a.json", "a.json.old", "b.json.Ab3dE5", "a.json.Ab3dE5"};
    cf_error err = {0};
    for (size_t i = 0; i < CF_COUNT(names); i++)
        assert_done(cf_file_write(inside(names[i]), "x", 1, &err), &err);
    cf_output_sweep(folder, "a.json");
    assert_int_equal(entries(), 3);
    assert_int_not_equal(access(inside("a.json.Ab3dE5"), F_OK), 0);
    cf_output_sweep(inside("none"), "a.json");
}

static void test_written_files_have_the_usual_permissions(void **state)
{
    (void)state;
    cf_error err = {0};
    const mode_t before = umask(027);
    const bool written = cf_file_write(inside("a"), "x", 1, &err);
    umask(before);
    assert_done(written, &err);
    struct stat status;
    assert_int_equal(stat(inside("a"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
}

static void test_what_cannot_be_written_says_why(void **state)
{
    (void)state;
    cf_error err = {0};
    assert_false(cf_file_write(inside("no/such"), "x", 1, &err));
    assert_non_null(strstr(err.message, "/no: No such file or directory"));
    err = (cf_error){0};
    assert_false(cf_file_write(folder, "x", 1, &err));
    assert_non_null(strstr(err.message, "is there and is not a file"));

    cf_output output;
    err = (cf_error){0};
    assert_done(cf_file_write(inside("plain"), "x", 1, &err), &err);
    assert_false(cf_output_open(&output, inside("plain"), &err));
    assert_non_null(strstr(err.message, "is not a folder"));
    assert_int_equal(err.code, CF_ERROR_SYSTEM);
}

static void test_what_cannot_be_read_says_why(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *words;
    } rows[] = {
        {"absent", "No such file or directory"},
        {".", "is a folder, not a document"},
        {"large", "is larger than 10 bytes, the limit that --max-input sets"},
    };
    cf_error err = {0};
    assert_done(cf_file_write(inside("large"), "12345678901", 11, &err), &err);
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        cf_text text = {0};
        err = (cf_error){0};
        assert_false(cf_file_read(inside(rows[i].name), 10, &text, &err));
        assert_non_null(strstr(err.message, rows[i].words));
        assert_int_equal(err.code, CF_ERROR_INPUT);
        cf_text_free(&text);
    }
    cf_text text = {0};
    err = (cf_error){0};
    assert_false(cf_file_read("/dev/zero", 10, &text, &err));
    assert_string_equal(err.message, "/dev/zero: is a device, not a document");
    cf_text_free(&text);
}

static void test_a_fifo_with_a_writer_is_read(void **state)
{
    (void)state;
    assert_int_equal(mkfifo(inside("fifo"), 0600), 0);
    const pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        const int descriptor = open(inside("fifo"), O_WRONLY);
        const bool written = write(descriptor, "{}", 2) == 2;
        close(descriptor);
        _exit(written ? 0 : 1);
    }
    cf_text text = {0};
    cf_error err = {0};
    assert_done(cf_file_read(inside("fifo"), 100, &text, &err), &err);
    assert_string_equal(cf_text_of(&text), "{}");
    cf_text_free(&text);
    int status = 0;
    waitpid(child, &status, 0);
}

/* Another program may have set it so; who reads is slower. */
static void test_a_pipe_that_does_not_block_is_waited_for(void **state)
{
    (void)state;
    enum { SIZE = 1 << 22 };
    static char bytes[SIZE];
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        _exit(cf_write_all(ends[1], bytes, sizeof bytes) ? 0 : 1);
    }
    close(ends[1]);
    char taken[512];
    size_t length = 0;
    for (ssize_t got; (got = read(ends[0], taken, sizeof taken)) > 0;)
        length += (size_t)got;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
    assert_int_equal(length, SIZE);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_a_set_of_files_appears_together),
        IN_FOLDER(test_a_long_text_goes_to_its_file_as_it_grows),
        IN_FOLDER(test_an_abandoned_set_leaves_nothing),
        IN_FOLDER(test_a_signal_leaves_nothing_half_written),
        IN_FOLDER(test_what_a_killed_process_left_is_swept_and_nothing_else),
        IN_FOLDER(test_written_files_have_the_usual_permissions),
        IN_FOLDER(test_what_cannot_be_written_says_why),
        IN_FOLDER(test_what_cannot_be_read_says_why),
        IN_FOLDER(test_a_fifo_with_a_writer_is_read),
        cmocka_unit_test(test_a_pipe_that_does_not_block_is_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
