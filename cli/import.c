/* `import`: a document out of sheets that people fill in. */
#include "loaders/import.h"

#include "base/file.h"
#include "base/language.h"
#include "base/similar.h"
#include "base/stream.h"
#include "cli/commands.h"
#include "cli/say.h"
#include "cli/sheet_files.h"
#include "loaders/import_base.h"
#include "loaders/xlsx.h"
#include "requests/input.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool read_encoding(cf_request *request, const char *text, cf_error *err)
{
    (void)err;
    request->encoding = text;
    return true;
}

static bool read_map(cf_request *request, const char *text, cf_error *err)
{
    (void)err;
    request->map = text;
    return true;
}

static bool read_base(cf_request *request, const char *text, cf_error *err)
{
    (void)err;
    request->base = text;
    return true;
}

static const cf_option import_options[] = {
    {"output", 'o', "FILE", N_("the document to write, or - for standard output"), NULL, NULL,
     cf_read_output},
    {"encoding", 0, "NAME", N_("how the CSV files are encoded, such as windows-1252"), "UTF-8",
     NULL, read_encoding},
    {"map", 0, "FILE", N_("how the columns of another system are read"),
     NC_("without it", "the template's columns"), NULL, read_map},
    {"base", 0, "FILE", N_("add the rows to this document, which has fora and economies"),
     NC_("without it", "a new one"), NULL, read_base},
};
const cf_option_group cf_import_options = {NULL, import_options, CF_COUNT(import_options)};

static bool is_csv(const char *name)
{
    const size_t length = strlen(name);
    return length > 4 && name[0] != '.' && strcasecmp(name + length - 4, ".csv") == 0;
}

/* The sheet that a file "liaisons.csv" is; CF_SHEET_COUNT and `err` if there is none. */
static cf_sheet_kind sheet_of(cf_import *import, const char *path, cf_error *err)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *stem = cf_arena_copy(&import->arena, name, strlen(name) - strlen(".csv"), err);
    if (!stem)
        return CF_SHEET_COUNT;
    const cf_sheet_kind sheet = cf_import_sheet(import, stem);
    if (sheet < CF_SHEET_COUNT)
        return sheet;
    cf_similar similar = cf_similar_to(stem);
    for (cf_sheet_kind i = 0; i < CF_SHEET_COUNT; i++)
        cf_similar_try(&similar, cf_sheets[i].name);
    if (similar.best)
        cf_fail(err, CF_ERROR_INPUT, "%s: no sheet has this name; did you mean \"%s.csv\"?", path,
                similar.best);
    else
        cf_fail(err, CF_ERROR_INPUT,
                "%s: no sheet has this name; \"crossfora template\" writes those that are read",
                path);
    return sheet;
}

static bool read_file(cf_import *import, const char *path, const cf_request *request, cf_error *err)
{
    cf_text text = {0};
    const cf_sheet_kind sheet = sheet_of(import, path, err);
    const bool ok = sheet < CF_SHEET_COUNT && cf_file_read(path, request->input_limit, &text, err)
                 && cf_import_csv(import, sheet, path, &text, request->encoding, err);
    cf_text_free(&text);
    return ok;
}

static int is_csv_entry(const struct dirent *entry)
{
    return is_csv(entry->d_name);
}

/* In the order of their names in bytes, whatever the locale. */
static int by_name(const struct dirent **left, const struct dirent **right)
{
    return strcmp((*left)->d_name, (*right)->d_name);
}

static bool read_folder(cf_import *import, const char *folder, const cf_request *request,
                        cf_error *err)
{
    struct dirent **entry = NULL;
    const int count = scandir(folder, &entry, is_csv_entry, by_name);
    if (count < 0)
        return cf_fail_errno(err, CF_ERROR_INPUT, folder);

    bool ok = count > 0
           || cf_fail(err, CF_ERROR_INPUT, "%s: there is no CSV file in this folder", folder);
    for (int i = 0; i < count; i++) {
        const char *path =
            ok ? cf_arena_format(&import->arena, err, "%s/%s", folder, entry[i]->d_name) : NULL;
        ok = path && read_file(import, path, request, err);
        free(entry[i]);
    }
    free(entry);
    return ok;
}

static bool read_workbook(cf_import *import, const char *path, const cf_request *request,
                          cf_error *err)
{
    cf_text data = {0};
    const bool ok = cf_file_read(path, request->input_limit, &data, err)
                 && cf_import_xlsx(import, path, &data, err);
    cf_text_free(&data);
    return ok;
}

static bool read_sheets(cf_import *import, const cf_request *request, cf_error *err)
{
    const char *path = request->argument[0];
    if (cf_is_xlsx(path))
        return read_workbook(import, path, request, err);
    return is_csv(path) ? read_file(import, path, request, err)
                        : read_folder(import, path, request, err);
}

/* What an import has besides its sheets. */
typedef struct {
    cf_import import;
    cf_text map_text, base_text;
    cf_column_map map;
    cf_import_base base;
    cf_problems problems; /* of the two */
} sheets_in;

/* Says the problems with an input; the message of `err` is empty then. */
static bool say_refusal(const cf_problems *problems, const char *name, const cf_request *request,
                        cf_error *err)
{
    if (err->code != CF_OK)
        return false;
    cf_say_problems(problems, name, request->problem_limit);
    return cf_fail(err, CF_ERROR_INPUT, "%s", "");
}

static bool open_map(sheets_in *in, const cf_request *request, cf_error *err)
{
    if (!request->map)
        return true;
    const cf_text *text = &in->map_text;
    in->import.map = &in->map;
    return cf_file_read(request->map, request->input_limit, &in->map_text, err)
        && (cf_column_map_read(
                &in->map, request->map, cf_text_of(text), text->length, &in->problems, err)
            || say_refusal(&in->problems, request->map, request, err));
}

/* Unpacked, if it is packed. */
static bool read_text(const char *path, size_t limit, cf_text *text, cf_error *err)
{
    cf_stream *stream = cf_stream_open(path, limit, err);
    const bool ok = stream && cf_stream_read_all(stream, text, err);
    cf_stream_close(stream);
    return ok;
}

static bool open_base(sheets_in *in, const cf_request *request, cf_error *err)
{
    if (!request->base)
        return true;
    in->import.base = &in->base;
    return read_text(request->base, request->input_limit, &in->base_text, err)
        && (cf_import_base_open(&in->base, request->base, &in->base_text, &in->problems, err)
            || say_refusal(&in->problems, request->base, request, err));
}

/* Names the columns of another system that were passed over, which is all that is known of them. */
static void say_passed_over(const cf_grid *grid)
{
    static const char *const words[] = {
        [CF_NAME_NEVER_READ] = N_("never read"),
        [CF_NAME_IGNORED] = N_("not read"),
        [CF_NAME_UNKNOWN] = N_("not in the map, and not read")};
    for (size_t i = 0; i < grid->head_count; i++) {
        if (grid->head[i].use != CF_NAME_READ)
            cf_say_line("%s: %s: %s", grid->name, _(words[grid->head[i].use]), grid->head[i].name);
    }
}

static void say_how_it_went(const sheets_in *in, const cf_request *request)
{
    const cf_import *import = &in->import;
    if (request->loudness == CF_QUIET)
        return;
    cf_say_problems(&import->warnings, request->argument[0], request->problem_limit);
    if (import->known_count > 0)
        cf_say(cf_said_of(
                   "%zu row is on record in %s already, and left as there",
                   "%zu rows are on record in %s already, and left as there", import->known_count),
               import->known_count, request->base);
    if (import->map && request->loudness == CF_VERBOSE)
        say_passed_over(&import->grid[import->map->sheet]);
}

static bool make(sheets_in *in, const cf_request *request, cf_text *document, cf_error *err)
{
    if (!open_map(in, request, err) || !open_base(in, request, err)
        || !read_sheets(&in->import, request, err))
        return false;
    if (!cf_import_make(&in->import, document, err))
        return say_refusal(&in->import.problems, request->argument[0], request, err);
    say_how_it_went(in, request);
    return true;
}

static void close_sheets(sheets_in *in)
{
    cf_import_free(&in->import);
    cf_column_map_free(&in->map);
    cf_import_base_free(&in->base);
    cf_problems_free(&in->problems);
    cf_text_free(&in->map_text);
    cf_text_free(&in->base_text);
}

bool cf_run_import(cf_request *request, cf_text *out, cf_error *err)
{
    if (!request->output)
        return cf_fail(err, CF_ERROR_USAGE,
                       "import takes -o FILE.json, the document to write, or -o - for standard "
                       "output");
    sheets_in in = {0};
    cf_text document = {0};
    bool ok = make(&in, request, &document, err);
    if (ok && strcmp(request->output, "-") == 0)
        cf_text_add_bytes(out, cf_text_of(&document), document.length);
    else if (ok)
        ok = cf_file_write(request->output, cf_text_of(&document), document.length, err);
    cf_text_free(&document);
    close_sheets(&in);
    return ok;
}
