/* ranks/files.h: files that the first rank reads for all: the others need not see them. */
#ifndef CF_RANKS_FILES_H
#define CF_RANKS_FILES_H

#include "base/file.h"

/* The `open` of a cf_opener whose context is a cf_ranks. The others have a copy, which goes when it is closed, in the
 * folder for temporary files; so has the first of what can be read only once. */
int cf_ranks_open(void *context, const char *path, size_t limit, cf_error *err);

#endif
