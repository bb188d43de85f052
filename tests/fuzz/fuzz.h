/* tests/fuzz/fuzz.h: what the fuzz targets have in common: any bytes in, and promises that hold.
 *
 * A target is a file fuzz_NAME.c with one function, cf_fuzz_one. With clang it is a program of
 * libFuzzer, elsewhere one that goes through the files of its corpus, tests/fuzz/NAME. */
#ifndef CF_TESTS_FUZZ_H
#define CF_TESTS_FUZZ_H

#include "base/problems.h"
#include "base/text.h"

/* The target: `text` has a NUL behind its `length` bytes. Ends the program where a promise is broken. */
void cf_fuzz_one(const char *text, size_t length);

/* What libFuzzer calls. */
int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

/* Says which promise is broken, and where, and aborts. */
_Noreturn void cf_fuzz_stop(const char *promise, const char *file, int line, const cf_error *err);

#define demand(promise) ((promise) ? (void)0 : cf_fuzz_stop(#promise, __FILE__, __LINE__, NULL))

/* The same for what fails with a sentence. */
#define demand_done(promise, err)                                                                  \
    ((promise) ? (void)0 : cf_fuzz_stop(#promise, __FILE__, __LINE__, (err)))

/* Memory never runs out here: what fails, fails with a sentence about the input. */
void cf_fuzz_demand_refusal(const cf_error *err);

/* A load either went well or says why: each problem begins with the name, they stand in the order of
 * their places, and none has a control character. */
void cf_fuzz_demand_problems(bool is_sound, const cf_problems *problems, const char *name);

/* In the language of tests/support/unsaid.h a message has no plain word but in quotes. */
void cf_fuzz_demand_said(const char *message);

/* An input of several texts, with CF_FUZZ_BETWEEN between them. */
enum { CF_FUZZ_BETWEEN = '\x1e', CF_FUZZ_MOST_PIECES = 16 };

typedef struct {
    cf_text piece[CF_FUZZ_MOST_PIECES];
    size_t count; /* at least one */
} cf_fuzz_pieces;

/* What is behind the last piece that there is room for belongs to it. To be freed. */
cf_fuzz_pieces cf_fuzz_split(const char *text, size_t length);
void cf_fuzz_pieces_free(cf_fuzz_pieces *pieces);

/* A file without a name, and its path for as long as it is open. */
typedef struct {
    int descriptor;
    char path[32];
} cf_fuzz_file;

cf_fuzz_file cf_fuzz_file_open(const char *text, size_t length);
void cf_fuzz_file_close(cf_fuzz_file *file);

#endif
