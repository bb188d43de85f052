#include "support/drawn.h"

#include <stdlib.h>
#include <string.h>

/* One word of a drawing: pieces of its text. */
typedef struct {
    const char *from, *to; /* to: NULL for a node on its own */
    size_t from_length, to_length;
    double weight;
} stroke;

/* Reads the next word of `*text`; false at the end. */
static bool next_stroke(const char **text, stroke *found)
{
    const char *word = *text + strspn(*text, " ");
    const size_t length = strcspn(word, " ");
    *text = word + length;
    *found = (stroke){.from = word, .from_length = strcspn(word, "->: "), .weight = 1};
    if (found->from_length == length)
        return length > 0;

    found->to = word + found->from_length + 1;
    found->to_length = strcspn(found->to, ": ");
    if (found->to[found->to_length] == ':')
        found->weight = strtod(found->to + found->to_length + 1, NULL);
    return true;
}

/* The drawing so far. */
typedef struct {
    cf_network_node *node;
    size_t node_count;
    cf_arena *arena;
    cf_error *err;
} drawing;

/* The place of the node of this name, which is added if it is new. */
static uint32_t place_of(drawing *sheet, const char *name, size_t length)
{
    for (size_t i = 0; i < sheet->node_count; i++) {
        const char *id = sheet->node[i].id;
        if (strlen(id) == length && strncmp(id, name, length) == 0)
            return (uint32_t)i;
    }
    sheet->node[sheet->node_count].id = cf_arena_copy(sheet->arena, name, length, sheet->err);
    return (uint32_t)sheet->node_count++;
}

bool cf_draw(cf_network *network, cf_lens lens, const char *text, cf_arena *arena, cf_error *err)
{
    const size_t most = strlen(text) + 1;
    drawing paper = {cf_new(arena, cf_network_node, most, err), 0, arena, err};
    cf_network_tie *tie = cf_new(arena, cf_network_tie, most, err);
    if (!paper.node || !tie)
        return false;

    stroke word;
    if (cf_lenses[lens].two_mode) {
        for (const char *rest = text; next_stroke(&rest, &word);)
            place_of(&paper, word.from, word.from_length);
    }
    const size_t rows = paper.node_count;
    size_t tie_count = 0;
    for (const char *rest = text; next_stroke(&rest, &word);) {
        const uint32_t from = place_of(&paper, word.from, word.from_length);
        if (word.to)
            tie[tie_count++] =
                (cf_network_tie){from, place_of(&paper, word.to, word.to_length), word.weight};
    }
    *network = (cf_network){
        .lens = lens,
        .directed = cf_lenses[lens].directed,
        .two_mode = cf_lenses[lens].two_mode,
        .node = paper.node,
        .node_count = paper.node_count,
        .row_count = cf_lenses[lens].two_mode ? rows : paper.node_count,
        .tie = tie,
        .tie_count = tie_count};
    return err->code == CF_OK && cf_network_settle(network, arena, err);
}

uint32_t cf_drawn_node(const cf_network *network, const char *id)
{
    for (size_t i = 0; i < network->node_count; i++) {
        if (strcmp(network->node[i].id, id) == 0)
            return (uint32_t)i;
    }
    return CF_ABSENT;
}

bool cf_draw_bits(cf_bits *bits, const char *rows, cf_arena *arena, cf_error *err)
{
    const size_t columns = strcspn(rows, " ");
    const size_t length = strlen(rows);
    if (!cf_bits_make(bits, (length + 1) / (columns + 1), columns, arena, err))
        return false;
    for (size_t i = 0; i < length; i++) {
        if (rows[i] == '1')
            cf_bits_set(bits, i / (columns + 1), i % (columns + 1), true);
    }
    return true;
}
