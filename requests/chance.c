/* --chance: is shared work more than chance? For the commands that show pairs. */
#include "base/language.h"
#include "requests/option.h"
#include "requests/words.h"

static bool read_chance(cf_request *request, const char *text, cf_error *err)
{
    size_t method;
    if (!cf_option_read_word("chance", text, cf_chance_at, &method, err))
        return false;
    request->options.chance.method = cf_chance_methods[method];
    return true;
}

static const cf_option chance_options[] = {
    {"chance", 0, "METHOD", N_("say of each pair whether its shared work is more than chance"),
     NULL, cf_chance_at, read_chance},
};
const cf_option_group cf_chance_option_group = {NULL, chance_options, CF_COUNT(chance_options)};

bool cf_check_chance(const cf_request *request, cf_error *err)
{
    const cf_options *options = &request->options;
    const bool draws_lots = options->chance.method && options->chance.method->draws_lots;
    return options->chance.replicas == 0 || draws_lots || options->studies == CF_STUDIES_ALL
        || cf_fail(err, CF_ERROR_USAGE,
                   "--replicas is for what draws lots: --chance curveball, or all studies");
}
