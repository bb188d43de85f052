/* loaders/late.h: what is found wrong with a record after it was read. */
#ifndef CF_LOADERS_LATE_H
#define CF_LOADERS_LATE_H

#include "loaders/record.h"

/* Refuses the word: `"2004" is before the forum began`. Of JSON Lines, where the record is no longer
 * at hand, that is kept for when its line is looked at again. */
bool cf_refuse_late(cf_reading *reading, const cf_place_of_member *place, const char *sentence,
                    cf_error *err) CF_CHECKED;

/* How many are kept: the first by line. */
size_t cf_late_kept(const cf_reading *reading);

/* Refuses the word in its record, which is at hand. */
bool cf_refuse_in(cf_reading *reading, const cJSON *record, const cf_place_of_member *place,
                  const char *sentence, cf_error *err) CF_CHECKED;

#endif
