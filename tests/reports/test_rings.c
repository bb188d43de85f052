/* The picture of rings: labels and marks keep apart, and stand by state. */
#include "reports/svg_rings.h"
#include "support/tests.h"

enum { MOST = 300 };

/* A rectangle that may be turned, as its four corners. */
typedef struct {
    double x[4], y[4];
} box;

static box box_of(const cf_ring_node *node, double from, double to, double half)
{
    const double angle = node->angle * acos(-1.0) / 180;
    const double along[] = {from, to, to, from};
    const double across[] = {-half, -half, half, half};
    box made;
    for (size_t i = 0; i < 4; i++) {
        made.x[i] = node->x + along[i] * cos(angle) - across[i] * sin(angle);
        made.y[i] = node->y + along[i] * sin(angle) + across[i] * cos(angle);
    }
    return made;
}

static box label_of(const cf_ring_node *node)
{
    const double from = node->radius + CF_LABEL_OFFSET;
    const double length = CF_LABEL_ADVANCE * (double)strlen(node->label);
    return box_of(node, from, from + length, CF_LABEL_HEIGHT / 2.0);
}

static box mark_of(const cf_ring_node *node)
{
    return box_of(node, -node->radius, node->radius, node->radius);
}

static void reach(const box *shape, double dx, double dy, double *least, double *most)
{
    *least = INFINITY;
    *most = -INFINITY;
    for (size_t i = 0; i < 4; i++) {
        const double at = shape->x[i] * dx + shape->y[i] * dy;
        *least = fmin(*least, at);
        *most = fmax(*most, at);
    }
}

/* Convex shapes are apart if they are so along the direction across some side of one of them. */
static bool overlap(const box *a, const box *b)
{
    const box *const shapes[] = {a, b};
    for (size_t s = 0; s < 2; s++) {
        for (size_t i = 0; i < 2; i++) {
            const double dx = shapes[s]->y[i] - shapes[s]->y[i + 1];
            const double dy = shapes[s]->x[i + 1] - shapes[s]->x[i];
            double a_least, a_most, b_least, b_most;
            reach(a, dx, dy, &a_least, &a_most);
            reach(b, dx, dy, &b_least, &b_most);
            if (a_most <= b_least || b_most <= a_least)
                return false;
        }
    }
    return true;
}

/* Nodes whose states go round `states` of them from `first`. */
static void make(cf_ring_node *node, size_t count, cf_state first, size_t states)
{
    static const char *const labels[] = {"EC", "SMEWG", "AFIDSME", "MMMMMMMMMMMMMM", "TEL-LSG"};
    for (size_t i = 0; i < count; i++)
        node[i] = (cf_ring_node){
            .forum = (cf_index)i,
            .state = first + (cf_state)(i % states),
            .label = labels[i % CF_COUNT(labels)],
            .radius = i % 3 == 0 ? CF_MARK_MOST : 5};
}

static box title_of(const cf_ring *ring)
{
    const double half = CF_LABEL_ADVANCE * (double)strlen(ring->title) / 2;
    const double top = -ring->radius - CF_LABEL_HEIGHT / 2.0;
    return (box){.x = {-half, half, half, -half},
                 .y = {top, top, top + CF_LABEL_HEIGHT, top + CF_LABEL_HEIGHT}};
}

static void assert_apart(const cf_rings *rings)
{
    for (size_t i = 0; i < rings->count; i++) {
        const box shapes[] = {label_of(&rings->node[i]), mark_of(&rings->node[i])};
        for (size_t j = 0; j < rings->count; j++) {
            const box label = label_of(&rings->node[j]);
            const box mark = mark_of(&rings->node[j]);
            for (size_t s = 0; s < CF_COUNT(shapes) && j != i; s++)
                assert_false(overlap(&shapes[s], &label) || overlap(&shapes[s], &mark));
        }
        for (size_t r = 0; r < rings->ring_count; r++) {
            if (!rings->ring[r].title)
                continue;
            const box title = title_of(&rings->ring[r]);
            assert_false(overlap(&shapes[0], &title) || overlap(&shapes[1], &title));
        }
        for (size_t c = 0; c < 4; c++)
            assert_true(
                hypot(shapes[0].x[c], shapes[0].y[c]) <= rings->extent + CF_LABEL_HEIGHT / 2.0);
    }
}

static void labels_of_up_to_300_fora_do_not_overlap(void **state)
{
    (void)state;
    static const size_t counts[] = {1, 2, 10, 60, 150, MOST};
    static const struct {
        cf_state first;
        size_t states;
    } spreads[] = {
        {CF_WORKING, CF_STATE_COUNT}, {CF_WORKING, 1}, {CF_LAPSED, 2}, {CF_NOT_RECORDED, 1}};
    for (size_t i = 0; i < CF_COUNT(counts); i++) {
        for (size_t s = 0; s < CF_COUNT(spreads); s++) {
            cf_ring_node node[MOST];
            cf_arena arena = {0};
            cf_error err = {0};
            make(node, counts[i], spreads[s].first, spreads[s].states);
            cf_rings rings = {.node = node, .count = counts[i]};
            assert_done(cf_rings_lay_out(&rings, &arena, &err), &err);
            assert_apart(&rings);
            cf_arena_free(&arena);
        }
    }
}

static void the_nearer_a_forum_stands_the_further_contact_has_come(void **state)
{
    (void)state;
    cf_ring_node node[60];
    cf_arena arena = {0};
    cf_error err = {0};
    make(node, CF_COUNT(node), CF_WORKING, CF_STATE_COUNT);
    cf_rings rings = {.node = node, .count = CF_COUNT(node)};
    assert_done(cf_rings_lay_out(&rings, &arena, &err), &err);
    double last = 0;
    for (size_t i = 0; i < rings.count; i++) {
        const double radius = hypot(rings.node[i].x, rings.node[i].y);
        assert_true(radius > last - 0.2);
        last = radius;
    }
    assert_int_equal(rings.node[0].state, CF_WORKING);
    assert_int_equal(rings.node[rings.count - 1].state, CF_NOT_RECORDED);
    cf_arena_free(&arena);
}

static void the_same_fora_stand_at_the_same_places(void **state)
{
    (void)state;
    cf_arena arena = {0};
    cf_error err = {0};
    cf_ring_node first[60], second[60];
    make(first, CF_COUNT(first), CF_WORKING, 3);
    make(second, CF_COUNT(second), CF_WORKING, 3);
    cf_rings a = {.node = first, .count = CF_COUNT(first)};
    cf_rings b = {.node = second, .count = CF_COUNT(second)};
    assert_done(cf_rings_lay_out(&a, &arena, &err), &err);
    assert_done(cf_rings_lay_out(&b, &arena, &err), &err);
    for (size_t i = 0; i < a.count; i++) {
        assert_int_equal(a.node[i].forum, b.node[i].forum);
        assert_close(a.node[i].x, b.node[i].x, 0);
        assert_close(a.node[i].y, b.node[i].y, 0);
    }
    cf_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_of_up_to_300_fora_do_not_overlap),
        cmocka_unit_test(the_nearer_a_forum_stands_the_further_contact_has_come),
        cmocka_unit_test(the_same_fora_stand_at_the_same_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
