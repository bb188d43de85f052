/* cli/commands.h: what the program can do: a table of commands, each with its table of options.
 *
 * A command computes and renders; what it adds to `out` is written to standard output once it has
 * returned. It prints nothing but problems. */
#ifndef CF_CLI_COMMANDS_H
#define CF_CLI_COMMANDS_H

#include "requests/option.h"

#define CF_MANY SIZE_MAX /* arguments: as many as there are */

enum { CF_GROUPS_AT_MOST = 8 };

typedef struct {
    const char *name;      /* "gaps" */
    const char *arguments; /* "INPUT" */
    const char *purpose;   /* one line: what question it answers */
    const char *help;      /* what follows the options in its help: examples */
    size_t least, most;    /* arguments */
    const cf_option_group *group[CF_GROUPS_AT_MOST]; /* up to the first NULL */
    bool (*run)(cf_request *request, cf_text *out, cf_error *err);
} cf_command;

extern const cf_command cf_commands[];
extern const size_t cf_command_count;

/* The command of this name, or NULL and `err` with a suggestion. */
const cf_command *cf_command_find(const char *name, cf_error *err);

/* "crossfora gaps", in `arena`; NULL and `err` when memory runs out. */
char *cf_name_of(const cf_command *command, cf_arena *arena, cf_error *err);

/* The words that an argument of the command may be; NULL if it takes others than of a table. */
cf_word_at cf_command_words(const cf_command *command);

/* The name of the schema at a place; NULL behind the last. */
const char *cf_schema_at(size_t place);

/* Shows a view of the findings in the first argument. */
bool cf_show_view(cf_view_of view, cf_request *request, cf_text *out, cf_error *err) CF_CHECKED;

/* What each file of a command brings to the table. */
bool cf_run_report(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_gaps(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_coverage(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_projects(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_metrics(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_plan(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_diff(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_trend(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_overdue(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_check(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_validate(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_export(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_explain(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_template(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_import(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_batch(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_merge(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_schema(cf_request *request, cf_text *out, cf_error *err);
bool cf_run_help(cf_request *request, cf_text *out, cf_error *err);

extern const cf_option_group cf_report_output_options, cf_gaps_options, cf_coverage_options,
    cf_metrics_options, cf_plan_option_group, cf_what_if_options, cf_export_options,
    cf_batch_options, cf_diff_options, cf_trend_options, cf_overdue_options, cf_check_options,
    cf_template_options, cf_import_options, cf_shard_options;

#endif
