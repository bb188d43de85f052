/* graphs/ladder.h: how far contact between two fora has come, and on what evidence. */
#ifndef CF_GRAPHS_LADDER_H
#define CF_GRAPHS_LADDER_H

#include "graphs/snapshot.h"

/* From the top; the highest rung that holds counts. */
typedef enum {
    CF_WORKING,
    CF_NAMED,
    CF_PROMISED,
    CF_INFORMAL,
    CF_LAPSED,
    CF_INVITED,
    CF_NO_CONTACT,
    CF_NOT_RECORDED,
    CF_STATE_COUNT
} cf_state;

typedef struct {
    const char *word;      /* "promised" */
    const char *symbol;    /* one column, never the only sign */
    const char *holds;     /* when it holds, in plain words */
    const char *next_step; /* what to do with the forum: "ask for the name of the officer" */
} cf_state_row;

extern const cf_state_row cf_states[CF_STATE_COUNT];

/* A set of states, as a bit mask; the default counts only `working` as covered. */
typedef unsigned cf_state_set;
#define CF_STATE_BIT(state) (1u << (state))
enum { CF_COVERED_STATES = 1u << CF_WORKING };

/* One record that speaks for a pair: through whom, and on which rung it would put the pair. */
typedef struct {
    bool is_liaison;
    cf_index record;   /* of liaison or contact */
    cf_index from, to; /* as the record has them; "all" is resolved to the forum */
    cf_state rung;
    cf_date date; /* of the liaison's since or the contact's date */
} cf_evidence;

/* A pair of fora with something on record; a < b. */
typedef struct {
    cf_index a, b;
    cf_state state;
    cf_date since;               /* of the evidence that decides */
    const cf_evidence *evidence; /* the deciding first: by rung, then latest, then order */
    size_t evidence_count;
} cf_channel;

/* All pairs with a record, by a, then b. */
typedef struct {
    const cf_channel *item;
    size_t count;
    cf_state_set covered; /* the states that count as a channel */
} cf_channels;

/* `covered` says which states count. O(r log r) for r records, each lifted to those its fora speak
 * for. */
bool cf_channels_read(cf_channels *channels, const cf_snapshot *snapshot, cf_state_set covered,
                      cf_arena *arena, cf_error *err) CF_CHECKED;

/* The channel of a pair in either order, or NULL. O(log n). */
const cf_channel *cf_channels_find(const cf_channels *channels, cf_index a, cf_index b);

/* The rung on which one record puts the channel: its own, but that of the channel for the deciding
 * one, which a contact since may have raised. */
cf_state cf_channel_rung(const cf_channel *channel, size_t evidence);

/* The state of a pair: its channel's; without one `none` if a forum of the pair, other than a
 * focus, was surveyed, else `not-recorded`. */
cf_state cf_pair_state(const cf_channels *channels, const cf_snapshot *snapshot, cf_index a,
                       cf_index b);

/* Does the state of the pair count as a channel? */
bool cf_pair_is_covered(const cf_channels *channels, const cf_snapshot *snapshot, cf_index a,
                        cf_index b);

#endif
