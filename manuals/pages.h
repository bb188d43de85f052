/* manuals/pages.h: the manual pages and completions, written from the tables of the program. */
#ifndef CF_MANUALS_PAGES_H
#define CF_MANUALS_PAGES_H

#include "cli/commands.h"

/* `prose` is what was written by hand of a page: paragraphs of the description, then sections that
 * begin with ".Sh"; "" if there is none. */
void cf_add_program_page(cf_text *page, const char *prose);
void cf_add_command_page(cf_text *page, const cf_command *command, const char *prose);
void cf_add_words_page(cf_text *page, const char *prose, cf_arena *arena, cf_error *err);

/* The page of a format, from its JSON Schema. */
typedef struct {
    const char *name, *purpose, *schema;
} cf_schema_page;

bool cf_add_schema_page(cf_text *page, const cf_schema_page *of, const char *prose, cf_error *err)
    CF_CHECKED;

/* The paragraphs, and the sections. */
void cf_add_paragraphs(cf_text *page, const char *prose);
void cf_add_sections(cf_text *page, const char *prose);

/* A walk through the options of a command, those that every command has last. */
typedef struct {
    size_t group, place; /* of the option that comes next */
} cf_option_walk;

/* The next option, and in `group` that which it is of; NULL behind the last. */
const cf_option *cf_next_option(cf_option_walk *walk, const cf_command *command,
                                const cf_option_group **group);

/* Whether the value of the option is a list, and whether it is a file or folder. */
bool cf_option_is_list(const cf_option *option);
bool cf_option_is_file(const cf_option *option);

/* All words of the table, with a blank between each two. */
void cf_add_word_list(cf_text *out, cf_word_at words);

void cf_add_bash(cf_text *out);
void cf_add_zsh(cf_text *out);
void cf_add_fish(cf_text *out);

#endif
