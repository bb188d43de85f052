/* cli/start.h: what a program does before all else. */
#ifndef CF_CLI_START_H
#define CF_CLI_START_H

/* Opens standard descriptors that are closed, and makes the libraries ready. */
void cf_start(void);

#endif
