/* engine/channel_layers.h: what two fora are joined by, one kind of channel at a time, so that
 * congruence can be asked of each, as Cataldo et al. 2006 ask it of four. */
#ifndef CF_ENGINE_CHANNEL_LAYERS_H
#define CF_ENGINE_CHANNEL_LAYERS_H

#include "engine/analysis.h"

typedef enum {
    CF_BY_OFFICER,
    CF_BY_COOPERATION,
    CF_BY_CONTACT,
    CF_BY_PROJECT,
    CF_BY_SUB_GROUP,
    CF_BY_ANY,    /* the union of those above */
    CF_BY_LADDER, /* all records together, as everywhere else in the reports */
    CF_CHANNEL_LAYER_COUNT
} cf_channel_layer;

typedef struct {
    const char *word; /* "officer" */
    const char *plain;
} cf_channel_layer_row;

extern const cf_channel_layer_row cf_channel_layers[CF_CHANNEL_LAYER_COUNT];

typedef struct {
    bool is_met;
    double strength; /* 0 to 1 */
} cf_channel_sight;

/* How strong a channel in this state is: the four rungs on which something is there are equal steps
 * (working 1, named 3/4, promised 1/2, informal 1/4), below them 0. Our own statement. */
double cf_state_strength(cf_state state);

/* What each layer shows of a pair in either order. The strength of a layer is that of its best
 * record; a joint project or a sub-group is 1. O(log n + the evidence of the pair). */
void cf_channel_layers_see(const cf_analysis *analysis, cf_index a, cf_index b,
                           cf_channel_sight sight[CF_CHANNEL_LAYER_COUNT]);

#endif
