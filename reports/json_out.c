#include "reports/json_out.h"

#include "base/pad.h"

#include <assert.h>

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

void cf_emit_pad(cf_json_out *json, const char *key, cf_text *pad)
{
    cf_emit_text_or_null(json, key, cf_text_of(pad));
    cf_pad_free(pad, json->out);
}

void cf_emit_number(cf_json_out *json, const char *key, double number)
{
    begin_member(json, key);
    cf_text_add_number(json->out, number, "null");
}

void cf_emit_count(cf_json_out *json, const char *key, uint64_t count)
{
    begin_member(json, key);
    cf_text_add_count(json->out, count);
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
