#include "cli/start.h"

#include "base/arena.h"
#include "engine/guard.h"
#include "reports/report.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

/* A descriptor that was closed would be given to the next file, and a table written into it. Now
 * what is read from or written to it fails: it is open the other way round. */
static void open_standard_descriptors(void)
{
    static const int wrong_way[] = {O_WRONLY, O_RDONLY, O_RDONLY};

    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            (void)open("/dev/null", wrong_way[descriptor]);
    }
}

void cf_start(void)
{
    open_standard_descriptors();
    cf_arena_start();
    cf_engine_start();
    cf_reports_start();
    /* A file beyond the limit of its size is a failed write, not the end of the program. */
    signal(SIGXFSZ, SIG_IGN);
}
