/* base/file.h: files read whole, and files written whole or not at all. */
#ifndef CF_BASE_FILE_H
#define CF_BASE_FILE_H

#include "base/digest.h"
#include "base/text.h"

/* Appends all of `path` ("-": standard input) to `text`. Refuses folders, devices and more than
 * `limit` bytes with one sentence that begins with the name. */
bool cf_file_read(const char *path, size_t limit, cf_text *text, cf_error *err) CF_CHECKED;

/* A descriptor to read `path` from, or -1: what is no file, FIFO or standard input ("-") is refused as
 * above. Standard input is not to be closed. More than `limit` bytes need not be had from it, but for
 * one that says so. */
int cf_file_open(const char *path, size_t limit, cf_error *err);

/* Who opens files to read, for the whole process: another process, which hands them over. */
typedef struct {
    void *context;
    int (*open)(void *context, const char *path, size_t limit, cf_error *err); /* as above */
} cf_opener;

/* Borrowed; NULL: this process. */
void cf_file_use(const cf_opener *opener);

/* Opens the file as this process sees it. */
int cf_file_open_here(const char *path, cf_error *err);

/* The path as messages have it. */
const char *cf_file_shown(const char *path);

/* After what does not block has failed for that reason alone: waits until it takes or gives something,
 * `events` of poll(2). False with `errno`. */
bool cf_file_waits(int descriptor, short events);

/* read(2), but for interruptions, and where standard input does not block; what fails is refused with the
 * name in front. */
bool cf_file_get(int descriptor, const char *shown, char *to, size_t room, size_t *size,
                 cf_error *err) CF_CHECKED;

/* write(2) until all is written, whatever interrupts it or does not block; false with `errno`. */
bool cf_write_all(int descriptor, const char *data, size_t length) CF_CHECKED;

/* A set of files of one folder that appear together: each is written to a temporary file beside its
 * place; cf_output_commit renames when all have been flushed to the disk and checked. A signal that ends the
 * program removes what has not been renamed. One set is open at a time. */
typedef struct cf_output_file cf_output_file;

typedef struct {
    char *folder;
    cf_output_file *file;
    size_t count;
    size_t capacity;
    bool is_new; /* the folder was made, and nothing is committed: closing removes it again */
} cf_output;

/* Opens a set in `folder`, which is made (one level) if it is not there, and goes again if nothing
 * is committed. */
bool cf_output_open(cf_output *output, const char *folder, cf_error *err) CF_CHECKED;

/* Writes `name` (no slash) of the set. */
bool cf_output_add(cf_output *output, const char *name, const char *data, size_t length,
                   cf_error *err) CF_CHECKED;

/* A file of the set that is written while its text grows. */
typedef struct {
    cf_text text; /* to be added to; what is long leaves memory piece by piece */
    cf_text_sink sink;
    cf_digest *digest;
    const char *path;
    int descriptor;
} cf_output_stream;

/* Opens `name` (no slash) of the set: `stream` stays where it is until it is closed. While streams
 * are open others may be written to by other threads, but none may be opened. */
bool cf_output_start(cf_output *output, const char *name, cf_output_stream *stream, cf_error *err)
    CF_CHECKED;

/* Writes the rest; `sha256` is the digest of all of it. */
bool cf_output_finish(cf_output_stream *stream, char sha256[CF_SHA256_TEXT_SIZE], cf_error *err)
    CF_CHECKED;

/* Frees the text, finished or not. Safe on {0}. */
void cf_output_stop(cf_output_stream *stream);

/* Renames all files into place and flushes the folder. */
bool cf_output_commit(cf_output *output, cf_error *err) CF_CHECKED;

/* Removes what was not committed and frees the set. Safe on {0}. */
void cf_output_close(cf_output *output);

/* Removes what is not committed, and frees nothing: for a handler of a signal that ends the program. */
void cf_output_abandon(void);

/* Removes the temporary files for `name` that a process which was killed has left in `folder`, and
 * the folder if nothing else is in it. */
void cf_output_sweep(const char *folder, const char *name);

/* Writes one file: a set of one. `path` may name a folder in front. */
bool cf_file_write(const char *path, const char *data, size_t length, cf_error *err) CF_CHECKED;

/* From here on this process writes no file and nothing to standard output, and says that it has:
 * another one does. */
void cf_file_write_nothing(void);

/* Writes all to standard output and flushes it; a full disk is an error. */
bool cf_stdout_write(const char *data, size_t length, cf_error *err) CF_CHECKED;

#endif
