#include "loaders/cycles.h"

#include "base/language.h"
#include "base/text.h"
#include "loaders/late.h"

#include <stdio.h>

enum { MOST_NAMES = 6 };

static cf_indices one_or_none(const cf_index *index)
{
    return (cf_indices){index, *index == CF_ABSENT ? 0 : 1};
}

static cf_indices parent_of(const cf_graph *graph, size_t forum)
{
    return one_or_none(&graph->forum[forum].parent);
}

static cf_indices successor_of(const cf_graph *graph, size_t forum)
{
    return one_or_none(&graph->forum[forum].successor);
}

static cf_indices needs_of(const cf_graph *graph, size_t project)
{
    return graph->project[project].depends_on;
}

static const char *forum_id(const cf_graph *graph, size_t forum)
{
    return graph->forum[forum].id;
}

static const char *project_id(const cf_graph *graph, size_t project)
{
    return graph->project[project].id;
}

/* Links between records of one kind that must not lead in a circle. */
typedef struct {
    const char *member;
    const char *sentence;
    cf_record_kind kind;
    cf_indices (*links_of)(const cf_graph *graph, size_t record);
    const char *(*id_of)(const cf_graph *graph, size_t record);
} link_kind;

static const link_kind link_kinds[] = {
    {"parent", N_("is its own parent"), CF_FORUM_RECORD, parent_of, forum_id},
    {"successor", N_("is its own successor"), CF_FORUM_RECORD, successor_of, forum_id},
    {"depends_on", N_("depends on itself"), CF_PROJECT_RECORD, needs_of, project_id},
};

typedef struct {
    size_t record;
    size_t next; /* of its links */
    bool is_refused;
} step;

typedef struct {
    cf_reading *reading;
    const link_kind *kind;
    step *path; /* from a first record along links */
    size_t length;
    size_t *place; /* by record: its place on the path plus one; 0: not met; LEFT: done with */
} link_walk;

static const size_t LEFT = (size_t)-1;

/* The last record of the path links back to the one at `first`. */
static bool refuse_cycle(link_walk *walk, size_t first, cf_error *err)
{
    const link_kind *kind = walk->kind;
    const cf_graph *graph = walk->reading->graph;
    cf_text way = {0};
    cf_text_add(&way, cf_told(kind->sentence));
    for (size_t i = first + 1; i < walk->length && i <= first + MOST_NAMES; i++)
        cf_text_add_format(&way, "%s\"%s\"", i == first + 1 ? cf_told(N_(" by way of ")) : ", ",
                           kind->id_of(graph, walk->path[i].record));
    if (walk->length - first - 1 > MOST_NAMES)
        cf_text_add_format(
            &way, cf_told(N_(" and %zu more")), walk->length - first - 1 - MOST_NAMES);

    const char *id = kind->id_of(graph, walk->path[first].record);
    const size_t last = walk->path[walk->length - 1].record;
    const cf_place_of_member place = {kind->kind, last, kind->member, id};
    const bool ok =
        cf_text_ok(&way, err) && cf_refuse_late(walk->reading, &place, cf_text_of(&way), err);
    cf_text_free(&way);
    return ok;
}

static void step_to(link_walk *walk, size_t record)
{
    walk->path[walk->length++] = (step){.record = record};
    walk->place[record] = walk->length;
}

/* Goes along the next link of the last record, or back where it has no more. */
static bool go_on(link_walk *walk, cf_error *err)
{
    step *last = &walk->path[walk->length - 1];
    const cf_indices links = walk->kind->links_of(walk->reading->graph, last->record);
    if (last->next == links.count) {
        walk->place[last->record] = LEFT;
        walk->length--;
        return true;
    }

    const size_t record = links.item[last->next++];
    const size_t place = walk->place[record];
    if (place == 0) {
        step_to(walk, record);
        return true;
    }
    if (place == LEFT || last->is_refused)
        return true;
    last->is_refused = true;
    return refuse_cycle(walk, place - 1, err);
}

static bool check_links(cf_reading *reading, const link_kind *kind, cf_error *err)
{
    const size_t count = reading->count[kind->kind];
    link_walk walk = {.reading = reading, .kind = kind};
    walk.path = cf_new(&reading->arena, step, count, err);
    walk.place = cf_new(&reading->arena, size_t, count, err);
    if (!walk.path || !walk.place)
        return false;

    for (size_t i = 0; i < count; i++) {
        if (walk.place[i] == 0)
            step_to(&walk, i);
        while (walk.length > 0) {
            if (!go_on(&walk, err))
                return false;
        }
    }
    return true;
}

/* Parents and successors of a forum, theirs and so on are more than may be. */
static bool is_long(const cf_graph *graph, cf_index forum)
{
    cf_index met[CF_LONGEST_CHAIN + 1] = {forum};
    size_t count = 1;
    for (size_t at = 0; at < count; at++) {
        const cf_forum *body = &graph->forum[met[at]];
        const cf_index next[] = {body->parent, body->successor};
        for (size_t i = 0; i < CF_COUNT(next); i++) {
            if (next[i] == CF_ABSENT || cf_indices_have((cf_indices){met, count}, next[i]))
                continue;
            if (count > CF_LONGEST_CHAIN)
                return true;
            met[count++] = next[i];
        }
    }
    return false;
}

static bool refuse_chain(cf_reading *reading, cf_index forum, cf_error *err)
{
    const cf_forum *body = &reading->graph->forum[forum];
    const bool is_below = body->parent != CF_ABSENT;
    const cf_index next = is_below ? body->parent : body->successor;
    const cf_place_of_member place = {
        CF_FORUM_RECORD, forum, is_below ? "parent" : "successor", forum_id(reading->graph, next)};
    char words[128];
    snprintf(words, sizeof words,
             cf_told(N_("begins a chain of more than %d parents and successors")),
             CF_LONGEST_CHAIN);
    return cf_refuse_late(reading, &place, words, err);
}

/* Refuses each chain once, where it becomes too long. */
static bool check_chains(cf_reading *reading, cf_error *err)
{
    const cf_graph *graph = reading->graph;
    bool *is_too_long = cf_new(&reading->arena, bool, graph->forum_count, err);
    if (!is_too_long)
        return false;
    for (cf_index i = 0; i < graph->forum_count; i++)
        is_too_long[i] = is_long(graph, i);
    for (cf_index i = 0; i < graph->forum_count; i++) {
        const cf_forum *body = &graph->forum[i];
        const bool goes_on = (body->parent != CF_ABSENT && is_too_long[body->parent])
                          || (body->successor != CF_ABSENT && is_too_long[body->successor]);
        if (is_too_long[i] && !goes_on && !refuse_chain(reading, i, err))
            return false;
    }
    return true;
}

bool cf_check_cycles(cf_reading *reading, cf_error *err)
{
    for (size_t i = 0; i < CF_COUNT(link_kinds); i++) {
        if (!check_links(reading, &link_kinds[i], err))
            return false;
    }
    return check_chains(reading, err);
}
