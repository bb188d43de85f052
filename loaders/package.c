#include "loaders/package.h"

#include <zip.h>

#include <string.h>

static bool refuse(const cf_package *package, const char *words, const char *part, cf_error *err)
{
    return cf_fail(err, CF_ERROR_INPUT, "%s: %s%s", package->name, words, part);
}

bool cf_package_open(cf_package *package, const char *name, const cf_text *data, cf_error *err)
{
    *package = (cf_package){.name = name};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(data->data, data->length, 0, &error);
    package->zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
    if (source && !package->zip)
        zip_source_free(source);
    zip_error_fini(&error);
    return package->zip || refuse(package, "is not a workbook", " (.xlsx)", err);
}

void cf_package_close(cf_package *package)
{
    if (package->zip)
        zip_discard(package->zip);
    *package = (cf_package){0};
}

bool cf_package_has(const cf_package *package, const char *part)
{
    return zip_name_locate(package->zip, part, 0) >= 0;
}

static bool read_part(const cf_package *package, const char *part, cf_text *out, cf_error *err)
{
    zip_file_t *file = zip_fopen(package->zip, part, 0);
    if (!file)
        return refuse(package, "is no workbook that can be read: there is no readable ", part, err);
    char chunk[1 << 14];
    zip_int64_t size = 0;
    while (out->length <= CF_PART_LIMIT && (size = zip_fread(file, chunk, sizeof chunk)) > 0)
        cf_text_add_bytes(out, chunk, (size_t)size);
    zip_fclose(file);
    if (size < 0)
        return refuse(package, "is damaged: ", part, err);
    if (out->length > CF_PART_LIMIT)
        return cf_fail(err, CF_ERROR_INPUT, "%s: %s is larger than %d bytes when unpacked",
                       package->name, part, (int)CF_PART_LIMIT);
    return cf_text_ok(out, err);
}

static bool walk(const cf_package *package, xmlTextReader *reader, cf_visit_xml *visit,
                 void *context, cf_error *err)
{
    int status;
    while ((status = xmlTextReaderRead(reader)) == 1) {
        if (xmlTextReaderNodeType(reader) == XML_READER_TYPE_DOCUMENT_TYPE)
            return refuse(package, "has a document type, which no workbook needs", "", err);
        if (!visit(context, reader, err))
            return false;
    }
    return status == 0 || refuse(package, "is damaged: not XML", "", err);
}

bool cf_package_walk(const cf_package *package, const char *part, cf_visit_xml *visit,
                     void *context, cf_error *err)
{
    enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };
    cf_text text = {0};
    bool ok = read_part(package, part, &text, err);
    if (ok) {
        xmlTextReader *reader =
            xmlReaderForMemory(cf_text_of(&text), (int)text.length, NULL, NULL, OPTIONS);
        ok = reader ? walk(package, reader, visit, context, err) : cf_fail_memory(err);
        xmlFreeTextReader(reader);
    }
    cf_text_free(&text);
    return ok;
}

bool cf_xml_is(xmlTextReader *reader, int type, const char *name)
{
    const xmlChar *found = xmlTextReaderConstLocalName(reader);
    return xmlTextReaderNodeType(reader) == type && found && strcmp((const char *)found, name) == 0;
}

void cf_xml_add_attribute(xmlTextReader *reader, const char *name, cf_text *out)
{
    while (xmlTextReaderMoveToNextAttribute(reader) == 1) {
        if (strcmp((const char *)xmlTextReaderConstLocalName(reader), name) == 0)
            cf_text_add(out, (const char *)xmlTextReaderConstValue(reader));
    }
    xmlTextReaderMoveToElement(reader);
}
