/* tests/loaders/conformity.txt: what JSON is and what is not, byte by byte, alone and as a line of JSON
 * Lines. A row has the verdict of RFC 8259 (y: JSON, n: none, i: left to the reader), ours (taken, or
 * the place where it is refused), and the text, in which <FF> is a byte, <64*[> 64 times "[", and <<
 * the character itself. */
#include "base/file.h"
#include "loaders/loader.h"
#include "support/verdict.h"

#include <ctype.h>
#include <stdlib.h>

#define TABLE CROSSFORA_SOURCE_DIR "/tests/loaders/conformity.txt"
#define HEAD "{\"format\":\"crossfora/1\",\"lines\":true}\n"

enum { MOST_BYTES = 1 << 20, FEWEST_ROWS = 350 };

typedef struct {
    char kind;
    const char *place; /* "taken", or "line:column" */
    cf_text text;
} row;

/* Adds what stands between "<" and ">". */
static void add_bytes(cf_text *text, const char *word, size_t length)
{
    char *end;
    const unsigned long count = strtoul(word, &end, 10);
    if (*end == '*') {
        for (unsigned long i = 0; i < count; i++)
            cf_text_add_bytes(text, end + 1, length - (size_t)(end + 1 - word));
        return;
    }
    cf_text_add_char(text, (char)strtoul(word, &end, 16));
    assert_true(length == 2 && end == word + 2);
}

static void decode(cf_text *text, const char *written)
{
    for (const char *at = written; *at; at++) {
        if (*at != '<' || at[1] == '<') {
            cf_text_add_char(text, *at);
            at += *at == '<';
            continue;
        }
        const char *end = strchr(at, '>');
        assert_non_null(end);
        /* A ">" may be what is said again. */
        add_bytes(text, at + 1, (size_t)(end - at - 1));
        at = end;
    }
}

/* The place in front of a problem without a name. */
static void place_of(const char *message, char place[32])
{
    const char *end = strstr(message, ": ");
    assert_non_null(end);
    snprintf(place, 32, "%.*s", (int)(end - message), message);
}

static void expect_alone(const char *written, const row *each)
{
    char verdict[CF_MESSAGE_SIZE], place[32] = "taken";
    judge(cf_text_of(&each->text), each->text.length, verdict);
    if (*verdict)
        place_of(verdict, place);
    assert_row_equal(written, place, each->place);
}

/* The first problem of a document whose second line this is. */
static void judge_line(const cf_text *line, char place[32])
{
    cf_error err = {0};
    cf_graph graph = {0};
    cf_problems problems = {0};
    cf_text text = {0};
    cf_text_add(&text, HEAD);
    cf_text_add_bytes(&text, cf_text_of(line), line->length);
    cf_stream *stream = cf_stream_of_text(cf_text_of(&text), text.length, &err);
    assert_non_null(stream);
    const bool ok = cf_load_stream(&graph, "", stream, &problems, &err);
    assert_string_equal(err.message, "");
    snprintf(place, 32, "taken");
    if (!ok)
        place_of(problems.item[0].message + 1, place);
    cf_stream_close(stream);
    cf_problems_free(&problems);
    cf_graph_free(&graph);
    cf_text_free(&text);
}

static bool is_one_line(const cf_text *text)
{
    const char *bytes = cf_text_of(text);
    bool has_word = false;
    for (size_t i = 0; i < text->length; i++) {
        if (bytes[i] == '\n')
            return false;
        has_word = has_word || !strchr(" \t\r", bytes[i]);
    }
    return has_word;
}

/* A text that is taken stands beside a record; one that is refused is the line. A byte order mark has
 * no place but at the very beginning. */
static void expect_in_line(const char *written, const row *each)
{
    const bool is_taken = strcmp(each->place, "taken") == 0;
    const bool has_mark = strncmp(cf_text_of(&each->text), "\xEF\xBB\xBF", 3) == 0;
    if (!is_one_line(&each->text) || has_mark)
        return;
    char place[32], expected[32];
    cf_text line = {0};
    cf_text_add(&line, is_taken ? "{\"forum\":{\"id\":\"A\"},\"x-v\":" : "");
    cf_text_add_bytes(&line, cf_text_of(&each->text), each->text.length);
    cf_text_add(&line, is_taken ? "}" : "");
    judge_line(&line, place);
    snprintf(expected, sizeof expected, "%s%s", is_taken ? "" : "2",
             is_taken ? "taken" : each->place + 1);
    assert_row_equal(written, place, expected);
    cf_text_free(&line);
}

/* Nesting is deeper by one in a line that has a record too. */
static bool is_at_the_limit(const row *each)
{
    return strstr(cf_text_of(&each->text), "[[[[[[[[")
        || strstr(cf_text_of(&each->text), "{\"a\":{\"a\":{\"a\":{\"a\":");
}

static void check_row(char *written, size_t count[128])
{
    row each = {.kind = written[0], .place = written + 2};
    char *text = strchr(written + 2, ' ');
    assert_non_null(text);
    assert_true(written[1] == ' ' && strchr("yni", each.kind));
    *text++ = '\0';
    decode(&each.text, text);
    assert_true(each.kind != 'n' || strcmp(each.place, "taken") != 0);
    expect_alone(text, &each);
    if (!is_at_the_limit(&each) || strcmp(each.place, "taken") != 0)
        expect_in_line(text, &each);
    count[(unsigned char)each.kind]++;
    cf_text_free(&each.text);
}

static void takes_and_refuses_each_text_where_the_table_says(void **state)
{
    (void)state;
    cf_text table = {0};
    cf_error err = {0};
    size_t count[128] = {0};
    if (!cf_file_read(TABLE, MOST_BYTES, &table, &err))
        fail_msg("%s", err.message);
    for (char *rest = table.data; rest && *rest;) {
        char *line = strsep(&rest, "\n");
        if (*line && *line != '#')
            check_row(line, count);
    }
    assert_true(count['y'] + count['n'] + count['i'] >= FEWEST_ROWS);
    assert_true(count['i'] >= 35);
    cf_text_free(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_and_refuses_each_text_where_the_table_says)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
