/* engine/studies/pairs_lost.c: which pairs of other fora lose contact without a forum, or a few?
 *
 * A pair is in contact if a chain of ties joins it. Without K, the pairs of the others are lost that
 * were in contact; those with a member of K do not count. Beside it F, the share of all pairs of
 * others that are out of contact. One row for each forum that loses any; of larger sets, those that
 * lose most, and more than smaller ones do. F is undefined if fewer than two others are left.
 * O(n) sets of one of O(n^2 / 64) each; larger ones as in key_players.c. Borgatti 2006. */
#include "base/language.h"
#include "engine/studies/key_sets.h"
#include "engine/studies/rooms.h"

#include <math.h>

enum { MOST_PAIRS = 10 };

static const cf_column columns[] = {
    {"without", N_("Without"), CF_LIST, CF_SHOWN_NARROW},
    {"size", N_("Fora"), CF_NUMBER, CF_SHOWN_FILE},
    {"pairs_lost", N_("Pairs lost"), CF_NUMBER, CF_SHOWN_NARROW},
    {"pairs_in_contact", N_("Of"), CF_NUMBER, CF_SHOWN_NARROW},
    {"fragmentation", N_("Apart then"), CF_NUMBER, CF_SHOWN_NARROW},
    {"pairs", N_("Pairs"), CF_LIST, CF_SHOWN_WIDE},
    {"sets", N_("Equal"), CF_NUMBER, CF_SHOWN_WIDE},
    {"way", N_("Found"), CF_WORDS, CF_SHOWN_FILE},
};

typedef struct {
    cf_key_field field;
    uint32_t *piece; /* of each node without the set */
    cf_rows *rows;
} losses;

static bool is_lost(const losses *all, uint32_t a, uint32_t b)
{
    return all->piece[a] != CF_ABSENT && all->piece[b] != CF_ABSENT
        && all->field.piece[a] == all->field.piece[b] && all->piece[a] != all->piece[b];
}

static void add_pairs(losses *all)
{
    const cf_network_node *node = all->field.network.node;
    cf_speech *speech = &all->rows->speech;
    size_t count = 0;
    for (uint32_t a = 0; a < all->field.nodes; a++) {
        for (uint32_t b = a + 1; b < all->field.nodes; b++) {
            if (!is_lost(all, a, b) || ++count > MOST_PAIRS)
                continue;
            cf_speech_add(speech, cf_sentence_same(count > 1 ? ";" : ""));
            cf_speech_add_format(speech, "%s and %s", node[a].id, node[b].id);
        }
    }
    if (count > MOST_PAIRS)
        cf_speech_add_format(speech, ";%zu more", count - MOST_PAIRS);
    cf_rows_add_speech(all->rows);
}

static double share_apart(cf_key_field *field, const uint32_t *set, size_t size)
{
    const cf_key_measure *apart = &cf_key_measures[CF_KEY_APART];
    const double of = field->nodes > size ? apart->denominator(field, set, size) : 0;
    return of > 0 ? apart->numerator(field, set, size) / of : (double)NAN;
}

static void add_set(losses *all, const cf_key_sets *sets, size_t place)
{
    const uint32_t *set = sets->set + place * sets->size;
    cf_rows *rows = all->rows;
    cf_key_field *field = &all->field;
    cf_rows_add_set(rows, field, set, sets->size);
    cf_rows_add_count(rows, sets->size);
    cf_rows_add_number(rows, sets->numerator);
    cf_rows_add_number(rows, cf_key_measures[CF_KEY_LOST].denominator(field, set, sets->size));
    cf_rows_add_number(rows, share_apart(field, set, sets->size));
    cf_key_remove(field, set, sets->size);
    (void)cf_key_contact(field, all->piece);
    add_pairs(all);
    cf_rows_add_ties(rows, sets);
    cf_rows_add_sentence(rows, cf_sentence_of(cf_key_ways[sets->way]));
}

/* Every forum without which pairs are lost, those of most pairs first; `most` is how many. */
static bool add_single(losses *all, double *most)
{
    cf_rows *rows = all->rows;
    const size_t nodes = all->field.nodes;
    double *lost = cf_new(rows->arena, double, nodes, rows->err);
    if (!lost)
        return false;
    for (uint32_t i = 0; i < nodes; i++)
        lost[i] = cf_key_measures[CF_KEY_LOST].numerator(&all->field, &i, 1);
    size_t defined;
    const size_t *place = cf_ranked(lost, nodes, false, &defined, rows->arena, rows->err);
    for (size_t i = 0; place && i < nodes && lost[place[i]] > 0; i++) {
        const uint32_t node = (uint32_t)place[i];
        *most = fmax(*most, lost[node]);
        const cf_key_sets one = {
            .way = CF_KEY_EXACT, .numerator = lost[node], .set = &node, .size = 1, .kept = 1};
        add_set(all, &one, 0);
    }
    return place;
}

/* The best sets of a size, if they lose more than the best of fewer fora. */
static bool add_larger(losses *all, size_t size, double *most)
{
    const cf_key_aim aim = {&cf_key_measures[CF_KEY_LOST], size, CF_KEY_SETS_LISTED};
    cf_key_sets sets;
    if (!cf_key_sets_find(&sets, &all->field, &aim, all->rows->arena, all->rows->err))
        return false;
    for (size_t i = 0; i < sets.kept && sets.numerator > *most; i++)
        add_set(all, &sets, i);
    *most = fmax(*most, sets.numerator);
    return true;
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    losses all = {.rows = rows};
    if (!cf_key_field_begin(&all.field, in->network, rows, note))
        return note->english;
    all.piece = cf_new(rows->arena, uint32_t, all.field.nodes, rows->err);
    if (!all.piece)
        return false;
    *note = cf_sentence_format(
        rows->arena, rows->err,
        "now %.0f pairs are in contact; without a forum that has no ties, the "
        "share apart is lower, as its own pairs count no more",
        cf_key_contact(&all.field, NULL));
    double most = 0;
    bool ok = note->english && add_single(&all, &most);
    for (size_t size = 2; ok && size <= in->options->size && size + 2 <= all.field.nodes; size++)
        ok = add_larger(&all, size, &most);
    return ok;
}

const cf_study cf_pairs_lost = {
    .id = "pairs-lost",
    .title = N_("Pairs that lose contact"),
    .plain =
        N_("How many pairs of other fora would no longer reach each other, over any number of "
           "steps, if a forum fell silent, or a few at once. Many pairs that hang on one forum "
           "are a question to ask: who else could carry the news?"),
    .definition = "pairs of fora outside the set that ties join with it and do not join without "
                  "it; of: pairs outside the set in contact with it; apart then: pairs out of "
                  "contact divided by all pairs of the n-k others (F)",
    .undefined = N_("the share apart with fewer than two others"),
    .reference = "Borgatti 2006",
    .cost = "one forum O(n^3/64); sets of k as key-players",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_SIZE),
    cf_study_columns(columns),
    .make = make,
};
