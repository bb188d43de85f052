/* library/named.h: options that a program names, those of the command line. */
#ifndef CF_LIBRARY_NAMED_H
#define CF_LIBRARY_NAMED_H

#include "library/crossfora.h"
#include "requests/option.h"

/* Reads the options into `request`, which borrows from `arena`. */
bool cf_named_read(cf_request *request, const crossfora_option *option, size_t count,
                   cf_arena *arena, cf_error *err) CF_CHECKED;

/* A failure that suggests a name of those of `at`, which ends with NULL. */
bool cf_named_fail(const char *what, const char *name, const char *(*at)(size_t place),
                   cf_error *err);

#endif
