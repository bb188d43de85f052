/* `batch`: a report for each of many inputs, and one table about all of them. */
#include "base/file.h"
#include "cli/commands.h"
#include "cli/extras.h"
#include "cli/folder.h"
#include "cli/names.h"
#include "cli/say.h"
#include "reports/csv_out.h"
#include "reports/text_out.h"
#include "reports/words.h"

#include <math.h>
#include <string.h>

enum { STATUS_OF_BAD_INPUT = 1 };

static const cf_option batch_options[] = {
    {"output", 'o', "DIR", "the folder for the folders, one for each input", NULL, NULL,
     cf_read_output},
};
const cf_option_group cf_batch_options = {NULL, batch_options, CF_COUNT(batch_options)};

/* A row of summary.csv for each input. */
static const cf_column columns[] = {
    {"name", "Name", false, CF_SHOWN_FILE},
    {"status", "Status", false, CF_SHOWN_FILE},
    {"covered", "Covered", true, CF_SHOWN_FILE},
    {"of", "Of", true, CF_SHOWN_FILE},
    {"share", "Share", true, CF_SHOWN_FILE},
    {"low", "Low", true, CF_SHOWN_FILE},
    {"high", "High", true, CF_SHOWN_FILE},
    {"congruence", "Congruence", true, CF_SHOWN_FILE},
    {"gaps", "Gaps", true, CF_SHOWN_FILE},
    {"first_problem", "First problem", false, CF_SHOWN_FILE},
};

typedef struct {
    cf_request *request;
    cf_text *out; /* a line for each input */
    cf_names names;
    cf_cell (*row)[CF_COUNT(columns)];
    size_t count;
} batch;

static cf_cell word(const char *text)
{
    return (cf_cell){.text = text};
}

static cf_cell number(double value)
{
    return (cf_cell){.number = value};
}

static void add_good_row(batch *all, const char *name, const cf_analysis *analysis)
{
    const cf_coverage *coverage = &analysis->coverage;
    const cf_cell row[] = {
        word(name),
        word("done"),
        number((double)coverage->tally.covered),
        number((double)coverage->tally.of),
        number(coverage->share),
        number(coverage->low),
        number(coverage->high),
        number(analysis->congruence.value),
        number((double)analysis->gap_count),
        word("")};
    memcpy(all->row[all->count++], row, sizeof row);
    cf_text_add_format(all->out, "%s: ", name);
    if (coverage->tally.of > 0)
        cf_text_add_format(
            all->out, "%zu of %zu fora covered, ", coverage->tally.covered, coverage->tally.of);
    cf_add_counted(all->out, analysis->gap_count, "gap", "gaps");
    cf_text_add_char(all->out, '\n');
}

static void add_bad_row(batch *all, const char *name, const char *problem)
{
    const cf_cell none = number(NAN);
    const cf_cell row[] = {
        word(name), word("bad input"), none, none, none, none, none, none, none, word(problem)};
    memcpy(all->row[all->count++], row, sizeof row);
    cf_text_add_format(all->out, "%s: bad input\n", name);
}

/* The folder of an input. That another input has taken its name is said. */
static const char *name_folder(batch *all, const char *path, cf_error *err)
{
    const char *stem = cf_stem_of(&all->names, path, err);
    const char *name = stem ? cf_names_add(&all->names, stem, err) : NULL;
    if (name && strcmp(name, stem) != 0 && all->request->loudness != CF_QUIET)
        cf_say("the report of %s is in the folder %s, because %s is taken", path, name, stem);
    return name;
}

static bool write_folder(batch *all, const char *name, cf_findings *findings, cf_error *err)
{
    size_t count;
    cf_extras extras = {0};
    const char *folder =
        cf_arena_format(&all->names.arena, err, "%s/%s", all->request->output, name);
    const bool ok = folder && cf_extras_make(&extras, findings, all->request, err)
                 && cf_folder_write(folder, all->request, &findings->report, &count, err);
    cf_extras_free(&extras);
    return ok;
}

/* What is wrong with an input does not stop the others. */
static bool take_bad_input(batch *all, const char *name, const cf_input *input,
                           const cf_error *problem, cf_error *err)
{
    const char *first =
        input->problems.count > 0 ? input->problems.item[0].message : problem->message;
    const char *copy = cf_arena_copy(&all->names.arena, first, strlen(first), err);
    if (!copy)
        return false;
    cf_say_error(problem);
    add_bad_row(all, name, copy);
    all->request->status = STATUS_OF_BAD_INPUT;
    return true;
}

static bool do_input(batch *all, const char *path, cf_error *err)
{
    const char *name = name_folder(all, path, err);
    if (!name)
        return false;

    cf_error problem = {0};
    cf_findings findings = {0};
    bool ok = cf_findings_make(&findings, path, all->request, &problem);
    if (ok) {
        ok = write_folder(all, name, &findings, err);
        add_good_row(all, name, &findings.analysis);
    } else if (problem.code == CF_ERROR_INPUT || problem.code == CF_ERROR_USAGE) {
        ok = take_bad_input(all, name, &findings.input, &problem, err);
    } else {
        *err = problem;
    }
    cf_findings_free(&findings);
    return ok;
}

static bool write_summary(const batch *all, const char *path, cf_error *err)
{
    const cf_table table = {
        .column = columns,
        .column_count = CF_COUNT(columns),
        .cell = all->row[0],
        .row_count = all->count};
    cf_text csv = {0};
    cf_table_add_csv(&csv, &table);
    const bool ok = cf_text_ok(&csv, err) && cf_file_write(path, cf_text_of(&csv), csv.length, err);
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

static void add_place(cf_text *out, const char *summary)
{
    cf_text_add(out, "\nsummary in ");
    cf_text_add_line(out, summary);
    cf_text_add_char(out, '\n');
}

bool cf_run_batch(cf_request *request, cf_text *out, cf_error *err)
{
    if (!request->output || strcmp(request->output, "-") == 0)
        return cf_fail(err, CF_ERROR_USAGE, "batch takes -o DIR, the folder for its folders");

    request->problem_limit = 1;
    batch all = {.request = request, .out = out};
    all.row = cf_arena_new(&all.names.arena, request->argument_count, sizeof all.row[0], err);
    const char *summary = cf_arena_format(&all.names.arena, err, "%s/summary.csv", request->output);
    bool ok = all.row && summary && cf_names_add(&all.names, "summary.csv", err)
           && make_folder(request->output, err);
    for (size_t i = 0; ok && i < request->argument_count; i++)
        ok = do_input(&all, request->argument[i], err);
    ok = ok && write_summary(&all, summary, err);
    if (request->loudness == CF_QUIET)
        cf_text_clear(out);
    else if (ok)
        add_place(out, summary);
    cf_names_free(&all.names);
    return ok;
}
