/* The tables of metrics: what stands out on each lens, or every value. */
#include "base/language.h"
#include "base/pad.h"
#include "reports/findings.h"
#include "reports/omissions.h"
#include "reports/sections.h"
#include "reports/words.h"

#include <math.h>

enum { HIGHEST = 3 };

static const cf_column overview_columns[] = {
    {"metric", N_("Metric"), CF_WORDS, CF_SHOWN_NARROW},
    {"title", N_("Title"), CF_WORDS, CF_SHOWN_WIDE},
    {"value", N_("Value, or the highest"), CF_WORDS, CF_SHOWN_NARROW},
    {"mean", N_("Mean"), CF_NUMBER, CF_SHOWN_NARROW},
    {"unit", N_("Unit"), CF_WORDS, CF_SHOWN_WIDE},
    {"note", N_("Note"), CF_WORDS, CF_SHOWN_WIDE},
};

static const cf_column value_columns[] = {
    {"subject", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"value", N_("Value"), CF_NUMBER, CF_SHOWN_NARROW},
    {"text", N_("In words"), CF_WORDS, CF_SHOWN_NARROW},
};

static const cf_column long_columns[] = {
    {"metric", N_("Metric"), CF_WORDS, CF_SHOWN_NARROW},
    {"lens", N_("Lens"), CF_WORDS, CF_SHOWN_NARROW},
    {"subject", N_("Subject"), CF_WORDS, CF_SHOWN_NARROW},
    {"id", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"to", N_("To"), CF_WORDS, CF_SHOWN_NARROW},
    {"value", N_("Value"), CF_NUMBER, CF_SHOWN_NARROW},
    {"unit", N_("Unit"), CF_WORDS, CF_SHOWN_NARROW},
    {"text", N_("In words"), CF_WORDS, CF_SHOWN_NARROW},
    {"note", N_("Note"), CF_WORDS, CF_SHOWN_NARROW},
};

static cf_sentence text_of(const cf_result *result, size_t at)
{
    return result->text ? result->text[at] : cf_sentence_same("");
}

static cf_sentence note_of(const cf_result *result)
{
    return result->note.english ? result->note : cf_sentence_same("");
}

/* "SMEWG 0.5, TEL 0.25, IST 0" */
static bool add_highest(cf_text *out, const cf_facts *facts, const cf_result *result)
{
    size_t count = 0;
    const size_t *place = cf_result_ranked(result, &count, facts->arena, facts->err);
    if (!place)
        return false;
    const size_t shown = count < HIGHEST ? count : HIGHEST;
    for (size_t i = 0; i < shown; i++) {
        cf_text_add(out, i > 0 ? ", " : "");
        cf_add_subject(out, result, place[i]);
        cf_text_add(out, " ");
        cf_text_add_number(out, result->value[place[i]], "");
    }
    if (count == 0)
        cf_text_add(out, result->count == 0 && result->metric->subject == CF_SUBJECT_TIE
                             ? _("none")
                             : _("not defined"));
    return true;
}

static bool add_value(cf_text *out, const cf_facts *facts, const cf_result *result,
                      const cf_summary *summary)
{
    if (cf_metric_is_of_groups(result->metric)) {
        cf_add_counted(out, isnan(summary->most) ? 0 : (size_t)summary->most, "group", "groups");
        return true;
    }
    if (result->metric->subject != CF_SUBJECT_NETWORK)
        return add_highest(out, facts, result);
    cf_text_add_number(out, result->count > 0 ? result->value[0] : (double)NAN, _("not defined"));
    return true;
}

static bool add_overview_row(cf_rows *rows, const cf_facts *facts, size_t at)
{
    const cf_result *result = &facts->analysis->result[at];
    const cf_summary *summary = &facts->analysis->summary[at];
    const bool has_mean =
        result->metric->subject != CF_SUBJECT_NETWORK && !cf_metric_is_of_groups(result->metric);
    cf_rows_add(rows, result->metric->id);
    cf_rows_add(rows, _(result->metric->title));
    if (!add_value(&rows->pad, facts, result, summary))
        return false;
    cf_rows_add_pad(rows);
    if (has_mean)
        cf_text_add_number(&rows->pad, summary->mean, "");
    cf_rows_add_pad(rows);
    cf_rows_add(rows, _(result->metric->unit));
    cf_rows_add_sentence(rows, note_of(result));
    return true;
}

static bool add_overview(const cf_facts *facts, cf_tables *tables, cf_lens lens)
{
    const cf_analysis *analysis = facts->analysis;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table *table = cf_tables_add(
        tables, cf_lenses[lens].word, _(cf_lenses[lens].title), facts->arena, facts->err);
    if (!table)
        return false;
    cf_table_columns(table, overview_columns);
    bool ok = true;
    for (size_t i = 0; i < analysis->result_count && ok; i++) {
        if (analysis->result[i].network->lens == lens)
            ok = add_overview_row(&rows, facts, i);
    }
    cf_text_add_format(&rows.pad, _("A tie: %s. "), _(cf_lenses[lens].plain));
    cf_add_counted(&rows.pad, analysis->network[lens].node_count, "node", "nodes");
    cf_text_add(&rows.pad, ", ");
    cf_add_counted(&rows.pad, analysis->network[lens].tie_count, "tie", "ties");
    cf_text_add_format(&rows.pad, _(". Lens: %s."), cf_lenses[lens].word);
    cf_text_add(&rows.pad, cf_has_omissions(analysis, lens) ? " " : "");
    cf_add_omissions(&rows.pad, analysis, lens);
    table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
    return cf_rows_finish(&rows, table) && table->note && ok;
}

/* All values of one metric, highest first; of groups, the members of the first one first. */
static bool add_values(const cf_facts *facts, cf_tables *tables, const cf_result *result)
{
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    const cf_metric *metric = result->metric;
    cf_table *table = cf_tables_add(tables, metric->id, _(metric->title), facts->arena, facts->err);
    size_t count = 0;
    const size_t *place = cf_result_ranked(result, &count, facts->arena, facts->err);
    if (!table || !place)
        return false;
    cf_table_columns(table, value_columns);
    if (!result->text)
        table->column_count--; /* there are no words to show */
    for (size_t i = 0; i < result->count; i++) {
        cf_add_subject(&rows.pad, result, place[i]);
        cf_rows_add_pad(&rows);
        cf_rows_add_number(&rows, result->value[place[i]]);
        if (result->text)
            cf_rows_add_sentence(&rows, result->text[place[i]]);
    }
    cf_text_add_format(&rows.pad, _("%s Definition: %s. Unit: %s. Lens: %s."), _(metric->plain),
                       metric->definition, _(metric->unit), cf_lenses[result->network->lens].word);
    if (result->note.english)
        cf_text_add_format(&rows.pad, _(" Note: %s."), cf_sentence_words(result->note));
    table->note = cf_pad_take(&rows.pad, facts->arena, facts->err);
    return cf_rows_finish(&rows, table) && table->note;
}

bool cf_section_metrics(const cf_facts *facts, cf_tables *tables)
{
    const cf_analysis *analysis = facts->analysis;
    bool ok = true;
    if (analysis->options.metric) {
        for (size_t i = 0; i < analysis->result_count && ok; i++)
            ok = add_values(facts, tables, &analysis->result[i]);
        return ok;
    }
    for (cf_lens lens = 0; lens < CF_LENS_COUNT && ok; lens++) {
        if (analysis->options.lenses & CF_LENS_BIT(lens))
            ok = add_overview(facts, tables, lens);
    }
    return ok;
}

static void add_long_row(cf_rows *rows, const cf_result *result, size_t at)
{
    const cf_network *network = result->network;
    const cf_metric *metric = result->metric;
    const cf_network_tie *tie =
        metric->subject == CF_SUBJECT_TIE ? &network->tie[result->tie[at]] : NULL;
    cf_rows_add(rows, metric->id);
    cf_rows_add(rows, cf_lenses[network->lens].word);
    cf_rows_add(rows, cf_subjects[metric->subject]);
    if (metric->subject == CF_SUBJECT_NETWORK)
        cf_rows_add(rows, "");
    else
        cf_rows_add(rows, network->node[tie ? tie->from : at].id);
    cf_rows_add(rows, tie ? network->node[tie->to].id : "");
    cf_rows_add_number(rows, result->value[at]);
    cf_rows_add(rows, _(metric->unit));
    cf_rows_add_sentence(rows, text_of(result, at));
    cf_rows_add_sentence(rows, isnan(result->value[at]) ? note_of(result) : cf_sentence_same(""));
}

bool cf_section_metrics_long(const cf_facts *facts, cf_tables *tables)
{
    cf_table *table = cf_tables_add(tables, "metric", _("Metrics"), facts->arena, facts->err);
    if (!table)
        return false;
    cf_rows rows = {.arena = facts->arena, .err = facts->err};
    cf_table_columns(table, long_columns);
    cf_rows_filter(&rows, table, facts->filter);
    for (size_t i = 0; i < facts->analysis->result_count; i++) {
        const cf_result *result = &facts->analysis->result[i];
        for (size_t at = 0; at < result->count; at++)
            add_long_row(&rows, result, at);
    }
    return cf_rows_finish(&rows, table);
}
