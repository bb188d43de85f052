#include "reports/findings.h"

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

bool cf_metric_is_of_groups(const cf_metric *metric)
{
    return strcmp(metric->unit, "group number") == 0;
}

void cf_add_unit(cf_text *out, const cf_metric *metric, double value)
{
    const size_t length = strlen(metric->unit);
    const bool is_one_pair = strcmp(metric->unit, "pairs") == 0 && fabs(value - 1) < 1e-9;
    cf_text_add_char(out, ' ');
    cf_text_add_bytes(out, metric->unit, is_one_pair ? length - 1 : length);
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

static int by_value(const void *left, const void *right, void *context)
{
    const double *value = context;
    const size_t x = *(const size_t *)left;
    const size_t y = *(const size_t *)right;
    const int order = (value[x] < value[y]) - (value[x] > value[y]);
    return order != 0 ? order : (x > y) - (x < y);
}

/* The number of a group is a name: the first group first. */
static int by_group(const void *left, const void *right, void *context)
{
    const double *value = context;
    const size_t x = *(const size_t *)left;
    const size_t y = *(const size_t *)right;
    const int order = (value[x] > value[y]) - (value[x] < value[y]);
    return order != 0 ? order : (x > y) - (x < y);
}

const size_t *cf_result_ranked(const cf_result *result, size_t *count, cf_arena *arena,
                               cf_error *err)
{
    size_t *place = cf_new(arena, size_t, result->count, err);
    if (!place)
        return NULL;
    size_t defined = 0;
    size_t end = result->count;
    for (size_t i = 0; i < result->count; i++) {
        if (isfinite(result->value[i]))
            place[defined++] = i;
    }
    for (size_t i = result->count; i > 0; i--) {
        if (!isfinite(result->value[i - 1]))
            place[--end] = i - 1;
    }
    *count = defined;
    if (*count > 0)
        qsort_r(place, *count, sizeof *place,
                cf_metric_is_of_groups(result->metric) ? by_group : by_value, result->value);
    return place;
}
