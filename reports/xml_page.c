/* Pages of HTML, by libxml2's writer. */
#include "reports/report.h"
#include "reports/xml_writers.h"

#include <libxml/parser.h>
#include <libxml/xmlwriter.h>

#include <errno.h>
#include <stdlib.h>

static const xmlChar *chars(const char *text)
{
    return (const xmlChar *)text;
}

/* libxml2 leaves out what it cannot copy, and says that all went well; malloc says why not. */
static void keep(cf_xml *xml, int result)
{
    xml->failed = xml->failed || result < 0 || errno == ENOMEM;
}

static void start(cf_xml *xml, const char *name)
{
    keep(xml, xmlTextWriterStartElement(xml->library, chars(name)));
}

static void end(cf_xml *xml)
{
    keep(xml, xmlTextWriterEndElement(xml->library));
}

static void end_full(cf_xml *xml)
{
    keep(xml, xmlTextWriterFullEndElement(xml->library));
}

static void add_attribute(cf_xml *xml, const char *name, const char *value)
{
    keep(xml, xmlTextWriterWriteAttribute(xml->library, chars(name), chars(value)));
}

static void add_words(cf_xml *xml, const char *text)
{
    keep(xml, xmlTextWriterWriteString(xml->library, chars(text)));
}

static void add_raw(cf_xml *xml, const char *text)
{
    keep(xml, xmlTextWriterWriteRaw(xml->library, chars(text)));
}

static void close_page(cf_xml *xml)
{
    if (!xml->library)
        return;
    keep(xml, xmlTextWriterEndDocument(xml->library));
    xmlFreeTextWriter(xml->library);
}

static const cf_xml_writer libxml2 = {
    start, end, end_full, add_attribute, add_words, add_raw, close_page};

static int pass_on(void *context, const char *bytes, int length)
{
    cf_text *out = context;
    cf_text_add_bytes(out, bytes, (size_t)length);
    return out->failed ? -1 : length;
}

/* libxml2 has variables for each thread, and calls itself without end where it has no room for them:
 * there must be room before it asks. */
static bool is_ready(void)
{
    void *const room = malloc(sizeof(xmlGlobalState));
    free(room);
    return room && xmlGetGlobalState();
}

void cf_xml_open_page(cf_xml *xml, cf_text *out)
{
    *xml = (cf_xml){.by = &libxml2, .out = out};
    errno = 0;
    xmlOutputBufferPtr buffer =
        is_ready() ? xmlOutputBufferCreateIO(pass_on, NULL, out, NULL) : NULL;
    xml->library = buffer ? xmlNewTextWriter(buffer) : NULL;
    if (buffer && !xml->library)
        xmlOutputBufferClose(buffer);
    xml->failed = !xml->library;
}

const char *cf_xml_library(void)
{
    return LIBXML_DOTTED_VERSION;
}

/* libxml2 would print what it also returns. */
static void say_nothing(void *context, const char *format, ...)
{
    (void)context;
    (void)format;
}

void cf_reports_enter(cf_reports_host *host)
{
    *host = (cf_reports_host){xmlGenericError, xmlGenericErrorContext};
    xmlInitParser();
    xmlSetGenericErrorFunc(NULL, say_nothing);
}

void cf_reports_leave(const cf_reports_host *host)
{
    xmlSetGenericErrorFunc(host->context, host->say);
}

void cf_reports_start(void)
{
    xmlSetGenericErrorFunc(NULL, say_nothing);
    xmlThrDefSetGenericErrorFunc(NULL, say_nothing);
    xmlInitParser();
}
