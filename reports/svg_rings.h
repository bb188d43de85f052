/* reports/svg_rings.h: where fora stand in the picture: rings round the focus by how far contact has
 * come, the label of each pointing outwards.
 *
 * No two labels or marks overlap, however many there are, as long as a label's characters are on
 * average no wider than CF_LABEL_ADVANCE. The same nodes stand at the same places, to a tenth of a unit. */
#ifndef CF_REPORTS_SVG_RINGS_H
#define CF_REPORTS_SVG_RINGS_H

#include "base/arena.h"
#include "graphs/ladder.h"

/* Units from one character of a label to the next: capitals in the size CF_LABEL_SIZE take less. */
#define CF_LABEL_ADVANCE 8.6

enum { CF_LABEL_SIZE = 11, CF_LABEL_HEIGHT = 15, CF_LABEL_OFFSET = 5, CF_FOCUS_RADIUS = 38 };

typedef struct {
    cf_index forum;
    cf_state state;
    const char *label; /* at most CF_LABEL_MOST characters */
    double radius;     /* of its mark, at most CF_MARK_MOST */
    double x, y;       /* set by the layout; the focus stands at 0, 0 */
    double angle;      /* in degrees, clockwise from the right: of its place, and so of its label */
} cf_ring_node;

enum { CF_LABEL_MOST = 14, CF_MARK_MOST = 11 };

typedef struct {
    const char *title; /* NULL: goes on from the ring inside it */
    double radius;
} cf_ring;

typedef struct {
    cf_ring_node *node; /* by ring */
    size_t count;
    const cf_ring *ring;
    size_t ring_count;
    double extent; /* all lies within this of the middle */
} cf_rings;

/* Puts the nodes in order, stable, and in their places; the rings live in `arena`. */
bool cf_rings_lay_out(cf_rings *rings, cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
