/* engine/studies/concentration.c: does the work hang on a few?
 *
 * Projects in force, counted for each economy that leads them, each that sponsors them, and each
 * forum that they belong to; a project of two leads counts for both. With s the share of a holder in
 * the sum of counts:
 *   HHI               sum of s^2: 1 if one holds all, 1/n if n hold the same
 *   effective number  1 / HHI: as many equal holders would be as concentrated
 *   Gini              over all economies (fora) in force, those with none too
 *   top               the largest share, and that of the three largest
 * Undefined without a project. O(projects + n log n). Herfindahl 1950; Gini 1912. */
#include "base/language.h"
#include "base/pad.h"
#include "engine/analysis.h"
#include "engine/studies/rooms.h"

#include <math.h>

static const cf_column columns[] = {
    {"of", N_("By"), CF_WORDS, CF_SHOWN_NARROW},
    {"projects", N_("Counted"), CF_NUMBER, CF_SHOWN_NARROW},
    {"holders", N_("Holders"), CF_NUMBER, CF_SHOWN_NARROW},
    {"possible", N_("Out of"), CF_NUMBER, CF_SHOWN_WIDE},
    {"hhi", N_("HHI"), CF_NUMBER, CF_SHOWN_NARROW},
    {"effective", N_("Effective"), CF_NUMBER, CF_SHOWN_NARROW},
    {"gini", N_("Gini"), CF_NUMBER, CF_SHOWN_NARROW},
    {"largest", N_("Largest"), CF_LIST, CF_SHOWN_NARROW},
    {"largest_share", N_("Its share"), CF_NUMBER, CF_SHOWN_NARROW},
    {"three_share", N_("Share of three"), CF_NUMBER, CF_SHOWN_WIDE},
};

enum { LARGEST = 3 };

/* What each holder holds; those that are not in force are left out. */
typedef struct {
    double *held;
    const char **id;
    size_t count;
} holding;

static bool open_holding(holding *all, size_t most, cf_arena *arena, cf_error *err)
{
    *all = (holding){
        .held = cf_new(arena, double, most, err), .id = cf_new(arena, const char *, most, err)};
    return all->held && all->id;
}

/* Leads or sponsors, by economy in force; NAN if none is on record. */
static bool hold_by_economy(holding *all, const cf_analysis *analysis, cf_part part,
                            cf_arena *arena, cf_error *err)
{
    const cf_coverage *coverage = &analysis->coverage;
    if (!open_holding(all, coverage->economy_count, arena, err))
        return false;
    for (size_t i = 0; i < coverage->economy_count; i++) {
        const cf_participation *economy = &coverage->economy[i];
        all->held[i] = economy->count[part];
        all->id[i] = analysis->graph->economy[economy->economy].id;
    }
    all->count = coverage->economy_count;
    return true;
}

static bool hold_by_lead(holding *all, const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    return hold_by_economy(all, analysis, CF_PART_LEADS, arena, err);
}

static bool hold_by_sponsor(holding *all, const cf_analysis *analysis, cf_arena *arena,
                            cf_error *err)
{
    return hold_by_economy(all, analysis, CF_PART_SPONSORS, arena, err);
}

/* By the forum in force that a project belongs to. */
static bool hold_by_forum(holding *all, const cf_analysis *analysis, cf_arena *arena, cf_error *err)
{
    const cf_graph *graph = analysis->graph;
    const cf_snapshot *snapshot = &analysis->snapshot;
    double *held = cf_new(arena, double, graph->forum_count, err);
    if (!held || !open_holding(all, graph->forum_count, arena, err))
        return false;
    for (size_t i = 0; i < graph->project_count; i++) {
        const cf_index forum = cf_snapshot_current(snapshot, graph->project[i].forum);
        if (snapshot->project[i] && forum != CF_ABSENT)
            held[forum]++;
    }
    for (size_t i = 0; i < graph->forum_count; i++) {
        if (snapshot->forum[i] == CF_NO)
            continue;
        all->held[all->count] = held[i];
        all->id[all->count++] = graph->forum[i].id;
    }
    return true;
}

typedef struct {
    const char *word;
    bool (*hold)(holding *all, const cf_analysis *analysis, cf_arena *arena, cf_error *err);
} way;

static const way ways[] = {
    {NC_("holder", "lead economy"), hold_by_lead},
    {NC_("holder", "sponsor"), hold_by_sponsor},
    {NC_("holder", "forum"), hold_by_forum},
};

typedef struct {
    const char *largest;
    double hhi, gini, top, three;
} shares;

/* `place`: of the holders, the largest first. NAN if nobody holds anything. */
static bool find_shares(shares *found, const holding *all, const size_t *place, double total,
                        cf_arena *arena, cf_error *err)
{
    cf_summary summary;
    *found = (shares){"", NAN, NAN, NAN, NAN};
    if (!(total > 0))
        return true;
    if (!cf_summarise(all->held, all->count, &summary, arena, err))
        return false;
    cf_text names = {0};
    for (size_t i = 0; i < all->count && !(all->held[place[i]] < all->held[place[0]]); i++)
        cf_text_add_format(&names, "%s%s", i > 0 ? ";" : "", all->id[place[i]]);
    const char *largest = cf_pad_take(&names, arena, err);
    cf_text_free(&names);
    if (!largest)
        return false;
    *found = (shares){largest, 0, summary.gini, all->held[place[0]] / total, 0};
    for (size_t i = 0; i < all->count; i++) {
        const double share = all->held[place[i]] / total;
        found->hhi += share * share;
        found->three += i < LARGEST ? share : 0;
    }
    return true;
}

static void add_shares(cf_rows *rows, const shares *found)
{
    cf_rows_add_number(rows, found->hhi);
    cf_rows_add_number(rows, 1 / found->hhi);
    cf_rows_add_number(rows, found->gini);
    cf_rows_add(rows, found->largest);
    cf_rows_add_number(rows, found->top);
    cf_rows_add_number(rows, found->three);
}

static bool add_way(cf_rows *rows, const way *by, const cf_analysis *analysis)
{
    holding all;
    size_t defined;
    if (!by->hold(&all, analysis, rows->arena, rows->err))
        return false;
    const size_t *place = cf_ranked(all.held, all.count, false, &defined, rows->arena, rows->err);
    if (!place)
        return false;
    double total = 0;
    size_t holders = 0;
    for (size_t i = 0; i < all.count; i++) {
        total += all.held[i];
        holders += all.held[i] > 0;
    }
    shares found;
    if (!find_shares(&found, &all, place, total, rows->arena, rows->err))
        return false;
    cf_rows_add_sentence(rows, cf_sentence_in("holder", by->word));
    cf_rows_add_number(rows, total);
    cf_rows_add_count(rows, holders);
    cf_rows_add_count(rows, all.count);
    add_shares(rows, &found);
    return true;
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    (void)note;
    bool ok = true;
    for (size_t i = 0; i < CF_COUNT(ways) && ok; i++)
        ok = add_way(rows, &ways[i], in->analysis);
    return ok;
}

const cf_study cf_concentration = {
    .id = "concentration",
    .title = N_("Does the work hang on a few?"),
    .plain =
        N_("How far projects are led or sponsored by a few economies, or run by a few fora: the "
           "effective number says how many equal holders would be as concentrated."),
    .definition =
        "projects in force counted for each lead, sponsor, or forum that they belong to; "
        "HHI: sum of squared shares; effective: 1/HHI; Gini over all economies or fora in "
        "force, those with none too",
    .undefined = N_("there are no projects with such a holder on record"),
    .reference = "Herfindahl 1950; Gini 1912",
    .cost = "O(projects + n log n)",
    .is_quick = true,
    cf_study_columns(columns),
    .make = make,
};
