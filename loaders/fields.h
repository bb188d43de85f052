/* loaders/fields.h: who reads what kind of member, and where it puts what it read. */
#ifndef CF_LOADERS_FIELDS_H
#define CF_LOADERS_FIELDS_H

#include "loaders/record.h"

cf_read_member cf_read_format; /* the one of its `words` */
cf_read_member cf_read_lines;  /* by it the head of JSON Lines was found */
cf_read_member cf_read_id;
cf_read_member cf_read_text;  /* const char * */
cf_read_member cf_read_notes; /* const char *; anything but a text is ignored */
cf_read_member cf_read_texts; /* cf_words */
cf_read_member cf_read_bool;
cf_read_member cf_read_truth;  /* cf_truth */
cf_read_member cf_read_number; /* double, from 0 to `most` */

/* cf_date. The first counts for cf_graph.latest; the other is not about what the graph shows. */
cf_read_member cf_read_date;
cf_read_member cf_read_date_aside;

/* One word of `words`, as its place in the list. */
cf_read_member cf_read_kind; /* size_t */
cf_read_member cf_read_liaison_kind;
cf_read_member cf_read_status;
cf_read_member cf_read_planned;      /* bool: the second word */
cf_read_member cf_read_focal_points; /* several: unsigned */

/* Ids of the kinds `of`. */
cf_read_member cf_read_reference;     /* cf_index */
cf_read_member cf_read_references;    /* cf_indices */
cf_read_member cf_read_focus;         /* cf_indices: one id or several */
cf_read_member cf_read_areas;         /* cf_indices, and frameworks in `also` */
cf_read_member cf_read_members;       /* cf_indices, and "all" as a bool in `also` */
cf_read_member cf_read_contact_party; /* cf_index: a forum, "all" or "unnamed" */
cf_read_member cf_read_citations;

/* Records that this one `holds`. */
cf_read_member cf_read_records;   /* of the document */
cf_read_member cf_read_own_areas; /* of a framework */
cf_read_member cf_read_observations;

/* Room for one item of `size` bytes for each in `*list`; what is no list is refused, has no items,
 * and `*list` becomes NULL. */
bool cf_open_list(cf_reading *reading, const cJSON **list, const char *what, size_t size,
                  void **items, cf_error *err) CF_CHECKED;

#endif
