/* engine/key/measure.h: what makes a set of nodes a key set: how far apart the others are without
 * it, or how near they are to it. Borgatti 2006, doi:10.1007/s10588-006-7084-x. */
#ifndef CF_ENGINE_KEY_MEASURE_H
#define CF_ENGINE_KEY_MEASURE_H

#include "engine/key/field.h"

typedef enum {
    CF_KEY_APART,     /* F: pairs of the others that are out of contact without the set */
    CF_KEY_FAR_APART, /* dF: the same, a pair in contact over d steps being 1 - 1/d apart */
    CF_KEY_REACHED,   /* m-reach: others within m steps of the set */
    CF_KEY_NEAR,      /* dR: sum of 1/d over the others, d steps from the set */
    CF_KEY_LOST,      /* pairs of the others that lose contact without the set */
    CF_KEY_MEASURE_COUNT
} cf_key_measure_id;

/* The value of a set is numerator / denominator; among sets of one size, the best has the largest
 * numerator. */
typedef struct {
    const char *word;
    bool is_of_pairs; /* it is defined from two others on, else from one */
    bool is_slow;     /* searches from each node */
    double (*numerator)(cf_key_field *field, const uint32_t *set, size_t size);
    double (*denominator)(cf_key_field *field, const uint32_t *set, size_t size);
    /* What no set exceeds that begins with this one, which is in order, and has `more` nodes behind
     * its last, CF_KEY_EXACT_SIZE in all at most. INFINITY: it is as quick to look. */
    double (*at_most)(cf_key_field *field, const uint32_t *set, size_t size, size_t more);
} cf_key_measure;

extern const cf_key_measure cf_key_measures[CF_KEY_MEASURE_COUNT];

enum {
    CF_KEY_STEPS = 2,      /* m of m-reach */
    CF_KEY_EXACT_SIZE = 4, /* of sets that are bounded */
};

#endif
