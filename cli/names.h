/* cli/names.h: names of folders, made from the names of inputs. */
#ifndef CF_CLI_NAMES_H
#define CF_CLI_NAMES_H

#include "base/map.h"

/* The names that are taken. Upper and lower case are the same, as on some disks. */
typedef struct {
    cf_arena arena;
    cf_map taken;
} cf_names;

/* The first `length` bytes of `text` with an underscore for each that not any disk takes, and cut if
 * they are many. Lives in the arena of `names`. */
char *cf_safe_name(cf_names *names, const char *text, size_t length, cf_error *err);

/* Is the file named as a document is, "apec.json", "apec.jsonl" or either packed, "apec.json.gz"? */
bool cf_is_document_name(const char *file);

/* The stem of the file at `path`, without the ending of a packed one, of letters that any disk takes;
 * "stdin" for "-". Lives in the arena of `names`. */
char *cf_stem_of(cf_names *names, const char *path, cf_error *err);

/* The stem itself, or if it is taken the first of stem-2, stem-3 ... that is not. NULL and `err`
 * when memory runs out. */
const char *cf_names_add(cf_names *names, const char *stem, cf_error *err);

void cf_names_free(cf_names *names);

#endif
