#include "cli/folder.h"

#include "base/file.h"
#include "base/work.h"
#include "requests/words.h"

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

typedef struct {
    const cf_writer *writer;
    cf_output_stream file;
} page;

typedef struct {
    const cf_report *report;
    page *item;
    cf_written_file *file; /* what the manifest says of each page */
    size_t *turn;          /* the pages, in the order in which they are begun */
    size_t count;
} rendering;

/* Writers are pure, so several may write at once. */
static bool render_page(void *context, size_t part, size_t worker, cf_error *err)
{
    (void)worker;
    const rendering *all = context;
    const size_t i = all->turn[part];
    page *each = &all->item[i];
    all->file[i].name = each->writer->file;
    return cf_writer_write(each->writer, all->report, &each->file.text, err)
        && cf_output_finish(&each->file, all->file[i].sha256, err);
}

/* All pages are opened before there are other threads: the names of unfinished files must be whole
 * when a signal ends the program. */
static bool write_pages(cf_output *output, rendering *all, cf_error *err)
{
    const cf_work work = {.count = all->count, .context = all, .part = render_page};
    bool ok = true;
    for (size_t i = 0; i < all->count && ok; i++)
        ok = cf_output_start(output, all->item[i].writer->file, &all->item[i].file, err);
    return ok && cf_work_do(&work, err);
}

static bool write_manifest(cf_output *output, const rendering *all, cf_error *err)
{
    cf_text text = {0};
    const bool ok =
        cf_write_manifest(all->report, all->file, all->count, &text, err) && cf_text_ok(&text, err)
        && cf_output_add(output, manifest_writer()->file, cf_text_of(&text), text.length, err);
    cf_text_free(&text);
    return ok;
}

static bool is_chosen(const cf_writer *writer, const cf_request *request, const cf_report *report)
{
    return cf_is_asked_for(request, writer) && cf_writer_is_there(writer, report);
}

static void choose_pages(rendering *all, const cf_request *request)
{
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (is_chosen(&cf_writers[i], request, all->report))
            all->item[all->count++].writer = &cf_writers[i];
    }
}

size_t cf_folder_count(const cf_request *request, const cf_report *report)
{
    size_t count = 1;
    for (size_t i = 0; i < cf_writer_count; i++)
        count += is_chosen(&cf_writers[i], request, report);
    return count;
}

/* The workbook takes longest: the others are written beside it. */
static void take_turns(rendering *all)
{
    size_t turns = 0;
    for (int longest = 1; longest >= 0; longest--) {
        for (size_t i = all->count; i-- > 0;) {
            if (cf_writer_is_workbook(all->item[i].writer) == longest)
                all->turn[turns++] = i;
        }
    }
}

static bool write_all(rendering *all, const char *folder, cf_error *err)
{
    cf_output output = {0};
    const bool ok = cf_output_open(&output, folder, err) && write_pages(&output, all, err)
                 && write_manifest(&output, all, err) && cf_output_commit(&output, err);
    cf_output_close(&output);
    return ok;
}

bool cf_folder_write(const char *folder, const cf_request *request, const cf_report *report,
                     cf_error *err)
{
    cf_arena arena = {0};
    rendering all = {
        .report = report,
        .item = cf_new(&arena, page, cf_writer_count, err),
        .file = cf_new(&arena, cf_written_file, cf_writer_count, err),
        .turn = cf_new(&arena, size_t, cf_writer_count, err)};
    bool ok = all.item && all.file && all.turn;
    if (ok) {
        choose_pages(&all, request);
        take_turns(&all);
    }
    ok = ok && write_all(&all, folder, err);
    for (size_t i = 0; i < all.count; i++)
        cf_output_stop(&all.item[i].file);
    cf_arena_free(&arena);
    return ok;
}

void cf_folder_sweep(const char *folder)
{
    for (size_t i = 0; i < cf_writer_count; i++)
        cf_output_sweep(folder, cf_writers[i].file);
}
