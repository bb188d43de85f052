#include "engine/second_look.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void add_left_out(cf_second_look *look, cf_left_out *list, const cf_analysis *analysis,
                         const cf_requirement *need)
{
    const cf_index focus = analysis->snapshot.focus.item[0];
    const cf_index forum = need->a == focus ? need->b : need->a;
    for (size_t i = 0; i < need->mandate.count; i++)
        list[look->left_out_count++] = (cf_left_out){
            .project = need->mandate.item[i],
            .forum = forum,
            .state = cf_pair_state(&analysis->channels, &analysis->snapshot, focus, forum),
            .covered = cf_analysis_is_covered(analysis, focus, forum),
            .channel = cf_channels_find(&analysis->channels, focus, forum)};
}

/* `context`: by forum, its projects that are in the mandate and leave the focus out. */
static int by_urgency(const void *left, const void *right, void *context)
{
    const cf_left_out *x = left;
    const cf_left_out *y = right;
    const size_t *projects = context;
    const size_t of_x = projects[x->forum];
    const size_t of_y = projects[y->forum];
    const int keys[] = {(int)x->covered - (int)y->covered, (of_x < of_y) - (of_x > of_y),
                        (x->forum > y->forum) - (x->forum < y->forum)};
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i] != 0)
            return keys[i];
    }
    return (x->project > y->project) - (x->project < y->project);
}

/* The need called mandate, project by project: it is only there if there is a focus. */
static bool find_left_out(cf_second_look *look, const cf_analysis *analysis, cf_error *err)
{
    const cf_graph *graph = analysis->graph;
    size_t *projects = cf_new(&look->arena, size_t, graph->forum_count, err);
    cf_left_out *list = cf_new(&look->arena, cf_left_out, graph->project_count, err);
    if (!projects || !list)
        return false;
    for (size_t i = 0; i < analysis->requirements.count; i++) {
        if (analysis->requirements.item[i].mandate.count > 0)
            add_left_out(look, list, analysis, &analysis->requirements.item[i]);
    }
    for (size_t i = 0; i < look->left_out_count; i++)
        projects[list[i].forum]++;
    qsort_r(list, look->left_out_count, sizeof *list, by_urgency, projects);
    look->left_out = list;
    return true;
}

static int by_cosponsors(const void *left, const void *right)
{
    const cf_sponsored *x = left;
    const cf_sponsored *y = right;
    if (isnan(x->cosponsors) != isnan(y->cosponsors))
        return isnan(x->cosponsors) ? 1 : -1;
    if (x->cosponsors < y->cosponsors || x->cosponsors > y->cosponsors)
        return x->cosponsors < y->cosponsors ? -1 : 1;
    return (x->project > y->project) - (x->project < y->project);
}

static bool find_sponsored(cf_second_look *look, const cf_analysis *analysis, cf_error *err)
{
    const cf_graph *graph = analysis->graph;
    cf_sponsored *list = cf_new(&look->arena, cf_sponsored, graph->project_count, err);
    if (!list)
        return false;
    for (cf_index i = 0; i < graph->project_count; i++) {
        if (!analysis->snapshot.project[i])
            continue;
        const double cosponsors = cf_cosponsors(&graph->project[i]);
        look->in_force++;
        look->too_few += cosponsors < CF_COSPONSORS_NEEDED;
        if (!(cosponsors >= CF_COSPONSORS_NEEDED))
            list[look->sponsored_count++] = (cf_sponsored){i, cosponsors};
    }
    qsort(list, look->sponsored_count, sizeof *list, by_cosponsors);
    look->sponsored = list;
    return true;
}

bool cf_second_look_take(cf_second_look *look, const cf_analysis *analysis, cf_error *err)
{
    *look = (cf_second_look){0};
    return cf_overlaps_find(&look->overlaps, analysis, &look->arena, err)
        && find_left_out(look, analysis, err) && find_sponsored(look, analysis, err);
}

void cf_second_look_free(cf_second_look *look)
{
    cf_arena_free(&look->arena);
    *look = (cf_second_look){0};
}
