/* engine/studies/key_sets.h: what the studies of key sets share. */
#ifndef CF_ENGINE_STUDIES_KEY_SETS_H
#define CF_ENGINE_STUDIES_KEY_SETS_H

#include "base/table.h"
#include "engine/key/search.h"

/* Of equally good sets so many are listed: all, unless fora are alike by the hundred. */
enum { CF_KEY_SETS_LISTED = 100 };

/* Opens the field; false without `err`, and with a note, if the network is too large for it. */
bool cf_key_field_begin(cf_key_field *field, const cf_network *network, cf_rows *rows,
                        cf_sentence *note);

/* A cell of the nodes of a set, by id. */
void cf_rows_add_set(cf_rows *rows, const cf_key_field *field, const uint32_t *set, size_t size);

/* A cell of the number of sets that are as good; not defined if it is not known. */
void cf_rows_add_ties(cf_rows *rows, const cf_key_sets *sets);

#endif
