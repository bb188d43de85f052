/* engine/meetings.h: who has met, and who came. */
#ifndef CF_ENGINE_MEETINGS_H
#define CF_ENGINE_MEETINGS_H

#include "engine/overdue.h"

/* By forum: its latest event, or that of a predecessor, up to the day; not given if none is on
 * record with a date. NULL on failure. */
const cf_date *cf_last_meetings(const cf_snapshot *snapshot, cf_arena *arena, cf_error *err);

/* Who has come to whose meetings up to the day: fora that an event names beside its own, and
 * contacts of attendance or participation, each event once. Sorted as in cf_overdue. */
bool cf_attendance_read(const cf_attendance **attendance, size_t *count,
                        const cf_snapshot *snapshot, cf_arena *arena, cf_error *err) CF_CHECKED;

#endif
