#include "reports/writers.h"

#include "reports/json_sections.h"
#include "reports/report_json.h"
#include "reports/svg.h"

static bool write_fora(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_view(CF_VIEW_FORA, CF_FORMAT_CSV, false, report, out, err);
}

static bool write_focus_gaps(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_view(CF_VIEW_FOCUS_GAPS, CF_FORMAT_CSV, false, report, out, err);
}

static bool write_pairs(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_view(CF_VIEW_PAIR_GAPS, CF_FORMAT_CSV, false, report, out, err);
}

static bool write_coverage(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_view(CF_VIEW_COVERAGE, CF_FORMAT_CSV, false, report, out, err);
}

static bool write_metrics(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_view(CF_VIEW_METRICS, CF_FORMAT_CSV, false, report, out, err);
}

static bool write_studies(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_view(CF_VIEW_STUDIES, CF_FORMAT_CSV, false, report, out, err);
}

/* For a report of this file alone; with others, cf_write_manifest. */
static bool write_lone_manifest(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_manifest(report, NULL, 0, out, err);
}

const cf_writer cf_writers[] = {
    {"json", "report.json", "everything, for programs", cf_write_report_json},
    {"csv", "fora.csv", "every forum in scope, with its state and evidence", write_fora},
    {"csv", "gaps.csv", "the fora without a channel to the focus", write_focus_gaps},
    {"csv", "pairs.csv", "pairs of fora with a need and no channel", write_pairs},
    {"csv", "coverage.csv", "coverage by state, kind, parent, economy and area", write_coverage},
    {"csv", "metrics.csv", "every value of every metric", write_metrics},
    {"csv", "studies.csv", "every cell of every study", write_studies},
    {"md", "report.md", "the report to read, with evidence and sources", cf_write_markdown},
    {"html", "report.html", "the report to send and to print: one file for a browser",
     cf_write_html},
    {"text", "summary.txt", "a few lines for an e-mail", cf_write_summary_file},
    {"xlsx", "report.xlsx", "the tables as a workbook, to sort and filter", cf_write_workbook},
    {"graphml", "network.graphml", "all nodes and ties, for network programs",
     cf_write_network_graphml},
    {"graphml", "fora.graphml", "fora, with channels and shared work, for network programs",
     cf_write_fora_graphml},
    {"svg", "network.svg", "fora round the focus, for slides", cf_write_network_svg},
    {"svg", "matrix.svg", "shared work and channels of fora, for slides", cf_write_matrix_svg},
    {"json", "manifest.json", "what the report rests on, and the digest of each file",
     write_lone_manifest},
};
const size_t cf_writer_count = CF_COUNT(cf_writers);

bool cf_write_manifest(const cf_report *report, const cf_written_file *file, size_t file_count,
                       cf_text *out, cf_error *err)
{
    cf_json_out json = {.out = out};
    cf_emit_object(&json, NULL, CF_TALL);
    cf_emit_text(&json, "schema", "crossfora-manifest/1");
    cf_json_add_run(&json, report->analysis, report->manifest);
    cf_emit_array(&json, "files", CF_TALL);
    for (size_t i = 0; i < file_count; i++) {
        cf_emit_object(&json, NULL, CF_FLAT);
        cf_emit_text(&json, "name", file[i].name);
        cf_emit_text(&json, "sha256", file[i].sha256);
        cf_emit_close(&json);
    }
    cf_emit_close(&json);
    cf_emit_close(&json);
    return cf_text_ok(out, err);
}
