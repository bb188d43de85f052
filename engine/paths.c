#include "engine/paths.h"

#include <string.h>

static bool open_ball(cf_ball *ball, size_t count, cf_arena *arena, cf_error *err)
{
    *ball = (cf_ball){
        .queue = cf_new(arena, uint32_t, count, err), .step = cf_new(arena, uint32_t, count, err)};
    if (!ball->queue || !ball->step)
        return false;
    memset(ball->step, 0xff, count * sizeof *ball->step);
    return true;
}

static void reach(cf_ball *ball, const cf_csr *near, uint32_t node)
{
    ball->ahead += near->first[node + 1] - near->first[node];
    ball->step[node] = ball->steps;
    ball->queue[ball->count++] = node;
}

/* Forgets the last one, at the cost of what it has reached. */
static void start_at(cf_ball *ball, const cf_csr *near, uint32_t node)
{
    for (uint32_t i = 0; i < ball->count; i++)
        ball->step[ball->queue[i]] = CF_ABSENT;
    ball->front = ball->count = ball->steps = 0;
    ball->ahead = 0;
    if (node != CF_ABSENT)
        reach(ball, near, node);
}

/* By a step. Does it touch the other one now? If it `may_stop`, it grows no further then. */
static bool grow(cf_ball *ball, const cf_csr *near, const cf_ball *other, bool may_stop)
{
    const uint32_t end = ball->count;
    bool touches = false;
    ball->steps++;
    ball->ahead = 0;
    for (uint32_t i = ball->front; i < end; i++) {
        const uint32_t node = ball->queue[i];
        for (uint32_t j = near->first[node]; j < near->first[node + 1]; j++) {
            const uint32_t next = near->node[j];
            if (ball->step[next] != CF_ABSENT)
                continue;
            reach(ball, near, next);
            touches |= other->step[next] != CF_ABSENT;
            if (touches && may_stop)
                return true;
        }
    }
    ball->front = end;
    return touches;
}

/* The number of a component is that of its first node. */
static void find_components(cf_paths *paths)
{
    const size_t count = paths->network->node_count;
    memset(paths->component, 0xff, count * sizeof *paths->component);
    for (uint32_t i = 0; i < count; i++) {
        if (paths->component[i] != CF_ABSENT)
            continue;
        start_at(&paths->out, &paths->near, i);
        while (paths->out.front < paths->out.count)
            grow(&paths->out, &paths->near, &paths->back, false);
        for (uint32_t j = 0; j < paths->out.count; j++)
            paths->component[paths->out.queue[j]] = i;
    }
    start_at(&paths->out, &paths->near, CF_ABSENT);
}

bool cf_paths_open(cf_paths *paths, const cf_network *network, size_t forum_count, cf_arena *arena,
                   cf_error *err)
{
    *paths = (cf_paths){
        .network = network,
        .place = cf_new(arena, uint32_t, forum_count, err),
        .component = cf_new(arena, uint32_t, network->node_count, err),
        .source = CF_ABSENT,
        .arena = arena};
    if (!paths->place || !paths->component
        || !cf_csr_make(&paths->near, network, CF_WAYS_BOTH, arena, err)
        || !open_ball(&paths->out, network->node_count, arena, err)
        || !open_ball(&paths->back, network->node_count, arena, err))
        return false;
    memset(paths->place, 0xff, forum_count * sizeof *paths->place);
    for (uint32_t i = 0; i < network->node_count; i++)
        paths->place[network->node[i].record] = i;
    find_components(paths);
    return true;
}

bool cf_paths_link(const cf_paths *paths, cf_index a, cf_index b)
{
    const uint32_t from = paths->place[a];
    const uint32_t to = paths->place[b];
    return from != CF_ABSENT && to != CF_ABSENT && paths->component[from] == paths->component[to];
}

bool cf_paths_from(cf_paths *paths, cf_index forum)
{
    if (paths->source == forum)
        return true;
    paths->source = forum;
    paths->spent = 0;
    start_at(&paths->back, &paths->near, CF_ABSENT);
    start_at(&paths->out, &paths->near, paths->place[forum]);
    grow(&paths->out, &paths->near, &paths->back, false);
    return true;
}

/* What is around the source serves the next fora too: it may grow by as much as has been spent on
 * what is thrown away. */
static bool search_on(cf_paths *paths)
{
    const size_t behind = paths->back.ahead;
    if (paths->out.ahead <= behind + paths->spent)
        return grow(&paths->out, &paths->near, &paths->back, false);
    paths->spent += behind;
    return grow(&paths->back, &paths->near, &paths->out, true);
}

size_t cf_paths_distance(cf_paths *paths, cf_index forum)
{
    if (paths->source == CF_ABSENT || !cf_paths_link(paths, paths->source, forum))
        return 0;
    const uint32_t node = paths->place[forum];
    if (paths->out.step[node] != CF_ABSENT)
        return paths->out.step[node];

    start_at(&paths->back, &paths->near, node);
    while (!search_on(paths))
        ;
    return (size_t)paths->out.steps + paths->back.steps;
}

bool cf_paths_via(const cf_paths *paths, cf_index forum, cf_indices *via, cf_error *err)
{
    *via = (cf_indices){0};
    const uint32_t node = paths->place[forum];
    if (node == CF_ABSENT || paths->out.step[node] < 2)
        return true;

    const uint32_t begin = paths->near.first[node];
    const uint32_t end = paths->near.first[node + 1];
    size_t count = 0;
    for (uint32_t i = begin; i < end; i++)
        count += paths->out.step[paths->near.node[i]] == 1;
    cf_index *item = cf_new(paths->arena, cf_index, count, err);
    if (!item)
        return false;
    count = 0;
    for (uint32_t i = begin; i < end; i++) {
        const uint32_t between = paths->near.node[i];
        if (paths->out.step[between] == 1)
            item[count++] = paths->network->node[between].record;
    }
    *via = (cf_indices){item, count};
    return true;
}
