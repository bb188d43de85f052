/* Whichever system call of a command fails, those from inside the C library too: one sentence and the
 * files as before, or all as if nothing had failed; whichever a signal comes at: whole files. */
#include "faults/trial.h"
#include "support/tests.h"

#include <errno.h>
#include <signal.h>

enum { MOST = 2, MOST_SIGNALS = 8 };

/* The status of a batch with an input that could not be read. */
enum { BAD_INPUT = 1 };

static const cf_trial_case cases[] = {
    {"report apec-mini.json -o out --threads 1", NULL, false, NULL},
    {"report apec-mini.json -o out --threads 2", NULL, true, NULL},
    {"export apec-mini.json -o net.graphml", NULL, false, NULL},
    {"export apec-mini.json --sheets -o sheets", NULL, true, NULL},
    {"export apec-mini.json --sheets -o book.xlsx", NULL, false, NULL},
    {"import sheets -o back.json", "export apec-mini.json --sheets -o sheets", false, NULL},
    {"template -o fill-in.xlsx", NULL, false, NULL},
    {"template -o fill-in", NULL, false, NULL},
    {"gaps apec-mini.json", NULL, false, NULL},
    {"check apec-mini.json", NULL, false, NULL},
    {CF_TRIAL_MAPPED, NULL, false, NULL},
    {"batch apec-mini.json apec-mini.json -o many -f json", NULL, false, "many"},
};

/* What may come of a call that fails. */
enum {
    GOOD = 1 << 0,    /* it is done another way, or again, or without */
    REFUSED = 1 << 1, /* and the files are as before */
    MIXED = 1 << 2,   /* refused, with files that are whole, old and new */
    STRAY = 1 << 3,   /* what cannot be removed stays */
    UNHEARD = 1 << 4, /* done, but that nobody hears what is said of it */
};

static const struct {
    const char *call;
    cf_fault_kind kind;
    int number;
    unsigned may;
} strikes[] = {
    {"openat", CF_FAULT_ERROR, EACCES, GOOD | REFUSED | MIXED},
    {"openat", CF_FAULT_ERROR, ENOSPC, GOOD | REFUSED | MIXED},
    {"openat", CF_FAULT_ERROR, EMFILE, GOOD | REFUSED | MIXED},
    {"openat", CF_FAULT_ERROR, ENOMEM, GOOD | REFUSED | MIXED},
    {"read", CF_FAULT_ERROR, EIO, GOOD | REFUSED},
    /* The archive of a workbook is written, and its parts read, by stdio in memory, which nothing
     * interrupts. */
    {"read", CF_FAULT_ERROR, EINTR, GOOD | REFUSED},
    {"read", CF_FAULT_SHORT, 0, GOOD},
    {"pread64", CF_FAULT_ERROR, EIO, GOOD | REFUSED},
    {"write", CF_FAULT_ERROR, ENOSPC, REFUSED | UNHEARD},
    {"write", CF_FAULT_ERROR, EIO, REFUSED | UNHEARD},
    {"write", CF_FAULT_ERROR, EDQUOT, REFUSED | UNHEARD},
    {"write", CF_FAULT_ERROR, EINTR, GOOD | REFUSED | UNHEARD},
    {"write", CF_FAULT_SHORT, 0, GOOD},
    {"fsync", CF_FAULT_ERROR, EIO, REFUSED | MIXED},
    {"fsync", CF_FAULT_ERROR, ENOSPC, REFUSED | MIXED},
    {"rename", CF_FAULT_ERROR, EIO, REFUSED | MIXED},
    {"rename", CF_FAULT_ERROR, EACCES, REFUSED | MIXED},
    {"close", CF_FAULT_ERROR, EIO, GOOD | REFUSED},
    {"mkdir", CF_FAULT_ERROR, EACCES, REFUSED},
    {"mkdir", CF_FAULT_ERROR, ENOSPC, REFUSED},
    {"fchmod", CF_FAULT_ERROR, EPERM, REFUSED},
    {"unlink", CF_FAULT_ERROR, EACCES, GOOD | STRAY},
    {"newfstatat", CF_FAULT_ERROR, EACCES, GOOD | REFUSED},
    {"lseek", CF_FAULT_ERROR, EIO, GOOD | REFUSED},
    {"fcntl", CF_FAULT_ERROR, EIO, GOOD | REFUSED},
    {"memfd_create", CF_FAULT_ERROR, EMFILE, REFUSED},
    {"sync_file_range", CF_FAULT_ERROR, EIO, GOOD},
};

static unsigned outcome_of(const cf_trial *trial)
{
    const cf_outcome *const outcome = &trial->outcome;
    if (cf_trial_is_good(trial))
        return GOOD;
    if (cf_trial_is_refused(trial, CF_ERROR_SYSTEM) || cf_trial_is_refused(trial, CF_ERROR_INPUT)
        || cf_trial_is_accounted(trial, CF_ERROR_SYSTEM) || cf_trial_is_accounted(trial, BAD_INPUT))
        return REFUSED;
    if (outcome->signal != 0 || (outcome->status != 0 && outcome->status != CF_ERROR_SYSTEM))
        return 0;
    const unsigned unheard = cf_trial_is_unheard(trial) ? UNHEARD : 0;
    return unheard | (cf_trial_has_whole_files(trial) ? MIXED : STRAY);
}

static size_t try_strike(cf_trial *trial, size_t which)
{
    cf_fault fault = {
        .call = strikes[which].call, .kind = strikes[which].kind, .number = strikes[which].number};
    cf_trial_run(trial, cf_faults_strike_calls, &fault);
    const size_t count = trial->outcome.asked, size = cf_sample_size(count, MOST);
    for (size_t i = 0; i < 2 * size; i++) {
        fault.first = cf_sample_at(i / 2, count, MOST) + 1;
        fault.last = i % 2 == 0 || fault.number == EINTR ? fault.first : SIZE_MAX;
        trial->is_mute = strcmp(fault.call, "write") == 0 && fault.last == SIZE_MAX;
        cf_trial_run(trial, cf_faults_strike_calls, &fault);
        if (!(strikes[which].may & outcome_of(trial)))
            cf_trial_blame(trial, &fault, "call");
    }
    return 2 * size;
}

static void survives_each_failed_call(void **state)
{
    if (!cf_faults_can_strike_calls())
        skip();
    cf_trial trial;
    size_t tried = 0;
    cf_trial_open(&trial, *state, cf_faults_strike_calls);
    for (size_t i = 0; i < CF_COUNT(strikes); i++)
        tried += try_strike(&trial, i);
    print_message("%zu system calls, %zu failures\n", trial.good.asked, tried);
    cf_trial_close(&trial);
}

/* Ended by the signal, or done before it came, or without what the signal has ended: a worker of a batch, say. */
static bool is_ended(const cf_trial *trial, const cf_fault *fault)
{
    const cf_outcome *const outcome = &trial->outcome;
    return outcome->signal == fault->number
        || (outcome->signal == 0
            && (outcome->status == 0 || cf_trial_is_refused(trial, CF_ERROR_SYSTEM)
                || cf_trial_is_accounted(trial, CF_ERROR_SYSTEM)));
}

static void leaves_whole_files_to_each_signal(void **state)
{
    static const int signals[] = {SIGKILL, SIGTERM, SIGINT};
    if (!cf_faults_can_strike_calls())
        skip();
    cf_trial trial;
    cf_trial_open(&trial, *state, cf_faults_strike_calls);
    const size_t count = trial.good.asked, size = cf_sample_size(count, MOST_SIGNALS);
    for (size_t i = 0; i < CF_COUNT(signals) * size; i++) {
        const size_t nth = cf_sample_at(i / CF_COUNT(signals), count, MOST_SIGNALS) + 1;
        const cf_fault fault = {
            .kind = CF_FAULT_SIGNAL,
            .number = signals[i % CF_COUNT(signals)],
            .first = nth,
            .last = nth};
        cf_trial_run(&trial, cf_faults_strike_calls, &fault);
        const bool is_whole =
            fault.number == SIGKILL
                ? cf_trial_has_named_files(&trial)
                : cf_trial_has_whole_files(&trial);
        if (!is_ended(&trial, &fault) || !is_whole)
            cf_trial_blame(&trial, &fault, "signal");
    }
    print_message("%zu system calls, %zu signals\n", count, CF_COUNT(signals) * size);
    cf_trial_close(&trial);
}

/* With the pattern of a command ("report *"): those alone. */
int main(int argc, char **argv)
{
    struct CMUnitTest tests[2 * CF_COUNT(cases)];
    for (size_t i = 0; i < CF_COUNT(tests); i++) {
        void *const row = (void *)(uintptr_t)&cases[i / 2];
        tests[i] = (struct CMUnitTest){
            cases[i / 2].command,
            i % 2 == 0 ? survives_each_failed_call : leaves_whole_files_to_each_signal, NULL, NULL,
            row};
    }
    if (argc > 1)
        cmocka_set_test_filter(argv[1]);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
