/* ranks/meeting.h: processes on one or more machines, each of which runs the same command.
 *
 * All ranks come to the same meetings in the same order, and what they leave them with is the same:
 * so they stay together. Only the first one reads, prints and writes. */
#ifndef CF_RANKS_MEETING_H
#define CF_RANKS_MEETING_H

#include "base/text.h"

typedef enum { CF_MEET_WORK, CF_MEET_FILE, CF_MEET_END } cf_meeting;

typedef struct {
    size_t own, count;
    cf_text said;      /* what this rank would have said; the first one says what it has to */
    bool is_abandoned; /* another rank has come to its end before its time: no more meetings */
} cf_ranks;

/* Waits for all ranks. If all have come for the same and with no failure, true. Else all ranks have
 * the failure of the first that failed. */
bool cf_ranks_meet(cf_ranks *ranks, cf_meeting meeting, cf_error *err) CF_CHECKED;

/* This rank has come to its end, with this exit status. The others need not wait for it. */
void cf_ranks_end(cf_ranks *ranks, int status);

/* All ranks get the bytes of one. */
void cf_ranks_hand_round(void *bytes, size_t size, size_t from);

#endif
