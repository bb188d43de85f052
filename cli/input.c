#include "cli/input.h"

#include "base/file.h"
#include "cli/forums.h"
#include "cli/manifest.h"
#include "cli/say.h"
#include "cli/selection.h"
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

/* Fills the mark in, or looks whether this is the input that it is of. */
static bool check_mark(cf_input_mark *mark, const cf_input *input, cf_error *err)
{
    if (mark && !*mark->sha256)
        memcpy(mark->sha256, input->note.sha256, sizeof mark->sha256);
    return !mark || strcmp(mark->sha256, input->note.sha256) == 0
        || cf_fail(err, CF_ERROR_INPUT, "%s: is not the input that the parts are of", input->name);
}

static bool load(cf_input *input, const cf_text *text, cf_input_mark *mark, cf_error *err)
{
    if (text->length == 0)
        return cf_fail(err, CF_ERROR_INPUT, "%s: is empty", input->name);
    cf_sha256(text->data, text->length, input->note.sha256);
    input->note.bytes = text->length;
    return check_mark(mark, input, err)
        && cf_load_text(
               &input->graph, input->name, text->data, text->length, &input->problems, err);
}

bool cf_input_open(cf_input *input, const char *path, const cf_request *request, cf_error *err)
{
    *input = (cf_input){.name = strcmp(path, "-") == 0 ? "standard input" : path};
    cf_text text = {0};
    const bool ok = cf_file_read(path, request->input_limit, &text, err)
                 && load(input, &text, request->mark, err);
    if (ok && request->keep_text)
        input->text = text;
    else
        cf_text_free(&text);
    if (ok || err->code != CF_OK)
        return ok;
    cf_say_problems(&input->problems, input->name, request->problem_limit);
    return cf_fail(err, CF_ERROR_INPUT, "%s", "");
}

void cf_input_close(cf_input *input)
{
    cf_graph_free(&input->graph);
    cf_text_free(&input->text);
    cf_problems_free(&input->problems);
    *input = (cf_input){0};
}

bool cf_input_find_focus(cf_input *input, const cf_request *request, cf_indices *focus,
                         cf_error *err)
{
    if (!request->focus)
        return true;
    cf_arena *arena = &input->graph.arena;
    const size_t length = strlen(request->focus);
    char *list = cf_arena_copy(arena, request->focus, length, err);
    cf_index *item = list ? cf_new(arena, cf_index, length + 1, err) : NULL;
    if (!item)
        return false;

    size_t count = 0;
    for (char *rest = list; rest;) {
        const char *word = strsep(&rest, ",");
        if (!cf_forum_find(&item[count++], input, "focus", word, err))
            return false;
    }
    *focus = (cf_indices){item, count};
    return true;
}

bool cf_input_analyse_on(cf_input *input, cf_date day, const cf_request *request,
                         cf_analysis *analysis, cf_error *err)
{
    cf_options options = request->options;
    options.as_of = day;
    options.lenses = 0;
    return cf_input_find_focus(input, request, &options.focus, err)
        && cf_analyse(analysis, &input->graph, &options, err);
}

bool cf_findings_make(cf_findings *findings, const char *path, const cf_request *request,
                      cf_error *err)
{
    *findings = (cf_findings){0};
    cf_input *input = &findings->input;
    cf_options options = request->options;
    if (!cf_input_open(input, path, request, err)
        || !cf_input_find_focus(input, request, &options.focus, err)
        || !cf_selection_find(&findings->selection, input, request, err)
        || !cf_analyse(&findings->analysis, &input->graph, &options, err)
        || !cf_second_look_take(&findings->look, &findings->analysis, err))
        return false;
    findings->manifest = cf_manifest_of(&input->note, 1);
    findings->report = (cf_report){
        .analysis = &findings->analysis,
        .manifest = &findings->manifest,
        .look = &findings->look,
        .selection = &findings->selection};
    return true;
}

void cf_findings_free(cf_findings *findings)
{
    cf_second_look_free(&findings->look);
    cf_analysis_free(&findings->analysis);
    cf_input_close(&findings->input);
}
