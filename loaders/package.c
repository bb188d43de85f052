#include "loaders/package.h"

#include "base/language.h"
#include "loaders/loader.h"

#include <zip.h>

#include <errno.h>
#include <string.h>

static bool refuse(const cf_package *package, const char *words, const char *part, cf_error *err)
{
    return cf_fail(err, CF_ERROR_INPUT, "%s: %s%s", package->name, cf_told(words), part);
}

/* libzip gave up because of what it reads, or for want of memory: then it may give no reason, or
 * blame the archive, but malloc has left its own. */
static bool refuse_archive(const cf_package *package, const zip_error_t *error, const char *words,
                           const char *part, cf_error *err)
{
    const bool lacks_memory =
        errno == ENOMEM || error->zip_err == ZIP_ER_MEMORY || error->zip_err == ZIP_ER_OK;
    return lacks_memory ? cf_fail_memory(err) : refuse(package, words, part, err);
}

bool cf_package_open(cf_package *package, const char *name, const cf_text *data, cf_error *err)
{
    *package = (cf_package){.name = name};
    zip_error_t error;
    zip_error_init(&error);
    errno = 0;
    zip_source_t *source = zip_source_buffer_create(data->data, data->length, 0, &error);
    package->zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
    if (source && !package->zip)
        zip_source_free(source);
    const bool ok =
        package->zip || refuse_archive(package, &error, N_("is not a workbook (.xlsx)"), "", err);
    zip_error_fini(&error);
    return ok;
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
        return refuse_archive(
            package, zip_get_error(package->zip),
            N_("is no workbook that can be read: there is no readable "), part, err);
    char chunk[1 << 14];
    zip_int64_t size = 0;
    while (out->length <= CF_PART_LIMIT && (size = zip_fread(file, chunk, sizeof chunk)) > 0)
        cf_text_add_bytes(out, chunk, (size_t)size);
    const bool is_read =
        size >= 0
        || refuse_archive(package, zip_file_get_error(file), N_("is damaged: "), part, err);
    zip_fclose(file);
    if (is_read && out->length > CF_PART_LIMIT)
        return cf_fail(err, CF_ERROR_INPUT, "%s: %s is larger than %d bytes when unpacked",
                       package->name, part, (int)CF_PART_LIMIT);
    return is_read && cf_text_ok(out, err);
}

/* The same of libxml2. */
static bool refuse_xml(const cf_package *package, cf_error *err)
{
    const xmlError *error = xmlGetLastError();
    const bool lacks_memory =
        errno == ENOMEM || !error || error->code == XML_ERR_OK || error->code == XML_ERR_NO_MEMORY;
    return lacks_memory ? cf_fail_memory(err) : refuse(package, N_("is damaged: not XML"), "", err);
}

static bool walk(const cf_package *package, xmlTextReader *reader, cf_visit_xml *visit,
                 void *context, cf_error *err)
{
    int status;
    while ((status = xmlTextReaderRead(reader)) == 1) {
        if (xmlTextReaderNodeType(reader) == XML_READER_TYPE_DOCUMENT_TYPE)
            return refuse(package, N_("has a document type, which no workbook needs"), "", err);
        if (!visit(context, reader, err))
            return false;
    }
    return status == 0 || refuse_xml(package, err);
}

bool cf_package_walk(const cf_package *package, const char *part, cf_visit_xml *visit,
                     void *context, cf_error *err)
{
    enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };
    cf_text text = {0};
    errno = 0;
    bool ok = read_part(package, part, &text, err);
    if (ok) {
        xmlResetLastError();
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

void cf_xml_add_value(xmlTextReader *reader, cf_text *out)
{
    const xmlChar *value = xmlTextReaderConstValue(reader);
    if (value)
        cf_text_add(out, (const char *)value);
    else
        out->failed = true;
}

void cf_xml_add_attribute(xmlTextReader *reader, const char *name, cf_text *out)
{
    int status;
    while ((status = xmlTextReaderMoveToNextAttribute(reader)) == 1) {
        const xmlChar *found = xmlTextReaderConstLocalName(reader);
        out->failed = out->failed || !found;
        if (found && strcmp((const char *)found, name) == 0)
            cf_xml_add_value(reader, out);
    }
    out->failed = out->failed || status < 0;
    xmlTextReaderMoveToElement(reader);
}

const char *cf_zip_library(void)
{
    return zip_libzip_version();
}
