/* Completion for fish: a line for each command and each of its options. */
#include "cli/help.h"
#include "manuals/pages.h"

#include <stdio.h>

static void add_text(cf_text *out, const char *words)
{
    cf_text_add_char(out, '\'');
    for (; *words; words++)
        cf_text_add_format(out, "%s%c", *words == '\'' || *words == '\\' ? "\\" : "", *words);
    cf_text_add_char(out, '\'');
}

/* -x: takes a value, and no file; -r: takes one that is a file. */
static void add_value(cf_text *out, const cf_option *option)
{
    if (!option->argument)
        return;
    cf_text_add(out, cf_option_is_file(option) ? " -r -F" : " -x");
    if (!option->words)
        return;
    cf_text_add(out, cf_option_is_list(option) ? " -a '(__fish_append , " : " -a '");
    cf_add_word_list(out, option->words);
    cf_text_add(out, cf_option_is_list(option) ? ")'" : "'");
}

static void add_options(cf_text *out, const cf_command *command, const char *condition)
{
    cf_option_walk walk = {0};
    const cf_option_group *group;
    const cf_option *option;
    while ((option = cf_next_option(&walk, command, &group))) {
        cf_text_add_format(out, "complete -c crossfora -n '%s' -l %s", condition, option->name);
        if (option->letter)
            cf_text_add_format(out, " -s %c", option->letter);
        add_value(out, option);
        cf_text_add(out, " -d ");
        add_text(out, option->help);
        cf_text_add_char(out, '\n');
    }
}

static void add_command(cf_text *out, const cf_command *command)
{
    char condition[80];
    snprintf(condition, sizeof condition, "__fish_seen_subcommand_from %s", command->name);
    cf_text_add_format(
        out, "complete -c crossfora -n __fish_use_subcommand -f -a %s -d ", command->name);
    add_text(out, command->purpose);
    cf_text_add_char(out, '\n');
    add_options(out, command, condition);
    if (!cf_command_words(command) && command->most > 0)
        return;
    cf_text_add_format(out, "complete -c crossfora -n '%s' -f", condition);
    if (cf_command_words(command)) {
        cf_text_add(out, " -a '");
        cf_add_word_list(out, cf_command_words(command));
        cf_text_add_char(out, '\'');
    }
    cf_text_add_char(out, '\n');
}

void cf_add_fish(cf_text *out)
{
    cf_text_add(out, "# Completion of crossfora for fish, written from the program's tables of "
                     "options.\n");
    add_options(out, &cf_program, "__fish_use_subcommand");
    for (size_t i = 0; i < cf_command_count; i++)
        add_command(out, &cf_commands[i]);
}
