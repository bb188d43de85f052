/* engine/check.h: does an analysis keep to the rules of a policy? Every case of every rule, with what
 * became of it.
 *
 * What the record does not decide is neither right nor wrong: it is noted, unless the rule says that
 * it fails. An exception accepts what it is for until its last day. */
#ifndef CF_ENGINE_CHECK_H
#define CF_ENGINE_CHECK_H

#include "engine/overdue.h"
#include "graphs/places.h"
#include "graphs/rules.h"

typedef enum {
    CF_PASSED,
    CF_FAILED,
    CF_UNDECIDED, /* the record does not tell, and the rule lets it pass */
    CF_ACCEPTED,  /* by an exception */
    CF_VERDICT_COUNT
} cf_verdict;

extern const char *const cf_verdict_words[CF_VERDICT_COUNT]; /* "failed" */

/* A case: what one rule says of one thing. What does not belong to the rule is zeroed, fora and
 * projects absent. */
typedef struct {
    cf_rule_kind rule;
    cf_verdict verdict;
    bool is_unknown;     /* the record does not tell, whatever the verdict */
    cf_record_at record; /* to look at first */
    cf_index a, b;       /* the pair, or one forum */
    cf_index project;
    size_t kind;              /* of forum; CF_NO_KIND */
    size_t part, most, whole; /* counted, at most if nothing is known of some, and out of */
    double limit;             /* what the rule asks for */
    const cf_gap *gap;        /* NULL: the pair has a channel */
    const cf_requirement *need;
    const cf_waiting *waiting;   /* what is overdue */
    const cf_record_at *without; /* records that name no source: as many as `part` */
    cf_index exception;          /* that accepts it, or did until it ran out; CF_ABSENT */
} cf_case;

/* What an exception has come to. */
typedef enum {
    CF_EXCEPTION_IDLE,    /* there is nothing that it would have to accept */
    CF_EXCEPTION_USED,    /* it accepts something */
    CF_EXCEPTION_RUN_OUT, /* it would accept something, and its last day is past */
    CF_EXCEPTION_LOST,    /* the document has no such forum or project */
} cf_exception_state;

typedef struct {
    size_t by_verdict[CF_VERDICT_COUNT];
} cf_case_count;

typedef struct {
    cf_arena arena;
    const cf_analysis *analysis;
    const cf_rules *rules;
    cf_overdue overdue;
    cf_case *item; /* by rule; gaps most urgent first, others in the order of the graph */
    size_t count, capacity;
    cf_case_count by_rule[CF_RULE_COUNT], all;
    const cf_exception_state *exception; /* of each of the rules */
} cf_check;

/* Checks `analysis` against `rules` (both borrowed). To be freed. */
bool cf_check_make(cf_check *check, const cf_analysis *analysis, const cf_rules *rules,
                   cf_error *err) CF_CHECKED;

void cf_check_free(cf_check *check);

#endif
