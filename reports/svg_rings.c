#include "reports/svg_rings.h"

#include "base/language.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* From the middle outwards. */
static const struct {
    const char *title;
    cf_state_set states;
} groups[] = {
    {N_("working"), CF_STATE_BIT(CF_WORKING)},
    {N_("begun"), CF_STATE_BIT(CF_NAMED) | CF_STATE_BIT(CF_PROMISED) | CF_STATE_BIT(CF_INFORMAL)},
    {N_("lapsed or only invited"), CF_STATE_BIT(CF_LAPSED) | CF_STATE_BIT(CF_INVITED)},
    {N_("none or not recorded"), CF_STATE_BIT(CF_NO_CONTACT) | CF_STATE_BIT(CF_NOT_RECORDED)},
};

enum {
    FIRST_RADIUS = 96,
    PITCH = 2 * CF_MARK_MOST + 2, /* between the middles of two marks of a ring */
    RING_GAP = 16,                /* between a label and the mark of the next ring */
};

static double tenths(double number)
{
    return round(number * 10) / 10;
}

static size_t group_of(cf_state state)
{
    size_t group = 0;
    while (!(groups[group].states & CF_STATE_BIT(state)))
        group++;
    return group;
}

static double label_length(const cf_ring_node *node)
{
    return CF_LABEL_ADVANCE * (double)strlen(node->label);
}

static int by_state(const void *left, const void *right)
{
    const cf_ring_node *x = *(const cf_ring_node *const *)left;
    const cf_ring_node *y = *(const cf_ring_node *const *)right;
    if (x->state != y->state)
        return x->state < y->state ? -1 : 1;
    return (x > y) - (x < y);
}

/* By state, so that each group stands together; equal states stay in their order. */
static bool put_in_order(cf_rings *rings, cf_arena *arena, cf_error *err)
{
    const cf_ring_node **order = cf_new(arena, const cf_ring_node *, rings->count, err);
    cf_ring_node *sorted = cf_new(arena, cf_ring_node, rings->count, err);
    if (!order || !sorted)
        return false;
    for (size_t i = 0; i < rings->count; i++)
        order[i] = &rings->node[i];
    qsort(order, rings->count, sizeof(const cf_ring_node *), by_state);
    for (size_t i = 0; i < rings->count; i++)
        sorted[i] = *order[i];
    rings->node = sorted;
    return true;
}

/* Half the angle at the top that is left free for the title of the ring. */
static double free_angle(double radius, const char *title)
{
    const double half = CF_LABEL_ADVANCE * (double)strlen(title) / 2 + PITCH;
    return half < radius ? asin(half / radius) : acos(-1.0) / 2;
}

/* Of a step between two nodes: so that rings of few nodes do not stand in line. */
static const double shifts[] = {0, 0.3, -0.3, 0.15};

/* The next `count` nodes evenly round a ring, from the free place at the top; the longest label. */
static double place(cf_ring_node *node, size_t count, double radius, double free, double shift)
{
    const double pi = acos(-1.0);
    double longest = 0;
    for (size_t i = 0; i < count; i++) {
        const double part = ((double)i + 0.5 + shift) / (double)count;
        const double angle = -pi / 2 + free + part * 2 * (pi - free);
        node[i].x = tenths(radius * cos(angle));
        node[i].y = tenths(radius * sin(angle));
        node[i].angle = tenths(angle * 180 / pi);
        longest = fmax(longest, label_length(&node[i]));
    }
    return longest;
}

/* How many marks fit on a ring: chords of neighbours are at least PITCH. */
static size_t capacity(double radius, double free)
{
    const double step = 2 * asin(PITCH / (2 * radius));
    return (size_t)(2 * (acos(-1.0) - free) / step);
}

typedef struct {
    cf_rings *rings;
    cf_ring *ring;
    size_t done;
    double radius; /* of the next ring */
} layout;

static void add_ring(layout *made, size_t group, size_t count, bool is_first)
{
    const double free = free_angle(made->radius, _(groups[group].title));
    const size_t most = capacity(made->radius, free);
    const size_t taken = count < most ? count : most;
    const double longest =
        place(&made->rings->node[made->done], taken, made->radius, free,
              shifts[made->rings->ring_count % CF_COUNT(shifts)]);
    made->ring[made->rings->ring_count++] =
        (cf_ring){is_first ? _(groups[group].title) : NULL, tenths(made->radius)};
    made->done += taken;
    made->rings->extent = made->radius + CF_MARK_MOST + CF_LABEL_OFFSET + longest;
    made->radius = made->rings->extent + RING_GAP + CF_MARK_MOST;
}

bool cf_rings_lay_out(cf_rings *rings, cf_arena *arena, cf_error *err)
{
    layout made = {.rings = rings, .radius = FIRST_RADIUS};
    made.ring = cf_new(arena, cf_ring, rings->count, err);
    if (!made.ring || !put_in_order(rings, arena, err))
        return false;
    rings->ring = made.ring;
    rings->ring_count = 0;
    rings->extent = CF_FOCUS_RADIUS;
    while (made.done < rings->count) {
        const size_t group = group_of(rings->node[made.done].state);
        size_t end = made.done;
        while (end < rings->count && group_of(rings->node[end].state) == group)
            end++;
        for (bool is_first = true; made.done < end; is_first = false)
            add_ring(&made, group, end - made.done, is_first);
    }
    return true;
}
