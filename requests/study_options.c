/* What studies are made of, and how often lots are drawn. */
#include "base/language.h"
#include "requests/option.h"
#include "requests/words.h"

enum { MOST_SIZE = 100, MOST_LOSS = 100 };

static bool read_groups(cf_request *request, const char *text, cf_error *err)
{
    size_t groups;
    if (!cf_option_read_word("groups", text, cf_grouping_at, &groups, err))
        return false;
    request->options.study.groups = (cf_grouping_kind)groups;
    return true;
}

static bool read_tasks(cf_request *request, const char *text, cf_error *err)
{
    uint64_t tasks;
    if (!cf_option_read_words("tasks", text, cf_task_at, &tasks, err))
        return false;
    request->options.study.tasks = (cf_task_set)tasks;
    return true;
}

static bool read_replicas(cf_request *request, const char *text, cf_error *err)
{
    size_t replicas;
    if (!cf_option_read_count("replicas", text, CF_CHANCE_MOST_REPLICAS, &replicas, err))
        return false;
    request->options.study.replicas = replicas;
    request->options.chance.replicas = replicas;
    return true;
}

static bool read_size(cf_request *request, const char *text, cf_error *err)
{
    return cf_option_read_count("size", text, MOST_SIZE, &request->options.study.size, err);
}

static bool read_loss(cf_request *request, const char *text, cf_error *err)
{
    uint64_t loss;
    if (!cf_option_read_number("loss", text, 0, MOST_LOSS, &loss, err))
        return false;
    request->options.study.loss = (size_t)loss;
    return true;
}

static const cf_option replicas_options[] = {
    {"replicas", 0, "N", N_("how many times lots are drawn"),
     NC_("without it", "1000; by curveball 9999"), NULL, read_replicas},
};
const cf_option_group cf_replicas_options = {NULL, replicas_options, CF_COUNT(replicas_options)};

static const cf_option study_options[] = {
    {"groups", 0, "WORD", N_("what makes a group of fora"), "committee", cf_grouping_at,
     read_groups},
    {"tasks", 0, "LIST", N_("what makes a need in the studies of congruence"), "identity",
     cf_task_at, read_tasks},
    {"size", 0, "N", N_("how many fora a set that is looked for has at most, or a top"), "3", NULL,
     read_size},
    {"loss", 0, "PERCENT", N_("how many of the ties are lost"), "10", NULL, read_loss},
};
const cf_option_group cf_study_option_group = {
    N_("Of studies:"), study_options, CF_COUNT(study_options)};
