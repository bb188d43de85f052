#include "engine/relations.h"

#include "engine/analysis.h"
#include "engine/shape.h"

const cf_relation_row cf_relation_rows[] = {
    [CF_RELATION_CHANNELS] = {"channels", "a channel that counts", true},
    [CF_RELATION_DIRECTED] = {"channels-directed", "a working liaison as recorded", true},
    [CF_RELATION_SHARED_WORK] = {"shared-work", "projects that both take part in", false},
    [CF_RELATION_MEMBERS] = {"common-members", "economies that are members of both", false},
    [CF_RELATION_SPONSORS] = {"common-sponsors", "economies that lead or sponsor projects of both",
                              false},
    [CF_RELATION_GROUP] = {"same-group", "both in one group", false},
};
_Static_assert(CF_COUNT(cf_relation_rows) == CF_RELATION_COUNT, "a relation has no word");

/* Exact for strengths that were set and never computed. */
static bool is_tie(double strength)
{
    return strength > 0;
}

static bool open_relation(cf_relation *relation, size_t count, cf_arena *arena, cf_error *err)
{
    relation->cell = cf_arena_new(arena, count * count, sizeof *relation->cell, err);
    relation->count = count;
    relation->is_symmetric = true;
    return relation->cell;
}

static void add_tie(cf_relation *relation, size_t from, size_t to, double strength)
{
    relation->cell[from * relation->count + to] += strength;
}

bool cf_relation_of_network(cf_relation *relation, const cf_network *network, cf_arena *arena,
                            cf_error *err)
{
    if (!open_relation(relation, network->node_count, arena, err))
        return false;
    relation->is_symmetric = !network->directed;
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie *tie = &network->tie[i];
        add_tie(relation, tie->from, tie->to, tie->weight);
        if (!network->directed)
            add_tie(relation, tie->to, tie->from, tie->weight);
    }
    return true;
}

/* Ties the `count` fora that follow each other in `fora` to each other. */
static void tie_all(cf_relation *relation, const cf_neighbour *fora, size_t count, size_t first)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            if (i != j)
                add_tie(relation, fora[i].node - first, fora[j].node - first, 1);
        }
    }
}

/* Fora are the columns of a two-mode network, in the order in which the others have them. Each
 * economy ties all its fora to each other. */
static bool project(cf_relation *relation, const cf_network *network, cf_arena *arena,
                    cf_error *err)
{
    cf_neighbours near;
    const size_t rows = network->row_count;
    if (!open_relation(relation, network->node_count - rows, arena, err)
        || !cf_neighbours_make(&near, network, CF_WAYS_BOTH, arena, err))
        return false;
    for (size_t row = 0; row < rows; row++) {
        const size_t first = near.first[row];
        tie_all(relation, &near.item[first], near.first[row + 1] - first, rows);
    }
    return true;
}

static bool tie_groups(cf_relation *relation, const cf_grouping *grouping, size_t count,
                       cf_arena *arena, cf_error *err)
{
    if (!open_relation(relation, count, arena, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            if (i != j && grouping->of[i] == grouping->of[j])
                add_tie(relation, i, j, 1);
        }
    }
    return true;
}

bool cf_relation_make(cf_relation *relation, cf_relation_kind kind, const cf_analysis *analysis,
                      const cf_grouping *grouping, cf_arena *arena, cf_error *err)
{
    static const cf_lens lenses[] = {
        [CF_RELATION_CHANNELS] = CF_LENS_CHANNELS,       [CF_RELATION_DIRECTED] = CF_LENS_DIRECTED,
        [CF_RELATION_SHARED_WORK] = CF_LENS_SHARED_WORK, [CF_RELATION_MEMBERS] = CF_LENS_MEMBERSHIP,
        [CF_RELATION_SPONSORS] = CF_LENS_SPONSORSHIP,
    };
    if (kind == CF_RELATION_GROUP)
        return tie_groups(
            relation, grouping, analysis->network[CF_LENS_CHANNELS].node_count, arena, err);
    const cf_network *network = &analysis->network[lenses[kind]];
    return network->two_mode ? project(relation, network, arena, err)
                             : cf_relation_of_network(relation, network, arena, err);
}

bool cf_relation_put_in_order(cf_relation *relation, const uint32_t *order, cf_arena *arena,
                              cf_error *err)
{
    const cf_relation before = *relation;
    if (!open_relation(relation, before.count, arena, err))
        return false;
    relation->is_symmetric = before.is_symmetric;
    for (size_t i = 0; i < before.count; i++) {
        for (size_t j = 0; j < before.count; j++)
            add_tie(relation, i, j, cf_relation_cell(&before, order[i], order[j]));
    }
    return true;
}

bool cf_relation_without_weights(cf_relation *relation, const cf_relation *from, cf_arena *arena,
                                 cf_error *err)
{
    if (!open_relation(relation, from->count, arena, err))
        return false;
    relation->is_symmetric = from->is_symmetric;
    for (size_t i = 0; i < from->count * from->count; i++)
        relation->cell[i] = is_tie(from->cell[i]);
    return true;
}

bool cf_relation_varies(const cf_relation *relation)
{
    for (size_t i = 0; i < relation->count * relation->count; i++) {
        const bool is_diagonal = i % (relation->count + 1) == 0;
        const double first = relation->cell[1];
        if (!is_diagonal && (relation->cell[i] < first || relation->cell[i] > first))
            return true;
    }
    return false;
}

bool cf_relation_has_weights(const cf_relation *relation)
{
    for (size_t i = 0; i < relation->count * relation->count; i++) {
        const double strength = relation->cell[i];
        if (is_tie(strength) && (strength < 1 || strength > 1))
            return true;
    }
    return false;
}
