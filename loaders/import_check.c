#include "loaders/import_check.h"

#include <string.h>

/* Is the forum the one with this id, or below it? */
static bool is_below(const cf_graph *graph, cf_index forum, const char *above)
{
    while (forum != CF_ABSENT && strcmp(graph->forum[forum].id, above) != 0)
        forum = graph->forum[forum].parent;
    return forum != CF_ABSENT;
}

static bool check(cf_import *import, const cf_graph *graph, const cf_import_check *one,
                  const cf_map *fora, cf_error *err)
{
    const cf_index forum = cf_map_find(fora, one->forum);
    if (forum == CF_ABSENT || graph->forum[forum].parent == CF_ABSENT
        || is_below(graph, forum, one->above))
        return true;
    return cf_grid_warn(
        import, one->grid, one->cell, err,
        "\"%s\" is not what %s reports to, which is %s on record; the row is imported", one->above,
        one->forum, graph->forum[graph->forum[forum].parent].id);
}

bool cf_import_check_parents(cf_import *import, const cf_page *page, const cf_graph *graph,
                             cf_error *err)
{
    cf_map fora = {0};
    bool ok = true;
    for (size_t i = 0; i < graph->forum_count && ok; i++) {
        uint32_t before;
        ok = cf_map_add(&fora, &import->arena, graph->forum[i].id, (uint32_t)i, &before, err);
    }
    /* Both are in the order of their lines; rows that were left out are not in the page. */
    size_t row = 0;
    for (size_t i = 0; i < import->check_count && ok; i++) {
        const cf_import_check *one = &import->check[i];
        while (row < page->row_count && page->row[row].cell->line < one->cell.line)
            row++;
        if (row < page->row_count && page->row[row].cell->line == one->cell.line)
            ok = check(import, graph, one, &fora, err);
    }
    return ok;
}
