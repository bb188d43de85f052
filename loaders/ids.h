/* loaders/ids.h: the ids of a document, and what they stand for. */
#ifndef CF_LOADERS_IDS_H
#define CF_LOADERS_IDS_H

#include "loaders/id_form.h"
#include "loaders/record.h"

/* The id as it would stand in GraphML, without spaces, in `key`, which has room for it: two ids with
 * one key are one. */
void cf_id_make_key(char *key, const char *id);

/* Notes the ids of all records of the document and makes room for the records, so that a
 * reference may stand before what it names. */
bool cf_ids_gather(cf_reading *reading, cf_error *err) CF_CHECKED;

/* Notes those of one record of JSON Lines, which comes next of its kind, and makes room for it. */
bool cf_ids_note(cf_reading *reading, cf_record_kind kind, const cJSON *record, cf_error *err)
    CF_CHECKED;

/* Asks for what the ids of a record are to be looked up in: twice, before it is read and, when that
 * `is_near`, once more. */
void cf_ids_expect(const cf_reading *reading, const cJSON *record, bool is_near);

/* What the id `value` of a record was noted for; NULL if it was not, or another has it. */
const cf_known *cf_ids_own(cf_reading *reading, const cJSON *value);

/* What `id` stands for, or NULL. */
cf_known *cf_ids_find(const cf_reading *reading, const char *id);

/* What the text `value` stands for, one of the kinds `of`; NULL in `*known` if it was refused. */
bool cf_ids_resolve(cf_reading *reading, const cJSON *value, unsigned of, cf_known **known,
                    cf_error *err) CF_CHECKED;

/* Refuses an id that is not formed like one, or is not the record's `own`. */
bool cf_ids_check(cf_reading *reading, const cJSON *value, const cf_known *own, cf_error *err)
    CF_CHECKED;

#endif
