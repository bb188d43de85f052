#include "support/documents.h"

#include "base/file.h"
#include "loaders/loader.h"
#include "support/tests.h"

#include <stdio.h>

static void load(cf_graph *graph, const char *name, const char *text, size_t length)
{
    cf_problems problems = {0};
    cf_error err = {0};
    const bool ok = cf_load_text(graph, name, text, length, &problems, &err);
    for (size_t i = 0; i < cf_problems_kept(&problems); i++)
        print_error("%s\n", problems.item[i].message);
    cf_problems_free(&problems);
    assert_done(ok, &err);
}

void load_text(cf_graph *graph, const char *text)
{
    load(graph, "text", text, strlen(text));
}

void load_file(cf_graph *graph, const char *path)
{
    char whole[512];
    cf_text text = {0};
    cf_error err = {0};
    snprintf(whole, sizeof whole, "%s/%s", CROSSFORA_SOURCE_DIR, path);
    assert_done(cf_file_read(whole, 1u << 30, &text, &err), &err);
    load(graph, path, cf_text_of(&text), text.length);
    cf_text_free(&text);
}

cf_date date_of(const char *text)
{
    cf_date date = {0};
    assert_true(cf_date_read(text, &date));
    return date;
}

cf_index forum_of(const cf_graph *graph, const char *id)
{
    const cf_index forum = cf_graph_find_forum(graph, id);
    assert_int_not_equal(forum, CF_ABSENT);
    return forum;
}

void analyse(cf_analysis *analysis, const cf_graph *graph, const char *day)
{
    cf_error err = {0};
    cf_options options = cf_options_default();
    if (day)
        options.as_of = date_of(day);
    assert_done(cf_analyse(analysis, graph, &options, &err), &err);
}
