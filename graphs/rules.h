/* graphs/rules.h: the rules of a policy: what a graph is to keep to, and which exceptions hold until
 * when. Facts only: who breaks them is engine/check.h.
 *
 * All that rules point to lives in their arena. */
#ifndef CF_GRAPHS_RULES_H
#define CF_GRAPHS_RULES_H

#include "graphs/graph.h"

typedef enum {
    CF_RULE_COVERAGE,
    CF_RULE_KIND_COVERAGE,
    CF_RULE_GAP,
    CF_RULE_PROMISE,
    CF_RULE_REVIEW,
    CF_RULE_COSPONSORS,
    CF_RULE_SOURCES,
    CF_RULE_COUNT
} cf_rule_kind;

/* What an exception may name, to be for less than all of its rule. */
typedef enum {
    CF_EXCEPTED_PAIR,
    CF_EXCEPTED_FORUM,
    CF_EXCEPTED_PROJECT,
    CF_EXCEPTED_KIND,
    CF_EXCEPTED_COUNT
} cf_excepted;

extern const char *const cf_excepted_words[CF_EXCEPTED_COUNT]; /* "pair" */

#define CF_EXCEPTED_BIT(subject) (1u << (subject))

typedef struct {
    const char *id;    /* "unreachable-gap" */
    const char *plain; /* what it asks for; % stands for the limit */
    unsigned subjects; /* what an exception to it may name */
    bool is_standard;  /* asked for where nobody says which rules */
    double limit;      /* where the rule does not say; NAN: it must */
} cf_rule_row;

extern const cf_rule_row cf_rule_rows[CF_RULE_COUNT];

/* What is said of a case that the record does not decide. */
typedef enum { CF_UNKNOWN_NOTED, CF_UNKNOWN_FAILS, CF_UNKNOWN_COUNT } cf_unknown;

extern const char *const cf_unknown_words[CF_UNKNOWN_COUNT];

typedef struct {
    size_t kind; /* of cf_forum_kinds */
    double least;
} cf_kind_minimum;

typedef struct {
    bool is_asked;
    double limit;   /* a share, a number of projects or economies, months */
    size_t unknown; /* of cf_unknown_words */
    const cf_kind_minimum *kind;
    size_t kind_count;
} cf_rule;

#define CF_NO_KIND SIZE_MAX

typedef struct {
    size_t rule;                 /* of cf_rule_rows */
    const char *pair[2];         /* "": not named; so for the forum and the project */
    const char *forum, *project; /* at most one of these and the kind is named: */
    size_t kind;                 /* of forum; CF_NO_KIND */
    const char *reason;
    cf_date until;
} cf_exception;

typedef struct {
    cf_arena arena;
    const char *title; /* "" if absent */
    cf_rule rule[CF_RULE_COUNT];
    const cf_exception *exception;
    size_t exception_count;
} cf_rules;

/* The standard rules, without exceptions. */
cf_rules cf_rules_standard(void);

/* The subjects that the exception names, as bits. */
unsigned cf_exception_names(const cf_exception *exception);

void cf_rules_free(cf_rules *rules);

#endif
