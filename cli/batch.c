/* `batch`: a report for each of many inputs, and a table and a page about all of them. */
#include "reports/batch.h"

#include "base/file.h"
#include "base/language.h"
#include "base/work.h"
#include "cli/batch_inputs.h"
#include "cli/commands.h"
#include "cli/folder.h"
#include "cli/limits.h"
#include "cli/pool.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "reports/text_out.h"
#include "reports/words.h"
#include "requests/extras.h"
#include "requests/manifest.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

enum { STATUS_OF_BAD_INPUT = 1, MOST_JOBS = 256 };

static bool read_jobs(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_number("jobs", text, 1, MOST_JOBS, &request->jobs, err);
}

static const cf_option batch_options[] = {
    {"output", 'o', "DIR", N_("the folder for the folders, one for each input"), NULL, NULL,
     cf_read_output},
    {"jobs", 'j', "N", N_("how many inputs are worked on at a time, in processes"), "1", NULL,
     read_jobs},
};
const cf_option_group cf_batch_options = {NULL, batch_options, CF_COUNT(batch_options)};

/* What a worker finds out; what it has to say follows. */
typedef struct {
    cf_error problem; /* of the input, or of the system */
    char focus[CF_MESSAGE_SIZE];
    cf_trend_point point;
    bool has_page;
} outcome;

typedef struct {
    cf_request *request;
    cf_text *out; /* a line for each input */
    cf_batch_inputs inputs;
    cf_batch_item *item;
    size_t count; /* items so far */
    cf_progress progress;
} batch;

static const cf_writer *page_writer(void)
{
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (strcmp(cf_writers[i].file, "report.html") == 0)
            return &cf_writers[i];
    }
    return NULL;
}

/* NULL and `err` when memory runs out. */
static const char *folder_of(const batch *all, const cf_batch_input *input, cf_arena *arena,
                             cf_error *err)
{
    return cf_arena_format(arena, err, "%s/%s", all->request->output, input->name);
}

/* Whoever may write into the folder of all cannot lead a report elsewhere. */
static bool refuse_link(const char *folder, cf_error *err)
{
    struct stat status;
    return lstat(folder, &status) != 0 || !S_ISLNK(status.st_mode)
        || cf_fail(err, CF_ERROR_SYSTEM, "%s: is a symbolic link, not a folder", folder);
}

static bool write_folder(const batch *all, const cf_batch_input *input, const cf_request *request,
                         cf_findings *findings, cf_error *err)
{
    cf_arena arena = {0};
    const char *folder = folder_of(all, input, &arena, err);
    cf_extras extras = {0};
    const bool ok =
        folder && refuse_link(folder, err) && cf_extras_make(&extras, findings, request, err)
        && cf_folder_write(folder, request, &findings->report, err);
    cf_extras_free(&extras);
    cf_arena_free(&arena);
    return ok;
}

/* What is wrong with a document has been said; the first of it is for the table. */
static void note_problem(outcome *found, const cf_input *input)
{
    cf_say_error(&found->problem);
    if (found->problem.code == CF_ERROR_INPUT && input->problems.count > 0) {
        found->problem = (cf_error){0};
        cf_fail(&found->problem, CF_ERROR_INPUT, "%s", input->problems.item[0].message);
    }
}

static bool is_of_input(const cf_error *err)
{
    return err->code == CF_ERROR_INPUT || err->code == CF_ERROR_USAGE;
}

static void do_input(const batch *all, const cf_batch_input *input, outcome *found)
{
    cf_request request = *all->request;
    cf_findings findings = {0};
    cf_error *err = &found->problem;
    if (request.jobs > 1 && request.threads == 0)
        cf_work_use_threads(1);
    if (cf_batch_input_apply(input, &request, err) && cf_limits_set(&request, err)
        && cf_findings_make(&findings, input->path, &request, err)
        && write_folder(all, input, &request, &findings, err)) {
        found->point = cf_trend_point_of(&findings.analysis);
        found->has_page = cf_is_asked_for(&request, page_writer());
        snprintf(found->focus, sizeof found->focus, "%s", cf_focus_id(&findings.analysis));
    } else if (is_of_input(err)) {
        note_problem(found, &findings.input);
    }
    cf_findings_free(&findings);
}

static void begin_input(void *context, size_t piece)
{
    batch *all = context;
    cf_progress_show(&all->progress, piece + 1, all->inputs.count, all->inputs.item[piece].name);
}

static void work_on_input(void *context, size_t piece, cf_text *out)
{
    const batch *all = context;
    outcome found = {0};
    cf_text said = {0};
    cf_say_into(&said);
    do_input(all, &all->inputs.item[piece], &found);
    cf_say_into(NULL);
    cf_text_add_bytes(out, (const char *)&found, sizeof found);
    cf_text_add(out, cf_text_of(&said));
    cf_text_free(&said);
}

static void add_done_line(cf_text *out, const cf_batch_item *item)
{
    cf_text_add_format(out, "%s: ", item->name);
    if (item->point.of > 0)
        cf_text_add_format(
            out, _("%zu of %zu fora covered, "), item->point.covered, item->point.of);
    cf_add_counted(out, item->point.gaps, "gap", "gaps");
    cf_text_add_char(out, '\n');
}

/* Of a worker that did not come home. */
static const char *reason_of(int status, cf_arena *arena, cf_error *err)
{
    const bool is_killed = WIFSIGNALED(status);
    const int number = is_killed ? WTERMSIG(status) : WEXITSTATUS(status);
    if (is_killed && number == SIGALRM)
        return cf_told(cf_too_long);
    return is_killed
             ? cf_arena_format(arena, err, _("the work on it was ended by signal %d (%s)"), number,
                               strsignal(number))
             : cf_arena_format(arena, err, _("the work on it was ended by status %d"), number);
}

/* The system's fault, or ours: the other inputs are done. `reason` may be NULL, with `err`. */
static bool take_stopped(batch *all, const cf_batch_input *input, const char *reason,
                         cf_batch_item *item, cf_error *err)
{
    const char *folder = folder_of(all, input, &all->inputs.names.arena, err);
    if (!reason || !folder)
        return false;
    item->status = CF_BATCH_STOPPED;
    item->problem = reason;
    cf_folder_sweep(folder);
    cf_progress_clear(&all->progress);
    cf_say("%s: %s", input->path, reason);
    return true;
}

static bool take_lost(batch *all, const cf_batch_input *input, int status, cf_batch_item *item,
                      cf_error *err)
{
    const bool is_ours = WIFEXITED(status) && WEXITSTATUS(status) == CF_ERROR_INTERNAL;
    if (all->request->status != CF_ERROR_INTERNAL)
        all->request->status = is_ours ? CF_ERROR_INTERNAL : CF_ERROR_SYSTEM;
    return take_stopped(all, input, reason_of(status, &all->inputs.names.arena, err), item, err);
}

static bool take_found(batch *all, const cf_batch_input *input, const outcome *found,
                       cf_batch_item *item, cf_error *err)
{
    cf_arena *arena = &all->inputs.names.arena;
    const char *message = found->problem.message;
    if (cf_is_lack_of_memory(&found->problem)) {
        if (all->request->status != CF_ERROR_INTERNAL)
            all->request->status = CF_ERROR_SYSTEM;
        return take_stopped(
            all, input, cf_arena_copy(arena, message, strlen(message), err), item, err);
    }
    if (found->problem.code != CF_OK && !is_of_input(&found->problem))
        return cf_fail(err, found->problem.code, "%s", message);
    item->point = found->point;
    item->has_page = found->has_page;
    item->focus = cf_arena_copy(arena, found->focus, strlen(found->focus), err);
    item->problem = cf_arena_copy(arena, message, strlen(message), err);
    if (found->problem.code != CF_OK) {
        item->status = CF_BATCH_BAD_INPUT;
        if (all->request->status == 0)
            all->request->status = STATUS_OF_BAD_INPUT;
    }
    return item->focus && item->problem;
}

/* That another input has taken the name is said. */
static void say_name(batch *all, const cf_batch_input *input)
{
    if (strcmp(input->name, input->wanted) == 0 || all->request->loudness == CF_QUIET)
        return;
    cf_progress_clear(&all->progress);
    cf_say("the report of %s is in the folder %s, because %s is taken", input->path, input->name,
           input->wanted);
}

static void say_kept(batch *all, const char *lines)
{
    if (*lines)
        cf_progress_clear(&all->progress);
    cf_say_kept(lines);
}

static bool take_input(void *context, size_t piece, const cf_answer *answer, cf_error *err)
{
    batch *all = context;
    const cf_batch_input *input = &all->inputs.item[piece];
    cf_batch_item *item = &all->item[piece];
    *item = (cf_batch_item){.name = input->name, .focus = ""};
    say_name(all, input);

    const bool is_home = answer->status == 0 && answer->sent.length >= sizeof(outcome);
    bool ok;
    if (is_home) {
        outcome found;
        memcpy(&found, answer->sent.data, sizeof found);
        say_kept(all, answer->sent.data + sizeof found);
        ok = take_found(all, input, &found, item, err);
    } else {
        ok = take_lost(all, input, answer->status, item, err);
    }
    if (item->status == CF_BATCH_DONE)
        add_done_line(all->out, item);
    else
        cf_text_add_format(
            all->out, "%s: %s\n", input->name, C_("batch", cf_batch_words[item->status]));
    all->count = piece + 1;
    return ok;
}

/* Both files appear together, when all is done. */
static bool write_overview(const batch *all, cf_error *err)
{
    const cf_manifest manifest = cf_manifest_of(NULL, 0);
    const cf_batch overview = {
        .title = all->inputs.title,
        .program = manifest.program,
        .item = all->item,
        .count = all->count};
    cf_text csv = {0};
    cf_text page = {0};
    cf_output output = {0};
    const bool ok =
        cf_write_batch_csv(&overview, &csv, err) && cf_write_batch_html(&overview, &page, err)
        && cf_output_open(&output, all->request->output, err)
        && cf_output_add(&output, "summary.csv", cf_text_of(&csv), csv.length, err)
        && cf_output_add(&output, "index.html", cf_text_of(&page), page.length, err)
        && cf_output_commit(&output, err);
    cf_output_close(&output);
    cf_text_free(&page);
    cf_text_free(&csv);
    return ok;
}

static bool make_folder(const char *folder, cf_error *err)
{
    cf_output output = {0};
    const bool ok = cf_output_open(&output, folder, err) && cf_output_commit(&output, err);
    cf_output_close(&output);
    return ok;
}

static void add_place(cf_text *out, const char *folder)
{
    cf_text line = {0};
    cf_text_add_format(&line, _("summary in %s/summary.csv and %s/index.html"), folder, folder);
    cf_text_add_char(out, '\n');
    cf_text_add_line(out, cf_text_of(&line));
    cf_text_add_char(out, '\n');
    out->failed = out->failed || line.failed;
    cf_text_free(&line);
}

static bool do_all(batch *all, cf_error *err)
{
    cf_request *request = all->request;
    all->item = cf_new(&all->inputs.names.arena, cf_batch_item, all->inputs.count, err);
    const cf_pool pool = {
        .count = all->inputs.count,
        .jobs = (size_t)request->jobs,
        .context = all,
        .begin = begin_input,
        .work = work_on_input,
        .take = take_input};
    const bool ok = all->item && make_folder(request->output, err) && cf_pool_run(&pool, err);
    cf_progress_clear(&all->progress);
    return ok && write_overview(all, err);
}

bool cf_run_batch(cf_request *request, cf_text *out, cf_error *err)
{
    if (!request->output || strcmp(request->output, "-") == 0)
        return cf_fail(err, CF_ERROR_USAGE, "batch takes -o DIR, the folder for its folders");

    batch all = {.request = request, .out = out, .progress = cf_progress_for(request)};
    bool ok = cf_batch_inputs_find(&all.inputs, request, err);
    request->problem_limit = 1;
    ok = ok && do_all(&all, err);
    if (request->loudness == CF_QUIET)
        cf_text_clear(out);
    else if (ok)
        add_place(out, request->output);
    cf_batch_inputs_free(&all.inputs);
    return ok;
}
