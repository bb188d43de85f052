/* Socio-technical congruence: how much of the need to coordinate is met by a channel.
 *
 * Congruence = requirements with a covered channel / requirements, over unordered pairs of fora.
 * Not defined (NAN) where nothing is required. Where nothing is recorded of a pair it is not met,
 * but may be: such pairs give bounds. Cataldo, Wagstrom, Herbsleb, Carley 2006,
 * doi:10.1145/1180875.1180929. The weighted form is the satisfied share, our own statement:
 * each pair counts by the number of its projects. */
#include "engine/congruence.h"

#include "engine/gaps.h"

#include <math.h>

static double share(size_t met, size_t required)
{
    return required == 0 ? NAN : (double)met / (double)required;
}

void cf_congruence_add(cf_congruence *all, size_t weight, bool is_met, bool is_recorded)
{
    all->required++;
    all->met += is_met;
    all->not_recorded += !is_met && !is_recorded;
    all->weighted_required += weight;
    all->weighted_met += is_met ? weight : 0;
}

void cf_congruence_settle(cf_congruence *all)
{
    all->value = share(all->met, all->required);
    all->low = all->value;
    all->high = share(all->met + all->not_recorded, all->required);
    all->weighted = share(all->weighted_met, all->weighted_required);
}

bool cf_channel_counts(const cf_analysis *analysis, const cf_channel *channel)
{
    const cf_truth *in_force = analysis->snapshot.forum;
    return (CF_STATE_BIT(channel->state) & analysis->options.covered)
        && in_force[channel->a] != CF_NO && in_force[channel->b] != CF_NO;
}

/* Covered channels that nothing requires. */
static size_t count_surplus(const cf_analysis *analysis)
{
    size_t count = 0;
    for (size_t i = 0; i < analysis->channels.count; i++) {
        const cf_channel *channel = &analysis->channels.item[i];
        const cf_requirement *need =
            cf_requirements_find(&analysis->requirements, channel->a, channel->b);
        const bool is_required = need && cf_requirement_weight(need, analysis->options.need) > 0;
        count += !is_required && cf_channel_counts(analysis, channel);
    }
    return count;
}

void cf_congruence_measure(cf_analysis *analysis)
{
    cf_congruence *all = &analysis->congruence;
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        const cf_requirement *pair = &analysis->requirements.item[i];
        const size_t weight = cf_requirement_weight(pair, analysis->options.need);
        const cf_state state =
            cf_pair_state(&analysis->channels, &analysis->snapshot, pair->a, pair->b);
        const bool is_met = (CF_STATE_BIT(state) & analysis->options.covered) != 0;
        if (weight > 0)
            cf_congruence_add(all, weight, is_met, state != CF_NOT_RECORDED);
    }
    cf_congruence_settle(all);
    all->surplus = count_surplus(analysis);
}
