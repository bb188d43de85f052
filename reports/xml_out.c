#include "reports/xml_out.h"

#include "base/utf8.h"
#include "reports/text_out.h"
#include "reports/xml_writers.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool cf_xml_close(cf_xml *xml, cf_error *err)
{
    if (xml->by->close)
        xml->by->close(xml);
    const bool failed = xml->failed || xml->pad.failed;
    cf_text *out = xml->out;
    cf_text_free(&xml->pad);
    *xml = (cf_xml){0};
    return cf_text_ok(out, err) && (!failed || cf_fail_memory(err));
}

void cf_xml_start(cf_xml *xml, const char *name)
{
    xml->by->start(xml, name);
}

void cf_xml_end(cf_xml *xml)
{
    xml->by->end(xml);
}

void cf_xml_end_full(cf_xml *xml)
{
    xml->by->end_full(xml);
}

static bool is_xml_character(int32_t code)
{
    return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF : code == '\t' || code == '\n';
}

static bool is_plain(const char *text)
{
    const size_t length = strlen(text);
    return cf_utf8_plain(text, length) == length;
}

/* `text` without what XML cannot hold: in the pad, unless it stays as it is. */
static const char *clean(cf_xml *xml, const char *text)
{
    if (is_plain(text))
        return text;
    const size_t length = strlen(text);
    xml->failed = xml->failed || xml->pad.failed;
    cf_text_clear(&xml->pad);
    for (size_t at = 0; at < length;) {
        int32_t code = 0;
        const size_t size = cf_utf8_run(text + at, length - at, &code);
        if (size > 0 && is_xml_character(code))
            cf_text_add_bytes(&xml->pad, text + at, size);
        else
            cf_text_add(&xml->pad, "\xEF\xBF\xBD");
        at += size ? size : 1;
    }
    xml->failed = xml->failed || xml->pad.failed;
    return cf_text_of(&xml->pad);
}

void cf_xml_attribute(cf_xml *xml, const char *name, const char *value)
{
    xml->by->attribute(xml, name, clean(xml, value));
}

void cf_xml_attribute_format(cf_xml *xml, const char *name, const char *format, ...)
{
    char value[256];
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(value, sizeof value, format, arguments);
    va_end(arguments);
    xml->failed = xml->failed || length < 0 || (size_t)length >= sizeof value;
    cf_xml_attribute(xml, name, value);
}

void cf_xml_words(cf_xml *xml, const char *text)
{
    xml->by->words(xml, clean(xml, text));
}

void cf_xml_line(cf_xml *xml, const char *text)
{
    if (is_plain(text)) {
        xml->by->words(xml, text);
        return;
    }
    cf_text line = {0};
    cf_text_add_line(&line, text);
    cf_xml_words(xml, cf_text_of(&line));
    xml->failed = xml->failed || line.failed;
    cf_text_free(&line);
}

void cf_xml_raw(cf_xml *xml, const char *text)
{
    xml->by->raw(xml, text);
}
