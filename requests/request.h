/* requests/request.h: what is asked for, as options have filled it in: those of a command line, or of
 * a program that uses the library. */
#ifndef CF_REQUESTS_REQUEST_H
#define CF_REQUESTS_REQUEST_H

#include "base/language.h"
#include "base/problems.h"
#include "engine/overdue.h"
#include "engine/trend.h"
#include "reports/check.h"
#include "reports/tables.h"

typedef enum { CF_QUIET, CF_USUAL, CF_VERBOSE } cf_loudness;

typedef enum { CF_HELP_NONE, CF_HELP_WHOLE, CF_HELP_USAGE, CF_HELP_VERSION } cf_help;

/* Which graph `export` writes. */
typedef enum { CF_GRAPH_NETWORK, CF_GRAPH_FORA, CF_GRAPH_COUNT } cf_graph_choice;

/* What an option that may be said again was given, in order. */
enum { CF_REPEATED_AT_MOST = 64 };

typedef struct {
    const char *text[CF_REPEATED_AT_MOST];
    size_t count;
} cf_repeated;

bool cf_repeated_add(cf_repeated *repeated, const char *option, const char *text, cf_error *err)
    CF_CHECKED;

/* One of the shards of a run of draws; of 0: it is not divided. */
typedef struct {
    size_t number, of;
} cf_shard;

/* What an input is known by. */
typedef struct {
    char sha256[CF_SHA256_TEXT_SIZE]; /* "": to be filled in; else what is read must have it */
} cf_input_mark;

/* Tells of up to `limit` problems, and how many more there are in the input of this name. */
typedef void cf_tell_problems(const cf_problems *problems, const char *name, size_t limit);

typedef struct cf_request {
    char **argument; /* what is no option, in order */
    size_t argument_count;
    const char **said; /* the options, "--name=text", that shards must have in common */
    size_t said_count;
    cf_shard shard;
    cf_input_mark *mark; /* NULL: whatever is read */

    cf_options options;  /* all but the focus: */
    const char *focus;   /* "ID,ID", to be found in each document; NULL: the document's own */
    size_t input_limit;  /* bytes */
    size_t node_limit;   /* 0: none */
    size_t memory_limit; /* bytes; 0: none */
    uint64_t seconds;    /* that the work may take; 0: any */
    cf_format format;
    uint64_t formats; /* of a report: places of cf_report_format_at; 0: all */
    const char *output;
    uint64_t threads; /* that share the work; 0: as many as there are processors */
    cf_graph_choice graph;
    const struct cf_graphml_profile *profile; /* NULL: the dialect alone */
    const char *encoding;                     /* of the CSV files of `import`; NULL: UTF-8 */
    const char *map, *base;                   /* of `import`: files, or NULL */
    uint64_t matrices;               /* of `coverage`: places of cf_matrix_at; 0: none asked for */
    const char *framework, *economy; /* ids, to be found in the document; NULL: all */
    bool pairs;
    bool is_exact;    /* of `metrics`: numbers with all their digits */
    bool all_fora;    /* those with a channel too */
    cf_date from, to; /* a span of time; not given: as the command says */
    cf_step step;
    const char *rules; /* of `check`; NULL: the standard ones */
    cf_check_format check_format;
    bool keep_text;       /* of an input, beside its graph */
    const char *baseline; /* of a report: an older document; NULL: none */
    cf_date since;        /* of a report: the earlier day that it is compared with */
    int months;           /* how old something must be to be overdue */
    bool tell_by_status;  /* whether anything has changed */
    cf_plan_options plan; /* all but the forbidden pairs: */
    cf_repeated forbid;   /* "A:B", to be found in the document; as are those of a what-if: */
    cf_repeated add, drop, retire;
    uint64_t jobs;               /* `batch`: processes at a time */
    bool sheets;                 /* `export`: the document as sheets */
    cf_tell_problems *tell;      /* who is told of the problems of an input; NULL: nobody */
    size_t problem_limit;        /* how many they are told of */
    const cf_language *language; /* of words for people */
    cf_loudness loudness;
    cf_help help;

    int status; /* the exit status of a command that did what it was asked to */
} cf_request;

/* What is asked for without options. */
cf_request cf_request_default(void);

#endif
