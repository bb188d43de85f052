#include "base/digest.h"

#include <nettle/sha2.h>
#include <nettle/version.h>

#include <stdint.h>
#include <stdio.h>

#define AS_TEXT(number) #number
#define VERSION(major, minor) AS_TEXT(major) "." AS_TEXT(minor)

void cf_sha256(const void *data, size_t length, char text[CF_SHA256_TEXT_SIZE])
{
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, length, data);
    sha256_digest(&context, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++)
        snprintf(text + 2 * i, 3, "%02x", digest[i]);
}

const char *cf_digest_library(void)
{
    return VERSION(NETTLE_VERSION_MAJOR, NETTLE_VERSION_MINOR);
}
