#include "fuzz/reports.h"

#include "fuzz/fuzz.h"
#include "fuzz/reread.h"

#include <string.h>

static const struct {
    const char *format;
    cf_reread *reread;
} formats[] = {
    {"json", cf_reread_json},   {"csv", cf_reread_csv},    {"md", cf_reread_markdown},
    {"html", cf_reread_html},   {"text", cf_reread_lines}, {"xlsx", cf_reread_workbook},
    {"graphml", cf_reread_xml}, {"svg", cf_reread_xml},
};

void cf_demand_format(const char *format, const cf_text *text)
{
    bool is_known = false;
    for (size_t i = 0; i < CF_COUNT(formats); i++) {
        if (strcmp(formats[i].format, format) != 0)
            continue;
        formats[i].reread(cf_text_of(text), text->length);
        is_known = true;
    }
    demand(is_known);
}

cf_text cf_fuzz_write(const cf_analysis *analysis, const cf_writer *writer)
{
    static const cf_setting libraries[] = {{"GSL", "0.0"}};
    static const cf_input_note input = {.sha256 = "0"};
    const cf_manifest manifest = {"crossfora", libraries, CF_COUNT(libraries), &input, 1};
    cf_second_look seen = {0};
    cf_text out = {0};
    cf_error err = {0};
    demand_done(cf_second_look_take(&seen, analysis, &err), &err);
    const cf_report report = {.analysis = analysis, .manifest = &manifest, .look = &seen};
    if (cf_writer_is_there(writer, &report))
        demand(cf_writer_write(writer, &report, &out, &err) && cf_text_ok(&out, &err));
    cf_second_look_free(&seen);
    return out;
}

void cf_demand_file(const cf_analysis *analysis, const cf_writer *writer)
{
    cf_text out = cf_fuzz_write(analysis, writer);
    if (out.length > 0)
        cf_demand_format(writer->format, &out);
    cf_text_free(&out);
}
