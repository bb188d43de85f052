/* crossfora-mpi: the same command line, by the ranks of an MPI job (docs/scale.md). */
#include "base/spread.h"
#include "cli/before_main.h"
#include "cli/run.h"
#include "cli/say.h"
#include "cli/start.h"
#include "ranks/files.h"
#include "ranks/meeting.h"
#include "ranks/share.h"

#include <mpi.h>

#include <string.h>

/* Where there is something to share. What else there is, the first rank does alone. */
static bool is_for_all(int argc, char **argv)
{
    static const char *const shared[] = {"report", "gaps", "metrics"};

    for (size_t i = 0; argc > 1 && i < CF_COUNT(shared); i++) {
        if (strcmp(argv[1], shared[i]) == 0)
            return true;
    }
    return false;
}

static int run_together(cf_ranks *ranks, int argc, char **argv)
{
    const cf_sharer sharer = {.context = ranks, .takes_large = true, .share = cf_ranks_share};
    const cf_opener opener = {ranks, cf_ranks_open};
    if (ranks->own > 0) {
        cf_say_into(&ranks->said);
        cf_file_write_nothing();
    }
    cf_spread_use(&sharer);
    cf_file_use(&opener);
    const int status = cf_run(argc, argv);
    cf_file_use(NULL);
    cf_spread_use(NULL);
    cf_ranks_end(ranks, status);
    cf_text_free(&ranks->said);
    return status;
}

int main(int argc, char **argv)
{
    int own, count, threads;
    int status = 0;
    cf_start();
    cf_before_main_is_over();
    MPI_Init_thread(NULL, NULL, MPI_THREAD_FUNNELED, &threads);
    MPI_Comm_rank(MPI_COMM_WORLD, &own);
    MPI_Comm_size(MPI_COMM_WORLD, &count);
    cf_ranks ranks = {.own = (size_t)own, .count = (size_t)count};
    const bool all = is_for_all(argc, argv);
    if (all)
        status = run_together(&ranks, argc, argv);
    MPI_Finalize();
    /* After MPI, for `batch` starts processes. */
    if (!all && own == 0)
        status = cf_run(argc, argv);
    return own == 0 ? status : 0;
}
