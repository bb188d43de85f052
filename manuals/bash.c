/* Completion for bash: one function, which looks at the command and at the option before the word. */
#include "cli/help.h"
#include "manuals/pages.h"

/* "        gaps:--format|gaps:-f) _crossfora_words 'table json' ;;" */
static void add_value(cf_text *out, const char *command, const cf_option *option)
{
    if (!option->argument)
        return;
    cf_text_add_format(out, "    %s:--%s", command, option->name);
    if (option->letter)
        cf_text_add_format(out, " | %s:-%c", command, option->letter);
    cf_text_add(out, ") ");
    if (option->words) {
        cf_text_add(out, cf_option_is_list(option) ? "_crossfora_list '" : "_crossfora_words '");
        cf_add_word_list(out, option->words);
        cf_text_add(out, "' ;;\n");
    } else {
        cf_text_add(out, cf_option_is_file(option) ? "_crossfora_files ;;\n" : ": ;;\n");
    }
}

static void add_values(cf_text *out, const cf_command *command)
{
    cf_option_walk walk = {0};
    const cf_option_group *group;
    const cf_option *option;
    while ((option = cf_next_option(&walk, command, &group)))
        add_value(out, command->name, option);
}

static void add_options(cf_text *out, const cf_command *command)
{
    cf_option_walk walk = {0};
    const cf_option_group *group;
    const cf_option *option;
    cf_text_add_format(out, "    '%s') options='", command->name);
    while ((option = cf_next_option(&walk, command, &group)))
        cf_text_add_format(out, "--%s%s ", option->name, option->argument ? "=" : "");
    cf_text_add(out, "' arguments='");
    if (cf_command_words(command))
        cf_add_word_list(out, cf_command_words(command));
    cf_text_add(out, "' ;;\n");
}

static const char head[] =
    "# Completion of crossfora for bash, written from the program's tables of options.\n"
    "_crossfora_words() { mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$word\"); }\n"
    "_crossfora_files() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "
    "\"$word\"); }\n"
    "# A list: what stands before the last comma stays.\n"
    "_crossfora_list() {\n"
    "    local before=''\n"
    "    case $word in *,*) before=${word%,*}, ;; esac\n"
    "    mapfile -t COMPREPLY < <(compgen -P \"$before\" -W \"$1\" -- \"${word##*,}\")\n"
    "}\n"
    "_crossfora() {\n"
    "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=''\n"
    "    local options='' arguments=''\n"
    "    COMPREPLY=()\n"
    "    if [ \"$word\" = '=' ]; then word=''; elif [ \"$before\" = '=' ]; then "
    "before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
    "    case ${COMP_WORDS[1]} in -*) ;; *) [ \"$COMP_CWORD\" -lt 2 ] || command=${COMP_WORDS[1]} "
    ";; "
    "esac\n"
    "    case $command:$before in\n";

static const char middle[] =
    "    *) _crossfora_rest \"$command\" ;;\n"
    "    esac\n"
    "}\n"
    "_crossfora_rest() {\n"
    "    case $1 in\n";

static const char tail[] =
    "    esac\n"
    "    case $word in\n"
    "    -*)\n"
    "        _crossfora_words \"$options\"\n"
    "        case ${COMPREPLY[0]-} in *=) compopt -o nospace 2>/dev/null ;; esac\n"
    "        ;;\n"
    "    *)\n"
    "        if [ -n \"$arguments\" ]; then _crossfora_words \"$arguments\"; else "
    "_crossfora_files; fi\n"
    "        ;;\n"
    "    esac\n"
    "}\n"
    "complete -F _crossfora crossfora\n";

void cf_add_bash(cf_text *out)
{
    cf_text_add(out, head);
    add_values(out, &cf_program);
    for (size_t i = 0; i < cf_command_count; i++)
        add_values(out, &cf_commands[i]);
    cf_text_add(out, middle);
    add_options(out, &cf_program);
    for (size_t i = 0; i < cf_command_count; i++)
        add_options(out, &cf_commands[i]);
    cf_text_add(out, tail);
}
