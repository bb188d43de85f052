/* engine/second_look.h: projects that are worth a second look: those that may overlap, those in the
 * mandate of the focus that leave it out, and those short of co-sponsors. */
#ifndef CF_ENGINE_SECOND_LOOK_H
#define CF_ENGINE_SECOND_LOOK_H

#include "engine/cosponsors.h"
#include "engine/overlap.h"

/* A project of another forum in the mandate of the focus, which it does not name. */
typedef struct {
    cf_index project, forum;
    cf_state state; /* of that forum with the focus */
    bool covered;
    const cf_channel *channel; /* NULL: nothing on record */
} cf_left_out;

typedef struct {
    cf_index project;
    double cosponsors; /* NAN: not recorded */
} cf_sponsored;

typedef struct {
    cf_arena arena;
    cf_overlaps overlaps;
    const cf_left_out *left_out; /* fora without a channel first, then by most such projects */
    size_t left_out_count;
    const cf_sponsored *sponsored; /* with too few co-sponsors first, then not recorded */
    size_t sponsored_count, too_few;
    size_t in_force; /* projects */
} cf_second_look;

/* Looks at the projects in force on the day of `analysis` (borrowed). */
bool cf_second_look_take(cf_second_look *look, const cf_analysis *analysis, cf_error *err)
    CF_CHECKED;

void cf_second_look_free(cf_second_look *look);

#endif
