#include "cli/shard.h"

#include "base/file.h"
#include "base/language.h"
#include "base/quote.h"
#include "base/spread.h"

#include <string.h>

enum { MOST_SHARDS = 1000000 };

bool cf_shard_shares(const char *option)
{
    static const char *const own[] = {
        "shard",     "output",    "threads",    "quiet",
        "max-input", "max-nodes", "max-memory", "time-limit"};

    for (size_t i = 0; i < CF_COUNT(own); i++) {
        if (strcmp(own[i], option) == 0)
            return false;
    }
    return true;
}

bool cf_shard_check(const cf_request *request, cf_error *err)
{
    return !request->output || request->shard.of > 0
        || cf_fail(err, CF_ERROR_USAGE, "--output is for --shard; a table goes to standard output");
}

static bool read_shard(cf_request *request, const char *text, cf_error *err)
{
    uint64_t number = 0;
    uint64_t of = 0;
    cf_arena arena = {0};
    const char *slash = strchr(text, '/');
    const char *first = slash ? cf_arena_copy(&arena, text, (size_t)(slash - text), err) : NULL;
    cf_error refusal = {0};
    const bool ok =
        first && cf_option_read_number("shard", first, 1, MOST_SHARDS, &number, &refusal)
        && cf_option_read_number("shard", slash + 1, 1, MOST_SHARDS, &of, &refusal) && number <= of;
    cf_arena_free(&arena);
    if (!ok)
        return cf_fail(
            err, CF_ERROR_USAGE, "--shard takes I/N, shard I of N, as in 2/8, not \"%s\"", text);
    request->shard = (cf_shard){(size_t)number, (size_t)of};
    return true;
}

static const cf_option shard_options[] = {
    {"shard", 0, "I/N", N_("do shard I of N of the draws alone, and write a part for 'merge'"),
     NULL, NULL, read_shard},
    {"output", 'o', "PART", N_("the file to write the part to, or - for standard output"), "-",
     NULL, cf_read_output},
};
const cf_option_group cf_shard_options = {NULL, shard_options, CF_COUNT(shard_options)};

/* A part as it is written. */
typedef struct {
    cf_shard shard;
    cf_text work;
    size_t count; /* of pieces of work */
} maker;

typedef struct {
    const cf_spread *work;
    cf_text *out;
    double *sum; /* of what adds up; else NULL */
    bool has_rows;
} rows;

static void add_row(rows *all, const double *found)
{
    cf_text_add(all->out, all->has_rows ? ",\n    [" : "\n    [");
    for (size_t i = 0; i < all->work->size; i++) {
        cf_text_add(all->out, i > 0 ? ", " : "");
        cf_text_add_exact(all->out, found[i], "null");
    }
    cf_text_add_char(all->out, ']');
    all->has_rows = true;
}

/* What follows the draws goes on with those of this shard: nobody sees what it says. */
static void take_part(void *context, size_t part, const double *found)
{
    rows *all = context;
    all->work->settle(all->work->context, part, found);
    for (size_t i = 0; all->sum && i < all->work->size; i++)
        all->sum[i] += found[i];
    if (!all->sum)
        add_row(all, found);
}

static bool share(void *context, const cf_spread *work, cf_error *err)
{
    maker *all = context;
    const size_t first = cf_spread_begin(work->count, all->shard.number - 1, all->shard.of);
    const size_t end = cf_spread_begin(work->count, all->shard.number, all->shard.of);
    cf_arena arena = {0};
    rows found = {.work = work, .out = &all->work};
    const cf_spread_range range = {first, end - first, &found, take_part};
    if (work->adds_up)
        found.sum = cf_new(&arena, double, work->size, err);
    cf_text_add_format(
        &all->work, "%s\n   {\"first\": %zu, \"found\": [", all->count++ > 0 ? "," : "", first);
    const bool ok = (!work->adds_up || found.sum) && cf_spread_do_range(work, &range, err);
    if (ok && found.sum)
        add_row(&found, found.sum);
    cf_text_add(&all->work, "]}");
    cf_arena_free(&arena);
    return ok;
}

static void add_part(cf_text *out, const cf_command *command, const cf_request *request,
                     const cf_input_mark *input, const maker *all)
{
    cf_text_add(out, "{\n \"format\": \"crossfora-part/1\",\n"
                     " \"program\": \"crossfora " CROSSFORA_VERSION "\",\n \"command\": ");
    cf_text_add_json(out, command->name);
    cf_text_add(out, ",\n \"options\": [");
    for (size_t i = 0; i < request->said_count; i++) {
        cf_text_add(out, i > 0 ? ", " : "");
        cf_text_add_json(out, request->said[i]);
    }
    cf_text_add(out, "],\n \"seed\": ");
    cf_text_add_count(out, request->options.seed);
    cf_text_add_format(out, ",\n \"sha256\": \"%s\",\n \"shard\": %zu,\n \"shards\": %zu,\n",
                       input->sha256, all->shard.number, all->shard.of);
    cf_text_add(out, " \"work\": [");
    cf_text_add_bytes(out, cf_text_of(&all->work), all->work.length);
    cf_text_add(out, "\n ]\n}\n");
}

static bool write_part(const cf_request *request, cf_text *out, cf_error *err)
{
    if (!request->output || strcmp(request->output, "-") == 0)
        return true;
    const bool ok =
        cf_text_ok(out, err) && cf_file_write(request->output, out->data, out->length, err);
    cf_text_clear(out);
    return ok;
}

bool cf_shard_run(const cf_command *command, cf_request *request, cf_text *out, cf_error *err)
{
    maker all = {.shard = request->shard};
    const cf_sharer sharer = {.context = &all, .share = share};
    cf_input_mark input = {0};
    cf_text unseen = {0};
    cf_request marked = *request;
    marked.mark = &input;
    cf_spread_use(&sharer);
    bool ok = command->run(&marked, &unseen, err);
    cf_spread_use(NULL);
    if (ok && all.count == 0)
        ok = cf_fail(err, CF_ERROR_USAGE,
                     "--shard divides networks drawn by lot, and this command draws none");
    if (ok) {
        add_part(out, command, request, &input, &all);
        ok = cf_text_ok(&all.work, err) && write_part(request, out, err);
    }
    cf_text_free(&all.work);
    cf_text_free(&unseen);
    return ok;
}
