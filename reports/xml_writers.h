/* reports/xml_writers.h: what writes the bytes of reports/xml_out.h. All texts are clean: characters
 * that XML can hold, in UTF-8. */
#ifndef CF_REPORTS_XML_WRITERS_H
#define CF_REPORTS_XML_WRITERS_H

#include "reports/xml_out.h"

struct cf_xml_writer {
    void (*start)(cf_xml *xml, const char *name);
    void (*end)(cf_xml *xml);
    void (*end_full)(cf_xml *xml);
    void (*attribute)(cf_xml *xml, const char *name, const char *value);
    void (*words)(cf_xml *xml, const char *text);
    void (*raw)(cf_xml *xml, const char *text);
    void (*close)(cf_xml *xml); /* NULL: nothing to do */
};

/* `text` without what XML cannot hold: in the pad of `xml`, unless it stays as it is. */
const char *cf_xml_clean(cf_xml *xml, const char *text);

#endif
