/* cli/run.h: from the words of a command line to an exit status. */
#ifndef CF_CLI_RUN_H
#define CF_CLI_RUN_H

/* Does what the command line says and returns the exit status. What goes to standard output is
 * complete before its first byte is written. */
int cf_run(int argc, char **argv);

#endif
