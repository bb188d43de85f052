/* base/digest.h: SHA-256, by nettle. */
#ifndef CF_BASE_DIGEST_H
#define CF_BASE_DIGEST_H

#include "base/error.h"

enum { CF_SHA256_TEXT_SIZE = 65, CF_SHA256_BASE64_SIZE = 45 };

/* The digest in lower-case hexadecimal. */
void cf_sha256(const void *data, size_t length, char text[CF_SHA256_TEXT_SIZE]);

/* The digest of what comes in pieces. Closing frees it, and puts the digest in `text` unless that is
 * NULL; it is safe on NULL. */
typedef struct cf_digest cf_digest;
cf_digest *cf_digest_open(cf_error *err);
void cf_digest_add(cf_digest *digest, const void *data, size_t length);
void cf_digest_close(cf_digest *digest, char text[CF_SHA256_TEXT_SIZE]);

/* The same digest in Base64, as a content security policy names it. */
void cf_sha256_base64(const void *data, size_t length, char text[CF_SHA256_BASE64_SIZE]);

/* The version of the library that computes it, "3.8". */
const char *cf_digest_library(void);

#endif
