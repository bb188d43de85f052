#include "reports/writers.h"

#include "base/language.h"
#include "reports/changes.h"
#include "reports/json_sections.h"
#include "reports/report_json.h"
#include "reports/svg.h"

#include <string.h>

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

static bool write_projects(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_view(CF_VIEW_PROJECTS, CF_FORMAT_CSV, false, report, out, err);
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

static bool has_trend(const cf_report *report)
{
    return report->trend != NULL;
}

static bool has_changes(const cf_report *report)
{
    return report->diff != NULL;
}

/* The formats that people read; the others are read by programs. */
static const char *const read_by_people[] = {"md", "html", "text", "xlsx", "svg"};

static bool is_for_people(const cf_writer *writer)
{
    for (size_t i = 0; i < CF_COUNT(read_by_people); i++) {
        if (strcmp(read_by_people[i], writer->format) == 0)
            return true;
    }
    return false;
}

bool cf_writer_write(const cf_writer *writer, const cf_report *report, cf_text *out, cf_error *err)
{
    const bool was_plain = cf_language_set_plain(!is_for_people(writer));
    const bool ok = writer->write(report, out, err);
    cf_language_set_plain(was_plain);
    return ok;
}

bool cf_writer_is_there(const cf_writer *writer, const cf_report *report)
{
    return !writer->is_there || writer->is_there(report);
}

bool cf_writer_is_workbook(const cf_writer *writer)
{
    return writer->write == cf_write_workbook;
}

static bool write_changes(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_diff(report->diff, CF_FORMAT_CSV, out, err);
}

/* For a report of this file alone; with others, cf_write_manifest. */
static bool write_lone_manifest(const cf_report *report, cf_text *out, cf_error *err)
{
    return cf_write_manifest(report, NULL, 0, out, err);
}

const cf_writer cf_writers[] = {
    {"json", "report.json", N_("everything, for programs"), cf_write_report_json, NULL},
    {"csv", "fora.csv", N_("every forum in scope, with its state and evidence"), write_fora, NULL},
    {"csv", "gaps.csv", N_("the fora without a channel to the focus"), write_focus_gaps, NULL},
    {"csv", "pairs.csv", N_("pairs of fora with a need and no channel"), write_pairs, NULL},
    {"csv", "projects.csv", N_("projects that are worth a second look"), write_projects, NULL},
    {"csv", "coverage.csv", N_("coverage by state, kind, parent, economy and area"), write_coverage,
     NULL},
    {"csv", "metrics.csv", N_("every value of every metric"), write_metrics, NULL},
    {"csv", "studies.csv", N_("every cell of every study"), write_studies, NULL},
    {"csv", "changes.csv", N_("what has changed since the baseline"), write_changes, has_changes},
    {"md", "report.md", N_("the report to read, with evidence and sources"), cf_write_markdown,
     NULL},
    {"html", "report.html", N_("the report to send and to print: one file for a browser"),
     cf_write_html, NULL},
    {"text", "summary.txt", N_("a few lines for an e-mail"), cf_write_summary_file, NULL},
    {"xlsx", "report.xlsx", N_("the tables as a workbook, to sort and filter"), cf_write_workbook,
     NULL},
    {"graphml", "network.graphml", N_("all nodes and ties, for network programs"),
     cf_write_network_graphml, NULL},
    {"graphml", "fora.graphml", N_("fora, with channels and shared work, for network programs"),
     cf_write_fora_graphml, NULL},
    {"svg", "network.svg", N_("fora round the focus, for slides"), cf_write_network_svg, NULL},
    {"svg", "matrix.svg", N_("shared work and channels of fora, for slides"), cf_write_matrix_svg,
     NULL},
    {"svg", "trend.svg", N_("the figures by year, for slides"), cf_write_trend_svg, has_trend},
    {"json", "manifest.json", N_("what the report rests on, and the digest of each file"),
     write_lone_manifest, NULL},
};
const size_t cf_writer_count = CF_COUNT(cf_writers);

bool cf_write_manifest(const cf_report *report, const cf_written_file *file, size_t file_count,
                       cf_text *out, cf_error *err)
{
    cf_json_out json = {.out = out};
    cf_emit_object(&json, NULL, CF_TALL);
    cf_emit_text(&json, "schema", "crossfora-manifest/1");
    cf_json_add_run(&json, report->analysis, report->manifest);
    if (cf_language_used() != cf_languages)
        cf_emit_text(&json, "language", cf_language_used()->code);
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
