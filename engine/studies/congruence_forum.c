/* engine/studies/congruence_forum.c: whose needs are met?
 *
 * Individual congruence: c_i = pairs of i that are met / pairs of i that are required, and so for
 * the weighted form. Not defined for a forum without a need. O(needs log channels). Cataldo et al.
 * 2006. */
#include "base/language.h"
#include "engine/studies/congruence.h"

#include <math.h>
#include <stdlib.h>

static const cf_column columns[] = {
    {"forum", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"met", N_("Met"), CF_NUMBER, CF_SHOWN_NARROW},
    {"required", N_("Needs"), CF_NUMBER, CF_SHOWN_NARROW},
    {"congruence", N_("Congr."), CF_NUMBER, CF_SHOWN_NARROW},
    {"weighted", N_("Weighted"), CF_NUMBER, CF_SHOWN_NARROW},
    {"without_channel", N_("No channel with"), CF_LIST, CF_SHOWN_NARROW},
};

typedef struct {
    cf_index forum, other;
} missing;

typedef struct {
    const cf_graph *graph;
    cf_congruence *found; /* by forum */
    missing *item;        /* by forum, then other */
    size_t count;
    size_t *first; /* by forum, its place in `item` */
} field;

static int by_forum(const void *left, const void *right)
{
    const missing *x = left;
    const missing *y = right;
    if (x->forum != y->forum)
        return x->forum < y->forum ? -1 : 1;
    return (x->other > y->other) - (x->other < y->other);
}

static void sort_missing(field *all)
{
    if (all->count > 0)
        qsort(all->item, all->count, sizeof *all->item, by_forum);
    for (size_t i = all->count; i-- > 0;)
        all->first[all->item[i].forum] = i;
}

static bool fill(field *all, const cf_study_input *in, const cf_rows *rows)
{
    const cf_analysis *analysis = in->analysis;
    cf_task_needs needs;
    if (!cf_congruence_needs(&needs, in, rows))
        return false;
    all->found = cf_new(rows->arena, cf_congruence, all->graph->forum_count, rows->err);
    all->first = cf_new(rows->arena, size_t, all->graph->forum_count, rows->err);
    all->item = cf_new(rows->arena, missing, 2 * needs.count, rows->err);
    if (!all->found || !all->first || !all->item)
        return false;
    for (size_t i = 0; i < needs.count; i++) {
        const cf_task_need *pair = &needs.item[i];
        cf_congruence_add_need(&all->found[pair->a], analysis, &needs, pair);
        cf_congruence_add_need(&all->found[pair->b], analysis, &needs, pair);
        if (!cf_analysis_is_covered(analysis, pair->a, pair->b)) {
            all->item[all->count++] = (missing){pair->a, pair->b};
            all->item[all->count++] = (missing){pair->b, pair->a};
        }
    }
    sort_missing(all);
    return true;
}

static void add_forum(cf_rows *rows, const field *all, cf_index forum)
{
    cf_rows_add(rows, all->graph->forum[forum].id);
    cf_rows_add_congruence(rows, &all->found[forum]);
    for (size_t i = all->first[forum]; i < all->count && all->item[i].forum == forum; i++)
        cf_text_add_format(&rows->pad, "%s%s", rows->pad.length > 0 ? ";" : "",
                           all->graph->forum[all->item[i].other].id);
    cf_rows_add_pad(rows);
}

/* Those with most needs that are not met first, those without a need last. */
static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    field all = {.graph = in->analysis->graph};
    const size_t count = all.graph->forum_count;
    double *unmet = cf_new(rows->arena, double, count, rows->err);
    if (!unmet || !fill(&all, in, rows))
        return false;
    for (size_t i = 0; i < count; i++) {
        cf_congruence *found = &all.found[i];
        cf_congruence_settle(found);
        unmet[i] = found->required == 0 ? (double)NAN : (double)(found->required - found->met);
    }
    size_t defined;
    const size_t *place = cf_ranked(unmet, count, false, &defined, rows->arena, rows->err);
    for (size_t i = 0; place && i < count; i++) {
        if (in->analysis->snapshot.forum[place[i]] != CF_NO)
            add_forum(rows, &all, (cf_index)place[i]);
    }
    if (place && defined == 0)
        *note = cf_sentence_of(CF_NOTHING_REQUIRED);
    return place;
}

const cf_study cf_congruence_forum = {
    .id = "congruence.forum",
    .title = N_("Needs met, by forum"),
    .plain = N_("How many of the needs of each forum a channel meets, and with whom there is none. "
                "--tasks says which needs are asked for."),
    .definition = "pairs of the forum that are met / pairs of the forum that are required, over "
                  "CR = T_A T_D T_A' as in congruence.layers; weighted: sum of CR over met pairs / "
                  "sum of CR",
    .undefined = N_("the forum has no need"),
    .reference = CF_CATALDO,
    .cost = "O(needs (log channels + ties between their projects))",
    .heeds = CF_HEED_BIT(CF_HEED_TASKS),
    cf_study_columns(columns),
    .make = make,
};
