#include "engine/kernels/nearby.h"

static bool open_rows(cf_csr *rows, uint32_t count, uint32_t arcs, cf_arena *arena, cf_error *err)
{
    *rows = (cf_csr){
        .node_count = count,
        .first = cf_new(arena, uint32_t, (size_t)count + 1, err),
        .node = cf_new(arena, uint32_t, arcs, err),
        .tie = cf_new(arena, uint32_t, arcs, err)};
    return rows->first && rows->node && rows->tie;
}

/* The rows of the other way. */
static bool turn(cf_csr *in, const cf_csr *out, cf_arena *arena, cf_error *err)
{
    const uint32_t count = out->node_count, arcs = out->first[count];
    uint32_t *next = cf_new(arena, uint32_t, count, err);
    if (!next || !open_rows(in, count, arcs, arena, err))
        return false;
    for (uint32_t i = 0; i < arcs; i++)
        in->first[out->node[i] + 1]++;
    for (uint32_t i = 0; i < count; i++) {
        in->first[i + 1] += in->first[i];
        next[i] = in->first[i];
    }
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = out->first[i]; j < out->first[i + 1]; j++)
            in->node[next[out->node[j]]++] = i;
    }
    return true;
}

static uint32_t queue_neighbours(cf_nearby *nearby, const cf_csr *rows, uint32_t node, uint32_t end)
{
    for (uint32_t i = rows->first[node]; i < rows->first[node + 1]; i++) {
        const uint32_t next = rows->node[i];
        if (nearby->place[next] != UINT32_MAX)
            continue;
        nearby->place[next] = end;
        nearby->node[end++] = next;
    }
    return end;
}

static void settle_places(cf_nearby *nearby, const cf_csr *out, const cf_csr *in)
{
    const uint32_t count = out->node_count;
    uint32_t end = 0, parts = 0;
    for (uint32_t i = 0; i < count; i++)
        nearby->place[i] = UINT32_MAX;
    for (uint32_t i = 0; i < count; i++) {
        if (nearby->place[i] != UINT32_MAX)
            continue;
        uint32_t at = nearby->part_first[parts] = end;
        nearby->place[i] = end;
        nearby->node[end++] = i;
        for (; at < end; at++) {
            nearby->part[at] = parts;
            end = queue_neighbours(nearby, out, nearby->node[at], end);
            end = queue_neighbours(nearby, in, nearby->node[at], end);
        }
        nearby->part_first[++parts] = end;
    }
}

static void place_rows(cf_csr *placed, const cf_csr *rows, const cf_nearby *nearby)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < rows->node_count; i++) {
        const uint32_t node = nearby->node[i];
        for (uint32_t j = rows->first[node]; j < rows->first[node + 1]; j++) {
            placed->node[end] = nearby->place[rows->node[j]];
            placed->tie[end++] = rows->tie[j];
        }
        placed->first[i + 1] = end;
    }
}

bool cf_nearby_make(cf_nearby *nearby, const cf_csr *out, bool directed, cf_arena *arena,
                    cf_error *err)
{
    const uint32_t count = out->node_count;
    cf_csr in = *out;
    *nearby = (cf_nearby){
        .node = cf_new(arena, uint32_t, count, err),
        .place = cf_new(arena, uint32_t, count, err),
        .part = cf_new(arena, uint32_t, count, err),
        .part_first = cf_new(arena, uint32_t, (size_t)count + 1, err)};
    if (!nearby->node || !nearby->place || !nearby->part || !nearby->part_first
        || !open_rows(&nearby->out, count, out->first[count], arena, err)
        || (directed && !turn(&in, out, arena, err)))
        return false;
    settle_places(nearby, out, &in);
    place_rows(&nearby->out, out, nearby);
    nearby->in = nearby->out;
    return !directed || turn(&nearby->in, &nearby->out, arena, err);
}
