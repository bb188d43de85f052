/* loaders/checks.h: what is wrong with records whose members are right one by one. */
#ifndef CF_LOADERS_CHECKS_H
#define CF_LOADERS_CHECKS_H

#include "loaders/record.h"

/* One record: its `until` is not before its beginning, its ends are not the same forum. */
cf_check_record cf_check_economy;
cf_check_record cf_check_forum;
cf_check_record cf_check_project;
cf_check_record cf_check_liaison;
cf_check_record cf_check_contact;
cf_check_record cf_check_event;

/* All records together: projects and the fora they belong to, and cycles. O(records + links). */
bool cf_check_graph(cf_reading *reading, cf_error *err) CF_CHECKED;

#endif
