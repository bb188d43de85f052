/* engine/studies/congruence.h: what the studies of congruence share. */
#ifndef CF_ENGINE_STUDIES_CONGRUENCE_H
#define CF_ENGINE_STUDIES_CONGRUENCE_H

#include "base/language.h"
#include "engine/congruence.h"
#include "engine/studies/rooms.h"
#include "engine/tasks.h"

#define CF_CATALDO                                                                                 \
    "Cataldo, Wagstrom, Herbsleb & Carley 2006, doi:10.1145/1180875.1180929; the weighted forms "  \
    "are our own"
#define CF_NOTHING_REQUIRED N_("nothing is required")

/* The needs that the options ask for. */
bool cf_congruence_needs(cf_task_needs *needs, const cf_study_input *in, const cf_rows *rows);

/* Adds a pair with a need to what is met, by the state of its channel. */
void cf_congruence_add_need(cf_congruence *all, const cf_analysis *analysis,
                            const cf_task_needs *needs, const cf_task_need *pair);

/* Four cells: met, required, congruence, weighted. */
void cf_rows_add_congruence(cf_rows *rows, const cf_congruence *found);

#endif
