#include "requests/manifest.h"

#include "base/unpack.h"
#include "base/utf8.h"
#include "loaders/loader.h"
#include "reports/graphml.h"
#include "reports/writers.h"

#include <string.h>

/* By name, whatever the case. */
static const struct {
    const char *name;
    const char *(*version)(void);
} libraries[] = {
    {"cJSON", cf_loader_library},    {"GLPK", cf_engine_glpk},   {"GSL", cf_engine_gsl},
    {"igraph", cf_engine_igraph},    {"libcsv", cf_csv_library}, {"libxlsxwriter", cf_xlsx_library},
    {"libxml2", cf_graphml_library}, {"libzip", cf_zip_library}, {"nettle", cf_digest_library},
    {"utf8proc", cf_utf8_library},   {"zlib", cf_unpack_zlib},   {"zstd", cf_unpack_zstd},
};

/* "0.10.2" of "igraph 0.10.2". */
static const char *number_of(const char *version)
{
    const char *space = strrchr(version, ' ');
    return space ? space + 1 : version;
}

cf_manifest cf_manifest_of(const cf_input_note *input, size_t input_count)
{
    static cf_setting library[CF_COUNT(libraries)];

    for (size_t i = 0; i < CF_COUNT(libraries); i++)
        library[i] = (cf_setting){libraries[i].name, number_of(libraries[i].version())};
    return (cf_manifest){
        .program = "crossfora " CROSSFORA_VERSION,
        .library = library,
        .library_count = CF_COUNT(libraries),
        .input = input,
        .input_count = input_count};
}
