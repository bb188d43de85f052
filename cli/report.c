/* `report`: everything that is found, as files. */
#include "base/language.h"
#include "cli/commands.h"
#include "cli/folder.h"
#include "reports/text_out.h"
#include "requests/extras.h"

#include <string.h>

static const cf_option output_options[] = {
    {"output", 'o', "DIR", N_("the folder to write into, or - for standard output"),
     "crossfora-out", NULL, cf_read_output},
};
const cf_option_group cf_report_output_options = {NULL, output_options, CF_COUNT(output_options)};

/* The only file that the request asks for. */
static const cf_writer *find_only_file(const cf_request *request, cf_error *err)
{
    const cf_writer *only = NULL;
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (!cf_is_asked_for(request, &cf_writers[i]))
            continue;
        if (only) {
            cf_fail(err, CF_ERROR_USAGE,
                    "-o - takes one file: name one format of one file, such as --formats json");
            return NULL;
        }
        only = &cf_writers[i];
    }
    return only;
}

static bool write_to_stdout(const cf_writer *writer, const cf_request *request, cf_text *out,
                            cf_error *err)
{
    cf_findings findings = {0};
    cf_extras extras = {0};
    const bool ok =
        cf_findings_make(&findings, request->argument[0], request, err)
        && cf_extras_make(&extras, &findings, request, err)
        && cf_writer_write(writer, &findings.report, out, err);
    cf_extras_free(&extras);
    cf_findings_free(&findings);
    return ok;
}

static void add_files(cf_text *out, const cf_request *request, const char *folder,
                      const cf_report *report)
{
    cf_text_add_format(out, _("\n%zu files in "), cf_folder_count(request, report));
    cf_text_add_line(out, folder);
    cf_text_add_char(out, '\n');
    if (request->loudness != CF_VERBOSE)
        return;
    for (size_t i = 0; i < cf_writer_count; i++) {
        const bool is_manifest = i + 1 == cf_writer_count;
        if (is_manifest
            || (cf_is_asked_for(request, &cf_writers[i])
                && cf_writer_is_there(&cf_writers[i], report)))
            cf_text_add_format(out, "  %-16s %s\n", cf_writers[i].file, _(cf_writers[i].plain));
    }
}

/* Before the files are there: then it is no longer memory that can be lacking. */
static bool add_summary(cf_text *out, const cf_request *request, const char *folder,
                        const cf_report *report, cf_error *err)
{
    if (!cf_write_summary(report, out, err))
        return false;
    add_files(out, request, folder, report);
    return cf_text_ok(out, err);
}

static bool write_to_folder(const char *folder, const cf_request *request, cf_text *out,
                            cf_error *err)
{
    cf_findings findings = {0};
    cf_extras extras = {0};
    const bool ok =
        cf_findings_make(&findings, request->argument[0], request, err)
        && cf_extras_make(&extras, &findings, request, err)
        && (request->loudness == CF_QUIET
            || add_summary(out, request, folder, &findings.report, err))
        && cf_folder_write(folder, request, &findings.report, err);
    cf_extras_free(&extras);
    cf_findings_free(&findings);
    return ok;
}

bool cf_run_report(cf_request *request, cf_text *out, cf_error *err)
{
    if (!cf_check_chance(request, err))
        return false;
    const char *folder = request->output ? request->output : "crossfora-out";
    if (strcmp(folder, "-") != 0)
        return write_to_folder(folder, request, out, err);
    const cf_writer *writer = find_only_file(request, err);
    return writer && write_to_stdout(writer, request, out, err);
}
