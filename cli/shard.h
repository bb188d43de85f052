/* cli/shard.h: a command whose draws are divided among processes that know nothing of each other:
 * each writes a part, and `merge` joins them (docs/scale.md). */
#ifndef CF_CLI_SHARD_H
#define CF_CLI_SHARD_H

#include "cli/commands.h"

/* Does the option change what a command finds or writes? If not, shards may differ in it. */
bool cf_shard_shares(const char *option);

/* -o is for parts: refuses it without --shard. */
bool cf_shard_check(const cf_request *request, cf_error *err) CF_CHECKED;

/* Runs the command with the draws of its shard alone; `out` gets the part, unless -o names a file. */
bool cf_shard_run(const cf_command *command, cf_request *request, cf_text *out, cf_error *err)
    CF_CHECKED;

#endif
