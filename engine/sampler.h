/* engine/sampler.h: networks as they could have been: drawn by lot among all those in which each
 * node has as many ties as it was observed to have, each as likely as the others.
 *
 * A replica starts from what was observed and takes a long random walk with random numbers of its
 * own, so replica i is the same whoever draws it, and in whatever order. */
#ifndef CF_ENGINE_SAMPLER_H
#define CF_ENGINE_SAMPLER_H

#include "engine/bits.h"
#include "engine/random.h"

typedef struct cf_sampler cf_sampler;

/* Which cells of a matrix a way to draw may fill. */
typedef enum {
    CF_DRAWN_TIES,    /* of a symmetric one, all but the diagonal */
    CF_DRAWN_ARCS,    /* of a square one, all but the diagonal */
    CF_DRAWN_TWO_MODE /* of rows and columns, all */
} cf_drawn_shape;

/* A way to draw. */
typedef struct cf_sampler_kind {
    const char *word;       /* "curveball" */
    const char *plain;      /* in plain words */
    const char *definition; /* a step, and how many of them make a replica */
    const char *reference;
    const char *cost; /* of a replica */
    cf_drawn_shape shape;
    /* Sets `steps` and makes the state, in the arena. */
    bool (*start)(cf_sampler *sampler, cf_error *err);
    /* Walks `steps` steps from the observed matrix, which stands in `drawn`. */
    void (*walk)(cf_sampler *sampler);
} cf_sampler_kind;

extern const cf_sampler_kind cf_sampler_curveball, cf_sampler_swaps, cf_sampler_arcs;

struct cf_sampler {
    const cf_sampler_kind *kind;
    cf_bits observed, drawn;
    size_t steps;
    void *state; /* of the kind */
    cf_random random;
    cf_arena arena;
};

/* `observed` is borrowed, and of the shape of the kind. To be freed. */
bool cf_sampler_start(cf_sampler *sampler, const cf_sampler_kind *kind, const cf_bits *observed,
                      uint64_t seed, cf_error *err) CF_CHECKED;

/* Draws the replica of this number; valid until the next. Cannot fail. */
const cf_bits *cf_sampler_next(cf_sampler *sampler, uint32_t replica);

/* Is there no other network to draw? O(rows^2 columns). */
bool cf_sampler_is_bound(const cf_sampler_kind *kind, const cf_bits *observed);

/* Safe on `{0}`. */
void cf_sampler_free(cf_sampler *sampler);

#endif
