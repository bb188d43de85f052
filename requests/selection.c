#include "requests/selection.h"

#include "base/similar.h"

#include <string.h>
#include <strings.h>

/* The id of the record at a place of the graph, and whether it has this other name; NULL behind the
 * last. */
typedef const char *record_at(const cf_graph *graph, size_t place, const char *name, bool *is_name);

static const char *framework_at(const cf_graph *graph, size_t place, const char *name,
                                bool *is_name)
{
    (void)name;
    *is_name = false;
    return place < graph->framework_count ? graph->framework[place].id : NULL;
}

static const char *economy_at(const cf_graph *graph, size_t place, const char *name, bool *is_name)
{
    *is_name = false;
    if (place >= graph->economy_count)
        return NULL;
    const cf_economy *economy = &graph->economy[place];
    for (size_t i = 0; i < economy->aliases.count; i++)
        *is_name = *is_name || strcasecmp(economy->aliases.item[i], name) == 0;
    return economy->id;
}

static bool fail_record(record_at *at, const char *word, const cf_input *input, cf_error *err)
{
    return at == economy_at
             ? cf_fail(err, CF_ERROR_USAGE, "--economy: no economy of %s is \"%s\"", input->name,
                       word)
             : cf_fail(err, CF_ERROR_USAGE, "--framework: no framework of %s is \"%s\"",
                       input->name, word);
}

/* The very id comes before another name of some other record. */
static bool find(cf_index *found, record_at *at, const char *word, const cf_input *input,
                 cf_error *err)
{
    cf_similar similar = cf_similar_to(word);
    bool is_name = false;
    const char *id;
    *found = CF_ABSENT;
    for (cf_index i = 0; (id = at(&input->graph, i, word, &is_name)) != NULL; i++) {
        cf_similar_try(&similar, id);
        if (strcmp(id, word) == 0) {
            *found = i;
            return true;
        }
        if (*found == CF_ABSENT && (is_name || strcasecmp(id, word) == 0))
            *found = i;
    }
    return *found != CF_ABSENT || fail_record(at, word, input, err)
        || cf_suggest(err, similar.best);
}

bool cf_selection_find(cf_selection *selection, const cf_input *input, const cf_request *request,
                       cf_error *err)
{
    *selection = (cf_selection){(unsigned)request->matrices, {CF_ABSENT, CF_ABSENT}};
    return (!request->framework
            || find(&selection->choice.framework, framework_at, request->framework, input, err))
        && (!request->economy
            || find(&selection->choice.economy, economy_at, request->economy, input, err));
}
