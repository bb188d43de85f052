/* Documents of XML: the bytes of libxml2's writer for a tenth of its work. */
#include "reports/xml_writers.h"

#include <assert.h>

/* What stands for a character, by its byte; "" ends a text. */
static const char *const in_words[256] = {
    ['\0'] = "", ['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['"'] = "&quot;"};
static const char *const in_attributes[256] = {
    ['\0'] = "",      ['<'] = "&lt;",  ['>'] = "&gt;",  ['&'] = "&amp;",
    ['"'] = "&quot;", ['\t'] = "&#9;", ['\n'] = "&#10;"};

static void add_escaped(cf_text *out, const char *text, const char *const escape[256])
{
    for (;;) {
        size_t length = 0;
        while (!escape[(unsigned char)text[length]])
            length++;
        cf_text_add_bytes(out, text, length);
        if (text[length] == '\0')
            return;
        cf_text_add(out, escape[(unsigned char)text[length]]);
        text += length + 1;
    }
}

static void add_indent(cf_xml *xml)
{
    cf_text_add_repeat(xml->out, ' ', xml->depth - 1);
}

static void start(cf_xml *xml, const char *name)
{
    assert(xml->depth < CF_XML_DEPTH);
    if (xml->is_in_tag)
        cf_text_add(xml->out, ">\n");
    xml->open[xml->depth++] = name;
    add_indent(xml);
    cf_text_add_char(xml->out, '<');
    cf_text_add(xml->out, name);
    xml->is_in_tag = true;
}

static void finish(cf_xml *xml)
{
    cf_text_add_char(xml->out, '\n');
    xml->depth--;
    xml->is_in_tag = false;
    xml->has_broken = true;
}

static void end_full(cf_xml *xml)
{
    if (xml->is_in_tag)
        cf_text_add_char(xml->out, '>');
    else if (xml->has_broken)
        add_indent(xml);
    cf_text_add(xml->out, "</");
    cf_text_add(xml->out, xml->open[xml->depth - 1]);
    cf_text_add_char(xml->out, '>');
    finish(xml);
}

static void end(cf_xml *xml)
{
    if (!xml->is_in_tag) {
        end_full(xml);
        return;
    }
    cf_text_add(xml->out, "/>");
    finish(xml);
}

static void add_attribute(cf_xml *xml, const char *name, const char *value)
{
    cf_text_add_char(xml->out, ' ');
    cf_text_add(xml->out, name);
    cf_text_add(xml->out, "=\"");
    add_escaped(xml->out, value, in_attributes);
    cf_text_add_char(xml->out, '"');
}

static void begin_content(cf_xml *xml)
{
    if (xml->is_in_tag)
        cf_text_add_char(xml->out, '>');
    xml->is_in_tag = false;
    xml->has_broken = false;
}

static void add_words(cf_xml *xml, const char *text)
{
    begin_content(xml);
    add_escaped(xml->out, text, in_words);
}

static void add_raw(cf_xml *xml, const char *text)
{
    begin_content(xml);
    cf_text_add(xml->out, text);
}

static const cf_xml_writer ours = {start, end, end_full, add_attribute, add_words, add_raw, NULL};

void cf_xml_open(cf_xml *xml, cf_text *out)
{
    *xml = (cf_xml){.by = &ours, .out = out};
    cf_text_add(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

void cf_xml_comment(cf_xml *xml, const char *comment)
{
    assert(xml->depth == 0);
    cf_text_add(xml->out, "<!--");
    cf_text_add(xml->out, comment);
    cf_text_add(xml->out, "-->\n");
}

void cf_xml_value(cf_xml *xml, const char *value)
{
    add_escaped(xml->out, cf_xml_clean(xml, value), in_attributes);
}

void cf_xml_begin_lines(cf_xml *xml)
{
    if (xml->is_in_tag)
        cf_text_add(xml->out, ">\n");
    xml->is_in_tag = false;
    xml->has_broken = true;
}
