/* --chance and --replicas: is shared work more than chance? For the commands that show pairs. */
#include "cli/commands.h"
#include "cli/words.h"

static bool read_chance(cf_request *request, const char *text, cf_error *err)
{
    size_t method;
    if (!cf_option_read_word("chance", text, cf_chance_at, &method, err))
        return false;
    request->options.chance.method = cf_chance_methods[method];
    return true;
}

static bool read_replicas(cf_request *request, const char *text, cf_error *err)
{
    uint64_t replicas;
    if (!cf_option_read_number("replicas", text, 1, CF_CHANCE_MOST_REPLICAS, &replicas, err))
        return false;
    request->options.chance.replicas = (size_t)replicas;
    return true;
}

static const cf_option chance_options[] = {
    {"chance", 0, "METHOD", "say of each pair whether its shared work is more than chance", NULL,
     cf_chance_at, read_chance},
    {"replicas", 0, "N", "how many tables --chance curveball draws", "9999", NULL, read_replicas},
};
const cf_option_group cf_chance_option_group = {NULL, chance_options, CF_COUNT(chance_options)};

bool cf_check_chance(const cf_request *request, cf_error *err)
{
    const cf_chance_options *chance = &request->options.chance;
    return chance->replicas == 0 || (chance->method && chance->method->draws_lots)
        || cf_fail(err, CF_ERROR_USAGE, "--replicas is for --chance curveball, which draws lots");
}
