/* `merge`: the parts that --shard wrote, joined: the command runs as it would have, and its draws
 * are those of the parts. */
#include "base/file.h"
#include "base/language.h"
#include "base/spread.h"
#include "cli/parse.h"
#include "cli/say.h"
#include "cli/shard.h"
#include "loaders/shard_part.h"
#include "requests/input.h"

#include <math.h>
#include <string.h>

typedef struct {
    const char *name; /* of its file */
    cf_shard_part part;
} piece;

typedef struct {
    piece *piece; /* by shard, once they are in order */
    size_t count;
    size_t done; /* pieces of work */
    cf_arena *arena;
} joiner;

static bool read_piece(piece *read, const char *name, const cf_request *request, cf_arena *arena,
                       cf_error *err)
{
    cf_text text = {0};
    cf_problems problems = {0};
    read->name = name;
    bool ok = cf_file_read(name, request->input_limit, &text, err);
    if (ok && text.length == 0)
        ok = cf_fail(err, CF_ERROR_INPUT, "%s: is empty", name);
    if (ok && !cf_shard_part_load(&read->part, name, &text, arena, &problems, err)) {
        ok = false;
        if (err->code == CF_OK) {
            cf_say_problems(&problems, name, request->problem_limit);
            cf_fail(err, CF_ERROR_INPUT, "%s", "");
        }
    }
    cf_problems_free(&problems);
    cf_text_free(&text);
    return ok;
}

static bool are_same_options(const cf_words *a, const cf_words *b)
{
    bool are_same = a->count == b->count;
    for (size_t i = 0; are_same && i < a->count; i++)
        are_same = strcmp(a->item[i], b->item[i]) == 0;
    return are_same;
}

/* What the part does not have in common with the first; NULL if it fits. */
static const char *difference(const cf_shard_part *first, const cf_shard_part *part)
{
    if (strcmp(part->sha256, first->sha256) != 0)
        return N_("of another input than");
    if (strcmp(part->command, first->command) != 0)
        return N_("of another command than");
    if (!are_same_options(&part->options, &first->options))
        return N_("of other options than");
    return part->shards != first->shards ? N_("of another number of shards than") : NULL;
}

static bool check_piece(const piece *first, const piece *each, cf_error *err)
{
    const cf_shard_part *part = &each->part;
    const char *apart = difference(&first->part, part);
    if (strcmp(part->program, "crossfora " CROSSFORA_VERSION) != 0)
        return cf_fail(err, CF_ERROR_INPUT, "%s: is by %s, and this is crossfora %s", each->name,
                       part->program, CROSSFORA_VERSION);
    if (apart)
        return cf_fail(
            err, CF_ERROR_INPUT, "%s: is %s %s", each->name, cf_told(apart), first->name);
    return (part->shard >= 1 && part->shard <= part->shards && trunc(part->shard) >= part->shard)
        || cf_fail(err, CF_ERROR_INPUT, "%s: there is no shard %g of %g", each->name, part->shard,
                   part->shards);
}

/* Puts the pieces in the order of their shards. */
static bool put_in_order(joiner *all, cf_error *err)
{
    const size_t shards = (size_t)all->piece[0].part.shards;
    piece *ordered = cf_new(all->arena, piece, all->count, err);
    if (!ordered)
        return false;
    for (size_t shard = 1; shard <= shards; shard++) {
        const piece *found = NULL;
        for (size_t i = 0; i < all->count; i++) {
            if ((size_t)all->piece[i].part.shard != shard)
                continue;
            if (found)
                return cf_fail(err, CF_ERROR_INPUT, "%s and %s are the same shard, %zu of %zu",
                               found->name, all->piece[i].name, shard, shards);
            found = &all->piece[i];
        }
        if (!found)
            return cf_fail(
                err, CF_ERROR_INPUT, "the part of shard %zu of %zu is missing", shard, shards);
        ordered[shard - 1] = *found;
    }
    all->piece = ordered;
    return true;
}

static bool read_all(joiner *all, const cf_request *request, cf_error *err)
{
    all->count = request->argument_count - 1;
    all->piece = cf_new(all->arena, piece, all->count, err);
    bool ok = all->piece;
    for (size_t i = 0; ok && i < all->count; i++)
        ok = read_piece(&all->piece[i], request->argument[i + 1], request, all->arena, err)
          && check_piece(&all->piece[0], &all->piece[i], err);
    return ok && put_in_order(all, err);
}

/* Has the file found what these parts of the work could find? */
static bool is_of_work(const cf_shard_work *own, const cf_spread *work, size_t first, size_t count)
{
    return own->first >= (double)first && own->first <= (double)first
        && own->rows == (work->adds_up ? 1 : count) && (own->rows == 0 || own->size == work->size)
        && (!work->is_possible || work->is_possible(work->context, first, count, own->number));
}

/* Settles what one part has of the work. */
static bool settle_piece(const joiner *all, size_t shard, const cf_spread *work, cf_error *err)
{
    const cf_shard_part *part = &all->piece[shard].part;
    const size_t first = cf_spread_begin(work->count, shard, all->count);
    const size_t count = cf_spread_begin(work->count, shard + 1, all->count) - first;
    const cf_shard_work *own = all->done < part->work_count ? &part->work[all->done] : NULL;
    if (!own || !is_of_work(own, work, first, count))
        return cf_fail(err, CF_ERROR_INPUT, "%s: does not have the draws that it should have",
                       all->piece[shard].name);
    for (size_t i = 0; i < own->rows; i++)
        work->settle(work->context, first + i, own->number + i * own->size);
    return true;
}

static bool share(void *context, const cf_spread *work, cf_error *err)
{
    joiner *all = context;
    bool ok = true;
    for (size_t shard = 0; ok && shard < all->count; shard++)
        ok = settle_piece(all, shard, work, err);
    all->done++;
    return ok;
}

static bool can_be_divided(const cf_command *command)
{
    size_t i = 0;
    while (i < CF_GROUPS_AT_MOST && command->group[i] && command->group[i] != &cf_shard_options)
        i++;
    return i < CF_GROUPS_AT_MOST && command->group[i];
}

/* The command line of the parts, for this input. */
static bool parse_again(cf_request *again, const cf_command *command, const cf_shard_part *part,
                        char *input, cf_arena *arena, cf_error *err)
{
    const cf_words *options = &part->options;
    char **word = cf_new(arena, char *, options->count + 4, err);
    char *const end = cf_arena_copy(arena, "--", 2, err);
    if (!word || !end)
        return false;
    size_t count = 1;
    for (size_t i = 0; i < options->count; i++) {
        const char *option = options->item[i];
        if (!(word[count++] = cf_arena_copy(arena, option, strlen(option), err)))
            return false;
    }
    word[count++] = end;
    word[count++] = input;
    return cf_parse(again, command, (int)count, word, arena, err);
}

/* What the parts say of the command line was right for --shard: it is not the user's to mend. */
static bool blame_part(const joiner *all, cf_error *err)
{
    const cf_error found = *err;
    if (found.code != CF_ERROR_USAGE)
        return false;
    *err = (cf_error){0};
    return cf_fail(err, CF_ERROR_INPUT, "%s: is not a part that --shard wrote: %s",
                   all->piece[0].name, found.message);
}

static bool join(joiner *all, cf_request *request, cf_text *out, cf_error *err)
{
    const cf_shard_part *part = &all->piece[0].part;
    const cf_command *command = cf_command_find(part->command, err);
    cf_input_mark mark = {0};
    cf_request again = cf_request_default();
    again.tell = cf_say_problems;
    const cf_sharer sharer = {.context = all, .share = share};
    if (!command)
        return false;
    if (!can_be_divided(command) || strlen(part->sha256) >= sizeof mark.sha256)
        return cf_fail(
            err, CF_ERROR_INPUT, "%s: is not a part that --shard wrote", all->piece[0].name);
    memcpy(mark.sha256, part->sha256, strlen(part->sha256));
    if (!parse_again(&again, command, part, request->argument[0], all->arena, err))
        return false;
    again.mark = &mark;
    again.input_limit = request->input_limit;
    again.shard = (cf_shard){0};
    again.output = NULL;
    if (request->loudness == CF_QUIET)
        again.loudness = CF_QUIET;
    if (request->language == cf_languages)
        cf_language_use(again.language);
    cf_spread_use(&sharer);
    const bool ok = command->run(&again, out, err);
    cf_spread_use(NULL);
    request->status = again.status;
    return ok;
}

bool cf_run_merge(cf_request *request, cf_text *out, cf_error *err)
{
    cf_arena arena = {0};
    joiner all = {.arena = &arena};
    const bool ok =
        read_all(&all, request, err) && (join(&all, request, out, err) || blame_part(&all, err));
    cf_arena_free(&arena);
    return ok;
}
