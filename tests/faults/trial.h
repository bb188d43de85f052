/* tests/faults/trial.h: a command of the program in a process of its own, again and again, each time
 * with another fault. */
#ifndef CF_TESTS_FAULTS_TRIAL_H
#define CF_TESTS_FAULTS_TRIAL_H

#include "base/text.h"
#include "faults/faults.h"
#include "faults/tree.h"

/* Rows of another system, read by a map. */
#define CF_TRIAL_MAPPED                                                                            \
    "import " CROSSFORA_SOURCE_DIR                                                                 \
    "/data/maps/apec-project-database-example.csv --map " CROSSFORA_SOURCE_DIR                     \
    "/data/maps/apec-project-database.json --base " CROSSFORA_SOURCE_DIR                           \
    "/data/apec.json -q -o back.json"

/* A command and what is to be there before it. */
typedef struct {
    const char *command; /* its words, without the name of the program */
    const char *before;  /* a command that makes what it reads; NULL: none */
    bool is_new;         /* what it writes is not there before; else there are older files */
    const char *account; /* a folder whose files tell how it went; NULL: none */
} cf_trial_case;

/* What a process did. */
typedef struct {
    int signal; /* that ended it; 0: none */
    int status;
    size_t asked; /* how often what is to be struck was asked for */
    cf_text out, err;
} cf_outcome;

typedef struct {
    const cf_trial_case *of;
    cf_tree before, after; /* the folder, before the command and after it */
    cf_outcome good;       /* without a fault */
    cf_outcome outcome;    /* of the last trial */
    cf_tree now;           /* the folder after the last trial */
    size_t faults;         /* trials to blame */
    bool is_mute;          /* standard error takes nothing either */
} cf_trial;

typedef void cf_striker(const cf_fault *fault, size_t *count);

/* Goes to a folder of its own with apec-mini.json in it, and runs the command without a fault. */
void cf_trial_open(cf_trial *trial, const cf_trial_case *of, cf_striker *strike);

/* Runs it with one; the folder is as before, whatever the last one left. */
void cf_trial_run(cf_trial *trial, cf_striker *strike, const cf_fault *fault);

/* All is as without a fault. */
bool cf_trial_is_good(const cf_trial *trial);

/* The same, but that standard error did not take what was said, or standard output, of which there
 * is a sentence then. */
bool cf_trial_is_unheard(const cf_trial *trial);

/* Refused with this status and one sentence, unless it is mute, and all files are as before. */
bool cf_trial_is_refused(const cf_trial *trial, int status);

/* Each file is as before or as after, or complete where it tells how it went; none is half written,
 * and there is none else. */
bool cf_trial_has_whole_files(const cf_trial *trial);

/* The same, and there may be others with the name of an unfinished one: "report.md.x7gh2Q". */
bool cf_trial_has_named_files(const cf_trial *trial);

/* Shows what the last trial did, and lets the test fail when it ends. */
void cf_trial_blame(cf_trial *trial, const cf_fault *fault, const char *what);

/* Refused in part, and said: a sentence for each part, this status and whole files. */
bool cf_trial_is_accounted(const cf_trial *trial, int status);

/* Leaves the folder and removes it. */
void cf_trial_close(cf_trial *trial);

/* How many of `count` are to be tried, and the i-th of them: the first ones, and every so many of
 * those behind. CROSSFORA_FAULTS in the environment is how many instead of `most`, or "all". */
size_t cf_sample_size(size_t count, size_t most);
size_t cf_sample_at(size_t i, size_t count, size_t most);

#endif
