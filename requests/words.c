#include "requests/words.h"

#include "engine/trend.h"
#include "reports/tables.h"

#include <string.h>

const char *cf_state_at(size_t place)
{
    return place < CF_STATE_COUNT ? cf_states[place].word : NULL;
}

const char *cf_need_at(size_t place)
{
    return place < CF_NEED_COUNT ? cf_needs[place].word : NULL;
}

const char *cf_lens_at(size_t place)
{
    return place < CF_LENS_COUNT ? cf_lenses[place].word : NULL;
}

const char *cf_measure_at(size_t place)
{
    if (place < cf_metric_count)
        return cf_metrics[place]->id;
    const size_t study = place - cf_metric_count;
    return study < cf_study_count ? cf_studies[study]->id : NULL;
}

const char *cf_task_at(size_t place)
{
    return place < CF_TASK_COUNT ? cf_tasks[place].word : NULL;
}

const char *cf_grouping_at(size_t place)
{
    return place < CF_GROUPS_COUNT ? cf_groupings[place].word : NULL;
}

const char *cf_study_set_at(size_t place)
{
    return place < CF_STUDIES_COUNT ? cf_study_sets[place] : NULL;
}

const char *cf_null_at(size_t place)
{
    return place < CF_NULL_COUNT ? cf_nulls[place].word : NULL;
}

const char *cf_chance_at(size_t place)
{
    return place < cf_chance_method_count ? cf_chance_methods[place]->word : NULL;
}

const char *cf_matrix_at(size_t place)
{
    return place < CF_MATRIX_COUNT ? cf_matrices[place].word : NULL;
}

const char *cf_forum_kind_at(size_t place)
{
    return place < cf_forum_kind_count ? cf_forum_kinds[place].word : NULL;
}

const char *cf_step_at(size_t place)
{
    return place < CF_STEP_COUNT ? cf_steps[place] : NULL;
}

const char *cf_table_format_at(size_t place)
{
    return place < CF_FORMAT_COUNT ? cf_format_words[place] : NULL;
}

static bool is_first_of_format(size_t writer)
{
    for (size_t i = 0; i < writer; i++) {
        if (strcmp(cf_writers[i].format, cf_writers[writer].format) == 0)
            return false;
    }
    return true;
}

const char *cf_report_format_at(size_t place)
{
    for (size_t i = 0; i < cf_writer_count; i++) {
        if (is_first_of_format(i) && place-- == 0)
            return cf_writers[i].format;
    }
    return NULL;
}
