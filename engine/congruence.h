/* engine/congruence.h: how much of the need is met: pair by pair, then the shares. Whatever makes
 * the need and whatever counts as a channel, this is the one place where congruence is defined. */
#ifndef CF_ENGINE_CONGRUENCE_H
#define CF_ENGINE_CONGRUENCE_H

#include "engine/analysis.h"

/* Adds a pair of fora that is required `weight` > 0 times. */
void cf_congruence_add(cf_congruence *all, size_t weight, bool is_met, bool is_recorded);

/* The shares of what was added. */
void cf_congruence_settle(cf_congruence *all);

/* A channel in a state that counts, between two fora that may be in force. */
bool cf_channel_counts(const cf_analysis *analysis, const cf_channel *channel);

#endif
