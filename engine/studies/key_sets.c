#include "engine/studies/key_sets.h"

#include <math.h>

/* Fora up to here take 12 MB and some seconds. */
enum { MOST_NODES = 10000 };

bool cf_key_field_begin(cf_key_field *field, const cf_network *network, cf_rows *rows,
                        cf_sentence *note)
{
    if (network->node_count <= MOST_NODES)
        return cf_key_field_open(field, network, rows->arena, rows->err);
    *note = cf_sentence_format(
        rows->arena, rows->err, "not searched: there are more than %d fora", MOST_NODES);
    return false;
}

void cf_rows_add_set(cf_rows *rows, const cf_key_field *field, const uint32_t *set, size_t size)
{
    for (size_t i = 0; i < size; i++)
        cf_text_add_format(&rows->pad, "%s%s", i > 0 ? ";" : "", field->network.node[set[i]].id);
    cf_rows_add_pad(rows);
}

void cf_rows_add_ties(cf_rows *rows, const cf_key_sets *sets)
{
    cf_rows_add_number(rows, sets->count > 0 ? (double)sets->count : (double)NAN);
}
