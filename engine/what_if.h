/* engine/what_if.h: what would change if liaisons were made or ended, or fora retired: the analysis
 * before, the one after, and what differs. */
#ifndef CF_ENGINE_WHAT_IF_H
#define CF_ENGINE_WHAT_IF_H

#include "engine/plan.h"

/* How a liaison that is added would stand; each is a state of the ladder. */
typedef enum { CF_ADD_WORKING, CF_ADD_NAMED, CF_ADD_PROMISED, CF_ADD_COUNT } cf_addition;

/* The words of the states, as `--add A:B:STATE` takes them. */
extern const char *const cf_additions[CF_ADD_COUNT];

typedef struct {
    cf_pair pair;
    cf_addition state;
} cf_added;

typedef struct {
    const cf_added *add;
    const cf_pair *drop;    /* their liaisons end; contacts stay on record */
    const cf_index *retire; /* out of force on the day; a successor takes over */
    size_t add_count, drop_count, retire_count;
} cf_supposed;

typedef enum {
    CF_CHANGED_MET,        /* a gap is closed by a channel */
    CF_CHANGED_NEED_ENDED, /* a gap is none any more, as the need is gone */
    CF_CHANGED_OPENED,     /* a need is without a channel that had one, or is new */
    CF_CHANGED_COUNT
} cf_gap_change;

typedef struct {
    cf_index a, b;
    cf_gap_change change;
    cf_state before, after;
    size_t count; /* projects behind the need */
} cf_changed_gap;

typedef struct {
    cf_arena arena;
    const cf_analysis *before; /* borrowed */
    cf_supposed changes;       /* borrowed */
    cf_graph graph;            /* shares all but the changed records with the one before */
    cf_analysis after;
    const cf_changed_gap *gap; /* in the order of the analyses: of the one before, then opened */
    size_t gap_count;
    /* Pairs of fora, those retired aside, that a chain of channels joins before and not after, or
     * after and not before; in the order of the graph. */
    const cf_pair *lost, *won;
    size_t lost_count, won_count;
} cf_what_if;

/* Makes the changes and analyses again with the options of `before`. False, with a usage failure
 * that begins with the option, if there is no liaison to drop. To be freed even on failure. */
bool cf_what_if_make(cf_what_if *what_if, const cf_analysis *before, const cf_supposed *changes,
                     cf_error *err) CF_CHECKED;

void cf_what_if_free(cf_what_if *what_if);

#endif
