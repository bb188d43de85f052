#include "reports/svg.h"

typedef bool picture(cf_svg *svg, const cf_facts *facts);

static bool write_alone(picture *add, const cf_report *report, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    cf_facts facts;
    cf_xml xml;
    cf_svg svg = {.xml = &xml, .is_alone = true};
    cf_xml_open(&xml, out);
    const bool is_drawn = cf_facts_read(&facts, report, &arena, err) && add(&svg, &facts);
    const bool is_written = cf_xml_close(&xml, err);
    cf_arena_free(&arena);
    return is_drawn && is_written;
}

bool cf_write_network_svg(const cf_report *report, cf_text *out, cf_error *err)
{
    return write_alone(cf_svg_add_network, report, out, err);
}

bool cf_write_matrix_svg(const cf_report *report, cf_text *out, cf_error *err)
{
    return write_alone(cf_svg_add_matrix, report, out, err);
}

bool cf_write_trend_svg(const cf_report *report, cf_text *out, cf_error *err)
{
    return write_alone(cf_svg_add_trend, report, out, err);
}
