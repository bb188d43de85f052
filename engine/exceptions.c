#include "engine/exceptions.h"

#include <string.h>

/* An exception whose words have been looked up; CF_ABSENT for what it does not name. */
typedef struct {
    const cf_exception *own;
    cf_index a, b, project;
    bool is_lost, has_run_out;
} meant;

static cf_index find_project(const cf_graph *graph, const char *id)
{
    for (cf_index i = 0; i < graph->project_count; i++) {
        if (strcmp(graph->project[i].id, id) == 0)
            return i;
    }
    return CF_ABSENT;
}

/* Looks up an id that may be left out, and notes one that there is not. */
static cf_index look_up(meant *exception, const cf_graph *graph, const char *id,
                        cf_index (*find)(const cf_graph *, const char *))
{
    const cf_index found = *id ? find(graph, id) : CF_ABSENT;
    exception->is_lost = exception->is_lost || (*id && found == CF_ABSENT);
    return found;
}

static meant read_exception(const cf_check *check, const cf_exception *own)
{
    const cf_graph *graph = check->analysis->graph;
    meant exception = {.own = own, .has_run_out = own->until.last < check->analysis->snapshot.day};
    const bool is_pair = *own->pair[0] != '\0';
    exception.a =
        look_up(&exception, graph, is_pair ? own->pair[0] : own->forum, cf_graph_find_forum);
    exception.b = look_up(&exception, graph, own->pair[1], cf_graph_find_forum);
    exception.project = look_up(&exception, graph, own->project, find_project);
    return exception;
}

static bool fits(const meant *exception, const cf_case *item)
{
    const bool is_either = exception->a == item->a || exception->a == item->b;
    const bool is_both = is_either && (exception->b == item->a || exception->b == item->b);
    return exception->own->rule == item->rule && !exception->is_lost
        && (exception->a == CF_ABSENT || (exception->b == CF_ABSENT ? is_either : is_both))
        && (exception->project == CF_ABSENT || exception->project == item->project)
        && (exception->own->kind == CF_NO_KIND || exception->own->kind == item->kind);
}

/* The exception that counts for the case: one that holds before one that has run out. */
static cf_index choose(const meant *exception, size_t count, const cf_case *item)
{
    cf_index chosen = CF_ABSENT;
    for (cf_index i = 0; i < count; i++) {
        if (!fits(&exception[i], item))
            continue;
        if (!exception[i].has_run_out)
            return i;
        if (chosen == CF_ABSENT)
            chosen = i;
    }
    return chosen;
}

bool cf_exceptions_apply(cf_check *check, cf_error *err)
{
    const size_t count = check->rules->exception_count;
    meant *exception = cf_new(&check->arena, meant, count, err);
    cf_exception_state *state = cf_new(&check->arena, cf_exception_state, count, err);
    if (!exception || !state)
        return false;
    for (size_t i = 0; i < count; i++) {
        exception[i] = read_exception(check, &check->rules->exception[i]);
        state[i] = exception[i].is_lost ? CF_EXCEPTION_LOST : CF_EXCEPTION_IDLE;
    }
    for (size_t i = 0; i < check->count; i++) {
        cf_case *item = &check->item[i];
        const bool may_be_accepted = item->verdict == CF_FAILED || item->verdict == CF_UNDECIDED;
        item->exception = may_be_accepted ? choose(exception, count, item) : CF_ABSENT;
        if (item->exception == CF_ABSENT)
            continue;
        const bool holds = !exception[item->exception].has_run_out;
        item->verdict = holds ? CF_ACCEPTED : item->verdict;
        state[item->exception] = holds ? CF_EXCEPTION_USED : CF_EXCEPTION_RUN_OUT;
    }
    check->exception = state;
    return true;
}
