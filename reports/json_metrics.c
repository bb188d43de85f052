/* "metrics" of report.json: every value, with its definition; "left_out", only of a large record. */
#include "reports/findings.h"
#include "reports/json_sections.h"

static void add_node_values(cf_json_out *json, const cf_result *result)
{
    cf_emit_object(json, "values", CF_TALL);
    for (size_t i = 0; i < result->count; i++)
        cf_emit_number(json, result->network->node[i].id, result->value[i]);
    cf_emit_close(json);
    if (!result->text)
        return;
    cf_emit_object(json, "words", CF_TALL);
    for (size_t i = 0; i < result->count; i++) {
        if (result->text[i].english[0] != '\0')
            cf_emit_text(json, result->network->node[i].id, result->text[i].english);
    }
    cf_emit_close(json);
}

static void add_tie_values(cf_json_out *json, const cf_result *result)
{
    const cf_network *network = result->network;
    cf_emit_array(json, "values", CF_TALL);
    for (size_t i = 0; i < result->count; i++) {
        const cf_network_tie *tie = &network->tie[result->tie[i]];
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "from", network->node[tie->from].id);
        cf_emit_text(json, "to", network->node[tie->to].id);
        cf_emit_number(json, "value", result->value[i]);
        cf_emit_text_or_null(json, "words", result->text ? result->text[i].english : "");
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

static void add_network_value(cf_json_out *json, const cf_result *result)
{
    if (result->count > 0)
        cf_emit_number(json, "value", result->value[0]);
    else
        cf_emit_null(json, "value");
}

static void (*const add_values[])(cf_json_out *json, const cf_result *result) = {
    [CF_SUBJECT_NODE] = add_node_values,
    [CF_SUBJECT_TIE] = add_tie_values,
    [CF_SUBJECT_NETWORK] = add_network_value,
};

static void add_summary(cf_json_out *json, const cf_summary *summary)
{
    const struct {
        const char *key;
        double value;
    } member[] = {
        {"mean", summary->mean},     {"sd", summary->sd},
        {"least", summary->least},   {"quartile", summary->quartile},
        {"median", summary->median}, {"upper_quartile", summary->upper_quartile},
        {"most", summary->most},     {"gini", summary->gini},
    };
    cf_emit_object(json, "summary", CF_FLAT);
    cf_emit_count(json, "count", summary->count);
    for (size_t i = 0; i < CF_COUNT(member); i++)
        cf_emit_number(json, member[i].key, member[i].value);
    cf_emit_close(json);
}

static void add_result(cf_json_out *json, const cf_result *result, const cf_summary *summary)
{
    const cf_metric *metric = result->metric;
    cf_emit_object(json, NULL, CF_TALL);
    cf_emit_text(json, "id", metric->id);
    cf_emit_text(json, "title", metric->title);
    cf_emit_text(json, "lens", cf_lenses[result->network->lens].word);
    cf_emit_text(json, "subject", cf_subjects[metric->subject]);
    cf_emit_text(json, "unit", metric->unit);
    cf_emit_text(json, "definition", metric->definition);
    cf_emit_text(json, "reference", metric->reference);
    add_values[metric->subject](json, result);
    if (metric->subject != CF_SUBJECT_NETWORK && !cf_metric_is_of_groups(metric))
        add_summary(json, summary);
    cf_emit_text_or_null(json, "note", result->note.english ? result->note.english : "");
    cf_emit_close(json);
}

static void add_left_out(cf_json_out *json, const cf_analysis *analysis)
{
    cf_emit_array(json, "left_out", CF_TALL);
    for (size_t i = 0; i < analysis->left_out_count; i++) {
        const cf_omission *item = &analysis->left_out[i];
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "id", item->id);
        cf_emit_text(json, "lens", cf_lenses[item->network->lens].word);
        cf_emit_count(json, "nodes", item->network->node_count);
        cf_emit_count(json, "ties", item->network->tie_count);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

void cf_json_add_metrics(cf_json_out *json, const cf_facts *facts)
{
    const cf_analysis *analysis = facts->analysis;
    cf_emit_array(json, "metrics", CF_TALL);
    for (size_t i = 0; i < analysis->result_count; i++)
        add_result(json, &analysis->result[i], &analysis->summary[i]);
    cf_emit_close(json);
    if (analysis->left_out_count > 0)
        add_left_out(json, analysis);
}
