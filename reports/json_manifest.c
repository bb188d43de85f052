/* What a result rests on: the program, the inputs, the options as used. */
#include "reports/json_sections.h"
#include "reports/words.h"

static void add_libraries(cf_json_out *json, const cf_manifest *manifest)
{
    cf_emit_object(json, "libraries", CF_FLAT);
    for (size_t i = 0; i < manifest->library_count; i++)
        cf_emit_text(json, manifest->library[i].name, manifest->library[i].value);
    cf_emit_close(json);
}

static void add_inputs(cf_json_out *json, const cf_manifest *manifest)
{
    cf_emit_array(json, "inputs", CF_TALL);
    for (size_t i = 0; i < manifest->input_count; i++) {
        cf_emit_object(json, NULL, CF_FLAT);
        cf_emit_text(json, "sha256", manifest->input[i].sha256);
        cf_emit_count(json, "bytes", manifest->input[i].bytes);
        cf_emit_close(json);
    }
    cf_emit_close(json);
}

/* Words of the bits of `set`. */
static void add_set(cf_json_out *json, const char *key, unsigned set, size_t count,
                    const char *(*word)(size_t))
{
    cf_emit_array(json, key, CF_FLAT);
    for (size_t i = 0; i < count; i++) {
        if (set & (1u << i))
            cf_emit_text(json, NULL, word(i));
    }
    cf_emit_close(json);
}

static const char *state_word(size_t i)
{
    return cf_states[i].word;
}

static const char *need_word(size_t i)
{
    return cf_needs[i].word;
}

static const char *kind_word(size_t i)
{
    return cf_forum_kinds[i].word;
}

static const char *lens_word(size_t i)
{
    return cf_lenses[i].word;
}

static const char *task_word(size_t i)
{
    return cf_tasks[i].word;
}

/* null if nothing was studied. */
static void add_study_options(cf_json_out *json, const cf_analysis *analysis)
{
    const cf_study_options *options = &analysis->options.study;
    if (analysis->study_count == 0) {
        cf_emit_null(json, "studies");
        return;
    }
    cf_emit_object(json, "studies", CF_FLAT);
    cf_emit_text(json, "made", cf_study_sets[analysis->options.studies]);
    cf_emit_text(json, "groups", cf_groupings[options->groups].word);
    add_set(json, "tasks", options->tasks, CF_TASK_COUNT, task_word);
    cf_emit_count(json, "replicas", options->replicas);
    cf_emit_count(json, "size", options->size);
    cf_emit_count(json, "loss", options->loss);
    cf_emit_close(json);
}

static void add_options(cf_json_out *json, const cf_analysis *analysis)
{
    const cf_options *options = &analysis->options;
    char day[CF_DATE_SIZE];
    cf_emit_object(json, "options", CF_TALL);
    cf_emit_text_or_null(json, "as_of", cf_date_text(options->as_of, day));
    cf_json_add_fora_ids(json, "focus", analysis->graph, analysis->snapshot.focus);
    cf_emit_count(json, "window_months", (uint64_t)options->window_months);
    add_set(json, "counted", options->covered, CF_STATE_COUNT, state_word);
    add_set(json, "need", options->need, CF_NEED_COUNT, need_word);
    if (options->scope == 0)
        cf_emit_text(json, "scope", "working-level");
    else
        add_set(json, "scope", options->scope, cf_forum_kind_count, kind_word);
    add_set(json, "lenses", options->lenses, CF_LENS_COUNT, lens_word);
    cf_emit_text_or_null(json, "metric", options->metric ? options->metric : "");
    add_study_options(json, analysis);
    if (options->chance.method)
        cf_emit_text(json, "chance", options->chance.method->word);
    if (analysis->chance.replicas > 0)
        cf_emit_count(json, "replicas", analysis->chance.replicas);
    cf_emit_close(json);
}

void cf_json_add_run(cf_json_out *json, const cf_analysis *analysis, const cf_manifest *manifest)
{
    cf_emit_text(json, "program", manifest->program);
    add_libraries(json, manifest);
    add_inputs(json, manifest);
    add_options(json, analysis);
    cf_emit_count(json, "seed", analysis->options.seed);
}

void cf_json_add_manifest(cf_json_out *json, const cf_facts *facts)
{
    cf_emit_object(json, "manifest", CF_TALL);
    cf_json_add_run(json, facts->analysis, facts->manifest);
    cf_emit_close(json);
}
