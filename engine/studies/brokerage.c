/* engine/studies/brokerage.c: between which groups does a forum carry the news?
 *
 * For each pair of ties a -> b -> c with a != c and no a -> c, b has one count in the role that the
 * groups of a, b and c make: coordinator (AAA), itinerant (ABA), representative (AAB), gatekeeper
 * (ABB), liaison (ABC). Ties without directions count both ways, so representative and gatekeeper
 * are equal. Expected, with N nodes, density p, groups of n_h nodes, b in g, K = p^2 (1 - p):
 *   coordinator     K (n_g - 1) (n_g - 2)
 *   itinerant       K sum over h != g of n_h (n_h - 1)
 *   representative  K (n_g - 1) (N - n_g), and so for the gatekeeper
 *   liaison         K sum over h != g of n_h (N - n_g - n_h)
 * Through a two-mode lens: the fora among themselves, tied where they share a node of the other kind,
 * and the other kind likewise (the projections; not the chains of Jasny & Lubell 2015).
 * A role that the sizes of the groups do not allow has no expectation and is said to be not
 * possible. Pairs are counted by their groups, and those that have a tie of their own taken off again:
 * O(sum over ties of the smaller degree, times log degree). Gould & Fernandez 1989. */
#include "base/language.h"
#include "engine/studies/rooms.h"

#include <math.h>

enum { COORDINATOR, ITINERANT, REPRESENTATIVE, GATEKEEPER, LIAISON, ROLES };

static const char *const roles[] = {
    [COORDINATOR] = "coordinator", [ITINERANT] = "itinerant", [REPRESENTATIVE] = "representative",
    [GATEKEEPER] = "gatekeeper",   [LIAISON] = "liaison",
};

static const cf_column columns[] = {
    {"forum", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"group", N_("Group"), CF_WORDS, CF_SHOWN_NARROW},
    {"total", N_("Total"), CF_NUMBER, CF_SHOWN_NARROW},
    {"coordinator", N_("Coord."), CF_NUMBER, CF_SHOWN_NARROW},
    {"itinerant", N_("Itin."), CF_NUMBER, CF_SHOWN_NARROW},
    {"representative", N_("Repr."), CF_NUMBER, CF_SHOWN_NARROW},
    {"gatekeeper", N_("Gatek."), CF_NUMBER, CF_SHOWN_NARROW},
    {"liaison", N_("Liaison"), CF_NUMBER, CF_SHOWN_NARROW},
    {"expected_total", N_("Expected total"), CF_NUMBER, CF_SHOWN_WIDE},
    {"expected_coordinator", N_("Expected coordinator"), CF_NUMBER, CF_SHOWN_FILE},
    {"expected_itinerant", N_("Expected itinerant"), CF_NUMBER, CF_SHOWN_FILE},
    {"expected_representative", N_("Expected representative"), CF_NUMBER, CF_SHOWN_FILE},
    {"expected_gatekeeper", N_("Expected gatekeeper"), CF_NUMBER, CF_SHOWN_FILE},
    {"expected_liaison", N_("Expected liaison"), CF_NUMBER, CF_SHOWN_FILE},
    {"not_possible", N_("Not possible"), CF_LIST, CF_SHOWN_WIDE},
};

typedef struct {
    const cf_network *network;
    const cf_grouping *grouping;
    const uint32_t *group; /* of the network's nodes */
    cf_neighbours into, out;
    size_t *group_size;
    size_t *before; /* of a node: how many of each group have a tie to it */
    double unit;    /* K */
    double squares; /* of the sizes of groups, together */
} field;

static bool open_field(field *all, cf_arena *arena, cf_error *err)
{
    const cf_network *network = all->network;
    const double count = (double)network->node_count;
    const double arcs = (double)network->tie_count * (network->directed ? 1 : 2);
    const double density = count < 2 ? 0 : arcs / (count * (count - 1));
    all->unit = density * density * (1 - density);
    all->group_size = cf_new(arena, size_t, all->grouping->count, err);
    all->before = cf_new(arena, size_t, all->grouping->count, err);
    for (size_t i = 0; all->group_size && i < network->node_count; i++)
        all->group_size[all->group[i]]++;
    for (size_t i = 0; all->group_size && i < all->grouping->count; i++)
        all->squares += (double)all->group_size[i] * (double)all->group_size[i];
    return all->group_size && all->before
        && cf_neighbours_make(&all->into, network, CF_WAYS_IN, arena, err)
        && cf_neighbours_make(&all->out, network, CF_WAYS_OUT, arena, err);
}

static int role_of(uint32_t before, uint32_t own, uint32_t after)
{
    if (before == own)
        return after == own ? COORDINATOR : REPRESENTATIVE;
    if (after == own)
        return GATEKEEPER;
    return before == after ? ITINERANT : LIAISON;
}

/* All pairs of one before and one after, be they tied, or the same. */
static void count_pairs(const field *all, uint32_t node, size_t count[ROLES])
{
    const uint32_t own = all->group[node];
    const cf_neighbours *into = &all->into, *out = &all->out;
    const size_t befores = into->first[node + 1] - into->first[node];
    for (size_t i = into->first[node]; i < into->first[node + 1]; i++)
        all->before[all->group[into->item[i].node]]++;
    for (size_t i = out->first[node]; i < out->first[node + 1]; i++) {
        const uint32_t after = all->group[out->item[i].node];
        const size_t from_own = all->before[own];
        const size_t from_same = after == own ? 0 : all->before[after];
        count[role_of(own, own, after)] += from_own;
        count[ITINERANT] += from_same;
        count[after == own ? GATEKEEPER : LIAISON] += befores - from_own - from_same;
    }
    for (size_t i = into->first[node]; i < into->first[node + 1]; i++)
        all->before[all->group[into->item[i].node]] = 0;
}

/* Takes off the pairs with this one before. */
static void take_off_tied(const field *all, uint32_t before, uint32_t node, size_t count[ROLES])
{
    const uint32_t *group = all->group;
    const cf_neighbours *out = &all->out;
    const bool is_shorter =
        out->first[before + 1] - out->first[before] < out->first[node + 1] - out->first[node];
    const uint32_t shorter = is_shorter ? before : node;
    const uint32_t longer = is_shorter ? node : before;
    if (cf_neighbours_has(out, node, before))
        count[role_of(group[before], group[node], group[before])]--;
    for (size_t i = out->first[shorter]; i < out->first[shorter + 1]; i++) {
        const uint32_t after = out->item[i].node;
        if (after != before && cf_neighbours_has(out, longer, after))
            count[role_of(group[before], group[node], group[after])]--;
    }
}

static void count_roles(const field *all, uint32_t node, size_t count[ROLES])
{
    count_pairs(all, node, count);
    for (size_t i = all->into.first[node]; i < all->into.first[node + 1]; i++)
        take_off_tied(all, all->into.item[i].node, node, count);
}

/* How many pairs of other nodes could give `node` each role; times K, what is expected. */
static void count_possible(const field *all, uint32_t node, double possible[ROLES])
{
    const uint32_t own = all->group[node];
    const double inside = (double)all->group_size[own];
    const double outside = (double)all->network->node_count - inside;
    possible[COORDINATOR] = (inside - 1) * (inside - 2);
    possible[REPRESENTATIVE] = (inside - 1) * outside;
    possible[GATEKEEPER] = possible[REPRESENTATIVE];
    const double others = all->squares - inside * inside;
    possible[ITINERANT] = others - outside;
    possible[LIAISON] = outside * outside - others;
}

static void add_expected(cf_rows *rows, const field *all, const double possible[ROLES])
{
    double total = 0;
    for (int i = 0; i < ROLES; i++)
        total += possible[i];
    cf_rows_add_number(rows, all->unit * total);
    for (int i = 0; i < ROLES; i++)
        cf_rows_add_number(rows, possible[i] > 0 ? all->unit * possible[i] : (double)NAN);
    for (int i = 0; i < ROLES; i++) {
        if (!(possible[i] > 0))
            cf_text_add_format(&rows->pad, "%s%s", rows->pad.length > 0 ? ";" : "", roles[i]);
    }
    cf_rows_add_pad(rows);
}

static void add_node(cf_rows *rows, const field *all, uint32_t node, const size_t count[ROLES],
                     double total)
{
    double possible[ROLES] = {0};
    count_possible(all, node, possible);
    cf_rows_add(rows, all->network->node[node].id);
    cf_rows_add_sentence(rows, all->grouping->name[all->group[node]]);
    cf_rows_add_number(rows, total);
    for (int i = 0; i < ROLES; i++)
        cf_rows_add_count(rows, count[i]);
    add_expected(rows, all, possible);
}

/* Those with most roles first. */
static bool add_nodes(cf_rows *rows, field *all)
{
    const size_t nodes = all->network->node_count;
    size_t(*count)[ROLES] = cf_arena_new(rows->arena, nodes, sizeof *count, rows->err);
    double *total = cf_new(rows->arena, double, nodes, rows->err);
    if (!count || !total || !open_field(all, rows->arena, rows->err))
        return false;
    for (uint32_t i = 0; i < nodes; i++) {
        count_roles(all, i, count[i]);
        for (int role = 0; role < ROLES; role++)
            total[i] += (double)count[i][role];
    }
    size_t defined;
    const size_t *place = cf_ranked(total, nodes, false, &defined, rows->arena, rows->err);
    for (size_t i = 0; place && i < nodes; i++)
        add_node(rows, all, (uint32_t)place[i], count[place[i]], total[place[i]]);
    return place;
}

static bool add_side(cf_rows *rows, const cf_study_input *in, bool is_rows)
{
    cf_network side;
    field all = {.network = &side, .grouping = in->grouping};
    all.group = in->grouping->of + (is_rows ? 0 : in->network->row_count);
    return cf_shape_project(&side, in->network, is_rows, rows->arena, rows->err)
        && add_nodes(rows, &all);
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    field all = {.network = in->network, .grouping = in->grouping, .group = in->grouping->of};
    if (!in->network->two_mode)
        return add_nodes(rows, &all);
    *note = cf_sentence_of("the fora among themselves, tied where they share a node of the other "
                           "kind, and the other kind likewise");
    return add_side(rows, in, true) && add_side(rows, in, false);
}

const cf_study cf_brokerage = {
    .id = "brokerage",
    .title = N_("Roles of go-betweens"),
    .plain = N_(
        "Between which groups a forum carries the news, where the two others do not talk directly: "
        "inside its own group (coordinator), inside another (itinerant), out of its own "
        "(representative), into its own (gatekeeper), or between two others (liaison)."),
    .definition =
        "ties a-b-c without a-c, counted for b by the groups of a, b, c: AAA, ABA, AAB, "
        "ABB, ABC; both ways if ties have no directions; through a two-mode lens on the "
        "projection of "
        "each kind; expected if ties fell at random with the same density",
    .undefined = N_("the groups are too small for the role"),
    .reference = "Gould & Fernandez 1989",
    .cost = "O(sum over ties of the smaller degree, times log degree)",
    .lenses = CF_LENSES_ONE_MODE | CF_LENSES_TWO_MODE,
    .lens = CF_LENS_CHANNELS,
    .is_quick = true,
    .heeds = CF_HEED_BIT(CF_HEED_GROUPS),
    cf_study_columns(columns),
    .make = make,
};
