/* A valid document, made of choices that the bytes make, from end to end: its figures keep their
 * promises, whatever the order of its records, and every file of its report can be read. */
#include "engine/diff.h"
#include "fuzz/figures.h"
#include "fuzz/fuzz.h"
#include "fuzz/made.h"
#include "fuzz/reports.h"
#include "loaders/loader.h"

#include <string.h>

/* What is looked at beside the figures: a bit each, as some of it takes much longer. */
enum {
    LOOKS_AT_FILES = 1,
    LOOKS_AT_PLAN = 2,
    LOOKS_AT_TIME = 4,
    LOOKS_AT_SHUFFLED = 8,
    LOOKS = 16
};

typedef struct {
    unsigned looks;
    cf_options options;
    uint64_t order;
    size_t file, budget;
} asked;

static asked choose(cf_choices *choices)
{
    static const cf_study_set sets[] = {
        CF_STUDIES_NONE, CF_STUDIES_QUICK, CF_STUDIES_NONE, CF_STUDIES_ALL};
    static const int windows[] = {24, 1, 60, 1200};
    asked all = {.options = cf_options_default()};
    all.looks = (unsigned)cf_choices_next(choices, LOOKS);
    all.order = 1 + cf_choices_next(choices, 255);
    all.file = cf_choices_next(choices, cf_writer_count);
    all.budget = 1 + cf_choices_next(choices, 4);
    all.options.window_months = windows[cf_choices_next(choices, CF_COUNT(windows))];
    all.options.covered = 1 + (unsigned)cf_choices_next(choices, CF_STATE_BIT(CF_LAPSED) - 1);
    all.options.need = 1 + (unsigned)cf_choices_next(choices, CF_NEED_BIT(CF_NEED_COUNT) - 1);
    all.options.lenses = (unsigned)cf_choices_next(choices, CF_LENSES_ALL + 1);
    all.options.studies = sets[cf_choices_next(choices, CF_COUNT(sets))];
    all.options.study.replicas = 5;
    all.options.seed = cf_choices_next(choices, 4);
    if (cf_choices_next(choices, 2))
        all.options.scope = UINT32_MAX;
    if (cf_choices_next(choices, 4) == 1)
        all.options.chance = (cf_chance_options){
            cf_chance_methods[cf_choices_next(choices, cf_chance_method_count)], 9};
    return all;
}

/* To be freed, as the analysis is. */
static void analyse(cf_graph *graph, cf_analysis *analysis, const cf_text *document,
                    const cf_options *options)
{
    cf_problems problems = {0};
    cf_error err = {0};
    demand_done(
        cf_load_text(graph, "f", cf_text_of(document), document->length, &problems, &err), &err);
    demand_done(cf_analyse(analysis, graph, options, &err), &err);
    cf_demand_figures(analysis);
}

static void demand_same_file(const cf_analysis *one, const cf_analysis *other, size_t file)
{
    cf_text first = cf_fuzz_write(one, &cf_writers[file]);
    cf_text second = cf_fuzz_write(other, &cf_writers[file]);
    demand(first.length == second.length);
    demand(first.length == 0 || memcmp(first.data, second.data, first.length) == 0);
    cf_text_free(&first);
    cf_text_free(&second);
}

static void look_at_shuffled(const cf_made *made, const asked *all, const cf_analysis *analysis)
{
    cf_graph graph = {0};
    cf_analysis shuffled = {0};
    cf_text document = {0};
    cf_made_write(made, all->order, &document);
    analyse(&graph, &shuffled, &document, &all->options);
    cf_demand_same_figures(analysis, &shuffled);
    demand_same_file(analysis, &shuffled, all->file);
    cf_analysis_free(&shuffled);
    cf_graph_free(&graph);
    cf_text_free(&document);
}

static void look(const cf_made *made, const asked *all, const cf_analysis *analysis)
{
    if (all->looks & LOOKS_AT_FILES)
        cf_demand_file(analysis, &cf_writers[all->file]);
    if (all->looks & LOOKS_AT_PLAN)
        cf_demand_plan(analysis, all->budget);
    if (all->looks & LOOKS_AT_TIME) {
        cf_demand_no_change(analysis);
        cf_demand_trend(analysis);
    }
    if (all->looks & LOOKS_AT_SHUFFLED)
        look_at_shuffled(made, all, analysis);
}

void cf_fuzz_one(const char *text, size_t length)
{
    cf_choices choices = {text, text + length};
    cf_made made = {0};
    cf_text document = {0};
    cf_graph graph = {0};
    cf_analysis analysis = {0};
    const asked all = choose(&choices);
    cf_make(&made, &choices);
    cf_made_write(&made, 0, &document);
    analyse(&graph, &analysis, &document, &all.options);
    look(&made, &all, &analysis);
    cf_analysis_free(&analysis);
    cf_graph_free(&graph);
    cf_text_free(&document);
    cf_made_free(&made);
}
