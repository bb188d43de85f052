/* engine/studies/key_players.c: which few fora hold the others together, and which few reach them?
 *
 * For sets K of 1, 2 ... k of n nodes, those with the largest
 *   apart (F)       pairs of the others out of contact without K, of (n - |K|)(n - |K| - 1)/2
 *   far apart (dF)  the same, a pair in contact over d steps being 1 - 1/d apart
 *   reached         others within 2 steps of K (m-reach), of n - |K|
 *   near (dR)       sum of 1/d over the others, d steps from K, over n
 * The trap: F counts the others only, so that without a forum of no ties it is lower. dR is that of
 * pyntacle: with the members of K counted at 1 it would reach 1. Sets of up to four are found among
 * all, unless those are too many; larger ones greedily with swaps, which may miss the best. Undefined if
 * K leaves fewer than two others, for reach fewer than one.
 * O(n^k) sets of O(n^2 / 64) each, dF O(n^3 / 64), less those ruled out. Borgatti 2006. */
#include "base/language.h"
#include "engine/studies/key_sets.h"
#include "engine/studies/rooms.h"

#include <math.h>

static const cf_column columns[] = {
    {"measure", N_("Others are"), CF_WORDS, CF_SHOWN_NARROW},
    {"size", N_("Fora"), CF_NUMBER, CF_SHOWN_NARROW},
    {"set", N_("Which"), CF_LIST, CF_SHOWN_NARROW},
    {"value", N_("Share"), CF_NUMBER, CF_SHOWN_NARROW},
    {"numerator", N_("Count"), CF_NUMBER, CF_SHOWN_NARROW},
    {"denominator", N_("Of"), CF_NUMBER, CF_SHOWN_NARROW},
    {"sets", N_("Equal"), CF_NUMBER, CF_SHOWN_NARROW},
    {"way", N_("Found"), CF_WORDS, CF_SHOWN_WIDE},
};

static void add_row(cf_rows *rows, cf_key_field *field, const cf_key_measure *measure,
                    const cf_key_sets *sets, size_t place)
{
    const uint32_t *set = sets->set ? sets->set + place * sets->size : NULL;
    const double of = measure->denominator(field, set, sets->size);
    cf_rows_add_sentence(rows, cf_sentence_of(measure->word));
    cf_rows_add_count(rows, sets->size);
    cf_rows_add_set(rows, field, set, place < sets->kept ? sets->size : 0);
    cf_rows_add_number(rows, of > 0 ? sets->numerator / of : (double)NAN);
    cf_rows_add_number(rows, sets->numerator);
    cf_rows_add_number(rows, of);
    cf_rows_add_ties(rows, sets);
    cf_rows_add_sentence(rows, cf_sentence_of(cf_key_ways[sets->way]));
}

/* What is so before anybody is removed. */
static void add_before(cf_rows *rows, cf_key_field *field, const cf_key_measure *measure)
{
    const cf_key_sets none = {
        .way = CF_KEY_EXACT,
        .numerator = measure->numerator(field, NULL, 0),
        .kept = 1,
        .count = 1};
    add_row(rows, field, measure, &none, 0);
}

/* `is_cut` becomes true if not all of equally good sets are listed. */
static bool add_sets(cf_rows *rows, cf_key_field *field, const cf_key_measure *measure, size_t size,
                     bool *is_cut)
{
    const cf_key_aim aim = {measure, size, CF_KEY_SETS_LISTED};
    cf_key_sets sets;
    if (!cf_key_sets_find(&sets, field, &aim, rows->arena, rows->err))
        return false;
    add_row(rows, field, measure, &sets, 0);
    for (size_t i = 1; i < sets.kept; i++)
        add_row(rows, field, measure, &sets, i);
    *is_cut = *is_cut || sets.count > sets.kept;
    return true;
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    cf_key_field field;
    bool is_cut = false;
    if (!cf_key_field_begin(&field, in->network, rows, note))
        return note->english;
    for (cf_key_measure_id i = CF_KEY_APART; i <= CF_KEY_NEAR; i++) {
        const cf_key_measure *measure = &cf_key_measures[i];
        const size_t least = measure->is_of_pairs ? 2 : 1;
        if (measure->is_of_pairs && field.nodes >= least)
            add_before(rows, &field, measure);
        for (size_t size = 1; size <= in->options->size && size + least <= field.nodes; size++) {
            if (!add_sets(rows, &field, measure, size, &is_cut))
                return false;
        }
    }
    *note = cf_sentence_of(
        is_cut ? N_("of equally good sets, the first 100 are listed; the shares are of the others "
                    "alone, so that the first two can be lower without a forum that has no ties")
               : N_("the shares are of the others alone, so that the first two can be lower "
                    "without a forum that has no ties"));
    return true;
}

const cf_study cf_key_players = {
    .id = "key-players",
    .title = N_("Fora that hold the network together"),
    .plain =
        N_("Which one, two or three fora the others depend on: those without which most other "
           "fora are apart, and those from which most are reached. The best set of two is often "
           "not the two that are best alone."),
    .definition =
        "largest over sets K of 1 to --size fora: apart: F, pairs out of contact without "
        "K over (n-k)(n-k-1)/2; far apart: dF, the same with 1-1/d for a pair in contact "
        "over d steps; reached: m-reach, others within m=2 steps over n-k; near: dR, sum "
        "of 1/d over the others over n; exact up to k=4, else greedy with swaps",
    .undefined = N_("a set leaves too few others"),
    .reference = "Borgatti 2006 (doi:10.1007/s10588-006-7084-x)",
    .cost = "sets of k, O(n^2/64) each, dF O(n^3/64), less those that a bound rules out; greedy "
            "beyond 4e9 words of work",
    .lenses = CF_LENSES_UNDIRECTED,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_SIZE),
    cf_study_columns(columns),
    .make = make,
};
