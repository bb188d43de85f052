/* engine/overlap.h: projects on the same theme, in fora that have no way to know of each other.
 *
 * A theme is an area, a framework that is addressed as a whole, or a topic. Not compared are the
 * topics of the mandate, if there is a focus: such projects ask for a channel to the focus, not to
 * each other; and themes of more than CF_THEME_MOST projects, which tell no two of them apart. That
 * limit also keeps the cost linear in the themes of all projects.
 *
 * Two projects may overlap if no forum of the one is a forum of the other, has a covered channel to
 * one, or stands above or below one. */
#ifndef CF_ENGINE_OVERLAP_H
#define CF_ENGINE_OVERLAP_H

#include "engine/analysis.h"

enum { CF_THEME_MOST = 50, CF_OVERLAPS_MOST = 200 };

typedef struct {
    bool is_topic;      /* else an area or framework, by id */
    bool is_of_mandate; /* of the focus */
    const char *name;   /* as the first project has it: topics are the same whatever the case */
    size_t projects;    /* in force */
} cf_theme;

/* Two fora whose projects may overlap; a < b in the order of the graph. */
typedef struct {
    cf_index a, b;
    cf_state state;
    const cf_channel *channel; /* NULL: nothing on record */
    cf_words areas, topics;    /* in common; areas by id, frameworks among them */
    cf_indices of_a, of_b;     /* the projects that share them */
    size_t rarest;             /* projects in force on the rarest theme in common */
} cf_overlap;

typedef struct {
    const cf_overlap *item;  /* most areas, then topics, then the rarest, then by ids */
    size_t count;            /* at most CF_OVERLAPS_MOST */
    size_t found;            /* pairs of fora, with those that were cut off */
    const cf_theme *skipped; /* themes of two projects or more that were not compared */
    size_t skipped_count;
} cf_overlaps;

bool cf_overlaps_find(cf_overlaps *overlaps, const cf_analysis *analysis, cf_arena *arena,
                      cf_error *err) CF_CHECKED;

#endif
