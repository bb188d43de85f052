/* tests/support/drawn.h: networks drawn as text: "A-B B-C:2.5 D" for ties, one of weight 2.5 and a
 * node on its own, "A>B" where ties have directions. Names are ids. */
#ifndef CF_TESTS_DRAWN_H
#define CF_TESTS_DRAWN_H

#include "engine/bits.h"

/* The network in `arena`, with the nodes in the order of the text; in a two-mode lens, the names
 * before the dashes first. */
bool cf_draw(cf_network *network, cf_lens lens, const char *text, cf_arena *arena, cf_error *err)
    CF_CHECKED;

/* The place of the node of this id, or CF_ABSENT. */
uint32_t cf_drawn_node(const cf_network *network, const char *id);

/* A 0/1 matrix, row by row: "110 101". */
bool cf_draw_bits(cf_bits *bits, const char *rows, cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
