/* Every sentence of the help, and of what is wrong with a command line, is marked for translation: in
 * a language in which each translation has accents, none has a plain English word but what is typed. */
#include "cli/help.h"
#include "cli/parse.h"
#include "requests/manifest.h"
#include "support/tests.h"
#include "support/unsaid.h"

#include <string.h>

/* What is typed: options, the words that they take, and what holds without them. */
static void add_known_of_options(cf_text *known, const cf_option_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        const cf_option *option = &group->option[i];
        cf_text_add_format(known, " %s ", option->name);
        for (size_t j = 0; option->words && option->words(j); j++)
            cf_text_add_format(known, " %s ", option->words(j));
        if (option->standard && !strchr(option->standard, ' '))
            cf_text_add_format(known, " %s ", option->standard);
    }
}

static void add_known(cf_text *known, const cf_command *command)
{
    const cf_manifest built = cf_manifest_of(NULL, 0);
    cf_text_add_format(known, " crossfora %s %s ", command->name, command->arguments);
    for (size_t i = 0; i < built.library_count; i++)
        cf_text_add_format(known, " %s ", built.library[i].name);
    for (size_t i = 0; i < CF_GROUPS_AT_MOST && command->group[i]; i++)
        add_known_of_options(known, command->group[i]);
    add_known_of_options(known, &cf_general_options);
    for (size_t i = 0; command == &cf_program && i < cf_command_count; i++)
        cf_text_add_format(known, " %s ", cf_commands[i].name);
}

/* Makes a blank of "[-apqvh]". */
static void hide_letters(cf_text *help)
{
    char *at = help->data ? strstr(help->data, "[-") : NULL;
    while (at && *at != ']')
        *at++ = ' ';
}

static void assert_helped(const cf_command *command)
{
    cf_text known = {0};
    add_known(&known, command);
    for (cf_help help = CF_HELP_WHOLE; help <= CF_HELP_VERSION; help++) {
        cf_text out = {0};
        cf_error err = {0};
        assert_done(cf_answer(&out, command, help, &err), &err);
        hide_letters(&out);
        const char *at = cf_first_unsaid(cf_text_of(&out), cf_text_of(&known));
        if (at)
            fail_msg("help %s: not marked for translation: %.60s", command->name, at);
        cf_text_free(&out);
    }
    cf_text_free(&known);
}

static void no_word_of_help_is_missed(void **state)
{
    (void)state;
    assert_helped(&cf_program);
    for (size_t i = 0; i < cf_command_count; i++)
        assert_helped(&cf_commands[i]);
}

/* Each begins with a command. */
static const char *const wrong_lines[][4] = {
    {"gaps"},
    {"gaps", "a", "b"},
    {"gaps", "--formt"},
    {"gaps", "--fo"},
    {"gaps", "-Z"},
    {"gaps", "--focus"},
    {"gaps", "--pairs=a"},
    {"gaps", "--need=mandat"},
    {"gaps", "--count=?"},
    {"gaps", "--chance=?"},
    {"gaps", "--as-of=?"},
    {"gaps", "--window=?"},
    {"gaps", "--max-input=?"},
    {"gaps", "--scope=working,all"},
    {"gaps", "--shard=9/2"},
    {"gaps", "--output="},
    {"metrics", "--metric=betwenness"},
    {"metrics", "--metric=?"},
};

/* What is said of it, but for what it quotes. */
static cf_text refusal_of(const char *const line[4], const cf_command *command)
{
    cf_request request = cf_request_default();
    cf_arena arena = {0};
    cf_error err = {0};
    char *argv[5] = {NULL};
    int count = 0;
    for (; count < 4 && line[count]; count++)
        argv[count] = (char *)(uintptr_t)line[count];
    assert_false(cf_parse(&request, command, count, argv, &arena, &err));
    cf_text own = {0};
    cf_text_add_format(&own, ": %s", err.message);
    cf_text said = cf_own_words(cf_text_of(&own));
    cf_text_free(&own);
    cf_arena_free(&arena);
    return said;
}

static void no_word_on_a_wrong_command_line_is_missed(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(wrong_lines); i++) {
        cf_error err = {0};
        const cf_command *command = cf_command_find(wrong_lines[i][0], &err);
        cf_text known = {0};
        cf_text said = refusal_of(wrong_lines[i], command);
        add_known(&known, command);
        const char *at = cf_first_unsaid(cf_text_of(&said), cf_text_of(&known));
        if (at)
            fail_msg("line %zu: not marked for translation: %.60s", i, at);
        assert_true(said.length > 0);
        cf_text_free(&known);
        cf_text_free(&said);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(no_word_on_a_wrong_command_line_is_missed, use_pseudo),
        cmocka_unit_test_setup(no_word_of_help_is_missed, use_pseudo),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
