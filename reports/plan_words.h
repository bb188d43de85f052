/* reports/plan_words.h: what is said of a plan, in every format. */
#ifndef CF_REPORTS_PLAN_WORDS_H
#define CF_REPORTS_PLAN_WORDS_H

#include "reports/facts.h"

typedef struct {
    const char *id;    /* "needs" */
    const char *title; /* of its table */
} cf_aim_row;

extern const cf_aim_row cf_aims[CF_AIM_COUNT];

/* What the picks come to, from what to what, of how many. */
void cf_add_plan_effect(cf_text *out, const cf_facts *facts, cf_aim aim);

/* Whether that is proved to be the most, else what is certain; nothing that does not hold. */
void cf_add_plan_proof(cf_text *out, const cf_plan *plan, cf_aim aim);

/* What was asked for beside the budget, and what is counted. */
void cf_add_plan_terms(cf_text *out, const cf_facts *facts, cf_aim aim);

/* The pair of a pick, as evidence is shown of gaps. */
cf_gap cf_pick_as_gap(const cf_pick *pick);

#endif
