#include "engine/overlap.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A theme of a project. */
typedef struct {
    bool is_topic;
    const char *name;
    cf_index project;
} mark;

/* A project of a pair of fora that shares a theme with one of the other side. */
typedef struct {
    cf_index a, b;
    size_t theme;
    bool is_of_b;
    cf_index project;
} hit;

/* The hits of a pair of fora, and what it is ranked by. */
typedef struct {
    cf_index a, b;
    size_t first, count;
    size_t areas, topics, rarest;
} pair;

typedef struct {
    const cf_analysis *analysis;
    cf_indices *fora; /* by project: its participants */
    mark *marks;
    size_t mark_count;
    cf_theme *theme;
    size_t theme_count;
    hit *hits;
    size_t hit_count, hit_capacity;
    pair *pairs;
    size_t pair_count;
    cf_arena *arena;
    cf_error *err;
} search;

static int compare(size_t left, size_t right)
{
    return (left > right) - (left < right);
}

/* Areas before topics; ids are told apart by case, topics are not. */
static int compare_themes(const mark *x, const mark *y)
{
    if (x->is_topic != y->is_topic)
        return x->is_topic ? 1 : -1;
    return x->is_topic ? strcasecmp(x->name, y->name) : strcmp(x->name, y->name);
}

static int by_theme(const void *left, const void *right)
{
    const mark *x = left;
    const mark *y = right;
    const int order = compare_themes(x, y);
    if (order != 0)
        return order;
    return x->project != y->project ? compare(x->project, y->project) : strcmp(x->name, y->name);
}

static void add_mark(search *all, bool is_topic, const char *name, cf_index project)
{
    all->marks[all->mark_count++] = (mark){is_topic, name, project};
}

static void add_marks(search *all, cf_index at)
{
    const cf_graph *graph = all->analysis->graph;
    const cf_project *project = &graph->project[at];
    for (size_t i = 0; i < project->areas.count; i++)
        add_mark(all, false, graph->area[project->areas.item[i]].id, at);
    for (size_t i = 0; i < project->frameworks.count; i++)
        add_mark(all, false, graph->framework[project->frameworks.item[i]].id, at);
    for (size_t i = 0; i < project->topics.count; i++)
        add_mark(all, true, project->topics.item[i], at);
}

static size_t count_marks(const cf_project *project)
{
    return project->areas.count + project->frameworks.count + project->topics.count;
}

/* A project whose fora are all gone has nobody to ask. */
static bool read_projects(search *all)
{
    const cf_graph *graph = all->analysis->graph;
    const cf_snapshot *snapshot = &all->analysis->snapshot;
    size_t most = 0;
    for (size_t i = 0; i < graph->project_count; i++)
        most += snapshot->project[i] ? count_marks(&graph->project[i]) : 0;
    all->fora = cf_new(all->arena, cf_indices, graph->project_count, all->err);
    all->marks = cf_new(all->arena, mark, most, all->err);
    all->theme = cf_new(all->arena, cf_theme, most, all->err);
    if (!all->fora || !all->marks || !all->theme)
        return false;
    for (cf_index i = 0; i < graph->project_count; i++) {
        const cf_project *project = &graph->project[i];
        if (!snapshot->project[i] || count_marks(project) == 0)
            continue;
        if (!cf_snapshot_participants(snapshot, project, &all->fora[i], all->arena, all->err))
            return false;
        if (all->fora[i].count > 0)
            add_marks(all, i);
    }
    qsort(all->marks, all->mark_count, sizeof *all->marks, by_theme);
    return true;
}

static bool stands_above(const cf_graph *graph, cf_index upper, cf_index lower)
{
    for (cf_index at = graph->forum[lower].parent; at != CF_ABSENT; at = graph->forum[at].parent) {
        if (at == upper)
            return true;
    }
    return false;
}

/* Can the one forum know what the other does? */
static bool are_joined(const cf_analysis *analysis, cf_index x, cf_index y)
{
    const cf_snapshot *snapshot = &analysis->snapshot;
    return x == y || cf_analysis_is_covered(analysis, x, y) || stands_above(analysis->graph, x, y)
        || stands_above(analysis->graph, y, x)
        || (cf_forum_is_of_focus(snapshot, x) && cf_forum_is_of_focus(snapshot, y));
}

static bool may_overlap(const search *all, cf_index x, cf_index y)
{
    const cf_indices of_x = all->fora[x];
    const cf_indices of_y = all->fora[y];
    for (size_t i = 0; i < of_x.count; i++) {
        for (size_t j = 0; j < of_y.count; j++) {
            if (are_joined(all->analysis, of_x.item[i], of_y.item[j]))
                return false;
        }
    }
    return true;
}

static bool add_hit(search *all, hit found)
{
    all->hits = cf_arena_grow(
        all->arena, all->hits, all->hit_count, &all->hit_capacity, sizeof *all->hits, all->err);
    if (!all->hits)
        return false;
    all->hits[all->hit_count++] = found;
    return true;
}

static bool add_hits(search *all, cf_index x, cf_index y)
{
    const cf_index of_x = all->fora[x].item[0];
    const cf_index of_y = all->fora[y].item[0];
    const bool is_in_order = of_x < of_y;
    hit found = {
        .a = is_in_order ? of_x : of_y,
        .b = is_in_order ? of_y : of_x,
        .theme = all->theme_count - 1,
        .is_of_b = !is_in_order,
        .project = x};
    if (!add_hit(all, found))
        return false;
    found.is_of_b = is_in_order;
    found.project = y;
    return add_hit(all, found);
}

/* Every two of these projects on one theme. */
static bool compare_projects(search *all, const cf_index *project, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            if (may_overlap(all, project[i], project[j]) && !add_hits(all, project[i], project[j]))
                return false;
        }
    }
    return true;
}

static bool is_of_mandate(const cf_analysis *analysis, const mark *of)
{
    const cf_words mandate = analysis->graph->mandate;
    if (!of->is_topic || analysis->snapshot.focus.count == 0)
        return false;
    for (size_t i = 0; i < mandate.count; i++) {
        if (strcasecmp(of->name, mandate.item[i]) == 0)
            return true;
    }
    return false;
}

static bool is_skipped(const cf_theme *theme)
{
    return theme->is_of_mandate || theme->projects > CF_THEME_MOST;
}

/* Reads the theme of the marks from `first` on, and moves `first` behind them. */
static bool take_theme(search *all, size_t *first)
{
    const mark *start = &all->marks[*first];
    cf_theme *theme = &all->theme[all->theme_count++];
    cf_index project[CF_THEME_MOST];
    *theme = (cf_theme){
        .is_topic = start->is_topic,
        .is_of_mandate = is_of_mandate(all->analysis, start),
        .name = start->name};
    for (; *first < all->mark_count; ++*first) {
        const mark *at = &all->marks[*first];
        if (compare_themes(at, start) != 0)
            break;
        /* One project may spell its topic in two ways. */
        if (at > start && at->project == at[-1].project)
            continue;
        if (theme->projects < CF_THEME_MOST)
            project[theme->projects] = at->project;
        theme->projects++;
    }
    return is_skipped(theme) || compare_projects(all, project, theme->projects);
}

static int by_pair(const void *left, const void *right)
{
    const hit *x = left;
    const hit *y = right;
    const int keys[] = {compare(x->a, y->a), compare(x->b, y->b), compare(x->theme, y->theme),
                        compare(x->is_of_b, y->is_of_b), compare(x->project, y->project)};
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i] != 0)
            return keys[i];
    }
    return 0;
}

static void count_theme(pair *at, const cf_theme *theme)
{
    *(theme->is_topic ? &at->topics : &at->areas) += 1;
    if (at->rarest == 0 || theme->projects < at->rarest)
        at->rarest = theme->projects;
}

static bool make_pairs(search *all)
{
    all->pairs = cf_new(all->arena, pair, all->hit_count, all->err);
    if (!all->pairs)
        return false;
    if (all->hit_count > 0)
        qsort(all->hits, all->hit_count, sizeof *all->hits, by_pair);
    for (size_t i = 0; i < all->hit_count; i++) {
        const hit *at = &all->hits[i];
        const bool is_new = i == 0 || at->a != at[-1].a || at->b != at[-1].b;
        if (is_new)
            all->pairs[all->pair_count++] = (pair){.a = at->a, .b = at->b, .first = i};
        pair *last = &all->pairs[all->pair_count - 1];
        if (is_new || at->theme != at[-1].theme)
            count_theme(last, &all->theme[at->theme]);
        last->count++;
    }
    return true;
}

static int by_rank(const void *left, const void *right)
{
    const pair *x = left;
    const pair *y = right;
    const int keys[] = {compare(y->areas, x->areas), compare(y->topics, x->topics),
                        compare(x->rarest, y->rarest), compare(x->a, y->a)};
    for (size_t i = 0; i < CF_COUNT(keys); i++) {
        if (keys[i] != 0)
            return keys[i];
    }
    return compare(x->b, y->b);
}

static int by_index(const void *left, const void *right)
{
    return compare(*(const cf_index *)left, *(const cf_index *)right);
}

/* The projects of one side, each once. */
static bool gather_projects(const search *all, const pair *of, bool is_of_b, cf_indices *projects)
{
    cf_index *item = cf_new(all->arena, cf_index, of->count, all->err);
    size_t count = 0;
    size_t kept = 0;
    if (!item)
        return false;
    for (size_t i = of->first; i < of->first + of->count; i++) {
        if (all->hits[i].is_of_b == is_of_b)
            item[count++] = all->hits[i].project;
    }
    qsort(item, count, sizeof *item, by_index);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || item[i] != item[i - 1])
            item[kept++] = item[i];
    }
    *projects = (cf_indices){item, kept};
    return true;
}

/* Areas come before topics among the hits. */
static bool gather_themes(const search *all, const pair *of, cf_overlap *overlap)
{
    const char **name = cf_new(all->arena, const char *, of->areas + of->topics, all->err);
    size_t count = 0;
    if (!name)
        return false;
    for (size_t i = of->first; i < of->first + of->count; i++) {
        if (i == of->first || all->hits[i].theme != all->hits[i - 1].theme)
            name[count++] = all->theme[all->hits[i].theme].name;
    }
    overlap->areas = (cf_words){name, of->areas};
    overlap->topics = (cf_words){name + of->areas, of->topics};
    return true;
}

static bool fill(const search *all, const pair *of, cf_overlap *overlap)
{
    const cf_analysis *analysis = all->analysis;
    *overlap = (cf_overlap){
        .a = of->a,
        .b = of->b,
        .state = cf_pair_state(&analysis->channels, &analysis->snapshot, of->a, of->b),
        .channel = cf_channels_find(&analysis->channels, of->a, of->b),
        .rarest = of->rarest};
    return gather_themes(all, of, overlap) && gather_projects(all, of, false, &overlap->of_a)
        && gather_projects(all, of, true, &overlap->of_b);
}

static bool keep(search *all, cf_overlaps *overlaps)
{
    const size_t count = all->pair_count < CF_OVERLAPS_MOST ? all->pair_count : CF_OVERLAPS_MOST;
    cf_overlap *item = cf_new(all->arena, cf_overlap, count, all->err);
    cf_theme *skipped = cf_new(all->arena, cf_theme, all->theme_count, all->err);
    bool ok = item && skipped;
    for (size_t i = 0; i < count && ok; i++)
        ok = fill(all, &all->pairs[i], &item[i]);
    *overlaps =
        (cf_overlaps){.item = item, .count = count, .found = all->pair_count, .skipped = skipped};
    for (size_t i = 0; i < all->theme_count && ok; i++) {
        if (is_skipped(&all->theme[i]) && all->theme[i].projects > 1)
            skipped[overlaps->skipped_count++] = all->theme[i];
    }
    return ok;
}

bool cf_overlaps_find(cf_overlaps *overlaps, const cf_analysis *analysis, cf_arena *arena,
                      cf_error *err)
{
    search all = {.analysis = analysis, .arena = arena, .err = err};
    bool ok = read_projects(&all);
    for (size_t first = 0; first < all.mark_count && ok;)
        ok = take_theme(&all, &first);
    if (!ok || !make_pairs(&all))
        return false;
    qsort(all.pairs, all.pair_count, sizeof *all.pairs, by_rank);
    return keep(&all, overlaps);
}
