/* A check as SARIF 2.1.0 (OASIS, 2020), for code scanning and editors. */
#include "base/pad.h"
#include "reports/check_out.h"
#include "reports/json_out.h"

#include <string.h>

/* The name of a file as a URI reference: RFC 3986's unreserved characters and "/" as they are. */
static void add_uri(cf_text *out, const char *name)
{
    static const char plain[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    cf_text_add(out, *name == '/' ? "file://" : "");
    for (const char *at = name; *at; at++) {
        if (strchr(plain, *at))
            cf_text_add_char(out, *at);
        else
            cf_text_add_format(out, "%%%02X", (unsigned)(unsigned char)*at);
    }
}

/* Adds what `pad` holds as a message, and empties it. */
static void add_message(cf_json_out *json, const char *key, cf_text *pad)
{
    cf_emit_object(json, key, CF_FLAT);
    cf_emit_text(json, "text", cf_text_of(pad));
    cf_emit_close(json);
    cf_pad_free(pad, json->out);
}

static void add_physical(cf_json_out *json, const char *input, cf_spot spot)
{
    cf_text uri = {0};
    add_uri(&uri, input);
    cf_emit_object(json, "physicalLocation", CF_TALL);
    cf_emit_object(json, "artifactLocation", CF_FLAT);
    cf_emit_text(json, "uri", cf_text_of(&uri));
    cf_emit_close(json);
    if (spot.line > 0) {
        cf_emit_object(json, "region", CF_FLAT);
        cf_emit_count(json, "startLine", spot.line);
        cf_emit_count(json, "startColumn", spot.column);
        cf_emit_close(json);
    }
    cf_emit_close(json);
    cf_pad_free(&uri, json->out);
}

static void add_location(cf_json_out *json, const cf_check_report *report, cf_record_at record)
{
    cf_text pointer = {0};
    cf_emit_object(json, NULL, CF_TALL);
    if (report->input)
        add_physical(json, report->input, cf_spot_of(report->places, record));
    cf_add_pointer(&pointer, record);
    cf_emit_array(json, "logicalLocations", CF_FLAT);
    cf_emit_object(json, NULL, CF_FLAT);
    cf_emit_text(json, "fullyQualifiedName", cf_text_of(&pointer));
    cf_emit_text(json, "kind", "object");
    cf_emit_close(json);
    cf_emit_close(json);
    cf_emit_close(json);
    cf_pad_free(&pointer, json->out);
}

static void add_rules(cf_json_out *json, const cf_check *check)
{
    cf_emit_array(json, "rules", CF_TALL);
    for (cf_rule_kind rule = 0; rule < CF_RULE_COUNT; rule++) {
        cf_text plain = {0};
        if (!check->rules->rule[rule].is_asked)
            continue;
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "id", cf_rule_rows[rule].id);
        cf_add_rule(&plain, check, rule);
        add_message(json, "shortDescription", &plain);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_tool(cf_json_out *json, const cf_check_report *report)
{
    cf_emit_object(json, "tool", CF_TALL);
    cf_emit_object(json, "driver", CF_TALL);
    cf_emit_text(json, "name", "crossfora");
    cf_emit_text(json, "fullName", report->manifest->program);
    add_rules(json, report->check);
    cf_emit_close(json);
    cf_emit_close(json);
}

/* The same case has the same fingerprint wherever its record has moved to. */
static void add_fingerprint(cf_json_out *json, const cf_graph *graph, const cf_case *item)
{
    cf_text name = {0};
    cf_text_add_format(&name, "%s: ", cf_rule_rows[item->rule].id);
    cf_add_case_name(&name, graph, item);
    cf_emit_object(json, "partialFingerprints", CF_FLAT);
    cf_emit_text(json, "case/v1", cf_text_of(&name));
    cf_emit_close(json);
    cf_pad_free(&name, json->out);
}

static void add_suppression(cf_json_out *json, const cf_check *check, const cf_case *item)
{
    cf_text words = {0};
    if (item->verdict != CF_ACCEPTED)
        return;
    cf_add_case_exception(&words, check, item);
    cf_emit_array(json, "suppressions", CF_FLAT);
    cf_emit_object(json, NULL, CF_FLAT);
    cf_emit_text(json, "kind", "external");
    cf_emit_text(json, "justification", cf_text_of(&words));
    cf_emit_close(json);
    cf_emit_close(json);
    cf_pad_free(&words, json->out);
}

static void add_result(cf_json_out *json, const cf_check_report *report, const cf_facts *facts,
                       const cf_case *item)
{
    cf_text words = {0};
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_text(json, "ruleId", cf_rule_rows[item->rule].id);
    cf_emit_text(json, "level", item->is_unknown && item->verdict != CF_FAILED ? "note" : "error");
    cf_add_case_name(&words, facts->graph, item);
    cf_text_add(&words, ": ");
    cf_add_whole_case(&words, facts, report->check, item);
    cf_text_add(&words, ". Next step: ");
    cf_add_case_step(&words, facts, item);
    cf_text_add_char(&words, '.');
    add_message(json, "message", &words);
    cf_emit_array(json, "locations", CF_TALL);
    add_location(json, report, item->record);
    cf_emit_close(json);
    add_fingerprint(json, facts->graph, item);
    add_suppression(json, report->check, item);
    cf_emit_close(json);
}

/* What is to be said of the exceptions is said of how the tool was set up. */
static void add_invocation(cf_json_out *json, const cf_check *check)
{
    cf_emit_array(json, "invocations", CF_TALL);
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_bool(json, "executionSuccessful", true);
    cf_emit_array(json, "toolConfigurationNotifications", CF_TALL);
    for (size_t i = 0; i < check->rules->exception_count; i++) {
        cf_text note = {0};
        if (!cf_add_exception(&note, check, i))
            continue;
        cf_emit_object(json, NULL, CF_TALL);
        cf_emit_text(json, "level", "note");
        add_message(json, "message", &note);
        cf_emit_close(json);
    }
    cf_emit_close(json);
    cf_emit_close(json);
    cf_emit_close(json);
}

static void add_run(cf_json_out *json, const cf_check_report *report, const cf_facts *facts)
{
    cf_emit_object(json, NULL, CF_TALL);
    add_tool(json, report);
    add_invocation(json, report->check);
    cf_emit_text(json, "columnKind", "unicodeCodePoints");
    cf_emit_array(json, "results", CF_TALL);
    for (size_t i = 0; i < report->check->count; i++) {
        if (report->check->item[i].verdict != CF_PASSED)
            add_result(json, report, facts, &report->check->item[i]);
    }
    cf_emit_close(json);
    cf_emit_close(json);
}

bool cf_check_sarif(const cf_check_report *report, const cf_facts *facts, cf_text *out)
{
    cf_json_out json = {.out = out};
    cf_emit_object(&json, NULL, CF_TALL);
    cf_emit_text(&json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    cf_emit_text(&json, "version", "2.1.0");
    cf_emit_array(&json, "runs", CF_TALL);
    add_run(&json, report, facts);
    cf_emit_close(&json);
    cf_emit_close(&json);
    return true;
}
