/* A check as the XML that Jenkins, GitLab and others read as results of tests. What is not known and
 * what is accepted counts as skipped there, with the reason. */
#include "reports/check_out.h"
#include "reports/text_out.h"
#include "reports/xml_out.h"

typedef struct {
    cf_xml xml;
    cf_text pad;
} junit;

/* The attribute is what stands in the pad, which is then empty, as one line in which nothing is
 * invisible: it is shown in a browser. */
static void add_attribute(junit *to, const char *name)
{
    cf_text line = {0};
    cf_text_add_line(&line, cf_text_of(&to->pad));
    cf_xml_attribute(&to->xml, name, cf_text_of(&line));
    to->xml.failed = to->xml.failed || to->pad.failed || line.failed;
    cf_text_free(&line);
    cf_text_clear(&to->pad);
}

/* The same as a line of the text. */
static void add_line(junit *to)
{
    cf_xml_line(&to->xml, cf_text_of(&to->pad));
    cf_xml_words(&to->xml, "\n");
    to->xml.failed = to->xml.failed || to->pad.failed;
    cf_text_clear(&to->pad);
}

static void add_advice(junit *to, const cf_facts *facts, const cf_places *places,
                       const cf_case *item)
{
    const cf_spot spot = cf_spot_of(places, item->record);
    cf_text_add(&to->pad, "Next step: ");
    cf_add_case_step(&to->pad, facts, item);
    add_line(to);
    cf_text_add(&to->pad, "Record: ");
    cf_add_pointer(&to->pad, item->record);
    if (spot.line > 0)
        cf_text_add_format(&to->pad, ", line %zu", spot.line);
    add_line(to);
}

/* What was found as the message; the next step and the place as the text. */
static void add_outcome(junit *to, const cf_check_report *report, const cf_facts *facts,
                        const cf_case *item)
{
    const bool is_failure = item->verdict == CF_FAILED;
    cf_xml_start(&to->xml, is_failure ? "failure" : "skipped");
    cf_add_whole_case(&to->pad, facts, report->check, item);
    add_attribute(to, "message");
    if (is_failure) {
        cf_xml_attribute(&to->xml, "type", cf_rule_rows[item->rule].id);
        add_advice(to, facts, report->places, item);
    }
    cf_xml_end(&to->xml);
}

static void add_case(junit *to, const cf_check_report *report, const cf_facts *facts,
                     const cf_case *item)
{
    cf_xml_start(&to->xml, "testcase");
    cf_xml_attribute_format(&to->xml, "classname", "crossfora.%s", cf_rule_rows[item->rule].id);
    cf_add_case_name(&to->pad, facts->graph, item);
    add_attribute(to, "name");
    if (item->verdict != CF_PASSED)
        add_outcome(to, report, facts, item);
    cf_xml_end(&to->xml);
}

static void add_totals(junit *to, const cf_check *check)
{
    const size_t *count = check->all.by_verdict;
    cf_xml_attribute_format(&to->xml, "tests", "%zu", check->count);
    cf_xml_attribute_format(&to->xml, "failures", "%zu", count[CF_FAILED]);
    cf_xml_attribute(&to->xml, "errors", "0");
    cf_xml_attribute_format(&to->xml, "skipped", "%zu", count[CF_UNDECIDED] + count[CF_ACCEPTED]);
}

/* The headline, and what is to be said of the exceptions. */
static void add_notes(junit *to, const cf_check *check)
{
    cf_xml_start(&to->xml, "system-out");
    cf_add_check_headline(&to->pad, check);
    add_line(to);
    for (size_t i = 0; i < check->rules->exception_count; i++) {
        if (cf_add_exception(&to->pad, check, i))
            add_line(to);
    }
    cf_xml_end(&to->xml);
}

bool cf_check_junit(const cf_check_report *report, const cf_facts *facts, cf_text *out)
{
    junit to = {0};
    cf_xml_open(&to.xml, out);
    cf_xml_start(&to.xml, "testsuites");
    cf_xml_start(&to.xml, "testsuite");
    cf_xml_attribute(&to.xml, "name", "crossfora check");
    add_totals(&to, report->check);
    for (size_t i = 0; i < report->check->count; i++)
        add_case(&to, report, facts, &report->check->item[i]);
    add_notes(&to, report->check);
    cf_xml_end(&to.xml);
    cf_xml_end(&to.xml);
    cf_text_free(&to.pad);
    return cf_xml_close(&to.xml, facts->err);
}
