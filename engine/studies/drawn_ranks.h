/* engine/studies/drawn_ranks.h: how the ranks of fora vary over networks drawn by lot: the table of
 * the studies that ask it. */
#ifndef CF_ENGINE_STUDIES_DRAWN_RANKS_H
#define CF_ENGINE_STUDIES_DRAWN_RANKS_H

#include "base/table.h"
#include "engine/draws.h"
#include "engine/metric.h"

enum { CF_DRAWN_RANK_COLUMNS = 9 };
extern const cf_column cf_drawn_rank_columns[CF_DRAWN_RANK_COLUMNS];

typedef struct {
    const cf_metric *metric[2];
    size_t top; /* how many fora are at the top */
} cf_drawn_ranks;

/* A network whose draws do not depend on the order of the document. */
bool cf_drawn_shape(cf_network *shape, const cf_network *network, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* Adds the fora that are at the top, by each metric, in the network or in one draw of twenty. A metric
 * that has more paths to count than it can, there or in a draw, has no rows; the note then says so. */
bool cf_drawn_ranks_add(cf_rows *rows, const cf_drawn_ranks *ranks, const cf_draws *draws,
                        cf_sentence *note);

#endif
