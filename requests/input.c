#include "requests/input.h"

#include "base/file.h"
#include "loaders/loader.h"
#include "requests/forums.h"
#include "requests/manifest.h"
#include "requests/selection.h"

#include <stdlib.h>
#include <string.h>

/* Fills the mark in, or looks whether this is the input that it is of. */
static bool check_mark(cf_input_mark *mark, const cf_input *input, cf_error *err)
{
    if (mark && !*mark->sha256)
        memcpy(mark->sha256, input->note.sha256, sizeof mark->sha256);
    return !mark || strcmp(mark->sha256, input->note.sha256) == 0
        || cf_fail(err, CF_ERROR_INPUT, "%s: is not the input that the parts are of", input->name);
}

/* Loads what is given, or the text of it that is kept. */
static bool load(cf_input *input, cf_stream *given, cf_stream *stream, cf_input_mark *mark,
                 cf_error *err)
{
    const bool ok = cf_load_stream(&input->graph, input->name, stream, &input->problems, err);
    input->note.bytes = cf_stream_bytes(given);
    cf_stream_digest(given, input->note.sha256);
    if (err->code == CF_OK && input->note.bytes == 0)
        return cf_fail(err, CF_ERROR_INPUT, "%s: is empty", input->name);
    return check_mark(mark, input, err) && ok;
}

static bool load_kept(cf_input *input, cf_stream *given, cf_input_mark *mark, cf_error *err)
{
    cf_text *text = &input->text;
    if (!cf_stream_read_all(given, text, err))
        return false;
    cf_stream *stream = cf_stream_of_text(cf_text_of(text), text->length, err);
    const bool ok = stream && load(input, given, stream, mark, err);
    cf_stream_close(stream);
    return ok;
}

/* False: the problems were told, unless there is another failure. */
static bool told(const cf_input *input, const cf_request *request, cf_error *err)
{
    if (err->code != CF_OK)
        return false;
    if (request->tell)
        request->tell(&input->problems, input->name, request->problem_limit);
    return cf_fail(err, CF_ERROR_INPUT, "%s", "");
}

bool cf_input_open(cf_input *input, const char *path, const cf_request *request, cf_error *err)
{
    *input = (cf_input){.name = cf_file_shown(path)};
    cf_stream *given = cf_stream_open(path, request->input_limit, err);
    const bool ok =
        given
        && (request->keep_text ? load_kept(input, given, request->mark, err)
                               : load(input, given, given, request->mark, err));
    cf_stream_close(given);
    return ok || told(input, request, err);
}

bool cf_input_open_text(cf_input *input, const char *name, const char *text, size_t length,
                        const cf_request *request, cf_error *err)
{
    *input = (cf_input){.name = name};
    cf_stream *given = cf_stream_of_text(text, length, err);
    const bool ok = given && load(input, given, given, request->mark, err);
    cf_stream_close(given);
    return ok || told(input, request, err);
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

bool cf_findings_of(cf_findings *findings, cf_input *input, const cf_request *request,
                    cf_error *err)
{
    cf_options options = request->options;
    if (!cf_input_find_focus(input, request, &options.focus, err)
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

bool cf_findings_make(cf_findings *findings, const char *path, const cf_request *request,
                      cf_error *err)
{
    *findings = (cf_findings){0};
    return cf_input_open(&findings->input, path, request, err)
        && cf_findings_of(findings, &findings->input, request, err);
}

void cf_findings_drop(cf_findings *findings)
{
    cf_second_look_free(&findings->look);
    cf_analysis_free(&findings->analysis);
}

void cf_findings_free(cf_findings *findings)
{
    cf_findings_drop(findings);
    cf_input_close(&findings->input);
}
