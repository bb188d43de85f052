#include "base/digest.h"

#include "base/version.h"

#include <nettle/base64.h>
#include <nettle/sha2.h>
#include <nettle/version.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

_Static_assert(CF_SHA256_BASE64_SIZE == BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE) + 1,
               "a digest in Base64 has another size");

static void digest_of(const void *data, size_t length, uint8_t digest[SHA256_DIGEST_SIZE])
{
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, length, data);
    sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
}

static void write_digest(const uint8_t digest[SHA256_DIGEST_SIZE], char text[CF_SHA256_TEXT_SIZE])
{
    for (size_t i = 0; i < SHA256_DIGEST_SIZE; i++)
        snprintf(text + 2 * i, 3, "%02x", digest[i]);
}

void cf_sha256(const void *data, size_t length, char text[CF_SHA256_TEXT_SIZE])
{
    uint8_t digest[SHA256_DIGEST_SIZE];
    digest_of(data, length, digest);
    write_digest(digest, text);
}

struct cf_digest {
    struct sha256_ctx context;
};

cf_digest *cf_digest_open(cf_error *err)
{
    cf_digest *digest = malloc(sizeof *digest);
    if (digest)
        sha256_init(&digest->context);
    else
        cf_fail_memory(err);
    return digest;
}

void cf_digest_add(cf_digest *digest, const void *data, size_t length)
{
    sha256_update(&digest->context, length, data);
}

void cf_digest_close(cf_digest *digest, char text[CF_SHA256_TEXT_SIZE])
{
    uint8_t whole[SHA256_DIGEST_SIZE];
    if (digest && text) {
        sha256_digest(&digest->context, sizeof whole, whole);
        write_digest(whole, text);
    }
    free(digest);
}

void cf_sha256_base64(const void *data, size_t length, char text[CF_SHA256_BASE64_SIZE])
{
    uint8_t digest[SHA256_DIGEST_SIZE];
    digest_of(data, length, digest);
    base64_encode_raw(text, sizeof digest, digest);
    text[CF_SHA256_BASE64_SIZE - 1] = '\0';
}

const char *cf_digest_library(void)
{
    return CF_VERSION_OF(NETTLE_VERSION_MAJOR, NETTLE_VERSION_MINOR);
}
