/* cli/before_main.h: what the libraries do before main, where they may run out of memory. */
#ifndef CF_CLI_BEFORE_MAIN_H
#define CF_CLI_BEFORE_MAIN_H

/* First thing after cf_start(): from here on a lack of memory is an error like any other. */
void cf_before_main_is_over(void);

#endif
