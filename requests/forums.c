#include "requests/forums.h"

#include "base/similar.h"

#include <stdlib.h>
#include <string.h>

static bool fail_forum(const cf_input *input, const char *option, const char *word, cf_error *err)
{
    cf_similar similar = cf_similar_to(word);
    for (size_t i = 0; i < input->graph.forum_count; i++)
        cf_similar_try(&similar, input->graph.forum[i].id);
    return cf_fail(err, CF_ERROR_USAGE, "--%s: no forum of %s is \"%s\"", option, input->name, word)
        || cf_suggest(err, similar.best);
}

bool cf_forum_find(cf_index *forum, const cf_input *input, const char *option, const char *word,
                   cf_error *err)
{
    *forum = cf_graph_find_forum(&input->graph, word);
    return *forum != CF_ABSENT || fail_forum(input, option, word, err);
}

bool cf_pair_find(cf_pair *pair, const cf_input *input, const char *option, const char *words,
                  cf_error *err)
{
    const char *colon = strchr(words, ':');
    if (!colon)
        return cf_fail(
            err, CF_ERROR_USAGE, "--%s takes two fora such as A:B, not \"%s\"", option, words);
    char *first = strndup(words, (size_t)(colon - words));
    if (!first)
        return cf_fail_memory(err);
    const bool ok = cf_forum_find(&pair->a, input, option, first, err)
                 && cf_forum_find(&pair->b, input, option, colon + 1, err);
    free(first);
    if (ok && pair->a == pair->b)
        return cf_fail(
            err, CF_ERROR_USAGE, "--%s takes two different fora, not \"%s\"", option, words);
    return ok;
}
