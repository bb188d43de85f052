#include "ranks/meeting.h"

#include "cli/say.h"

#include <mpi.h>

enum { AT_ONCE = 1 << 30 }; /* bytes: MPI counts in int */

/* What a rank that failed tells the others. */
typedef struct {
    cf_meeting meeting; /* that it came to */
    cf_error err;       /* at its end, what is to be said, line by line */
} notice;

void cf_ranks_hand_round(void *bytes, size_t size, size_t from)
{
    for (char *rest = bytes; size > 0;) {
        const size_t piece = size < AT_ONCE ? size : AT_ONCE;
        MPI_Bcast(rest, (int)piece, MPI_BYTE, (int)from, MPI_COMM_WORLD);
        rest += piece;
        size -= piece;
    }
}

/* Takes over the failure of the first rank that has one. */
static void take_notice(const cf_ranks *ranks, size_t first, notice *own, cf_error *err)
{
    cf_ranks_hand_round(own, sizeof *own, first);
    const bool is_said = own->meeting == CF_MEET_END;
    if (is_said && ranks->own == 0 && first > 0)
        cf_say_kept(own->err.message);
    *err = (cf_error){0};
    cf_fail(err, own->err.code, "%s", is_said ? "" : own->err.message);
}

bool cf_ranks_meet(cf_ranks *ranks, cf_meeting meeting, cf_error *err)
{
    /* The last and the first kind of meeting that ranks came to, and, from behind, the first rank
     * that failed: all by one look at the largest. */
    enum { LAST, FIRST, FAILED, KNOWN };
    const bool has_failed = err->code != CF_OK;
    long known[KNOWN] = {
        meeting, -(long)meeting, has_failed ? (long)(ranks->count - ranks->own) : 0};
    notice own = {meeting, *err};
    if (ranks->is_abandoned)
        return cf_fail(err, CF_ERROR_SYSTEM, "%s", "");

    MPI_Allreduce(MPI_IN_PLACE, known, KNOWN, MPI_LONG, MPI_MAX, MPI_COMM_WORLD);
    const bool are_apart = known[LAST] != -known[FIRST];
    ranks->is_abandoned = are_apart && known[LAST] == CF_MEET_END;
    if (known[FAILED] > 0)
        take_notice(ranks, ranks->count - (size_t)known[FAILED], &own, err);
    else if (are_apart)
        cf_fail(err, CF_ERROR_INTERNAL, "the ranks do not do the same");
    return err->code == CF_OK;
}

void cf_ranks_end(cf_ranks *ranks, int status)
{
    cf_error err = {0};
    if (ranks->is_abandoned)
        return;
    if (status != 0)
        cf_fail(&err, (cf_error_code)status, "%s", cf_text_of(&ranks->said));
    (void)!cf_ranks_meet(ranks, CF_MEET_END, &err);
}
