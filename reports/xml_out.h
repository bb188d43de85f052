/* reports/xml_out.h: XML and HTML, element by element, by libxml2's writer, which escapes.
 *
 * Appended to without checking; cf_xml_close tells. */
#ifndef CF_REPORTS_XML_OUT_H
#define CF_REPORTS_XML_OUT_H

#include "base/text.h"

#include <libxml/xmlwriter.h>

typedef struct {
    xmlBufferPtr buffer;
    xmlTextWriterPtr writer;
    cf_text pad;
    bool failed;
} cf_xml;

void cf_xml_open(cf_xml *xml);

/* Adds what was written to `out` and frees `xml`. */
bool cf_xml_close(cf_xml *xml, cf_text *out, cf_error *err) CF_CHECKED;

/* The XML declaration; all that follows is indented by a space a level. */
void cf_xml_declare(cf_xml *xml);
void cf_xml_comment(cf_xml *xml, const char *comment);

void cf_xml_start(cf_xml *xml, const char *name);
/* Closes the innermost element: <x/> if it is empty. */
void cf_xml_end(cf_xml *xml);
/* The same, but always </x>, as HTML wants it of all but its void elements. */
void cf_xml_end_full(cf_xml *xml);

void cf_xml_attribute(cf_xml *xml, const char *name, const char *value);
void cf_xml_attribute_format(cf_xml *xml, const char *name, const char *format, ...)
    CF_PRINTF(3, 4);

/* Adds `text` escaped; what XML cannot hold becomes U+FFFD. */
void cf_xml_words(cf_xml *xml, const char *text);
/* The same as one line in which nothing is invisible. */
void cf_xml_line(cf_xml *xml, const char *text);
/* Adds `text` as it is. */
void cf_xml_raw(cf_xml *xml, const char *text);

/* The version of the library, "2.9.14". */
const char *cf_xml_library(void);

#endif
