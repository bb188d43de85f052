/* Socio-technical congruence: how much of the need to coordinate is met by a channel.
 *
 * Congruence = requirements with a covered channel / requirements, over unordered pairs of fora.
 * Not defined (NAN) where nothing is required. A pair for which nothing is recorded has no covered
 * channel on record, but may have one: bounds are its share as not met, and as met. Cataldo, Wagstrom, Herbsleb, Carley 2006,
 * doi:10.1145/1180875.1180929. The weighted form is the satisfied share, our own statement:
 * each pair counts by the number of its projects. */
#include "engine/gaps.h"

#include <math.h>

static double share(size_t met, size_t required)
{
    return required == 0 ? NAN : (double)met / (double)required;
}

static bool is_not_recorded(const cf_analysis *analysis, const cf_requirement *pair)
{
    return cf_pair_state(&analysis->channels, &analysis->snapshot, pair->a, pair->b)
        == CF_NOT_RECORDED;
}

static bool is_seen(const cf_snapshot *snapshot, const cf_channel *channel)
{
    return snapshot->forum[channel->a] != CF_NO && snapshot->forum[channel->b] != CF_NO;
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
        const bool is_covered = (CF_STATE_BIT(channel->state) & analysis->options.covered) != 0;
        count += is_covered && !is_required && is_seen(&analysis->snapshot, channel);
    }
    return count;
}

void cf_congruence_measure(cf_analysis *analysis)
{
    cf_congruence *all = &analysis->congruence;
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        const cf_requirement *pair = &analysis->requirements.item[i];
        const size_t weight = cf_requirement_weight(pair, analysis->options.need);
        if (weight == 0)
            continue;
        const bool is_met = cf_analysis_is_covered(analysis, pair->a, pair->b);
        all->required++;
        all->met += is_met;
        all->not_recorded += is_not_recorded(analysis, pair);
        all->weighted_required += weight;
        all->weighted_met += is_met ? weight : 0;
    }
    all->value = share(all->met, all->required);
    all->low = all->value;
    all->high = share(all->met + all->not_recorded, all->required);
    all->weighted = share(all->weighted_met, all->weighted_required);
    all->surplus = count_surplus(analysis);
}
