/* The order of edges, and their numbers where several have the same id. An id is never put together to
 * be compared: there may be millions. */
#include "base/map.h"
#include "reports/graphml.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PARTS = 7, NUMBER_SIZE = 12 };

/* An id while it is read: kind.source.target or kind.source.target.number */
typedef struct {
    const char *part[PARTS];
    size_t at;
    const char *next;
    char number[NUMBER_SIZE];
} id_reader;

static void open_id(id_reader *id, const cf_graphml *graphml, const cf_graphml_edge *edge)
{
    *id = (id_reader){
        .part = {graphml->kind[edge->kind].word, ".", graphml->node[edge->source].id, ".",
                 graphml->node[edge->target].id, edge->number > 0 ? "." : "", id->number}};
    if (edge->number > 0)
        snprintf(id->number, sizeof id->number, "%" PRIu32, edge->number);
    id->next = id->part[0];
}

/* The next byte; 0 at the end. */
static int read_byte(id_reader *id)
{
    while (*id->next == '\0' && id->at + 1 < PARTS)
        id->next = id->part[++id->at];
    return *id->next == '\0' ? 0 : (unsigned char)*id->next++;
}

static int compare_bytes(const cf_graphml *graphml, const cf_graphml_edge *x,
                         const cf_graphml_edge *y)
{
    id_reader a, b;
    open_id(&a, graphml, x);
    open_id(&b, graphml, y);
    for (;;) {
        const int left = read_byte(&a);
        const int right = read_byte(&b);
        if (left != right || left == 0)
            return left - right;
    }
}

/* Of texts of which neither begins the other: which comes first; else 0. */
static int compare_apart(const char *x, const char *y)
{
    size_t i = 0;
    while (x[i] == y[i] && x[i] != '\0')
        i++;
    return x[i] == '\0' || y[i] == '\0' ? 0 : (unsigned char)x[i] - (unsigned char)y[i];
}

static int compare_ids(const cf_graphml *graphml, const cf_graphml_edge *x,
                       const cf_graphml_edge *y)
{
    int order = 0;
    if (x->kind != y->kind)
        order = compare_apart(graphml->kind[x->kind].word, graphml->kind[y->kind].word);
    else if (x->source != y->source)
        order = compare_apart(graphml->node[x->source].id, graphml->node[y->source].id);
    else if (x->number == 0 && y->number == 0)
        return strcmp(graphml->node[x->target].id, graphml->node[y->target].id);
    return order != 0 ? order : compare_bytes(graphml, x, y);
}

typedef struct {
    cf_graphml *graphml;
    cf_arena scratch;
    bool failed;
    cf_error *err;
} sorting;

/* What tells parallel edges apart. */
static int compare_values(sorting *all, const cf_graphml_edge *x, const cf_graphml_edge *y)
{
    const char *a[CF_E_COUNT] = {0};
    const char *b[CF_E_COUNT] = {0};
    const cf_graphml *graphml = all->graphml;
    int order = 0;
    all->failed = all->failed || !graphml->describe(graphml->context, x, a, &all->scratch, all->err)
               || !graphml->describe(graphml->context, y, b, &all->scratch, all->err);
    for (size_t i = 0; i < CF_E_COUNT && order == 0 && !all->failed; i++)
        order = strcmp(a[i] ? a[i] : "", b[i] ? b[i] : "");
    cf_arena_empty(&all->scratch);
    return order;
}

static int by_id(const void *left, const void *right, void *context)
{
    sorting *all = context;
    const int order = compare_ids(all->graphml, left, right);
    return order != 0 ? order : compare_values(all, left, right);
}

static void sort(sorting *all)
{
    cf_graphml *graphml = all->graphml;
    if (graphml->edge_count > 0)
        qsort_r(graphml->edge, graphml->edge_count, sizeof *graphml->edge, by_id, all);
}

static const char *id_text(sorting *all, const cf_graphml_edge *edge)
{
    const cf_graphml *graphml = all->graphml;
    const char *word = graphml->kind[edge->kind].word;
    const char *source = graphml->node[edge->source].id;
    const char *target = graphml->node[edge->target].id;
    return edge->number == 0
             ? cf_arena_format(&all->scratch, all->err, "%s.%s.%s", word, source, target)
             : cf_arena_format(
                 &all->scratch, all->err, "%s.%s.%s.%" PRIu32, word, source, target, edge->number);
}

/* The next number from `edge->number` on that makes an id which nobody has. */
static bool take_number(sorting *all, cf_map *taken, cf_graphml_edge *edge)
{
    for (;; edge->number++) {
        uint32_t before;
        const char *id = id_text(all, edge);
        if (!id || !cf_map_add(taken, &all->scratch, id, 1, &before, all->err))
            return false;
        if (before == CF_ABSENT)
            return true;
    }
}

static bool is_parallel(const cf_graphml *graphml, size_t at)
{
    if (at == 0)
        return false;
    cf_graphml_edge before = graphml->edge[at - 1];
    before.number = 0;
    return compare_ids(graphml, &before, &graphml->edge[at]) == 0;
}

/* The first keeps its id; the others get the next number that is free. A number begins with what
 * stands before it, so only what was numbered can have taken an id: that alone is kept. */
static bool number_edges(sorting *all, cf_map *taken)
{
    cf_graphml_edge *edge = all->graphml->edge;
    for (size_t i = 0; i < all->graphml->edge_count; i++) {
        if (is_parallel(all->graphml, i)) {
            edge[i].number = edge[i - 1].number > 0 ? edge[i - 1].number + 1 : 2;
        } else {
            const char *id = taken->count > 0 ? id_text(all, &edge[i]) : "";
            if (!id)
                return false;
            if (cf_map_find(taken, id) == CF_ABSENT)
                continue;
            edge[i].number = 2;
        }
        if (!take_number(all, taken, &edge[i]))
            return false;
    }
    return true;
}

bool cf_graphml_sort_edges(cf_graphml *graphml, cf_error *err)
{
    sorting all = {.graphml = graphml, .err = err};
    cf_map taken = {0};
    if (!graphml->kind)
        return true;
    sort(&all);
    cf_arena_free(&all.scratch);
    bool ok = !all.failed && number_edges(&all, &taken);
    if (ok && taken.count > 0) {
        cf_arena_free(&all.scratch);
        sort(&all);
        ok = !all.failed;
    }
    cf_arena_free(&all.scratch);
    return ok;
}
