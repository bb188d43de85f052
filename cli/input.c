#include "cli/input.h"

#include "base/file.h"
#include "base/similar.h"
#include "cli/manifest.h"
#include "cli/say.h"
#include "loaders/loader.h"

#include <stdlib.h>
#include <string.h>

void cf_say_problems(const cf_problems *problems, const char *name, size_t limit)
{
    const size_t kept = cf_problems_kept(problems);
    const size_t said = kept < limit ? kept : limit;
    for (size_t i = 0; i < said; i++)
        cf_say_line("%s", problems->item[i].message);
    if (problems->count > said)
        cf_say_line("%s: and %zu more", name, problems->count - said);
}

static bool load(cf_input *input, const cf_text *text, cf_error *err)
{
    if (text->length == 0)
        return cf_fail(err, CF_ERROR_INPUT, "%s: is empty", input->name);
    cf_sha256(text->data, text->length, input->note.sha256);
    input->note.bytes = text->length;
    return cf_load_text(
        &input->graph, input->name, text->data, text->length, &input->problems, err);
}

bool cf_input_open(cf_input *input, const char *path, const cf_request *request, cf_error *err)
{
    *input = (cf_input){.name = strcmp(path, "-") == 0 ? "standard input" : path};
    cf_text text = {0};
    const bool ok = cf_file_read(path, request->input_limit, &text, err) && load(input, &text, err);
    cf_text_free(&text);
    if (ok || err->code != CF_OK)
        return ok;
    cf_say_problems(&input->problems, input->name, request->problem_limit);
    return cf_fail(err, CF_ERROR_INPUT, "%s", "");
}

void cf_input_close(cf_input *input)
{
    cf_graph_free(&input->graph);
    cf_problems_free(&input->problems);
    *input = (cf_input){0};
}

static bool fail_forum(const cf_input *input, const char *word, cf_error *err)
{
    cf_similar similar = cf_similar_to(word);
    for (size_t i = 0; i < input->graph.forum_count; i++)
        cf_similar_try(&similar, input->graph.forum[i].id);
    if (similar.best)
        return cf_fail(
            err, CF_ERROR_USAGE, "--focus: no forum of %s is \"%s\"; did you mean \"%s\"?",
            input->name, word, similar.best);
    return cf_fail(err, CF_ERROR_USAGE, "--focus: no forum of %s is \"%s\"", input->name, word);
}

/* Finds "ID,ID" among the fora of the input. */
static bool find_focus(cf_indices *focus, const cf_input *input, const char *ids, cf_arena *arena,
                       cf_error *err)
{
    char *list = cf_arena_copy(arena, ids, strlen(ids), err);
    cf_index *item = list ? cf_new(arena, cf_index, strlen(ids) + 1, err) : NULL;
    if (!item)
        return false;

    size_t count = 0;
    for (char *rest = list; rest;) {
        const char *word = strsep(&rest, ",");
        item[count] = cf_graph_find_forum(&input->graph, word);
        if (item[count++] == CF_ABSENT)
            return fail_forum(input, word, err);
    }
    *focus = (cf_indices){item, count};
    return true;
}

bool cf_findings_make(cf_findings *findings, const char *path, const cf_request *request,
                      cf_error *err)
{
    *findings = (cf_findings){0};
    cf_input *input = &findings->input;
    cf_options options = request->options;
    if (!cf_input_open(input, path, request, err)
        || (request->focus
            && !find_focus(&options.focus, input, request->focus, &input->graph.arena, err))
        || !cf_analyse(&findings->analysis, &input->graph, &options, err))
        return false;
    findings->manifest = cf_manifest_of(&input->note, 1);
    findings->report = (cf_report){&findings->analysis, &findings->manifest};
    return true;
}

void cf_findings_free(cf_findings *findings)
{
    cf_analysis_free(&findings->analysis);
    cf_input_close(&findings->input);
}
