#include "engine/paths.h"

#include <string.h>

/* Counts, then places: the neighbours of node i stand from start[i] to start[i + 1]. */
static void place_neighbours(cf_paths *paths)
{
    const cf_network *network = paths->network;
    for (size_t i = 0; i < network->tie_count; i++) {
        paths->start[network->tie[i].from + 2]++;
        paths->start[network->tie[i].to + 2]++;
    }
    for (size_t i = 2; i < network->node_count + 2; i++)
        paths->start[i] += paths->start[i - 1];
    for (size_t i = 0; i < network->tie_count; i++) {
        const cf_network_tie tie = network->tie[i];
        paths->neighbour[paths->start[tie.from + 1]++] = tie.to;
        paths->neighbour[paths->start[tie.to + 1]++] = tie.from;
    }
}

bool cf_paths_open(cf_paths *paths, const cf_network *network, size_t forum_count, cf_arena *arena,
                   cf_error *err)
{
    *paths = (cf_paths){
        .network = network,
        .place = cf_new(arena, uint32_t, forum_count, err),
        .start = cf_new(arena, size_t, network->node_count + 2, err),
        .neighbour = cf_new(arena, uint32_t, network->tie_count * 2, err),
        .queue = cf_new(arena, uint32_t, network->node_count, err),
        .step = cf_new(arena, size_t, network->node_count, err),
        .source = CF_ABSENT,
        .arena = arena};
    if (!paths->place || !paths->start || !paths->neighbour || !paths->queue || !paths->step)
        return false;
    memset(paths->place, 0xff, forum_count * sizeof *paths->place);
    for (uint32_t i = 0; i < network->node_count; i++)
        paths->place[network->node[i].record] = i;
    place_neighbours(paths);
    return true;
}

bool cf_paths_from(cf_paths *paths, cf_index forum)
{
    if (paths->source == forum)
        return true;
    paths->source = forum;
    memset(paths->step, 0, paths->network->node_count * sizeof *paths->step);
    const uint32_t source = paths->place[forum];
    if (source == CF_ABSENT)
        return true;

    size_t head = 0, tail = 0;
    paths->queue[tail++] = source;
    while (head < tail) {
        const uint32_t node = paths->queue[head++];
        for (size_t i = paths->start[node]; i < paths->start[node + 1]; i++) {
            const uint32_t next = paths->neighbour[i];
            if (next == source || paths->step[next] > 0)
                continue;
            paths->step[next] = paths->step[node] + 1;
            paths->queue[tail++] = next;
        }
    }
    return true;
}

size_t cf_paths_distance(const cf_paths *paths, cf_index forum)
{
    const uint32_t node = paths->place[forum];
    return node == CF_ABSENT ? 0 : paths->step[node];
}

bool cf_paths_via(const cf_paths *paths, cf_index forum, cf_indices *via, cf_error *err)
{
    *via = (cf_indices){0};
    if (cf_paths_distance(paths, forum) != 2)
        return true;

    const uint32_t node = paths->place[forum];
    cf_index *item =
        cf_new(paths->arena, cf_index, paths->start[node + 1] - paths->start[node], err);
    if (!item)
        return false;
    size_t count = 0;
    for (size_t i = paths->start[node]; i < paths->start[node + 1]; i++) {
        const uint32_t between = paths->neighbour[i];
        if (paths->step[between] == 1)
            item[count++] = paths->network->node[between].record;
    }
    *via = (cf_indices){item, count};
    return true;
}
