#include "cli/folder.h"

#include "base/file.h"
#include "base/work.h"
#include "cli/words.h"

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

/* A file in memory. */
typedef struct {
    const cf_writer *writer;
    cf_text text;
} page;

typedef struct {
    const cf_report *report;
    page *item;
    cf_written_file *file; /* what the manifest says of each page */
    size_t count;
    size_t written; /* of them */
    size_t at_once; /* as many are in memory together */
} rendering;

/* Fora from which pages are long: then they leave memory as soon as they may. */
enum { LARGE = 2000 };

/* From the last on, for the workbook, which takes longest, must not be begun last. Writers are pure,
 * so several may write at once. */
static bool render_page(void *context, size_t part, size_t worker, cf_error *err)
{
    (void)worker;
    const rendering *all = context;
    const size_t i = all->written + all->at_once - 1 - part;
    page *each = &all->item[i];
    all->file[i].name = each->writer->file;
    if (!each->writer->write(all->report, &each->text, err) || !cf_text_ok(&each->text, err))
        return false;
    cf_sha256(cf_text_of(&each->text), each->text.length, all->file[i].sha256);
    return true;
}

static bool write_page(cf_output *output, page *each, cf_error *err)
{
    const bool ok =
        cf_output_add(output, each->writer->file, cf_text_of(&each->text), each->text.length, err);
    cf_text_free(&each->text);
    return ok;
}

static bool write_manifest(cf_output *output, rendering *all, cf_error *err)
{
    page *manifest = &all->item[all->count];
    manifest->writer = manifest_writer();
    const bool ok = cf_write_manifest(all->report, all->file, all->count, &manifest->text, err)
                 && cf_text_ok(&manifest->text, err) && write_page(output, manifest, err);
    all->count++;
    return ok;
}

static void choose_pages(rendering *all, const cf_request *request)
{
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (cf_is_asked_for(request, &cf_writers[i])
            && cf_writer_is_there(&cf_writers[i], all->report))
            all->item[all->count++].writer = &cf_writers[i];
    }
}

/* The next pages. Only this thread writes, and no other is there while it does: the names of
 * unfinished files must be whole when a signal ends the program. */
static bool write_some(cf_output *output, rendering *all, cf_error *err)
{
    const size_t left = all->count - all->written;
    const bool is_large = all->report->analysis->graph->forum_count > LARGE;
    const size_t most = is_large ? cf_work_threads() : left;
    all->at_once = left < most ? left : most;
    const cf_work work = {.count = all->at_once, .context = all, .part = render_page};
    bool ok = cf_work_do(&work, err);
    for (size_t i = 0; i < all->at_once && ok; i++)
        ok = write_page(output, &all->item[all->written + i], err);
    all->written += all->at_once;
    return ok;
}

static bool write_all(rendering *all, const char *folder, cf_error *err)
{
    cf_output output = {0};
    bool ok = cf_output_open(&output, folder, err);
    while (ok && all->written < all->count)
        ok = write_some(&output, all, err);
    ok = ok && write_manifest(&output, all, err) && cf_output_commit(&output, err);
    cf_output_close(&output);
    return ok;
}

bool cf_folder_write(const char *folder, const cf_request *request, const cf_report *report,
                     size_t *count, cf_error *err)
{
    cf_arena arena = {0};
    rendering all = {.report = report,
                     .item = cf_new(&arena, page, cf_writer_count, err),
                     .file = cf_new(&arena, cf_written_file, cf_writer_count, err)};
    bool ok = all.item && all.file;
    if (ok)
        choose_pages(&all, request);
    ok = ok && write_all(&all, folder, err);
    *count = all.count;
    for (size_t i = 0; i < all.count; i++)
        cf_text_free(&all.item[i].text);
    cf_arena_free(&arena);
    return ok;
}

void cf_folder_sweep(const char *folder)
{
    for (size_t i = 0; i < cf_writer_count; i++)
        cf_output_sweep(folder, cf_writers[i].file);
}
