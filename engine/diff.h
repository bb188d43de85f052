/* engine/diff.h: what has changed between two analyses: gaps, states of contact, needs.
 *
 * They may be of one document on two days, or of two documents. Fora are matched by id, and one
 * that is gone or no longer in force by its successor. */
#ifndef CF_ENGINE_DIFF_H
#define CF_ENGINE_DIFF_H

#include "engine/analysis.h"

typedef enum {
    CF_GAP_OPENED,
    CF_GAP_CLOSED,
    CF_NEED_ENDED,
    CF_CHANNEL_LOST,
    CF_CHANNEL_GAINED,
    CF_GAP_PERSISTS,
    CF_CHANGE_COUNT,
    CF_NO_CHANGE = CF_CHANGE_COUNT
} cf_change;

typedef struct {
    const char *word;
    const char *plain;
} cf_change_row;

extern const cf_change_row cf_changes[CF_CHANGE_COUNT];

/* A pair of fora on one of the days. */
typedef struct {
    cf_index a, b; /* of that day's graph; CF_ABSENT: the pair does not exist */
    cf_state state;
    bool covered;
    const cf_channel *channel;  /* NULL: nothing on record */
    const cf_requirement *need; /* NULL: none of the needs asked for */
    size_t count;               /* projects that make the need */
} cf_pair_side;

typedef struct {
    cf_change change;
    cf_pair_side then, now;
} cf_pair_change;

typedef enum {
    CF_MOVE_UP,
    CF_MOVE_DOWN,
    CF_MOVE_RECORD,
    CF_MOVE_IN,
    CF_MOVE_OUT,
    CF_MOVE_COUNT
} cf_move;

extern const cf_change_row cf_moves[CF_MOVE_COUNT];

/* A forum whose contact with the focus, or whose place in the scope, is not what it was. */
typedef struct {
    cf_move move;
    const cf_forum_row *then, *now; /* NULL: not in scope on that day */
    cf_index other; /* of the day on which it is not in scope: the same forum; or CF_ABSENT */
    const cf_evidence *because; /* what put it where it is, or was; NULL: nothing on record */
} cf_forum_move;

typedef struct {
    cf_arena arena;
    const cf_analysis *then, *now;
    const cf_pair_change *pair; /* by change, then most projects, then ids */
    size_t pair_count;
    size_t by_change[CF_CHANGE_COUNT];
    const cf_forum_move *forum; /* by move, then highest rung, then ids */
    size_t forum_count;
    size_t by_move[CF_MOVE_COUNT];
    size_t new_needs;  /* pairs with a need now that had none then */
    double volatility; /* their share of all that have one now; NAN: nobody has. Cataldo et al. */
} cf_diff;

/* Compares two analyses (borrowed). O(n log n) for n pairs with a need or channel. */
bool cf_diff_find(cf_diff *diff, const cf_analysis *then, const cf_analysis *now, cf_error *err)
    CF_CHECKED;

/* Is anything not what it was? */
bool cf_diff_is_any(const cf_diff *diff);

/* The ids of the pair, and the record of the forum: as of now if they are still there. */
void cf_pair_change_ids(const cf_diff *diff, const cf_pair_change *pair, const char *id[2]);
const cf_forum *cf_forum_move_of(const cf_diff *diff, const cf_forum_move *move);

void cf_diff_free(cf_diff *diff);

#endif
