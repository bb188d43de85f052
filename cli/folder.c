#include "cli/folder.h"

#include "base/file.h"
#include "cli/words.h"

#include <stdlib.h>
#include <string.h>

static const cf_writer *manifest_writer(void)
{
    return &cf_writers[cf_writer_count - 1];
}

bool cf_is_asked_for(const cf_request *request, const cf_writer *writer)
{
    if (writer == manifest_writer())
        return false;
    if (request->formats == 0)
        return true;
    for (size_t i = 0; cf_report_format_at(i); i++) {
        if (strcmp(cf_report_format_at(i), writer->format) == 0)
            return (request->formats >> i & 1) != 0;
    }
    return false;
}

/* Files in memory, and what the manifest says of them. */
typedef struct {
    cf_text *text;
    cf_written_file *file;
    size_t count;
} rendering;

static bool render_file(rendering *all, const cf_writer *writer, const cf_report *report,
                        cf_error *err)
{
    cf_text *text = &all->text[all->count];
    cf_written_file *file = &all->file[all->count++];
    file->name = writer->file;
    if (!writer->write(report, text, err) || !cf_text_ok(text, err))
        return false;
    cf_sha256(cf_text_of(text), text->length, file->sha256);
    return true;
}

static bool render(rendering *all, const cf_request *request, const cf_report *report,
                   cf_error *err)
{
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (cf_is_asked_for(request, &cf_writers[i]) && cf_writer_is_there(&cf_writers[i], report)
            && !render_file(all, &cf_writers[i], report, err))
            return false;
    }
    cf_text *manifest = &all->text[all->count];
    const bool ok = cf_write_manifest(report, all->file, all->count, manifest, err)
                 && cf_text_ok(manifest, err);
    all->file[all->count++].name = manifest_writer()->file;
    return ok;
}

static bool write_all(const rendering *all, const char *folder, cf_error *err)
{
    cf_output output = {0};
    bool ok = cf_output_open(&output, folder, err);
    for (size_t i = 0; ok && i < all->count; i++)
        ok = cf_output_add(
            &output, all->file[i].name, cf_text_of(&all->text[i]), all->text[i].length, err);
    ok = ok && cf_output_commit(&output, err);
    cf_output_close(&output);
    return ok;
}

bool cf_folder_write(const char *folder, const cf_request *request, const cf_report *report,
                     size_t *count, cf_error *err)
{
    cf_arena arena = {0};
    rendering all = {.text = cf_new(&arena, cf_text, cf_writer_count, err),
                     .file = cf_new(&arena, cf_written_file, cf_writer_count, err)};
    const bool ok =
        all.text && all.file && render(&all, request, report, err) && write_all(&all, folder, err);
    *count = all.count;
    for (size_t i = 0; i < all.count; i++)
        cf_text_free(&all.text[i]);
    cf_arena_free(&arena);
    return ok;
}

void cf_folder_sweep(const char *folder)
{
    for (size_t i = 0; i < cf_writer_count; i++)
        cf_output_sweep(folder, cf_writers[i].file);
}
