/* The reports that a program can ask for: those of the table of writers that are text. */
#include "base/language.h"
#include "library/gate.h"
#include "library/named.h"
#include "library/record.h"

#include <stdlib.h>
#include <string.h>

/* Its writer makes another process. */
static bool is_offered(const cf_writer *writer)
{
    return !cf_writer_is_workbook(writer);
}

const char *crossfora_report_name(size_t at)
{
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (is_offered(&cf_writers[i]) && at-- == 0)
            return cf_writers[i].file;
    }
    return NULL;
}

/* The last of the table is beside the others, and never meant by its format. */
static const cf_writer *find_format(const char *format, size_t *count)
{
    const cf_writer *found = NULL;
    *count = 0;
    for (size_t i = 0; i + 1 < cf_writer_count; i++) {
        if (!is_offered(&cf_writers[i]) || strcmp(cf_writers[i].format, format) != 0)
            continue;
        found = found ? found : &cf_writers[i];
        ++*count;
    }
    return found;
}

static const cf_writer *find_writer(const char *name, cf_error *err)
{
    size_t count;
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (is_offered(&cf_writers[i]) && strcmp(cf_writers[i].file, name) == 0)
            return &cf_writers[i];
    }
    const cf_writer *writer = find_format(name, &count);
    if (count == 1)
        return writer;
    if (writer)
        cf_fail(err, CF_ERROR_USAGE,
                "there are %zu reports in the format \"%s\": say %s, or another", count, name,
                writer->file);
    else
        cf_named_fail(N_("report"), name, crossfora_report_name, err);
    return NULL;
}

static bool write_inside(crossfora_record *record, const cf_writer *writer, cf_text *text,
                         cf_error *err)
{
    cf_gate gate;
    if (!cf_gate_enter(&gate, &record->request, err))
        return false;
    bool ok = cf_record_complete(record, err);
    if (ok && !cf_writer_is_there(writer, &record->whole.report))
        ok = cf_fail(err, CF_ERROR_USAGE, "%s: there is nothing for %s to show",
                     record->whole.input.name, writer->file);
    cf_text_add(text, ""); /* so that there is a text to give */
    ok = ok && cf_writer_write(writer, &record->whole.report, text, err) && cf_text_ok(text, err);
    cf_gate_leave(&gate);
    return ok;
}

crossfora_status crossfora_write_report(
    crossfora_record *record, const char *name, char **text, size_t *length)
{
    cf_error err = {0};
    cf_text made = {0};
    const cf_writer *writer = cf_record_is_open(record, &err) ? find_writer(name, &err) : NULL;
    if (!writer || !write_inside(record, writer, &made, &err))
        cf_text_free(&made);
    *text = made.data;
    if (length)
        *length = made.length;
    return cf_record_settle(record, &err);
}

void crossfora_free(char *text)
{
    free(text);
}
