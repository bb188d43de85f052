#include "reports/json_out.h"

#include "base/utf8.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

typedef struct {
    int32_t first, last;
} code_range;

/* Characters that change how a terminal or an editor shows their neighbours. */
static const code_range shown_by_number[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x061C, 0x061C}, {0x200B, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
};

static const char short_forms[][2] = {
    {'"', '"'}, {'\\', '\\'}, {'\b', 'b'}, {'\f', 'f'}, {'\n', 'n'}, {'\r', 'r'}, {'\t', 't'},
};

static bool is_shown_by_number(int32_t code)
{
    for (size_t i = 0; i < CF_COUNT(shown_by_number); i++) {
        if (code >= shown_by_number[i].first && code <= shown_by_number[i].last)
            return true;
    }
    return false;
}

/* NUL if the character has no short form. */
static char short_form(int32_t code)
{
    for (size_t i = 0; i < CF_COUNT(short_forms); i++) {
        if (code == short_forms[i][0])
            return short_forms[i][1];
    }
    return '\0';
}

static void add_character(cf_text *out, const char *bytes, size_t size, int32_t code)
{
    const char letter = short_form(code);
    if (letter != '\0')
        cf_text_add_format(out, "\\%c", letter);
    else if (is_shown_by_number(code))
        cf_text_add_format(out, "\\u%04x", (unsigned)code);
    else
        cf_text_add_bytes(out, bytes, size);
}

void cf_text_add_json(cf_text *out, const char *text)
{
    const size_t length = strlen(text);
    cf_text_add_char(out, '"');
    for (size_t at = 0; at < length;) {
        int32_t code = 0;
        const size_t size = cf_utf8_next(text + at, length - at, &code);
        if (size > 0)
            add_character(out, text + at, size, code);
        else
            cf_text_add(out, "\xEF\xBF\xBD");
        at += size ? size : 1;
    }
    cf_text_add_char(out, '"');
}

static void add_line(cf_json_out *json)
{
    cf_text_add_char(json->out, '\n');
    cf_text_add_repeat(json->out, ' ', json->depth);
}

/* What stands in front of a value: comma, place and key. */
static void begin_member(cf_json_out *json, const char *key)
{
    if (json->depth > 0) {
        const bool first = !json->open[json->depth - 1].has_member;
        json->open[json->depth - 1].has_member = true;
        if (!first)
            cf_text_add_char(json->out, ',');
        if (!json->open[json->depth - 1].flat)
            add_line(json);
        else if (!first)
            cf_text_add_char(json->out, ' ');
    }
    if (key) {
        cf_text_add_json(json->out, key);
        cf_text_add(json->out, ": ");
    }
}

static void open_container(cf_json_out *json, const char *key, cf_shape shape, const char ends[2])
{
    assert(json->depth < CF_EMIT_DEPTH);
    begin_member(json, key);
    cf_text_add_char(json->out, ends[0]);
    const bool in_flat = json->depth > 0 && json->open[json->depth - 1].flat;
    json->open[json->depth].end = ends[1];
    json->open[json->depth].flat = in_flat || shape == CF_FLAT;
    json->open[json->depth].has_member = false;
    json->depth++;
}

void cf_emit_object(cf_json_out *json, const char *key, cf_shape shape)
{
    open_container(json, key, shape, "{}");
}

void cf_emit_array(cf_json_out *json, const char *key, cf_shape shape)
{
    open_container(json, key, shape, "[]");
}

void cf_emit_close(cf_json_out *json)
{
    assert(json->depth > 0);
    json->depth--;
    if (json->open[json->depth].has_member && !json->open[json->depth].flat)
        add_line(json);
    cf_text_add_char(json->out, json->open[json->depth].end);
    if (json->depth == 0)
        cf_text_add_char(json->out, '\n');
}

void cf_emit_text(cf_json_out *json, const char *key, const char *text)
{
    begin_member(json, key);
    cf_text_add_json(json->out, text);
}

void cf_emit_text_or_null(cf_json_out *json, const char *key, const char *text)
{
    if (text[0] == '\0')
        cf_emit_null(json, key);
    else
        cf_emit_text(json, key, text);
}

void cf_emit_number(cf_json_out *json, const char *key, double number)
{
    begin_member(json, key);
    cf_text_add_number(json->out, number, "null");
}

void cf_emit_count(cf_json_out *json, const char *key, uint64_t count)
{
    begin_member(json, key);
    cf_text_add_format(json->out, "%" PRIu64, count);
}

void cf_emit_bool(cf_json_out *json, const char *key, bool is)
{
    begin_member(json, key);
    cf_text_add(json->out, is ? "true" : "false");
}

void cf_emit_null(cf_json_out *json, const char *key)
{
    begin_member(json, key);
    cf_text_add(json->out, "null");
}
