#include "cli/help.h"
#include "manuals/mdoc.h"
#include "manuals/pages.h"
#include "reports/tables.h"

#include <stdio.h>
#include <string.h>

static const char examples[] = "Examples:\n";

static const struct {
    cf_error_code code;
    const char *words;
} statuses[] = {
    {CF_OK, "Done."},
    {CF_ERROR_USAGE, "The command line is wrong."},
    {CF_ERROR_INPUT, "The input is wrong; every problem is said with its place."},
    {CF_ERROR_SYSTEM, "Output, memory, time or the system."},
    {CF_ERROR_INTERNAL, "An internal fault, to be reported."},
};

/* Pages that tell more, by command. */
static const struct {
    const char *command;
    const char *page[5];
} see_also[] = {
    {"report", {"crossfora-graphml 5", "crossfora-json 5", "crossfora-report 5"}},
    {"metrics", {"crossfora-json 5", "crossfora-report 5", "crossfora-metrics 7"}},
    {"check", {"crossfora-json 5", "crossfora-rules 5"}},
    {"export", {"crossfora-graphml 5", "crossfora-json 5"}},
    {"schema", {"crossfora-json 5", "crossfora-report 5", "crossfora-rules 5"}},
    {"explain", {"crossfora-metrics 7"}},
    {"validate", {"crossfora-json 5"}},
    {"template", {"crossfora-import 1", "crossfora-json 5"}},
    {"import", {"crossfora-template 1", "crossfora-json 5"}},
    {"merge", {"crossfora-json 5"}},
    {"help", {NULL}},
};

/* The first section of the prose; its end if it has none. */
static const char *sections_of(const char *prose)
{
    if (strncmp(prose, ".Sh ", 4) == 0)
        return prose;
    const char *before = strstr(prose, "\n.Sh ");
    return before ? before + 1 : prose + strlen(prose);
}

void cf_add_paragraphs(cf_text *page, const char *prose)
{
    cf_text_add_bytes(page, prose, (size_t)(sections_of(prose) - prose));
}

void cf_add_sections(cf_text *page, const char *prose)
{
    cf_text_add(page, sections_of(prose));
}

static void add_option(cf_text *page, const cf_option *option)
{
    cf_text words = {0};
    cf_text_add(page, ".It ");
    if (option->letter)
        cf_text_add_format(page, "Fl %c , ", option->letter);
    cf_text_add_format(page, "Fl -%s", option->name);
    if (option->argument) {
        cf_text_add(page, " Ns = Ns Ar ");
        cf_mdoc_argument(page, option->argument);
    }
    cf_text_add_char(page, '\n');

    cf_text_add(&words, option->help);
    for (size_t i = 0; option->words && option->words(i); i++)
        cf_text_add_format(&words, "%s%s", i == 0 ? ": " : ", ", option->words(i));
    cf_text_add_char(&words, '.');
    if (option->standard)
        cf_text_add_format(&words, "\nWithout it: %s.", option->standard);
    cf_mdoc_words(page, cf_text_of(&words), NULL);
    page->failed = page->failed || words.failed;
    cf_text_free(&words);
}

static void add_options(cf_text *page, const cf_command *command)
{
    cf_option_walk walk = {0};
    const cf_option_group *group, *before = NULL;
    const cf_option *option;
    cf_mdoc_section(page, "OPTIONS");
    while ((option = cf_next_option(&walk, command, &group))) {
        if (before != group && before)
            cf_mdoc_close_list(page);
        if (before != group && group->title) {
            cf_text_add(page, ".Ss ");
            cf_text_add_bytes(page, group->title, strcspn(group->title, ":"));
            cf_text_add_char(page, '\n');
        }
        if (before != group)
            cf_mdoc_open_list(page);
        before = group;
        add_option(page, option);
    }
    cf_mdoc_close_list(page);
}

static void add_statuses(cf_text *page, const char *one)
{
    cf_mdoc_section(page, "EXIT STATUS");
    cf_mdoc_open_list(page);
    for (size_t i = 0; i < CF_COUNT(statuses); i++) {
        cf_text_add_format(page, ".It %d\n%s\n", (int)statuses[i].code, statuses[i].words);
        if (statuses[i].code == CF_OK && one) {
            cf_mdoc_item(page, "1");
            cf_mdoc_words(page, one, NULL);
        }
    }
    cf_mdoc_close_list(page);
}

/* What status 1 means, of the commands that have it. */
static const char *meaning_of_one(const char *command)
{
    static const struct {
        const char *command, *words;
    } rows[] = {
        {"",
         "A rule is not kept, an input of a batch is bad, or there is a difference that was asked "
         "for."},
        {"check", "A rule is not kept."},
        {"diff", "Something has changed, and this was asked for."},
        {"batch", "An input is bad; the others are done."},
    };
    for (size_t i = 0; i < CF_COUNT(rows); i++) {
        if (strcmp(rows[i].command, command) == 0)
            return rows[i].words;
    }
    return NULL;
}

/* The files of a report. */
static void add_files(cf_text *page)
{
    cf_mdoc_section(page, "FILES");
    cf_mdoc_open_list(page);
    for (size_t i = 0; i < cf_writer_count; i++) {
        cf_text_add_format(page, ".It Pa %s\n", cf_writers[i].file);
        cf_mdoc_words(page, cf_writers[i].plain, NULL);
    }
    cf_mdoc_close_list(page);
}

static void add_see_also(cf_text *page, const char *command)
{
    const char *pages[8] = {"crossfora 1", "crossfora-json 5", "crossfora-report 5"};
    for (size_t i = 0; i < CF_COUNT(see_also); i++) {
        if (strcmp(see_also[i].command, command) == 0)
            memcpy(pages + 1, see_also[i].page, sizeof see_also[i].page);
    }
    cf_mdoc_see_also(page, pages);
}

static void add_synopsis(cf_text *page, const cf_command *command)
{
    cf_mdoc_section(page, "SYNOPSIS");
    cf_text_add(page, ".Nm crossfora\n");
    if (*command->name)
        cf_text_add_format(page, ".Cm %s\n", command->name);
    cf_text_add(page, ".Op Ar OPTION ...\n");
    for (const char *at = command->arguments; *at;) {
        const size_t length = strcspn(at, " ");
        const bool is_optional = *at == '[';
        cf_text_add_format(page, ".%sAr %.*s\n", is_optional ? "Op " : "",
                           (int)length - 2 * is_optional, at + is_optional);
        at += length + (at[length] == ' ');
    }
}

void cf_add_command_page(cf_text *page, const cf_command *command, const char *prose)
{
    char name[64];
    snprintf(name, sizeof name, "crossfora-%s", command->name);
    const char *shown = strstr(command->help, examples);
    cf_mdoc_begin(page, name, 1, command->purpose);
    add_synopsis(page, command);
    cf_mdoc_section(page, "DESCRIPTION");
    cf_mdoc_words(page, command->purpose, NULL);
    if (shown > command->help) {
        cf_text_add(page, ".Pp\n");
        cf_mdoc_words(page, command->help, shown);
    }
    if (*prose)
        cf_text_add(page, ".Pp\n");
    cf_add_paragraphs(page, prose);
    add_options(page, command);
    cf_add_sections(page, prose);
    if (strcmp(command->name, "report") == 0)
        add_files(page);
    add_statuses(page, meaning_of_one(command->name));
    if (shown) {
        cf_mdoc_section(page, "EXAMPLES");
        cf_mdoc_literal(page, shown + strlen(examples));
    }
    add_see_also(page, command->name);
}

void cf_add_program_page(cf_text *page, const char *prose)
{
    static const char *const pages[] = {
        "crossfora-graphml 5", "crossfora-json 5",    "crossfora-report 5",
        "crossfora-rules 5",   "crossfora-metrics 7", NULL};
    cf_mdoc_begin(page, "crossfora", 1, cf_program.purpose);
    add_synopsis(page, &cf_program);
    cf_mdoc_section(page, "DESCRIPTION");
    cf_add_paragraphs(page, prose);
    cf_mdoc_section(page, "COMMANDS");
    cf_mdoc_open_list(page);
    for (size_t i = 0; i < cf_command_count; i++) {
        cf_text_add_format(page, ".It Xr crossfora-%s 1\n", cf_commands[i].name);
        cf_mdoc_words(page, cf_commands[i].purpose, NULL);
    }
    cf_mdoc_close_list(page);
    add_options(page, &cf_program);
    cf_add_sections(page, prose);
    add_statuses(page, meaning_of_one(""));
    cf_mdoc_see_also(page, pages);
}
