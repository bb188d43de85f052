/* base/unpack.h: gzip, by zlib, and Zstandard, by libzstd, in pieces.
 *
 * Members or frames one behind the other are one text. */
#ifndef CF_BASE_UNPACK_H
#define CF_BASE_UNPACK_H

#include "base/error.h"

enum { CF_PACKED_MAGIC = 4 }; /* bytes that tell what a file is */

typedef struct cf_unpacker cf_unpacker;

/* What is still to be unpacked, and the room for it; a step moves both on. */
typedef struct {
    const char *from;
    size_t left;
    char *to;
    size_t room;
} cf_unpacking;

/* For a file that begins with these bytes. NULL without `err` if it is not packed. */
cf_unpacker *cf_unpacker_open(const char *start, size_t length, cf_error *err);

/* What packed it: "gzip". */
const char *cf_unpacker_name(const cf_unpacker *unpacker);

/* Unpacks until nothing is left or there is no more room; false if what is left is damaged. */
bool cf_unpack(cf_unpacker *unpacker, cf_unpacking *step) CF_CHECKED;

/* Has all that was begun come to its end? */
bool cf_unpacker_is_done(const cf_unpacker *unpacker);

void cf_unpacker_close(cf_unpacker *unpacker);

/* The versions of the libraries that unpack. */
const char *cf_unpack_zlib(void);
const char *cf_unpack_zstd(void);

#endif
