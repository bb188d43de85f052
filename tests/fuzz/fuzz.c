#include "fuzz/fuzz.h"

#include "base/language.h"
#include "graphs/sheets.h"
#include "support/unsaid.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* What messages name outside quotes: ways to take words of a map, to write and to pack text, and parts
 * of a workbook. */
static const char names[] =
    " refuse keep leave windows Zstandard xl worksheets sheet workbook xml "
    "rels sharedStrings book ";

static void add_known(cf_text *known)
{
    cf_text_add(known, names);
    cf_add_listed_words(known);
    for (cf_sheet_kind sheet = 0; sheet < CF_SHEET_COUNT; sheet++)
        cf_text_add_format(known, " %s ", cf_sheets[sheet].name);
}

/* The name above a cell and a pointer with a colon in it are of the input. */
static const char *behind_colons(const char *words)
{
    for (const char *next; (next = strstr(words, ": "));)
        words = next + 2;
    return words;
}

void cf_fuzz_demand_said(const char *message)
{
    cf_error err = {.code = CF_ERROR_INTERNAL};
    cf_text known = {0};
    if (cf_language_used() == cf_languages)
        return;
    cf_text own = cf_own_words(message);
    add_known(&known);
    snprintf(err.message, sizeof err.message, "%s", message);
    demand_done(!cf_first_unsaid(behind_colons(cf_text_of(&own)), cf_text_of(&known)), &err);
    cf_text_free(&known);
    cf_text_free(&own);
}

void cf_fuzz_demand_refusal(const cf_error *err)
{
    demand(err->code == CF_ERROR_INPUT || err->code == CF_ERROR_USAGE);
    cf_fuzz_demand_said(err->message);
    for (const char *at = err->message; *at; at++)
        demand((unsigned char)*at >= 0x20);
}

void cf_fuzz_demand_problems(bool is_sound, const cf_problems *problems, const char *name)
{
    demand(is_sound == (problems->count == 0));
    const size_t length = strlen(name);
    for (size_t i = 0; i < cf_problems_kept(problems); i++) {
        const cf_problem *problem = &problems->item[i];
        demand(strncmp(problem->message, name, length) == 0 && problem->message[length] == ':');
        demand(i == 0 || problems->item[i - 1].offset <= problem->offset);
        for (const char *at = problem->message; *at; at++)
            demand((unsigned char)*at >= 0x20);
        cf_fuzz_demand_said(problem->message);
    }
}

cf_fuzz_pieces cf_fuzz_split(const char *text, size_t length)
{
    cf_fuzz_pieces pieces = {0};
    const char *end = text + length;
    for (bool is_more = true; is_more;) {
        const char *between =
            pieces.count + 1 < CF_FUZZ_MOST_PIECES
                ? memchr(text, CF_FUZZ_BETWEEN, (size_t)(end - text))
                : NULL;
        const char *until = between ? between : end;
        /* Never without bytes: what is read has a NUL behind it. */
        cf_text *piece = &pieces.piece[pieces.count++];
        cf_text_add_char(piece, ' ');
        cf_text_clear(piece);
        cf_text_add_bytes(piece, text, (size_t)(until - text));
        text = until + 1;
        is_more = between != NULL;
    }
    return pieces;
}

void cf_fuzz_pieces_free(cf_fuzz_pieces *pieces)
{
    for (size_t i = 0; i < CF_FUZZ_MOST_PIECES; i++)
        cf_text_free(&pieces->piece[i]);
    *pieces = (cf_fuzz_pieces){0};
}

cf_fuzz_file cf_fuzz_file_open(const char *text, size_t length)
{
    cf_fuzz_file file = {.descriptor = memfd_create("input", 0)};
    demand(file.descriptor >= 0 && write(file.descriptor, text, length) == (ssize_t)length);
    snprintf(file.path, sizeof file.path, "/proc/self/fd/%d", file.descriptor);
    return file;
}

void cf_fuzz_file_close(cf_fuzz_file *file)
{
    close(file->descriptor);
}
