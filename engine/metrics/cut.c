/* engine/metrics/cut.c: whose loss, or the loss of which tie, cuts others off from each other?
 *
 * cut-point: take the node away; its component falls into pieces of s_1 ... s_k nodes, and the
 * pairs of other nodes that lose contact are the pairs across pieces, ((sum s)^2 - sum s^2) / 2. 0:
 * no cut point. bridge: the same for a tie, both ends included; ties that are no bridges are not
 * listed. The text names all but the largest piece. Directions are disregarded. Always defined.
 * O(n + m) for each cut point or bridge. Hopcroft & Tarjan 1973. */
#include "base/language.h"
#include "base/text.h"
#include "engine/kernels/cuts.h"
#include "engine/metrics/rooms.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NAMES_IN_TEXT = 12 };

/* A network without one node or one tie, and the pieces of what was in touch with it. */
typedef struct {
    const cf_network *network;
    cf_neighbours near;
    uint32_t gone_node; /* CF_ABSENT: a tie is gone */
    uint32_t gone_tie;  /* CF_ABSENT: a node is gone */
    uint32_t *piece;    /* of each node, from 1; 0: was not in touch */
    uint32_t piece_count;
    size_t *size;       /* of each piece */
    const char **first; /* id that comes first in each piece */
    uint32_t *queue;    /* nodes in touch, piece after piece */
    size_t queued;
    const char **cut_off; /* the names in the text */
} broken_network;

static bool open_broken(broken_network *broken, const cf_network *network, cf_arena *scratch,
                        cf_error *err)
{
    const size_t count = network->node_count;
    broken->network = network;
    broken->piece = cf_new(scratch, uint32_t, count, err);
    broken->queue = cf_new(scratch, uint32_t, count, err);
    broken->size = cf_new(scratch, size_t, count + 1, err);
    broken->first = cf_new(scratch, const char *, count + 1, err);
    broken->cut_off = cf_new(scratch, const char *, count, err);
    return broken->piece && broken->queue && broken->size && broken->first && broken->cut_off
        && cf_neighbours_make(&broken->near, network, CF_WAYS_BOTH, scratch, err);
}

static void enter(broken_network *broken, uint32_t node)
{
    const char *id = broken->network->node[node].id;
    const uint32_t piece = broken->piece_count;
    broken->piece[node] = piece;
    broken->size[piece]++;
    if (strcmp(id, broken->first[piece]) < 0)
        broken->first[piece] = id;
    broken->queue[broken->queued++] = node;
}

/* Begins a new piece at `node`, unless it is in one. */
static void spread_from(broken_network *broken, uint32_t node)
{
    if (broken->piece[node] != 0)
        return;
    broken->piece_count++;
    broken->size[broken->piece_count] = 0;
    broken->first[broken->piece_count] = broken->network->node[node].id;

    size_t next = broken->queued;
    enter(broken, node);
    for (; next < broken->queued; next++) {
        const uint32_t at = broken->queue[next];
        for (size_t i = broken->near.first[at]; i < broken->near.first[at + 1]; i++) {
            const cf_neighbour *neighbour = &broken->near.item[i];
            if (broken->piece[neighbour->node] == 0 && neighbour->node != broken->gone_node
                && neighbour->tie != broken->gone_tie)
                enter(broken, neighbour->node);
        }
    }
}

static void restart(broken_network *broken, uint32_t gone_node, uint32_t gone_tie)
{
    for (size_t i = 0; i < broken->queued; i++)
        broken->piece[broken->queue[i]] = 0;
    broken->queued = 0;
    broken->piece_count = 0;
    broken->gone_node = gone_node;
    broken->gone_tie = gone_tie;
}

static void remove_node(broken_network *broken, uint32_t node)
{
    restart(broken, node, CF_ABSENT);
    for (size_t i = broken->near.first[node]; i < broken->near.first[node + 1]; i++)
        spread_from(broken, broken->near.item[i].node);
}

static void remove_tie(broken_network *broken, uint32_t tie)
{
    restart(broken, CF_ABSENT, tie);
    spread_from(broken, broken->network->tie[tie].from);
    spread_from(broken, broken->network->tie[tie].to);
}

/* Pairs of nodes in different pieces. */
static double lost_pairs(const broken_network *broken)
{
    double squares = 0;
    for (uint32_t piece = 1; piece <= broken->piece_count; piece++)
        squares += (double)broken->size[piece] * (double)broken->size[piece];
    return ((double)broken->queued * (double)broken->queued - squares) / 2;
}

/* The largest piece; of equals the one whose first id comes first. */
static uint32_t main_piece(const broken_network *broken)
{
    uint32_t best = 1;
    for (uint32_t piece = 2; piece <= broken->piece_count; piece++) {
        const bool larger = broken->size[piece] > broken->size[best];
        const bool as_large = broken->size[piece] == broken->size[best];
        if (larger || (as_large && strcmp(broken->first[piece], broken->first[best]) < 0))
            best = piece;
    }
    return best;
}

static int by_name(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* "cuts off IST"; without words, and with `err`, on failure. */
static cf_sentence name_cut_off(broken_network *broken, cf_arena *arena, cf_error *err)
{
    const uint32_t rest = main_piece(broken);
    size_t count = 0;
    for (size_t i = 0; i < broken->queued; i++) {
        if (broken->piece[broken->queue[i]] != rest)
            broken->cut_off[count++] = broken->network->node[broken->queue[i]].id;
    }
    if (count > 0)
        qsort(broken->cut_off, count, sizeof *broken->cut_off, by_name);

    cf_speech words = {0};
    for (size_t i = 0; i < count && i < NAMES_IN_TEXT; i++) {
        cf_speech_add(&words, i == 0 ? cf_sentence_of("cuts off ") : cf_sentence_same(", "));
        cf_speech_add(&words, cf_sentence_same(broken->cut_off[i]));
    }
    if (count > NAMES_IN_TEXT)
        cf_speech_add_format(&words, " and %zu more", count - NAMES_IN_TEXT);
    const cf_sentence text = cf_speech_take(&words, arena, err);
    cf_speech_free(&words);
    return text;
}

static bool find_cuts(cf_cuts *cuts, const cf_result *result, cf_arena *scratch, cf_error *err)
{
    const cf_csr *both = cf_memo_csr(result->memo, CF_WAYS_BOTH, err);
    cuts->is_point = cf_new(scratch, bool, result->network->node_count, err);
    cuts->is_bridge = cf_new(scratch, bool, result->network->tie_count, err);
    return both && cuts->is_point && cuts->is_bridge && cf_kernel_cuts(both, cuts, err);
}

static bool fill_cut_points(cf_result *result, cf_arena *scratch, cf_arena *arena, cf_error *err)
{
    const size_t count = result->network->node_count;
    cf_sentence *text = cf_new(arena, cf_sentence, count, err);
    cf_cuts cuts;
    broken_network broken = {0};
    if (!text || !cf_result_open(result, count, arena, err)
        || !find_cuts(&cuts, result, scratch, err)
        || !open_broken(&broken, result->network, scratch, err))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        result->value[i] = 0;
        text[i] = cf_sentence_same("");
        if (!cuts.is_point[i])
            continue;
        remove_node(&broken, i);
        result->value[i] = lost_pairs(&broken);
        text[i] = name_cut_off(&broken, arena, err);
        if (!text[i].english)
            return false;
    }
    result->text = text;
    return true;
}

/* The places of those that are bridges; NULL and `err` if out of memory. */
static uint32_t *list_bridges(const bool *is_bridge, size_t ties, size_t *count, cf_arena *arena,
                              cf_error *err)
{
    *count = 0;
    for (size_t i = 0; i < ties; i++)
        *count += is_bridge[i];
    uint32_t *tie = cf_new(arena, uint32_t, *count, err);
    size_t listed = 0;
    for (uint32_t i = 0; tie && i < ties; i++) {
        if (is_bridge[i])
            tie[listed++] = i;
    }
    return tie;
}

static bool fill_bridges(cf_result *result, cf_arena *scratch, cf_arena *arena, cf_error *err)
{
    size_t count;
    cf_cuts cuts;
    broken_network broken = {0};
    if (!find_cuts(&cuts, result, scratch, err)
        || !open_broken(&broken, result->network, scratch, err))
        return false;
    const uint32_t *tie =
        list_bridges(cuts.is_bridge, result->network->tie_count, &count, arena, err);
    cf_sentence *text = cf_new(arena, cf_sentence, count, err);
    if (!tie || !text || !cf_result_open(result, count, arena, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        remove_tie(&broken, tie[i]);
        result->value[i] = lost_pairs(&broken);
        text[i] = name_cut_off(&broken, arena, err);
        if (!text[i].english)
            return false;
    }
    result->tie = tie;
    result->text = text;
    return true;
}

static bool measure_cut_point(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    const bool ok = fill_cut_points(result, &scratch, arena, err);
    cf_arena_free(&scratch);
    return ok;
}

static bool measure_bridge(cf_result *result, cf_arena *arena, cf_error *err)
{
    cf_arena scratch = {0};
    const bool ok = fill_bridges(result, &scratch, arena, err);
    cf_arena_free(&scratch);
    return ok;
}

const cf_metric cf_cut_point = {
    .id = "cut-point",
    .title = N_("Pairs cut off without it"),
    .plain =
        N_("How many pairs of other fora would lose all contact if this forum fell out, and who "
           "would be cut off; 0 if none (cut point)."),
    .definition = "pairs of other nodes in one component with the node and in different ones "
                  "without it; directed: directions are disregarded",
    .undefined = "",
    .unit = N_("pairs"),
    .reference = "Tarjan's articulation points; igraph_articulation_points",
    .cost = "O(n + m) for each cut point",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_NODE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_ONE_MODE,
    .least = 0,
    .most = INFINITY,
    .measure = measure_cut_point,
};

const cf_metric cf_bridge = {
    .id = "bridge",
    .title = N_("Pairs cut off without this tie"),
    .plain = N_("Ties that alone hold two parts together: how many pairs of fora would lose all "
                "contact without the tie, and who would be cut off (bridge)."),
    .definition = "pairs of nodes, the ends of the tie included, in one component with the tie and "
                  "in different ones without it; only bridges are listed",
    .undefined = "",
    .unit = N_("pairs"),
    .reference = "Tarjan's bridges; igraph_bridges",
    .cost = "O(n + m) for each bridge",
    .left_out_above = CF_LARGE,
    .subject = CF_SUBJECT_TIE,
    .is_thread_safe = true,
    .lenses = CF_LENSES_UNDIRECTED,
    .least = 1,
    .most = INFINITY,
    .measure = measure_bridge,
};
