#define ZLIB_CONST /* next_in is */
#include "base/unpack.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

/* A way of packing. */
typedef struct {
    const char *magic;
    const char *name;
    bool (*open)(cf_unpacker *unpacker);
    bool (*step)(cf_unpacker *unpacker, cf_unpacking *step);
    void (*close)(cf_unpacker *unpacker);
} packing_kind;

struct cf_unpacker {
    const packing_kind *packing;
    bool is_done;
    z_stream gzip;
    ZSTD_DStream *zstd;
};

static bool open_gzip(cf_unpacker *unpacker)
{
    enum { LARGEST_WINDOW = 15, GZIP_ONLY = 16 };
    return inflateInit2(&unpacker->gzip, LARGEST_WINDOW + GZIP_ONLY) == Z_OK;
}

static uInt within_int(size_t size)
{
    return size < INT_MAX ? (uInt)size : INT_MAX;
}

static bool step_gzip(cf_unpacker *unpacker, cf_unpacking *step)
{
    z_stream *gzip = &unpacker->gzip;
    if (unpacker->is_done && inflateReset(gzip) != Z_OK)
        return false;
    unpacker->is_done = false;
    const uInt left = within_int(step->left), room = within_int(step->room);
    gzip->next_in = (const Bytef *)step->from;
    gzip->avail_in = left;
    gzip->next_out = (Bytef *)step->to;
    gzip->avail_out = room;
    const int status = inflate(gzip, Z_NO_FLUSH);
    step->from += left - gzip->avail_in;
    step->left -= left - gzip->avail_in;
    step->to += room - gzip->avail_out;
    step->room -= room - gzip->avail_out;
    unpacker->is_done = status == Z_STREAM_END;
    return status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR;
}

static void close_gzip(cf_unpacker *unpacker)
{
    inflateEnd(&unpacker->gzip);
}

static bool open_zstd(cf_unpacker *unpacker)
{
    unpacker->zstd = ZSTD_createDStream();
    return unpacker->zstd != NULL;
}

static bool step_zstd(cf_unpacker *unpacker, cf_unpacking *step)
{
    ZSTD_inBuffer in = {step->from, step->left, 0};
    ZSTD_outBuffer out = {step->to, step->room, 0};
    const size_t status = ZSTD_decompressStream(unpacker->zstd, &out, &in);
    step->from += in.pos;
    step->left -= in.pos;
    step->to += out.pos;
    step->room -= out.pos;
    unpacker->is_done = status == 0;
    return !ZSTD_isError(status);
}

static void close_zstd(cf_unpacker *unpacker)
{
    ZSTD_freeDStream(unpacker->zstd);
}

static const packing_kind packings[] = {
    {"\x1F\x8B", "gzip", open_gzip, step_gzip, close_gzip},
    {"\x28\xB5\x2F\xFD", "Zstandard", open_zstd, step_zstd, close_zstd},
};

static const packing_kind *packing_of(const char *start, size_t length)
{
    for (size_t i = 0; i < CF_COUNT(packings); i++) {
        const size_t size = strlen(packings[i].magic);
        if (length >= size && memcmp(start, packings[i].magic, size) == 0)
            return &packings[i];
    }
    return NULL;
}

cf_unpacker *cf_unpacker_open(const char *start, size_t length, cf_error *err)
{
    const packing_kind *packing = packing_of(start, length);
    if (!packing)
        return NULL;
    cf_unpacker *unpacker = calloc(1, sizeof *unpacker);
    if (unpacker)
        unpacker->packing = packing;
    if (unpacker && packing->open(unpacker))
        return unpacker;
    free(unpacker);
    cf_fail_memory(err);
    return NULL;
}

const char *cf_unpacker_name(const cf_unpacker *unpacker)
{
    return unpacker->packing->name;
}

bool cf_unpack(cf_unpacker *unpacker, cf_unpacking *step)
{
    /* Behind an end there is nothing to wait for. */
    bool more = step->left > 0 || !unpacker->is_done;
    while (more) {
        if (!unpacker->packing->step(unpacker, step))
            return false;
        more = step->left > 0 && step->room > 0;
    }
    return true;
}

bool cf_unpacker_is_done(const cf_unpacker *unpacker)
{
    return unpacker->is_done;
}

void cf_unpacker_close(cf_unpacker *unpacker)
{
    if (unpacker)
        unpacker->packing->close(unpacker);
    free(unpacker);
}

const char *cf_unpack_zlib(void)
{
    return zlibVersion();
}

const char *cf_unpack_zstd(void)
{
    return ZSTD_versionString();
}
