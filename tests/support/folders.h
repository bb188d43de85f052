/* tests/support/folders.h: the inputs that stand in a folder. */
#ifndef CF_TESTS_SUPPORT_FOLDERS_H
#define CF_TESTS_SUPPORT_FOLDERS_H

#include "base/text.h"

typedef void visit_file(const char *name, const cf_text *text, void *context);

/* Visits each file of the folder below the top of the source tree, "tests/bad", whose name has this
 * ending, in the order of names. How many there are. */
size_t visit_folder(const char *folder, const char *ending, visit_file *visit, void *context);

/* The text of one, with a NUL behind it; to be freed. */
cf_text read_in_folder(const char *folder, const char *name);

#endif
