/* Files in pieces, and what is packed in them. */
#include "base/file.h"
#include "base/stream.h"
#include "support/tests.h"

#include <stdlib.h>
#include <unistd.h>
#define ZLIB_CONST
#include <zlib.h>
#include <zstd.h>

static const char words[] = "some words, said again: some words, some words";

typedef void pack(cf_text *out, const char *text, size_t length);

static void pack_gzip(cf_text *out, const char *text, size_t length)
{
    Bytef packed[1024];
    z_stream gzip = {0};
    assert_int_equal(deflateInit2(&gzip, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    gzip.next_in = (const Bytef *)text;
    gzip.avail_in = (uInt)length;
    gzip.next_out = packed;
    gzip.avail_out = sizeof packed;
    assert_int_equal(deflate(&gzip, Z_FINISH), Z_STREAM_END);
    cf_text_add_bytes(out, (const char *)packed, sizeof packed - gzip.avail_out);
    deflateEnd(&gzip);
}

static void pack_zstd(cf_text *out, const char *text, size_t length)
{
    char packed[1024];
    const size_t size = ZSTD_compress(packed, sizeof packed, text, length, 1);
    assert_false(ZSTD_isError(size));
    cf_text_add_bytes(out, packed, size);
}

static const struct {
    const char *name;
    pack *pack;
} packings[] = {{"gzip", pack_gzip}, {"Zstandard", pack_zstd}};

/* What is read of a file with these bytes, or what is said of it. */
static void read_bytes(const cf_text *bytes, size_t limit, cf_text *read, cf_error *err)
{
    char path[] = "/tmp/crossfora-stream-XXXXXX";
    cf_error unwritten = {0};
    close(mkstemp(path));
    assert_done(cf_file_write(path, cf_text_of(bytes), bytes->length, &unwritten), &unwritten);
    cf_stream *stream = cf_stream_open(path, limit, err);
    const bool ok = stream && cf_stream_read_all(stream, read, err);
    assert_true(ok == (err->code == CF_OK));
    if (ok)
        assert_int_equal(cf_stream_bytes(stream), bytes->length);
    cf_stream_close(stream);
    unlink(path);
    char *at = strstr(err->message, path);
    if (at)
        memmove(at, at + strlen(path), strlen(at + strlen(path)) + 1);
}

static void assert_read(const cf_text *bytes, size_t limit, const char *expected)
{
    cf_text read = {0};
    cf_error err = {0};
    read_bytes(bytes, limit, &read, &err);
    assert_string_equal(err.code == CF_OK ? cf_text_of(&read) : err.message, expected);
    cf_text_free(&read);
}

static void what_was_packed_is_read_as_it_was(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(packings); i++) {
        cf_text bytes = {0};
        packings[i].pack(&bytes, words, sizeof words - 1);
        assert_read(&bytes, 1000, words);
        packings[i].pack(&bytes, "", 0);
        packings[i].pack(&bytes, "!", 1);
        assert_read(&bytes, 1000, "some words, said again: some words, some words!");
        cf_text_free(&bytes);
    }
}

static void what_is_cut_off_or_damaged_is_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(packings); i++) {
        char expected[100];
        cf_text bytes = {0};
        packings[i].pack(&bytes, words, sizeof words - 1);
        const size_t length = bytes.length;
        snprintf(expected, sizeof expected, ": is cut off: what %s packed has no end",
                 packings[i].name);
        for (bytes.length = 4; bytes.length < length; bytes.length++)
            assert_read(&bytes, 1000, expected);
        bytes.length = length;
        cf_text_add(&bytes, "something else");
        snprintf(expected, sizeof expected, ": is damaged: not all of it was packed by %s",
                 packings[i].name);
        assert_read(&bytes, 1000, expected);
        cf_text_free(&bytes);
    }
}

static void what_unpacks_to_more_than_the_limit_is_refused(void **state)
{
    (void)state;
    char *large = calloc(1, 100000);
    for (size_t i = 0; i < CF_COUNT(packings); i++) {
        cf_text bytes = {0};
        memset(large, 'a', 100000);
        packings[i].pack(&bytes, large, 100000);
        assert_true(bytes.length < 1000);
        assert_read(&bytes, 99999,
                    ": is larger than 99999 bytes when unpacked, the limit that --max-input sets");
        cf_text_free(&bytes);
    }
    free(large);
}

static void a_file_can_be_read_again(void **state)
{
    (void)state;
    int ends[2];
    char text[100] = "";
    size_t size;
    cf_error err = {0};
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
    assert_int_equal(write(ends[1], words, sizeof words), sizeof words);
    close(ends[1]);
    cf_stream *stream = cf_stream_open("-", 100, &err);
    assert_non_null(stream);
    assert_done(cf_stream_read(stream, text, 4, &size, &err), &err);
    assert_done(cf_stream_keep(stream, text, 4, &err), &err);
    assert_done(cf_stream_read(stream, text, sizeof text, &size, &err), &err);
    assert_done(cf_stream_rewind(stream, &err), &err);
    assert_done(cf_stream_read(stream, text, sizeof text, &size, &err), &err);
    assert_int_equal(size, sizeof words);
    assert_string_equal(text, words);
    cf_stream_close(stream);
    close(ends[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_packed_is_read_as_it_was),
        cmocka_unit_test(what_is_cut_off_or_damaged_is_refused),
        cmocka_unit_test(what_unpacks_to_more_than_the_limit_is_refused),
        cmocka_unit_test(a_file_can_be_read_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
