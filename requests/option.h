/* requests/option.h: tables of options, shared by the parser and the help. */
#ifndef CF_REQUESTS_OPTION_H
#define CF_REQUESTS_OPTION_H

#include "requests/request.h"
#include "requests/values.h"

typedef struct {
    const char *name;     /* "as-of" */
    char letter;          /* 0: none */
    const char *argument; /* "DATE"; NULL: none */
    const char *help;
    const char
        *standard;    /* what holds without it, as it would be typed, or NC_("without it", words);
                           * NULL: nothing to say */
    cf_word_at words; /* NULL, or the words that it takes: the help lists them */
    bool (*read)(cf_request *request, const char *text, cf_error *err);
} cf_option;

typedef struct {
    const char *title; /* NULL, or the heading in the help */
    const cf_option *option;
    size_t count;
} cf_option_group;

/* The option at a place among all of the groups; NULL behind the last. */
const cf_option *cf_option_at(const cf_option_group *const *group, size_t count, size_t place);

/* The options that commands share. */
extern const cf_option_group cf_analysis_options; /* what is analysed, and on which day */
extern const cf_option_group cf_span_options;     /* what is analysed, on more than one day */
extern const cf_option_group cf_report_options;   /* what a report has beside its findings */
extern const cf_option_group cf_chance_option_group, cf_replicas_options, cf_study_option_group;
extern const cf_option_group cf_input_options;   /* limits of what is read */
extern const cf_option_group cf_format_options;  /* how a table is written */
extern const cf_option_group cf_formats_options; /* which files a report has */
extern const cf_option_group cf_general_options; /* loudness and help: every command has them */

/* Reads where a command writes to: a name, or "-". For the tables of commands. */
bool cf_read_output(cf_request *request, const char *text, cf_error *err);

enum { CF_MOST_LIAISONS = 10000 };

/* Reads how many liaisons a plan may have, for the tables of commands. */
bool cf_read_budget(cf_request *request, const char *text, cf_error *err);

/* Read the days of --from and --to, for the tables of commands. */
bool cf_read_from(cf_request *request, const char *text, cf_error *err);
bool cf_read_to(cf_request *request, const char *text, cf_error *err);

/* --replicas only with what draws lots. */
bool cf_check_chance(const cf_request *request, cf_error *err) CF_CHECKED;

#endif
