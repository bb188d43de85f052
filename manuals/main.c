/* Writes the manual pages and the completions:
 *   write-manuals PROSE FOLDER
 * PROSE is manuals/prose, where a page may have words of its own. Run by the build. */
#include "base/arena.h"
#include "base/file.h"
#include "cli/schemas.h"
#include "cli/start.h"
#include "manuals/mdoc.h"
#include "manuals/pages.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MOST_PROSE = 1 << 20 };

typedef struct {
    const char *prose, *folder;
    cf_arena arena;
    cf_error *err;
} writing;

/* "" if the page has none. */
static bool read_prose(const writing *to, const char *name, cf_text *prose)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", to->prose, name);
    return access(path, F_OK) != 0 || cf_file_read(path, MOST_PROSE, prose, to->err);
}

static bool write_file(const writing *to, const char *name, const cf_text *text)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", to->folder, name);
    return cf_text_ok(text, to->err)
        && cf_file_write(path, cf_text_of(text), text->length, to->err);
}

static bool add_json(cf_text *page, const char *prose, writing *to)
{
    static const cf_schema_page of = {
        "crossfora-json", "what crossfora reads: who works with whom", cf_schema_document};
    return cf_add_schema_page(page, &of, prose, to->err);
}

static bool add_report(cf_text *page, const char *prose, writing *to)
{
    static const cf_schema_page of = {
        "crossfora-report", "what crossfora writes for programs", cf_schema_report};
    return cf_add_schema_page(page, &of, prose, to->err);
}

static bool add_rules(cf_text *page, const char *prose, writing *to)
{
    static const cf_schema_page of = {
        "crossfora-rules", "what a record should keep to", cf_schema_rules};
    return cf_add_schema_page(page, &of, prose, to->err);
}

static bool add_metrics(cf_text *page, const char *prose, writing *to)
{
    cf_add_words_page(page, prose, &to->arena, to->err);
    return to->err->code == CF_OK;
}

/* Written by hand, but for its head. */
static bool add_graphml(cf_text *page, const char *prose, writing *to)
{
    static const char *const see[] = {
        "crossfora 1", "crossfora-export 1", "crossfora-report 1", NULL};
    (void)to;
    cf_mdoc_begin(page, "crossfora-graphml", 5, "the graphs that crossfora writes as GraphML");
    cf_mdoc_section(page, "DESCRIPTION");
    cf_add_paragraphs(page, prose);
    cf_add_sections(page, prose);
    cf_mdoc_see_also(page, see);
    return true;
}

static bool add_program(cf_text *page, const char *prose, writing *to)
{
    (void)to;
    cf_add_program_page(page, prose);
    return true;
}

static const struct {
    const char *file;
    bool (*add)(cf_text *page, const char *prose, writing *to);
} pages[] = {
    {"crossfora.1", add_program},         {"crossfora-json.5", add_json},
    {"crossfora-report.5", add_report},   {"crossfora-rules.5", add_rules},
    {"crossfora-metrics.7", add_metrics}, {"crossfora-graphml.5", add_graphml},
};

static const struct {
    const char *file;
    void (*add)(cf_text *out);
} completions[] = {
    {"crossfora.bash", cf_add_bash},
    {"_crossfora", cf_add_zsh},
    {"crossfora.fish", cf_add_fish},
};

static bool write_page(writing *to, size_t at)
{
    cf_text page = {0}, prose = {0};
    const bool ok =
        read_prose(to, pages[at].file, &prose) && pages[at].add(&page, cf_text_of(&prose), to)
        && write_file(to, pages[at].file, &page);
    cf_text_free(&prose);
    cf_text_free(&page);
    return ok;
}

static bool write_command(writing *to, const cf_command *command)
{
    char name[64];
    cf_text page = {0}, prose = {0};
    snprintf(name, sizeof name, "crossfora-%s.1", command->name);
    bool ok = read_prose(to, name, &prose);
    if (ok)
        cf_add_command_page(&page, command, cf_text_of(&prose));
    ok = ok && write_file(to, name, &page);
    cf_text_free(&prose);
    cf_text_free(&page);
    return ok;
}

static bool write_completion(writing *to, size_t at)
{
    cf_text text = {0};
    completions[at].add(&text);
    const bool ok = write_file(to, completions[at].file, &text);
    cf_text_free(&text);
    return ok;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: write-manuals PROSE FOLDER\n", stderr);
        return CF_ERROR_USAGE;
    }
    cf_error err = {0};
    writing to = {.prose = argv[1], .folder = argv[2], .err = &err};
    cf_start();
    bool ok = true;
    for (size_t i = 0; ok && i < CF_COUNT(pages); i++)
        ok = write_page(&to, i);
    for (size_t i = 0; ok && i < cf_command_count; i++)
        ok = write_command(&to, &cf_commands[i]);
    for (size_t i = 0; ok && i < CF_COUNT(completions); i++)
        ok = write_completion(&to, i);
    cf_arena_free(&to.arena);
    if (!ok)
        fprintf(stderr, "write-manuals: %s\n", err.message);
    return ok ? CF_OK : (int)err.code;
}
