/* loaders/package.h: the parts of a workbook: XML in a ZIP archive, by libzip and libxml2.
 *
 * A part is unpacked into memory up to a limit, whatever the archive says of its size; a document
 * type, and so any entity of its own, is refused. */
#ifndef CF_LOADERS_PACKAGE_H
#define CF_LOADERS_PACKAGE_H

#include "base/text.h"

#include <libxml/xmlreader.h>

enum { CF_PART_LIMIT = 128 << 20 };

typedef struct zip cf_zip;

typedef struct {
    const char *name; /* of the file, for messages */
    cf_zip *zip;
} cf_package;

/* Opens the archive in `data` (borrowed while it is open). */
bool cf_package_open(cf_package *package, const char *name, const cf_text *data, cf_error *err)
    CF_CHECKED;

void cf_package_close(cf_package *package);

/* Does something at each element, text and end of an element; false on failure. */
typedef bool cf_visit_xml(void *context, xmlTextReader *reader, cf_error *err);

/* Unpacks the part and walks through it. */
bool cf_package_walk(const cf_package *package, const char *part, cf_visit_xml *visit,
                     void *context, cf_error *err) CF_CHECKED;

bool cf_package_has(const cf_package *package, const char *part);

/* Is the reader at an element, or its end, with this name, whatever its prefix? */
bool cf_xml_is(xmlTextReader *reader, int type, const char *name);

/* Adds the value of the text, or of the attribute, that the reader is at. */
void cf_xml_add_value(xmlTextReader *reader, cf_text *out);

/* Adds the value of the attribute with this local name; nothing if there is none. */
void cf_xml_add_attribute(xmlTextReader *reader, const char *name, cf_text *out);

#endif
