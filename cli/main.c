#include "cli/run.h"
#include "cli/start.h"

int main(int argc, char **argv)
{
    cf_start();
    return cf_run(argc, argv);
}
