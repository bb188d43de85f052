#include "engine/gaps.h"

#include "base/language.h"
#include "engine/carriers.h"
#include "engine/paths.h"

#include <stdlib.h>
#include <string.h>

const cf_gap_kind_row cf_gap_kinds[] = {
    [CF_GAP_UNREACHABLE] = {NC_("kind of gap", "unreachable"),
                            N_("no chain of channels leads from the one to the other")},
    [CF_GAP_LAPSED] = {NC_("kind of gap", "lapsed"),
                       N_("there was a channel or contact; it has ended or gone quiet, and no "
                          "chain of channels leads across")},
    [CF_GAP_PROMISED] = {NC_("kind of gap", "promised"),
                         N_("a liaison is promised or an officer named, and no chain of "
                            "channels leads across yet")},
    [CF_GAP_ONE_WAY] = {NC_("kind of gap", "one-way"),
                        N_("one side has written or invited, nothing came back, and no chain "
                           "of channels leads across")},
    [CF_GAP_BROKERED] = {NC_("kind of gap", "brokered"),
                         N_("the two are linked only through others, who may or may not "
                            "pass things on")},
};

/* A chain of channels makes it brokered; else the pair's own record says. */
static cf_gap_kind kind_of(size_t distance, cf_state state)
{
    if (distance > 0)
        return CF_GAP_BROKERED;
    switch (state) {
    case CF_LAPSED:
        return CF_GAP_LAPSED;
    case CF_NAMED:
    case CF_PROMISED:
        return CF_GAP_PROMISED;
    case CF_INVITED:
        return CF_GAP_ONE_WAY;
    default:
        return CF_GAP_UNREACHABLE;
    }
}

static cf_gap gap_of(const cf_analysis *analysis, const cf_requirement *need)
{
    const cf_congruence *now = &analysis->congruence;
    const size_t weight = cf_requirement_weight(need, analysis->options.need);
    return (cf_gap){
        .a = need->a,
        .b = need->b,
        .state = cf_pair_state(&analysis->channels, &analysis->snapshot, need->a, need->b),
        .count = weight,
        .need = need,
        .channel = cf_channels_find(&analysis->channels, need->a, need->b),
        .congruence = (double)(now->met + 1) / (double)now->required,
        .weighted = (double)(now->weighted_met + weight) / (double)now->weighted_required,
    };
}

/* Most projects, then Newman weight, then kind, then ids. */
static int by_urgency(const void *left, const void *right)
{
    const cf_gap *x = left;
    const cf_gap *y = right;
    const int keys[] = {
        (x->count < y->count) - (x->count > y->count),
        (x->need->newman < y->need->newman) - (x->need->newman > y->need->newman),
        (int)x->kind - (int)y->kind,
        (x->a > y->a) - (x->a < y->a),
    };
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i] != 0)
            return keys[i];
    }
    return (x->b > y->b) - (x->b < y->b);
}

static bool complete(cf_analysis *analysis, cf_gap *gap, size_t count, cf_error *err)
{
    cf_roles roles;
    cf_paths paths = {0};
    bool ok = cf_roles_read(&roles, &analysis->snapshot, &analysis->arena, err)
           && cf_paths_open(&paths, &analysis->network[CF_LENS_CHANNELS],
                            analysis->graph->forum_count, &analysis->arena, err);
    for (size_t i = 0; i < count && ok; i++) {
        ok = cf_paths_from(&paths, gap[i].a) && cf_paths_via(&paths, gap[i].b, &gap[i].via, err)
          && cf_carriers_find(&gap[i].carriers, &roles, gap[i].a, gap[i].b, &analysis->arena, err);
        gap[i].distance = cf_paths_distance(&paths, gap[i].b);
        gap[i].kind = kind_of(gap[i].distance, gap[i].state);
    }
    return ok;
}

bool cf_gaps_find(cf_analysis *analysis, cf_error *err)
{
    cf_gap *gap = cf_new(&analysis->arena, cf_gap, analysis->requirements.count, err);
    if (!gap)
        return false;
    size_t count = 0;
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        const cf_requirement *need = &analysis->requirements.item[i];
        if (cf_requirement_weight(need, analysis->options.need) > 0
            && !cf_analysis_is_covered(analysis, need->a, need->b))
            gap[count++] = gap_of(analysis, need);
    }
    if (!complete(analysis, gap, count, err))
        return false;
    qsort(gap, count, sizeof *gap, by_urgency);
    analysis->gap = gap;
    analysis->gap_count = count;
    return true;
}
