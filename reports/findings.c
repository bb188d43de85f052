#include "reports/findings.h"

#include "base/language.h"
#include "engine/rank.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const cf_result *cf_result_find(const cf_analysis *analysis, cf_lens lens, const char *metric)
{
    for (size_t i = 0; i < analysis->result_count; i++) {
        const cf_result *result = &analysis->result[i];
        if (result->network->lens == lens && strcmp(result->metric->id, metric) == 0)
            return result;
    }
    return NULL;
}

static const char share[] = "share";

static bool is_share(const cf_metric *metric)
{
    return strncmp(metric->unit, share, sizeof share - 1) == 0
        && (metric->unit[sizeof share - 1] == ' ' || metric->unit[sizeof share - 1] == '\0');
}

void cf_add_value(cf_text *out, const cf_metric *metric, double value)
{
    if (isfinite(value) && is_share(metric))
        cf_text_add_format(out, fabs(value) < 0.1 ? "%.2g %%" : "%.0f %%", 100 * value);
    else
        cf_text_add_number(out, value, "");
}

/* What it is a share of. */
static void add_whole(cf_text *out, const char *whole)
{
    static const char *const wholes[] = {
        N_(" of arcs"), N_(" of nodes"), N_(" of pairs"), N_(" of paths"), N_(" of the largest")};
    for (size_t i = 0; i < CF_COUNT(wholes); i++) {
        if (strcmp(wholes[i], whole) == 0)
            cf_text_add(out, _(whole));
    }
}

void cf_add_unit(cf_text *out, const cf_metric *metric, double value)
{
    const bool is_one = fabs(value - 1) < 1e-9;
    if (is_share(metric))
        add_whole(out, metric->unit + sizeof share - 1);
    else if (strcmp(metric->unit, "pairs") == 0)
        cf_text_add_format(out, " %s", cf_said_of("pair", "pairs", is_one ? 1 : 0));
    else
        cf_text_add_format(out, " %s", _(metric->unit));
}

void cf_add_subject(cf_text *out, const cf_result *result, size_t at)
{
    const cf_network *network = result->network;
    if (result->metric->subject == CF_SUBJECT_NODE) {
        cf_text_add(out, network->node[at].id);
    } else if (result->metric->subject == CF_SUBJECT_TIE) {
        const cf_network_tie *tie = &network->tie[result->tie[at]];
        cf_text_add_format(out, "%s %s %s", network->node[tie->from].id,
                           network->directed ? "->" : "-", network->node[tie->to].id);
    }
}

const size_t *cf_result_ranked(const cf_result *result, size_t *count, cf_arena *arena,
                               cf_error *err)
{
    return cf_ranked(
        result->value, result->count, cf_metric_is_of_groups(result->metric), count, arena, err);
}
