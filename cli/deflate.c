/* libxlsxwriter asks minizip for zlib's level 6 and lets nobody choose: a third of the time that a
 * workbook takes. The process packs nothing else, so minizip finds this function in place of zlib's,
 * and a workbook is a fifth larger. */
#include <dlfcn.h>
#include <zlib.h>

int deflateInit2_(z_streamp stream, int level, int method, int window_bits, int memory_level,
                  int strategy, const char *version, int stream_size) /* NOLINT: as zlib has it */
{
    typedef int begin_deflate(z_streamp, int, int, int, int, int, const char *, int);
    begin_deflate *begin = NULL;
    *(void **)&begin = dlsym(RTLD_NEXT, "deflateInit2_"); /* POSIX's way: ISO C has no such cast */
    return begin ? begin(stream, level < 0 ? Z_BEST_SPEED : level, method, window_bits,
                         memory_level, strategy, version, stream_size)
                 : Z_VERSION_ERROR;
}
