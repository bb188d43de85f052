#include "graphs/graph.h"

#include <string.h>
#include <strings.h>

static bool is_alias(const cf_forum *forum, const char *word)
{
    for (size_t i = 0; i < forum->aliases.count; i++) {
        if (strcasecmp(forum->aliases.item[i], word) == 0)
            return true;
    }
    return false;
}

/* The very id comes first: two ids may differ in case only, and one may be the alias of another. */
cf_index cf_graph_find_forum(const cf_graph *graph, const char *word)
{
    cf_index near = CF_ABSENT;
    for (cf_index i = 0; i < graph->forum_count; i++) {
        const cf_forum *forum = &graph->forum[i];
        if (strcmp(forum->id, word) == 0)
            return i;
        if (near == CF_ABSENT && (strcasecmp(forum->id, word) == 0 || is_alias(forum, word)))
            near = i;
    }
    return near;
}

void cf_graph_free(cf_graph *graph)
{
    cf_arena_free(&graph->arena);
    *graph = (cf_graph){0};
}
