/* `export`: the graph, for other people's programs. */
#include "base/file.h"
#include "base/language.h"
#include "cli/commands.h"
#include "cli/sheet_files.h"
#include "reports/graphml.h"
#include "requests/input.h"

#include <string.h>

/* By cf_graph_choice. */
static const struct {
    const char *word;
    const char *file; /* of the writer */
} graphs[] = {
    [CF_GRAPH_NETWORK] = {"network", "network.graphml"},
    [CF_GRAPH_FORA] = {"fora", "fora.graphml"},
};
_Static_assert(CF_COUNT(graphs) == CF_GRAPH_COUNT, "a graph has no word");

static const char *graph_at(size_t place)
{
    return place < CF_GRAPH_COUNT ? graphs[place].word : NULL;
}

static bool read_graph(cf_request *request, const char *text, cf_error *err)
{
    size_t graph;
    if (!cf_option_read_word("graph", text, graph_at, &graph, err))
        return false;
    request->graph = (cf_graph_choice)graph;
    return true;
}

static const struct {
    const char *word;
    const cf_graphml_profile *profile;
} profiles[] = {{"plain", NULL}, {"yed", &cf_graphml_yed}};

static const char *profile_at(size_t place)
{
    return place < CF_COUNT(profiles) ? profiles[place].word : NULL;
}

static bool read_profile(cf_request *request, const char *text, cf_error *err)
{
    size_t profile;
    if (!cf_option_read_word("graphml-profile", text, profile_at, &profile, err))
        return false;
    request->profile = profiles[profile].profile;
    return true;
}

static bool read_sheets(cf_request *request, const char *text, cf_error *err)
{
    (void)text, (void)err;
    request->sheets = true;
    return true;
}

static const cf_option export_options[] = {
    {"output", 'o', "FILE", N_("the file or folder to write, or - for standard output"), NULL, NULL,
     cf_read_output},
    {"sheets", 's', NULL,
     N_("the document itself, as a folder of CSV files or as an .xlsx workbook"), NULL, NULL,
     read_sheets},
    {"graph", 'g', "GRAPH", N_("everything on record, or the fora with one tie for each pair"),
     "network", graph_at, read_graph},
    {"graphml-profile", 0, "PROFILE",
     N_("attributes alone, or beside them labels, shapes and colours as yEd reads them"), "plain",
     profile_at, read_profile},
};
const cf_option_group cf_export_options = {NULL, export_options, CF_COUNT(export_options)};

static const cf_writer *find_writer(const char *file, cf_error *err)
{
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (strcmp(cf_writers[i].file, file) == 0)
            return &cf_writers[i];
    }
    cf_fail(err, CF_ERROR_INTERNAL, "no writer makes %s", file);
    return NULL;
}

static bool write_graph(const cf_writer *writer, const cf_request *request, cf_text *graph,
                        cf_error *err)
{
    cf_findings findings = {0};
    bool ok = cf_findings_make(&findings, request->argument[0], request, err);
    findings.report.profile = request->profile;
    ok = ok && cf_writer_write(writer, &findings.report, graph, err) && cf_text_ok(graph, err);
    cf_findings_free(&findings);
    return ok;
}

/* What `import` takes back. */
static bool export_sheets(const cf_request *request, cf_error *err)
{
    if (!request->output || strcmp(request->output, "-") == 0)
        return cf_fail(err, CF_ERROR_USAGE,
                       "export --sheets takes -o DIR, the folder for the files, or -o FILE.xlsx");
    cf_input input = {0};
    const bool ok = cf_input_open(&input, request->argument[0], request, err)
                 && cf_sheet_files_write(request->output, &input.graph, err);
    cf_input_close(&input);
    return ok;
}

bool cf_run_export(cf_request *request, cf_text *out, cf_error *err)
{
    if (request->sheets)
        return export_sheets(request, err);
    const cf_writer *writer = find_writer(graphs[request->graph].file, err);
    if (!writer)
        return false;
    if (!request->output)
        return cf_fail(
            err, CF_ERROR_USAGE, "export takes -o FILE, such as -o %s, or -o - for standard output",
            writer->file);
    if (strcmp(request->output, "-") == 0)
        return write_graph(writer, request, out, err);

    cf_text graph = {0};
    const bool ok = write_graph(writer, request, &graph, err)
                 && cf_file_write(request->output, cf_text_of(&graph), graph.length, err);
    cf_text_free(&graph);
    return ok;
}
