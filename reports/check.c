#include "reports/check.h"

#include "base/language.h"
#include "reports/check_out.h"
#include "reports/section_check.h"
#include "reports/tables_write.h"

const char *const cf_check_formats[] = {
    [CF_CHECK_TABLE] = "table", [CF_CHECK_JSON] = "json",   [CF_CHECK_CSV] = "csv",
    [CF_CHECK_MD] = "md",       [CF_CHECK_JUNIT] = "junit", [CF_CHECK_SARIF] = "sarif",
};

static bool write_tables(const cf_check_report *report, const cf_facts *facts, cf_format format,
                         bool verbose, cf_text *out)
{
    cf_tables tables = {0};
    const bool with_unknown = verbose || format != CF_FORMAT_TABLE;
    const bool ok =
        format == CF_FORMAT_CSV
            ? cf_section_check_long(report, facts, &tables)
            : cf_section_check(report->check, facts, with_unknown, &tables);
    if (ok)
        cf_tables_write(&tables, format, out);
    return ok;
}

static bool write_check(const cf_check_report *report, cf_check_format format, bool verbose,
                        cf_text *out, cf_error *err)
{
    static bool (*const writer[CF_CHECK_FORMAT_COUNT])(
        const cf_check_report *report, const cf_facts *facts, cf_text *out) = {
        [CF_CHECK_JSON] = cf_check_json,
        [CF_CHECK_JUNIT] = cf_check_junit,
        [CF_CHECK_SARIF] = cf_check_sarif,
    };
    const cf_report analysed = {.analysis = report->check->analysis, .manifest = report->manifest};
    cf_arena arena = {0};
    cf_facts facts;
    const bool ok =
        cf_facts_read(&facts, &analysed, &arena, err)
        && (writer[format] ? writer[format](report, &facts, out)
                           : write_tables(report, &facts, (cf_format)format, verbose, out));
    cf_arena_free(&arena);
    return ok && cf_text_ok(out, err);
}

bool cf_write_check(const cf_check_report *report, cf_check_format format, bool verbose,
                    cf_text *out, cf_error *err)
{
    const bool was_plain = cf_format_speak((cf_format)format);
    const bool ok = write_check(report, format, verbose, out, err);
    cf_language_set_plain(was_plain);
    return ok;
}
