/* `import`: a document out of sheets that people fill in. */
#include "loaders/import.h"

#include "base/file.h"
#include "base/similar.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/sheet_files.h"
#include "loaders/xlsx.h"

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

static const cf_option import_options[] = {
    {"output", 'o', "FILE", "the document to write, or - for standard output", NULL, NULL,
     cf_read_output},
    {"encoding", 0, "NAME", "how the CSV files are encoded, such as windows-1252", "UTF-8", NULL,
     read_encoding},
};
const cf_option_group cf_import_options = {NULL, import_options, CF_COUNT(import_options)};

static bool is_csv(const char *name)
{
    const size_t length = strlen(name);
    return length > 4 && name[0] != '.' && strcasecmp(name + length - 4, ".csv") == 0;
}

/* The sheet that a file "liaisons.csv" is; CF_SHEET_COUNT and `err` if there is none. */
static cf_sheet_kind sheet_of(const char *path, cf_arena *arena, cf_error *err)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *stem = cf_arena_copy(arena, name, strlen(name) - strlen(".csv"), err);
    if (!stem)
        return CF_SHEET_COUNT;
    const cf_sheet_kind sheet = cf_sheet_find(stem);
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
    const cf_sheet_kind sheet = sheet_of(path, &import->arena, err);
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
        return cf_fail(err, CF_ERROR_INPUT, "%s: %s", folder, strerror(errno));

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

static bool make(cf_import *import, const cf_request *request, cf_text *document, cf_error *err)
{
    if (!read_sheets(import, request, err))
        return false;
    if (cf_import_make(import, document, err) || err->code != CF_OK)
        return err->code == CF_OK;
    cf_say_problems(&import->problems, request->argument[0], request->problem_limit);
    return cf_fail(err, CF_ERROR_INPUT, "%s", "");
}

bool cf_run_import(cf_request *request, cf_text *out, cf_error *err)
{
    if (!request->output)
        return cf_fail(err, CF_ERROR_USAGE,
                       "import takes -o FILE.json, the document to write, or -o - for standard "
                       "output");
    cf_import import = {0};
    cf_text document = {0};
    bool ok = make(&import, request, &document, err);
    if (ok && strcmp(request->output, "-") == 0)
        cf_text_add_bytes(out, cf_text_of(&document), document.length);
    else if (ok)
        ok = cf_file_write(request->output, cf_text_of(&document), document.length, err);
    cf_text_free(&document);
    cf_import_free(&import);
    return ok;
}
