#include "reports/graphml_layout.h"

#include "reports/graphml_nodes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* By liaison, for fora; else by kind. The first row that fits holds. */
static const struct {
    const char *liaison, *kind; /* NULL: any */
    double radius;
    unsigned char r, g, b;
} rings[] = {
    {"self", NULL, 0, 0x18, 0x21, 0x2B},         {"active", NULL, 120, 0x1A, 0x74, 0x46},
    {"designated", NULL, 170, 0x2D, 0x6D, 0xB0}, {"agreed", NULL, 210, 0xC5, 0x8A, 0x1A},
    {"invited", NULL, 250, 0xA7, 0x9B, 0xC4},    {"lapsed", NULL, 290, 0xB3, 0x26, 0x1E},
    {"none", NULL, 330, 0x9A, 0xA3, 0xAD},       {"not-recorded", NULL, 370, 0xC3, 0xC9, 0xD0},
    {NULL, "forum", 250, 0x2D, 0x6D, 0xB0},      {NULL, "organisation", 370, 0x5D, 0x66, 0x70},
    {NULL, "project", 420, 0xD9, 0xAB, 0x4B},    {NULL, "economy", 460, 0x5B, 0x9B, 0xD0},
    {NULL, "area", 500, 0x8A, 0x5A, 0x00},
};

enum { FOCUS_RING = 0, FURTHER_FOCUS_RADIUS = 50 };

static size_t ring_of(const cf_graphml_node *node)
{
    const char *liaison = node->value[CF_N_LIAISON];
    for (size_t i = 0; i < CF_COUNT(rings); i++) {
        const bool fits = rings[i].liaison ? liaison && strcmp(rings[i].liaison, liaison) == 0
                                           : strcmp(rings[i].kind, node->value[CF_N_KIND]) == 0;
        if (fits)
            return i;
    }
    return CF_COUNT(rings) - 1;
}

/* In hundredths, so that the last bits of sine and cosine cannot show. */
static const char *hundredths(double number, const cf_facts *facts)
{
    return cf_exact_text(round(number * 100) / 100, facts->arena, facts->err);
}

/* Evenly round the ring, from the top; the first focus stands in the middle. */
static bool place(cf_graphml_node *node, size_t ring, size_t at, size_t count,
                  const cf_facts *facts)
{
    const double radius = ring == FOCUS_RING && at > 0 ? FURTHER_FOCUS_RADIUS : rings[ring].radius;
    const double angle = 2 * acos(-1.0) * ((double)at / (double)count - 0.25);
    node->value[CF_N_X] = hundredths(radius * cos(angle), facts);
    node->value[CF_N_Y] = hundredths(radius * sin(angle), facts);
    return node->value[CF_N_X] && node->value[CF_N_Y];
}

static bool paint(cf_graphml_node *node, size_t ring, const cf_facts *facts)
{
    const unsigned r = rings[ring].r, g = rings[ring].g, b = rings[ring].b;
    node->value[CF_N_COLOR] = cf_arena_format(facts->arena, facts->err, "#%02X%02X%02X", r, g, b);
    node->value[CF_N_R] = cf_arena_format(facts->arena, facts->err, "%u", r);
    node->value[CF_N_G] = cf_arena_format(facts->arena, facts->err, "%u", g);
    node->value[CF_N_B] = cf_arena_format(facts->arena, facts->err, "%u", b);
    return node->value[CF_N_COLOR] && node->value[CF_N_R] && node->value[CF_N_G]
        && node->value[CF_N_B];
}

static double projects_of(const cf_graphml_node *node)
{
    return node->value[CF_N_PROJECTS] ? strtod(node->value[CF_N_PROJECTS], NULL) : 0;
}

static double most_projects(const cf_graphml *graphml)
{
    double most = 1;
    for (size_t i = 0; i < graphml->node_count; i++)
        most = fmax(most, projects_of(&graphml->node[i]));
    return most;
}

/* From 8 to 30, the area by shared projects; the focus is the largest. */
static double size_of(const cf_graphml_node *node, size_t ring, double most)
{
    return ring == FOCUS_RING ? 30 : 8 + 20 * sqrt(projects_of(node) / most);
}

/* The first focus before all others: it stands in the middle. */
static void move_focus_first(cf_graphml *graphml, const cf_facts *facts)
{
    const cf_indices focus = facts->analysis->snapshot.focus;
    const char *id = focus.count > 0 ? facts->graph->forum[focus.item[0]].id : "";
    for (size_t i = 0; i < graphml->node_count; i++) {
        const bool is_first = ring_of(&graphml->node[i]) == FOCUS_RING
                           && strcmp(graphml->node[i].value[CF_N_LABEL], id) == 0;
        if (!is_first)
            continue;
        const cf_graphml_node first = graphml->node[0];
        graphml->node[0] = graphml->node[i];
        graphml->node[i] = first;
        return;
    }
}

bool cf_graphml_lay_out(cf_graphml *graphml, const cf_facts *facts)
{
    size_t count[CF_COUNT(rings)] = {0};
    size_t at[CF_COUNT(rings)] = {0};
    const double most = most_projects(graphml);
    move_focus_first(graphml, facts);
    for (size_t i = 0; i < graphml->node_count; i++)
        count[ring_of(&graphml->node[i])]++;
    for (size_t i = 0; i < graphml->node_count; i++) {
        cf_graphml_node *node = &graphml->node[i];
        const size_t ring = ring_of(node);
        node->value[CF_N_SIZE] = hundredths(size_of(node, ring, most), facts);
        if (!node->value[CF_N_SIZE] || !place(node, ring, at[ring]++, count[ring], facts)
            || !paint(node, ring, facts))
            return false;
    }
    return true;
}
