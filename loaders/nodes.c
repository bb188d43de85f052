#include "loaders/nodes.h"

#include "loaders/loader.h"

static const unsigned node_kinds =
    CF_RECORD_BIT(CF_ECONOMY_RECORD) | CF_RECORD_BIT(CF_FORUM_RECORD)
    | CF_RECORD_BIT(CF_PROJECT_RECORD) | CF_RECORD_BIT(CF_AREA_RECORD)
    | CF_RECORD_BIT(CF_EVENT_RECORD);

/* An index has 32 bits, and its last value is that of none. */
static size_t most_nodes = CF_ABSENT;

void cf_load_at_most(size_t nodes)
{
    most_nodes = nodes > 0 && nodes < CF_ABSENT ? nodes : CF_ABSENT;
}

bool cf_count_node(cf_reading *reading, cf_record_kind kind, cf_error *err)
{
    if (!(node_kinds & CF_RECORD_BIT(kind)))
        return true;
    reading->node_count++;
    return reading->node_count <= most_nodes
        || cf_fail(err, CF_ERROR_INPUT,
                   "%s: has more nodes than %zu, the limit that --max-nodes sets", reading->name,
                   most_nodes);
}
