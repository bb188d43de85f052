/* The rows and columns of matrices: what stands on each axis, and where. */
#include "engine/matrix_maker.h"

const char *cf_item_id(const cf_graph *graph, cf_item item)
{
    switch (item.kind) {
    case CF_ITEM_ECONOMY:
        return graph->economy[item.at].id;
    case CF_ITEM_FORUM:
        return graph->forum[item.at].id;
    case CF_ITEM_AREA:
        return graph->area[item.at].id;
    case CF_ITEM_FRAMEWORK:
        return graph->framework[item.at].id;
    case CF_ITEM_FOCAL_POINT:
        return cf_focal_points[item.at];
    default:
        return "all";
    }
}

const char *cf_item_name(const cf_graph *graph, cf_item item)
{
    switch (item.kind) {
    case CF_ITEM_ECONOMY:
        return graph->economy[item.at].name;
    case CF_ITEM_FORUM:
        return graph->forum[item.at].name;
    case CF_ITEM_AREA:
        return graph->area[item.at].name;
    case CF_ITEM_FRAMEWORK:
        return graph->framework[item.at].name;
    case CF_ITEM_FOCAL_POINT:
        return cf_focal_points[item.at];
    default:
        return "";
    }
}

uint32_t cf_axis_length(cf_axis axis, const cf_graph *graph)
{
    const size_t lengths[] = {
        [CF_AXIS_ECONOMIES] = graph->economy_count,
        [CF_AXIS_FORA] = graph->forum_count,
        [CF_AXIS_INSIDE] = graph->forum_count,
        [CF_AXIS_OUTSIDE] = graph->forum_count,
        [CF_AXIS_AREAS] = graph->area_count + graph->framework_count,
        [CF_AXIS_FOCAL_POINTS] = CF_FOCAL_POINT_COUNT,
        [CF_AXIS_RECORDS] = 1};
    return (uint32_t)lengths[axis];
}

uint32_t cf_axis_place(const cf_graph *graph, cf_item item)
{
    if (item.kind == CF_ITEM_AREA)
        return item.at + graph->area[item.at].framework;
    if (item.kind != CF_ITEM_FRAMEWORK)
        return item.at;
    const cf_framework *framework = &graph->framework[item.at];
    return (uint32_t)(framework->first_area + framework->area_count) + item.at;
}

static cf_index framework_of(const cf_graph *graph, cf_item item)
{
    return item.kind == CF_ITEM_AREA ? graph->area[item.at].framework : item.at;
}

static bool is_outside(const cf_forum *forum)
{
    return cf_forum_kinds[forum->kind].level == CF_LEVEL_OUTSIDE;
}

bool cf_axis_has(const cf_matrix_maker *maker, cf_axis axis, cf_item item)
{
    const cf_snapshot *snapshot = &maker->analysis->snapshot;
    const cf_graph *graph = snapshot->graph;
    if (item.at == CF_ABSENT)
        return false;
    if (axis == CF_AXIS_ECONOMIES)
        return snapshot->economy[item.at];
    if (axis == CF_AXIS_AREAS)
        return maker->choice.framework == CF_ABSENT
            || maker->choice.framework == framework_of(graph, item);
    if (item.kind != CF_ITEM_FORUM)
        return true;
    return snapshot->forum[item.at] != CF_NO
        && (axis == CF_AXIS_FORA
            || is_outside(&graph->forum[item.at]) == (axis == CF_AXIS_OUTSIDE));
}

void cf_axis_fill(const cf_graph *graph, cf_axis axis, cf_item *item)
{
    static const cf_item_kind kinds[] = {
        [CF_AXIS_ECONOMIES] = CF_ITEM_ECONOMY, [CF_AXIS_FORA] = CF_ITEM_FORUM,
        [CF_AXIS_INSIDE] = CF_ITEM_FORUM,      [CF_AXIS_OUTSIDE] = CF_ITEM_FORUM,
        [CF_AXIS_AREAS] = CF_ITEM_AREA,        [CF_AXIS_FOCAL_POINTS] = CF_ITEM_FOCAL_POINT,
        [CF_AXIS_RECORDS] = CF_ITEM_RECORD};
    const size_t count = axis == CF_AXIS_AREAS ? graph->area_count : cf_axis_length(axis, graph);
    for (cf_index i = 0; i < count; i++) {
        const cf_item at = {kinds[axis], i};
        item[cf_axis_place(graph, at)] = at;
    }
    for (cf_index i = 0; i < graph->framework_count && axis == CF_AXIS_AREAS; i++) {
        const cf_item at = {CF_ITEM_FRAMEWORK, i};
        item[cf_axis_place(graph, at)] = at;
    }
}
