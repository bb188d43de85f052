/* Completion for zsh: what _arguments takes, for each command. */
#include "cli/help.h"
#include "manuals/pages.h"

#include <string.h>

/* In single quotes, within brackets or behind a colon. */
static void add_text(cf_text *out, const char *words)
{
    for (; *words; words++) {
        if (*words == '\'')
            cf_text_add(out, "'\\''");
        else if (strchr("[]:\\", *words))
            cf_text_add_format(out, "\\%c", *words);
        else
            cf_text_add_char(out, *words);
    }
}

/* ":FORMAT:(table json)" */
static void add_value(cf_text *out, const cf_option *option)
{
    if (!option->argument)
        return;
    cf_text_add_char(out, ':');
    add_text(out, option->argument);
    cf_text_add_char(out, ':');
    if (option->words) {
        cf_text_add(out, cf_option_is_list(option) ? "_values -s , word " : "(");
        cf_add_word_list(out, option->words);
        cf_text_add(out, cf_option_is_list(option) ? "" : ")");
    } else if (cf_option_is_file(option)) {
        cf_text_add(out, "_files");
    }
}

static void add_option(cf_text *out, const cf_option *option)
{
    cf_text_add(out, "        ");
    if (option->letter)
        cf_text_add_format(out, "{-%c%s,--%s%s}", option->letter, option->argument ? "+" : "",
                           option->name, option->argument ? "=" : "");
    else
        cf_text_add_format(out, "--%s%s", option->name, option->argument ? "=" : "");
    cf_text_add(out, "'[");
    add_text(out, option->help);
    cf_text_add_char(out, ']');
    add_value(out, option);
    cf_text_add(out, "' \\\n");
}

static void add_command(cf_text *out, const cf_command *command)
{
    cf_option_walk walk = {0};
    const cf_option_group *group;
    const cf_option *option;
    cf_text_add_format(out, "    %s)\n        _arguments -s \\\n", command->name);
    while ((option = cf_next_option(&walk, command, &group)))
        add_option(out, option);
    cf_text_add(out, "        '*:argument:");
    if (cf_command_words(command)) {
        cf_text_add_char(out, '(');
        cf_add_word_list(out, cf_command_words(command));
        cf_text_add_char(out, ')');
    } else if (command->most > 0) {
        cf_text_add(out, "_files");
    }
    cf_text_add(out, "' ;;\n");
}

static void add_commands(cf_text *out)
{
    cf_text_add(out, "    local -a commands=(\n");
    for (size_t i = 0; i < cf_command_count; i++) {
        cf_text_add_format(out, "        '%s:", cf_commands[i].name);
        add_text(out, cf_commands[i].purpose);
        cf_text_add(out, "'\n");
    }
    cf_text_add(out, "    )\n");
}

void cf_add_zsh(cf_text *out)
{
    cf_option_walk walk = {0};
    const cf_option_group *group;
    const cf_option *option;
    cf_text_add(out, "#compdef crossfora\n"
                     "# Written from the program's tables of options.\n"
                     "_crossfora() {\n");
    add_commands(out);
    cf_text_add(
        out,
        "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n"
        "        _describe command commands\n"
        "        return\n"
        "    fi\n"
        "    local command=$words[2]\n"
        "    if [[ $command != -* ]]; then\n"
        "        words=(\"$words[1]\" \"${(@)words[3,-1]}\")\n"
        "        (( CURRENT-- ))\n"
        "    fi\n"
        "    case $command in\n");
    for (size_t i = 0; i < cf_command_count; i++)
        add_command(out, &cf_commands[i]);
    cf_text_add(out, "    *)\n        _arguments -s \\\n");
    while ((option = cf_next_option(&walk, &cf_program, &group)))
        add_option(out, option);
    cf_text_add(out, "        '*:argument:' ;;\n    esac\n}\n_crossfora \"$@\"\n");
}
