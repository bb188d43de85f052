#include "engine/key/field.h"

#include "engine/shape.h"

#include <string.h>

enum { BITS = 64 };

/* The rows of the state: nodes that are not removed; those seen by the search; those seen last, and
 * all their neighbours. */
enum { THERE, SEEN, FRONT, NEXT, ROWS };

/* Gives each node without ties the group 1, and so a place behind the others. */
static uint32_t *group_alone(cf_key_field *field, const cf_network *network, cf_arena *arena,
                             cf_error *err)
{
    uint32_t *alone = cf_new(arena, uint32_t, network->node_count, err);
    if (!alone)
        return NULL;
    for (size_t i = 0; i < network->node_count; i++)
        alone[i] = 1;
    for (size_t i = 0; i < network->tie_count; i++)
        alone[network->tie[i].from] = alone[network->tie[i].to] = 0;
    for (size_t i = 0; i < network->node_count; i++)
        field->joined += alone[i] == 0;
    return alone;
}

bool cf_key_field_open(cf_key_field *field, const cf_network *network, cf_arena *arena,
                       cf_error *err)
{
    const size_t nodes = network->node_count;
    *field = (cf_key_field){.nodes = nodes};
    const uint32_t *alone = group_alone(field, network, arena, err);
    const uint32_t *order = alone ? cf_shape_order(network, alone, arena, err) : NULL;
    if (!order || !cf_shape_undirected(&field->network, network, order, arena, err)
        || !cf_bits_of_network(&field->tied, &field->network, arena, err)
        || !cf_bits_make(&field->state, ROWS, nodes, arena, err))
        return false;

    field->piece = cf_new(arena, uint32_t, nodes, err);
    field->headcount = cf_new(arena, size_t, nodes, err);
    field->share = cf_new(arena, double, nodes, err);
    if (!field->piece || !field->headcount || !field->share)
        return false;
    cf_key_remove(field, NULL, 0);
    (void)cf_key_contact(field, field->piece);
    return true;
}

static uint64_t *row_of(const cf_key_field *field, size_t row)
{
    return cf_bits_row(&field->state, row);
}

static void clear(cf_key_field *field, size_t row)
{
    memset(row_of(field, row), 0, field->state.words * sizeof *field->state.bit);
}

void cf_key_remove(cf_key_field *field, const uint32_t *set, size_t size)
{
    uint64_t *there = row_of(field, THERE);
    memset(there, 0xff, field->state.words * sizeof *there);
    for (size_t i = 0; i < size; i++)
        cf_bits_set(&field->state, THERE, set[i], false);
}

bool cf_key_is_there(const cf_key_field *field, uint32_t node)
{
    return cf_bits_has(&field->state, THERE, node);
}

size_t cf_key_shared(const cf_key_field *field, uint32_t node, uint32_t other)
{
    const uint64_t *a = cf_bits_row(&field->tied, node);
    const uint64_t *b = cf_bits_row(&field->tied, other);
    const uint64_t *there = row_of(field, THERE);
    size_t count = 0;
    for (size_t i = 0; i < field->tied.words; i++)
        count += (size_t)__builtin_popcountll(a[i] & b[i] & there[i]);
    return count;
}

/* Puts the neighbours of the nodes of a word of the front into `next`. */
static void look_around(const cf_key_field *field, size_t word, uint64_t *next)
{
    for (uint64_t rest = row_of(field, FRONT)[word]; rest != 0; rest &= rest - 1) {
        const size_t node = word * BITS + (size_t)__builtin_ctzll(rest);
        const uint64_t *tied = cf_bits_row(&field->tied, node);
        for (size_t i = 0; i < field->tied.words; i++)
            next[i] |= tied[i];
    }
}

/* Makes those the front that it is tied to and that were not seen; how many those are. */
static size_t move_on(cf_key_field *field)
{
    const uint64_t *there = row_of(field, THERE);
    uint64_t *seen = row_of(field, SEEN);
    uint64_t *front = row_of(field, FRONT);
    uint64_t *next = row_of(field, NEXT);
    size_t count = 0;
    clear(field, NEXT);
    for (size_t i = 0; i < field->tied.words; i++)
        look_around(field, i, next);
    for (size_t i = 0; i < field->tied.words; i++) {
        front[i] = next[i] & there[i] & ~seen[i];
        seen[i] |= front[i];
        count += (size_t)__builtin_popcountll(front[i]);
    }
    return count;
}

/* Searches on from the front, among what has not been seen. */
static cf_key_found spread(cf_key_field *field, size_t steps)
{
    cf_key_found found = {0};
    for (size_t step = 1; step <= steps; step++) {
        const size_t count = move_on(field);
        if (count == 0)
            break;
        found.count += count;
        found.near += (double)count / (double)step;
    }
    return found;
}

static void start(cf_key_field *field, uint32_t node)
{
    cf_bits_set(&field->state, FRONT, node, true);
    cf_bits_set(&field->state, SEEN, node, true);
}

cf_key_found cf_key_search(cf_key_field *field, const uint32_t *set, size_t size, size_t steps)
{
    clear(field, SEEN);
    clear(field, FRONT);
    for (size_t i = 0; i < size; i++)
        start(field, set[i]);
    return spread(field, steps);
}

static bool is_seen(const cf_key_field *field, uint32_t node)
{
    return cf_bits_has(&field->state, SEEN, node);
}

static double pairs_of(size_t count)
{
    return (double)count * ((double)count - 1) / 2;
}

/* The nodes that were seen last are those without a number. */
static void number_piece(const cf_key_field *field, uint32_t first, uint32_t *piece)
{
    for (uint32_t i = first; i < field->joined; i++) {
        if (is_seen(field, i) && piece[i] == CF_ABSENT)
            piece[i] = first;
    }
}

double cf_key_contact(cf_key_field *field, uint32_t *piece)
{
    double pairs = 0;
    clear(field, SEEN);
    for (uint32_t i = 0; piece && i < field->nodes; i++)
        piece[i] = i < field->joined || !cf_key_is_there(field, i) ? CF_ABSENT : i;
    for (uint32_t i = 0; i < field->joined; i++) {
        if (is_seen(field, i) || !cf_key_is_there(field, i))
            continue;
        clear(field, FRONT);
        start(field, i);
        pairs += pairs_of(spread(field, SIZE_MAX).count + 1);
        if (piece)
            number_piece(field, i, piece);
    }
    return pairs;
}

double cf_key_contact_before(cf_key_field *field)
{
    double pairs = 0;
    memset(field->headcount, 0, field->nodes * sizeof *field->headcount);
    for (uint32_t i = 0; i < field->joined; i++) {
        if (cf_key_is_there(field, i))
            pairs += (double)field->headcount[field->piece[i]]++;
    }
    return pairs;
}

double cf_key_nearness(cf_key_field *field)
{
    double near = 0;
    for (uint32_t i = 0; i < field->joined; i++) {
        if (cf_key_is_there(field, i))
            near += cf_key_search(field, &i, 1, SIZE_MAX).near;
    }
    return near / 2;
}
