/* engine/studies/layers.c: are fora tied in several ways at once, and which are in all of them?
 *
 * Five layers of the same fora, those in force: membership (an economy is a member of both), joint
 * project, liaison (active, in either direction), joint meeting (one has come to a meeting of the
 * other, up to the day), sub-group (one is the parent of the other, which is its sub-group).
 *   overlap        of two layers: pairs tied in both / pairs tied in either (Jaccard)
 *   participation  of a forum: P = L/(L - 1) (1 - sum over layers of (k/o)^2), with k its partners in
 *                  a layer, o their sum, L the layers in which any fora are tied: 1 if its partners are
 *                  as many in each, 0 if all are in one
 * Undefined: the overlap with an empty layer, of which nothing is on record; the participation of a forum without ties or with
 * fewer than two layers. O(n^2 + sum over economies of fora^2). Battiston, Nicosia & Latora 2014. */
#include "base/language.h"
#include "engine/analysis.h"
#include "engine/meetings.h"
#include "engine/relations.h"
#include "engine/studies/rooms.h"

#include <math.h>

enum { MEMBERSHIP, JOINT_PROJECT, LIAISON, JOINT_MEETING, SUB_GROUP, LAYERS };

static const char *const words[] = {
    [MEMBERSHIP] = NC_("layer", "membership"), [JOINT_PROJECT] = NC_("layer", "joint project"),
    [LIAISON] = NC_("layer", "liaison"),       [JOINT_MEETING] = NC_("layer", "joint meeting"),
    [SUB_GROUP] = NC_("layer", "sub-group"),
};
_Static_assert(CF_COUNT(words) == LAYERS, "a layer has no word");

/* Who is tied to whom in each layer, and how many partners each forum has there. */
typedef struct {
    const cf_network *fora;
    uint32_t *place; /* of each forum of the graph; CF_ABSENT: not in force */
    cf_relation layer[LAYERS];
    size_t *partners[LAYERS];
    bool is_used[LAYERS];
    size_t used;
} layered;

static void tie(cf_relation *layer, uint32_t a, uint32_t b)
{
    if (a == CF_ABSENT || b == CF_ABSENT || a == b)
        return;
    layer->cell[a * layer->count + b] = 1;
    layer->cell[b * layer->count + a] = 1;
}

/* The layers that are lenses of their own. */
static bool see_relations(layered *all, const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    return cf_relation_make(
               &all->layer[MEMBERSHIP], CF_RELATION_MEMBERS, analysis, NULL, arena, err)
        && cf_relation_make(
               &all->layer[JOINT_PROJECT], CF_RELATION_SHARED_WORK, analysis, NULL, arena, err)
        && cf_relation_make(&all->layer[LIAISON], CF_RELATION_DIRECTED, analysis, NULL, arena, err);
}

static bool see_meetings(layered *all, const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    const cf_attendance *attendance;
    size_t count;
    if (!cf_attendance_read(&attendance, &count, &analysis->snapshot, arena, err))
        return false;
    for (size_t i = 0; i < count; i++)
        tie(&all->layer[JOINT_MEETING], all->place[attendance[i].guest],
            all->place[attendance[i].host]);
    return true;
}

static void see_sub_groups(layered *all, const cf_graph *graph)
{
    for (cf_index i = 0; i < graph->forum_count; i++) {
        if (cf_forum_is_sub_group(graph, i) && graph->forum[i].parent != CF_ABSENT)
            tie(&all->layer[SUB_GROUP], all->place[i], all->place[graph->forum[i].parent]);
    }
}

/* Ties in either direction and of any strength are alike. */
static void count_partners(layered *all, int which)
{
    cf_relation *layer = &all->layer[which];
    for (uint32_t i = 0; i < layer->count; i++) {
        for (uint32_t j = 0; j < layer->count; j++) {
            if (layer->cell[i * layer->count + j] > 0)
                tie(layer, i, j);
        }
    }
    for (size_t i = 0; i < layer->count * layer->count; i++)
        all->partners[which][i / layer->count] += layer->cell[i] > 0;
    for (size_t i = 0; i < layer->count; i++)
        all->is_used[which] |= all->partners[which][i] > 0;
    all->used += all->is_used[which];
}

static bool open_layers(layered *all, const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    const cf_network *fora = &analysis->network[CF_LENS_CHANNELS];
    const size_t count = fora->node_count;
    *all = (layered){.fora = fora};
    all->place = cf_new(arena, uint32_t, analysis->graph->forum_count, err);
    for (size_t i = 0; all->place && i < analysis->graph->forum_count; i++)
        all->place[i] = CF_ABSENT;
    for (uint32_t i = 0; all->place && i < count; i++)
        all->place[fora->node[i].record] = i;
    for (int i = 0; i < LAYERS; i++) {
        all->partners[i] = cf_new(arena, size_t, count, err);
        all->layer[i] =
            (cf_relation){cf_arena_new(arena, count * count, sizeof(double), err), count, true};
        if (!all->partners[i] || !all->layer[i].cell)
            return false;
    }
    return all->place;
}

static bool see_layers(layered *all, const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    if (!open_layers(all, analysis, arena, err) || !see_relations(all, analysis, arena, err)
        || !see_meetings(all, analysis, arena, err))
        return false;
    see_sub_groups(all, analysis->graph);
    for (int i = 0; i < LAYERS; i++)
        count_partners(all, i);
    return true;
}

static const cf_column columns[] = {
    {"layer", N_("Layer"), CF_WORDS, CF_SHOWN_NARROW},
    {"other", N_("With"), CF_WORDS, CF_SHOWN_NARROW},
    {"pairs", N_("Pairs"), CF_NUMBER, CF_SHOWN_NARROW},
    {"pairs_other", N_("Other's"), CF_NUMBER, CF_SHOWN_NARROW},
    {"both", N_("Both"), CF_NUMBER, CF_SHOWN_NARROW},
    {"overlap", N_("Overlap"), CF_NUMBER, CF_SHOWN_NARROW},
};

static size_t count_pairs(const layered *all, int a, int b)
{
    const double *first = all->layer[a].cell;
    const double *second = all->layer[b].cell;
    size_t ends = 0;
    for (size_t i = 0; i < all->layer[a].count * all->layer[a].count; i++)
        ends += first[i] > 0 && second[i] > 0;
    return ends / 2;
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    (void)note;
    layered all;
    if (!see_layers(&all, in->analysis, rows->arena, rows->err))
        return false;
    for (int a = 0; a < LAYERS; a++) {
        for (int b = a + 1; b < LAYERS; b++) {
            const size_t own = count_pairs(&all, a, a);
            const size_t other = count_pairs(&all, b, b);
            const size_t both = count_pairs(&all, a, b);
            const double either = (double)(own + other - both);
            cf_rows_add_sentence(rows, cf_sentence_in("layer", words[a]));
            cf_rows_add_sentence(rows, cf_sentence_in("layer", words[b]));
            cf_rows_add_count(rows, own);
            cf_rows_add_count(rows, other);
            cf_rows_add_count(rows, both);
            cf_rows_add_number(rows, own > 0 && other > 0 ? (double)both / either : (double)NAN);
        }
    }
    return true;
}

static const cf_column participation_columns[] = {
    {"forum", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"participation", N_("Spread"), CF_NUMBER, CF_SHOWN_NARROW},
    {"ties", N_("Ties"), CF_NUMBER, CF_SHOWN_NARROW},
    {"membership", N_("Members"), CF_NUMBER, CF_SHOWN_NARROW},
    {"joint_project", N_("Projects"), CF_NUMBER, CF_SHOWN_NARROW},
    {"liaison", N_("Liaison"), CF_NUMBER, CF_SHOWN_NARROW},
    {"joint_meeting", N_("Meetings"), CF_NUMBER, CF_SHOWN_NARROW},
    {"sub_group", N_("Sub-group"), CF_NUMBER, CF_SHOWN_NARROW},
};
_Static_assert(CF_COUNT(participation_columns) == 3 + LAYERS, "a layer has no column");

static double participation_of(const layered *all, size_t node, size_t *ties)
{
    double squares = 0;
    *ties = 0;
    for (int i = 0; i < LAYERS; i++) {
        const double partners = (double)all->partners[i][node];
        *ties += all->partners[i][node];
        squares += partners * partners;
    }
    const double sum = (double)*ties;
    const double layers = (double)all->used;
    return *ties == 0 || all->used < 2 ? NAN : layers / (layers - 1) * (1 - squares / (sum * sum));
}

static void add_forum(cf_rows *rows, const layered *all, size_t node, double participation,
                      size_t ties)
{
    cf_rows_add(rows, all->fora->node[node].id);
    cf_rows_add_number(rows, participation);
    cf_rows_add_count(rows, ties);
    for (int i = 0; i < LAYERS; i++)
        cf_rows_add_count(rows, all->partners[i][node]);
}

/* Those in most layers first. */
static bool make_participation(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    layered all;
    size_t defined;
    if (!see_layers(&all, in->analysis, rows->arena, rows->err))
        return false;
    const size_t count = all.fora->node_count;
    double *value = cf_new(rows->arena, double, count, rows->err);
    size_t *ties = cf_new(rows->arena, size_t, count, rows->err);
    for (size_t i = 0; value && ties && i < count; i++)
        value[i] = participation_of(&all, i, &ties[i]);
    const size_t *place =
        value ? cf_ranked(value, count, false, &defined, rows->arena, rows->err) : NULL;
    for (size_t i = 0; place && ties && i < count; i++)
        add_forum(rows, &all, place[i], value[place[i]], ties[place[i]]);
    *note = cf_sentence_format(
        rows->arena, rows->err, "layers in which any fora are tied: %zu of %d", all.used, LAYERS);
    return place && ties && note->english;
}

const cf_study cf_layers = {
    .id = "layers",
    .title = N_("Are fora tied in several ways at once?"),
    .plain =
        N_("How far the ways in which fora can be tied go together: whether those that work on "
           "one project also meet, or have a liaison. 1: the same pairs; 0: never the same."),
    .definition =
        "pairs of fora tied in both layers over those tied in either (Jaccard); "
        "membership: an economy is a member of both; joint project; liaison: active, "
        "either way; joint meeting: one came to a meeting of the other, up to the day; "
        "sub-group: one is the parent of the other",
    .undefined = N_("nothing is on record in one of the layers"),
    .reference = "Battiston, Nicosia & Latora 2014",
    .cost = "O(n^2 + sum over economies of fora^2)",
    cf_study_columns(columns),
    .make = make,
};

const cf_study cf_layers_participation = {
    .id = "layers.participation",
    .title = N_("Which fora are tied in all ways?"),
    .plain =
        N_("Whether a forum's ties are spread over all the ways in which fora can be tied (1) or "
           "are all of one kind (0)."),
    .definition = "L/(L - 1) (1 - sum over layers of (k/o)^2): k partners in a layer, o their sum "
                  "over layers, L layers in which any fora are tied",
    .undefined = N_("the forum has no ties, or fewer than two layers have any"),
    .reference = "Battiston, Nicosia & Latora 2014",
    .cost = "O(n^2 + sum over economies of fora^2)",
    cf_study_columns(participation_columns),
    .make = make_participation,
};
