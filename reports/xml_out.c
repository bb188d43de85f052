#include "reports/xml_out.h"

#include "base/utf8.h"
#include "reports/text_out.h"

#include <libxml/parser.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const xmlChar *chars(const char *text)
{
    return (const xmlChar *)text;
}

static void keep(cf_xml *xml, int result)
{
    xml->failed = xml->failed || result < 0;
}

void cf_xml_open(cf_xml *xml)
{
    *xml = (cf_xml){.buffer = xmlBufferCreate()};
    xml->writer = xml->buffer ? xmlNewTextWriterMemory(xml->buffer, 0) : NULL;
    xml->failed = !xml->writer;
}

bool cf_xml_close(cf_xml *xml, cf_text *out, cf_error *err)
{
    if (xml->writer)
        keep(xml, xmlTextWriterEndDocument(xml->writer));
    const bool ok = !xml->failed && !xml->pad.failed;
    if (xml->writer)
        xmlFreeTextWriter(xml->writer);
    if (ok)
        cf_text_add_bytes(
            out, (const char *)xmlBufferContent(xml->buffer), (size_t)xmlBufferLength(xml->buffer));
    if (xml->buffer)
        xmlBufferFree(xml->buffer);
    cf_text_free(&xml->pad);
    *xml = (cf_xml){0};
    return ok ? cf_text_ok(out, err) : cf_fail_memory(err);
}

void cf_xml_declare(cf_xml *xml)
{
    keep(xml, xmlTextWriterSetIndent(xml->writer, 1));
    keep(xml, xmlTextWriterSetIndentString(xml->writer, chars(" ")));
    keep(xml, xmlTextWriterStartDocument(xml->writer, "1.0", "UTF-8", NULL));
}

void cf_xml_comment(cf_xml *xml, const char *comment)
{
    keep(xml, xmlTextWriterWriteComment(xml->writer, chars(comment)));
}

void cf_xml_start(cf_xml *xml, const char *name)
{
    keep(xml, xmlTextWriterStartElement(xml->writer, chars(name)));
}

void cf_xml_end(cf_xml *xml)
{
    keep(xml, xmlTextWriterEndElement(xml->writer));
}

void cf_xml_end_full(cf_xml *xml)
{
    keep(xml, xmlTextWriterFullEndElement(xml->writer));
}

static bool is_xml_character(int32_t code)
{
    return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF : code == '\t' || code == '\n';
}

/* `text` without what XML cannot hold: in the pad, unless it stays as it is. */
static const xmlChar *clean(cf_xml *xml, const char *text)
{
    const size_t length = strlen(text);
    if (cf_utf8_plain(text, length) == length)
        return chars(text);
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
    return chars(cf_text_of(&xml->pad));
}

void cf_xml_attribute(cf_xml *xml, const char *name, const char *value)
{
    keep(xml, xmlTextWriterWriteAttribute(xml->writer, chars(name), clean(xml, value)));
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
    keep(xml, xmlTextWriterWriteString(xml->writer, clean(xml, text)));
}

void cf_xml_line(cf_xml *xml, const char *text)
{
    cf_text line = {0};
    cf_text_add_line(&line, text);
    cf_xml_words(xml, cf_text_of(&line));
    xml->failed = xml->failed || line.failed;
    cf_text_free(&line);
}

void cf_xml_raw(cf_xml *xml, const char *text)
{
    keep(xml, xmlTextWriterWriteRaw(xml->writer, chars(text)));
}

const char *cf_xml_library(void)
{
    return LIBXML_DOTTED_VERSION;
}

void cf_reports_start(void)
{
    xmlInitParser();
}
