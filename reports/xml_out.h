/* reports/xml_out.h: XML and HTML, element by element, escaped.
 *
 * A document of XML is written by ours, byte by byte as libxml2's writer would; a page of HTML by that
 * writer itself. Appended to without checking; cf_xml_close tells. */
#ifndef CF_REPORTS_XML_OUT_H
#define CF_REPORTS_XML_OUT_H

#include "base/text.h"

enum { CF_XML_DEPTH = 32 };

typedef struct cf_xml_writer cf_xml_writer;

typedef struct {
    const cf_xml_writer *by;
    cf_text *out;
    cf_text pad;
    bool failed;
    void *library;                  /* libxml2's writer; NULL: ours, to which the rest belongs */
    const char *open[CF_XML_DEPTH]; /* elements, borrowed */
    size_t depth;
    bool is_in_tag;  /* the innermost has got no ">" yet */
    bool has_broken; /* what was written last ended its line */
} cf_xml;

/* An XML document with its declaration, indented by a space a level. */
void cf_xml_open(cf_xml *xml, cf_text *out);
/* A comment before the first element of such a document. */
void cf_xml_comment(cf_xml *xml, const char *comment);

/* Adds a value as it stands between the quotes of an attribute, in such a document. */
void cf_xml_value(cf_xml *xml, const char *value);
/* From here on whole lines, elements with their indent, may be added to the text itself. */
void cf_xml_begin_lines(cf_xml *xml);

/* A page of HTML, in which nothing is indented. */
void cf_xml_open_page(cf_xml *xml, cf_text *out);

/* Ends what goes to the `out` it was opened with, and frees `xml`. */
bool cf_xml_close(cf_xml *xml, cf_error *err) CF_CHECKED;

/* `name` is borrowed until the element is closed. */
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
void cf_xml_attribute_line(cf_xml *xml, const char *name, const char *value);
/* Adds `text` as it is. */
void cf_xml_raw(cf_xml *xml, const char *text);

/* The version of the library, "2.9.14". */
const char *cf_xml_library(void);

#endif
