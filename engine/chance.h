/* engine/chance.h: is the work that two fora share more than chance would give fora as busy as they
 * are? A caution beside each gap, and never a reason to leave one out: with tens of projects even
 * shared work that matters is seldom beyond chance.
 *
 * Two fora that share k projects have p, the chance of k or more, and q, the same after Benjamini
 * and Hochberg 1995 over all pairs of fora that take part in any project. */
#ifndef CF_ENGINE_CHANCE_H
#define CF_ENGINE_CHANCE_H

#include "engine/bits.h"

/* Up to this q, shared work is beyond chance: the usual twentieth. */
#define CF_CHANCE_LEVEL 0.05

enum { CF_CHANCE_REPLICAS = 9999, CF_CHANCE_MOST_REPLICAS = 10000000 };

typedef struct cf_chance_method cf_chance_method;

/* Two rows that have a 1 in the same column: two fora that share a project. */
typedef struct {
    cf_index a, b;   /* a < b: rows; of an analysis, fora */
    size_t shared;   /* >= 1 */
    double expected; /* shared by chance, in the mean */
    double p, q;
} cf_pair_chance;

typedef struct {
    const cf_chance_method *method; /* NULL: not asked for */
    size_t replicas;                /* of the methods that draw lots, else 0 */
    cf_pair_chance *item;           /* by a, then b */
    size_t count;
    size_t compared; /* pairs of rows that are not empty: what q is over */
} cf_chance;

struct cf_chance_method {
    const char *word;       /* "bicm" */
    const char *id;         /* of `explain`: "chance.bicm" */
    const char *plain;      /* what chance means here, in plain words */
    const char *definition; /* in one line */
    const char *reference;
    const char *cost;
    bool draws_lots;
    /* Fills `expected` and `p` of each pair. */
    bool (*judge)(cf_chance *chance, const cf_bits *work, uint64_t seed, cf_arena *arena,
                  cf_error *err);
};

extern const cf_chance_method *const cf_chance_methods[];
extern const size_t cf_chance_method_count;

/* What is asked for. */
typedef struct {
    const cf_chance_method *method; /* NULL: nothing */
    size_t replicas;                /* 0: CF_CHANCE_REPLICAS */
} cf_chance_options;

/* Judges all pairs of rows of `work`; `chance` lives in `arena`. */
bool cf_chance_judge(cf_chance *chance, const cf_bits *work, const cf_chance_options *options,
                     uint64_t seed, cf_arena *arena, cf_error *err) CF_CHECKED;

/* Judges all pairs of fora by the projects in force whose partners are recorded; a and b are
 * fora. */
bool cf_chance_of_fora(cf_chance *chance, const cf_snapshot *snapshot,
                       const cf_chance_options *options, uint64_t seed, cf_arena *arena,
                       cf_error *err) CF_CHECKED;

/* The pair in either order, or NULL if the two share nothing. O(log n). */
const cf_pair_chance *cf_chance_find(const cf_chance *chance, cf_index a, cf_index b);

bool cf_chance_is_beyond(const cf_pair_chance *pair);

#endif
