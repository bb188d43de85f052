#include "cli/before_main.h"
#include "cli/run.h"
#include "cli/start.h"

int main(int argc, char **argv)
{
    cf_start();
    cf_before_main_is_over();
    return cf_run(argc, argv);
}
