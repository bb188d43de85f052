#include "cli/folder.h"

#include "base/file.h"
#include "cli/words.h"

#include <stdatomic.h>
#include <string.h>
#include <threads.h>
#include <unistd.h>

enum { USUAL_THREADS = 4 };

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

/* As many as there are processors; on a large machine fewer, for a report has not so many files. */
static size_t processor_count(void)
{
    const long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > USUAL_THREADS ? USUAL_THREADS : (size_t)count;
}

/* A file in memory. */
typedef struct {
    const cf_writer *writer;
    cf_text text;
    cf_error err;
} page;

/* Pages are written by several threads, each the next one that nobody has begun: writers are pure. */
typedef struct {
    const cf_report *report;
    page *item;
    cf_written_file *file; /* what the manifest says of each page */
    size_t count;
    atomic_size_t next;
} rendering;

static void render_page(page *each, cf_written_file *file, const cf_report *report)
{
    file->name = each->writer->file;
    if (each->writer->write(report, &each->text, &each->err) && cf_text_ok(&each->text, &each->err))
        cf_sha256(cf_text_of(&each->text), each->text.length, file->sha256);
}

static int render_pages(void *context)
{
    rendering *all = context;
    for (size_t i = atomic_fetch_add(&all->next, 1); i < all->count;
         i = atomic_fetch_add(&all->next, 1))
        render_page(&all->item[i], &all->file[i], all->report);
    return 0;
}

/* A thread that cannot be had is no fault: there is this one. */
static void render_at_once(rendering *all, size_t threads)
{
    thrd_t helper[CF_THREADS_AT_MOST];
    size_t helpers = 0;
    while (helpers + 1 < threads && helpers + 1 < all->count
           && thrd_create(&helper[helpers], render_pages, all) == thrd_success)
        helpers++;
    render_pages(all);
    for (size_t i = 0; i < helpers; i++)
        thrd_join(helper[i], NULL);
}

/* The first failure in the order of the files, whichever came first. */
static bool find_failure(const rendering *all, cf_error *err)
{
    for (size_t i = 0; i < all->count; i++) {
        if (all->item[i].err.code != CF_OK)
            return cf_fail(err, all->item[i].err.code, "%s", all->item[i].err.message);
    }
    return true;
}

static bool add_manifest(rendering *all, cf_error *err)
{
    page *manifest = &all->item[all->count];
    manifest->writer = manifest_writer();
    const bool ok = cf_write_manifest(all->report, all->file, all->count, &manifest->text, err)
                 && cf_text_ok(&manifest->text, err);
    all->count++;
    return ok;
}

static bool render(rendering *all, const cf_request *request, cf_error *err)
{
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (cf_is_asked_for(request, &cf_writers[i])
            && cf_writer_is_there(&cf_writers[i], all->report))
            all->item[all->count++].writer = &cf_writers[i];
    }
    render_at_once(all, request->threads > 0 ? request->threads : processor_count());
    return find_failure(all, err) && add_manifest(all, err);
}

static bool write_all(const rendering *all, const char *folder, cf_error *err)
{
    cf_output output = {0};
    bool ok = cf_output_open(&output, folder, err);
    for (size_t i = 0; ok && i < all->count; i++)
        ok = cf_output_add(&output, all->item[i].writer->file, cf_text_of(&all->item[i].text),
                           all->item[i].text.length, err);
    ok = ok && cf_output_commit(&output, err);
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
    const bool ok =
        all.item && all.file && render(&all, request, err) && write_all(&all, folder, err);
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
