#include "faults/trial.h"

#include "base/file.h"
#include "cli/run.h"
#include "cli/start.h"
#include "support/tests.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LONGEST_SECONDS = 30, MOST_WORDS = 16, COMMAND_SIZE = 2048, MOST_SHOWN = 8 };

static char folder[64];

/* Shared with the processes of a trial. */
static size_t *shared_count(void)
{
    static size_t *count;
    if (!count)
        count =
            mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_true(count != MAP_FAILED);
    return count;
}

static int split(char *line, char **word)
{
    int count = 0;
    word[count++] = "crossfora";
    for (char *rest = line, *next; (next = strsep(&rest, " "));) {
        assert_true(count < MOST_WORDS);
        word[count++] = next;
    }
    word[count] = NULL;
    return count;
}

/* Those of cmocka, which would go on with the next test. */
static void forget_handlers(void)
{
    static const int numbers[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGSYS};
    for (size_t i = 0; i < CF_COUNT(numbers); i++)
        signal(numbers[i], SIG_DFL);
}

static _Noreturn void be_program(const char *command, const int ends[2], cf_striker *strike,
                                 const cf_fault *fault)
{
    char line[COMMAND_SIZE];
    char *word[MOST_WORDS + 1];
    snprintf(line, sizeof line, "%s", command);
    const int words = split(line, word);
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    dup2(ends[0], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    closefrom(STDERR_FILENO + 1);
    forget_handlers();
    alarm(LONGEST_SECONDS);
    cf_start();
    strike(fault, shared_count());
    exit(cf_run(words, word));
}

/* What was written to the descriptor, which is closed. */
static void take(int descriptor, cf_text *text)
{
    char chunk[4096];
    cf_text_clear(text);
    for (off_t at = 0;;) {
        const ssize_t size = pread(descriptor, chunk, sizeof chunk, at);
        assert_true(size >= 0);
        if (size == 0)
            break;
        cf_text_add_bytes(text, chunk, (size_t)size);
        at += size;
    }
    close(descriptor);
}

static void run(const char *command, cf_striker *strike, const cf_fault *fault, cf_outcome *outcome)
{
    const int ends[] = {memfd_create("out", 0), memfd_create("err", 0)};
    assert_true(ends[0] >= 0 && ends[1] >= 0);
    fflush(NULL);
    *shared_count() = 0;
    const pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        be_program(command, ends, strike, fault);
    int status;
    assert_true(waitpid(child, &status, 0) == child);
    /* What a killed batch had begun ends too, and is not in the way of the next trial. */
    while (wait(NULL) > 0)
        continue;
    outcome->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    outcome->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    outcome->asked = *shared_count();
    take(ends[0], &outcome->out);
    take(ends[1], &outcome->err);
}

static void go_to_folder(void)
{
    snprintf(folder, sizeof folder, "%s/crossfora-faults.XXXXXX",
             access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    assert_non_null(mkdtemp(folder));
    assert_true(chdir(folder) == 0);
    assert_true(mkdir("tmp", 0777) == 0);
    assert_true(setenv("TMPDIR", "tmp", 1) == 0);
}

static void copy_document(void)
{
    cf_error err = {0};
    cf_text text = {0};
    assert_done(
        cf_file_read(CROSSFORA_SOURCE_DIR "/data/apec-mini.json", SIZE_MAX, &text, &err), &err);
    cf_tree_write_file("apec-mini.json", cf_text_of(&text), text.length);
    cf_text_free(&text);
}

static void expect_done(const cf_outcome *outcome, const char *command)
{
    if (outcome->signal != 0 || outcome->status != 0)
        fail_msg("%s: signal %d, status %d: %s", command, outcome->signal, outcome->status,
                 cf_text_of(&outcome->err));
}

/* All that the command writes is there already, and is something else. */
static void put_older_files(cf_tree *before, const cf_tree *after)
{
    for (size_t i = 0; i < after->count; i++) {
        if (after->item[i].bytes && !cf_tree_find(before, after->item[i].path))
            cf_tree_write_file(after->item[i].path, "old\n", strlen("old\n"));
    }
    cf_tree_free(before);
    cf_tree_read(before);
}

void cf_trial_open(cf_trial *trial, const cf_trial_case *of, cf_striker *strike)
{
    static const cf_fault none;
    *trial = (cf_trial){.of = of};
    assert_true(prctl(PR_SET_CHILD_SUBREAPER, 1) == 0);
    go_to_folder();
    copy_document();
    if (of->before) {
        run(of->before, strike, &none, &trial->good);
        expect_done(&trial->good, of->before);
    }
    cf_tree_read(&trial->before);
    run(of->command, strike, &none, &trial->good);
    expect_done(&trial->good, of->command);
    cf_tree_read(&trial->after);
    cf_tree_read(&trial->now);
    if (!of->is_new)
        put_older_files(&trial->before, &trial->after);
}

void cf_trial_run(cf_trial *trial, cf_striker *strike, const cf_fault *fault)
{
    cf_tree_free(&trial->now);
    cf_tree_read(&trial->now);
    cf_tree_restore(&trial->now, &trial->before);
    run(trial->of->command, strike, fault, &trial->outcome);
    cf_tree_free(&trial->now);
    cf_tree_read(&trial->now);
}

static bool is_same_text(const cf_text *a, const cf_text *b)
{
    return strcmp(cf_text_of(a), cf_text_of(b)) == 0;
}

static bool is_done(const cf_trial *trial, int status)
{
    const cf_outcome *const outcome = &trial->outcome;
    return outcome->signal == 0 && outcome->status == status
        && cf_tree_is(&trial->now, &trial->after);
}

bool cf_trial_is_good(const cf_trial *trial)
{
    const cf_outcome *const outcome = &trial->outcome;
    return is_done(trial, 0) && is_same_text(&outcome->out, &trial->good.out)
        && is_same_text(&outcome->err, &trial->good.err);
}

static bool begins_as_sentence(const char *text)
{
    static const char name[] = "crossfora: ";
    return strncmp(text, name, sizeof name - 1) == 0;
}

static bool is_sentence(const char *text)
{
    return begins_as_sentence(text) && strchr(text, '\n') == text + strlen(text) - 1;
}

bool cf_trial_is_unheard(const cf_trial *trial)
{
    const cf_outcome *const outcome = &trial->outcome;
    return is_same_text(&outcome->out, &trial->good.out)
             ? is_done(trial, 0) && outcome->err.length == 0
             : is_done(trial, CF_ERROR_SYSTEM) && outcome->out.length == 0
                   && (trial->is_mute || is_sentence(cf_text_of(&outcome->err)));
}

bool cf_trial_is_refused(const cf_trial *trial, int status)
{
    const cf_outcome *const outcome = &trial->outcome;
    return outcome->signal == 0 && outcome->status == status
        && (trial->is_mute || is_sentence(cf_text_of(&outcome->err)))
        && cf_tree_is(&trial->now, &trial->before);
}

/* A page or a table, up to its end, of what went well and what did not. */
static bool is_account(const cf_trial *trial, const cf_tree_item *item)
{
    const char *const place = trial->of->account;
    const char *const name = strrchr(item->path, '/');
    return place && name && strlen(place) == (size_t)(name - item->path)
        && strncmp(item->path, place, strlen(place)) == 0 && cf_tree_find(&trial->after, item->path)
        && item->length > 0 && item->bytes[item->length - 1] == '\n';
}

static bool is_whole(const cf_trial *trial, const cf_tree_item *item)
{
    return is_account(trial, item)
        || cf_tree_item_is(item, cf_tree_find(&trial->before, item->path))
        || cf_tree_item_is(item, cf_tree_find(&trial->after, item->path));
}

bool cf_trial_has_whole_files(const cf_trial *trial)
{
    for (size_t i = 0; i < trial->now.count; i++) {
        if (!is_whole(trial, &trial->now.item[i]))
            return false;
    }
    return true;
}

static bool are_sentences(const char *text)
{
    const char *end = text;
    for (; *text && (end = strchr(text, '\n')); text = end + 1) {
        if (!begins_as_sentence(text))
            return false;
    }
    return end;
}

bool cf_trial_is_accounted(const cf_trial *trial, int status)
{
    const cf_outcome *const outcome = &trial->outcome;
    return trial->of->account && outcome->signal == 0 && outcome->status == status
        && are_sentences(cf_text_of(&outcome->err)) && cf_trial_has_whole_files(trial);
}

/* Six letters or digits behind a point, as mkostemp makes them; tmpfile() leaves its own in TMPDIR. */
static bool is_named_unfinished(const char *path)
{
    const char *const end = strrchr(path, '.');
    return strncmp(path, "tmp/", strlen("tmp/")) == 0 || (end && strlen(end) == strlen(".XXXXXX"));
}

bool cf_trial_has_named_files(const cf_trial *trial)
{
    for (size_t i = 0; i < trial->now.count; i++) {
        if (!is_whole(trial, &trial->now.item[i]) && !is_named_unfinished(trial->now.item[i].path))
            return false;
    }
    return true;
}

void cf_trial_blame(cf_trial *trial, const cf_fault *fault, const char *what)
{
    if (trial->faults++ >= MOST_SHOWN)
        return;
    const cf_outcome *const outcome = &trial->outcome;
    print_error("crossfora %s\n", trial->of->command);
    print_error("%s: from %zu to %zu of %s, kind %d, number %d\n", what, fault->first, fault->last,
                fault->call ? fault->call : "all", fault->kind, fault->number);
    print_error("signal %d, status %d\n%s%s", outcome->signal, outcome->status,
                cf_text_of(&outcome->out), cf_text_of(&outcome->err));
    for (size_t i = 0; i < trial->now.count; i++) {
        const cf_tree_item *const item = &trial->now.item[i];
        if (!is_whole(trial, item))
            print_error("  %s of %zu bytes is neither old nor new\n", item->path, item->length);
    }
}

void cf_trial_close(cf_trial *trial)
{
    static const cf_tree none;
    cf_tree_free(&trial->now);
    cf_tree_read(&trial->now);
    cf_tree_restore(&trial->now, &none);
    assert_true(chdir("/") == 0 && rmdir(folder) == 0);
    cf_tree_free(&trial->before);
    cf_tree_free(&trial->after);
    cf_tree_free(&trial->now);
    cf_text_free(&trial->good.out);
    cf_text_free(&trial->good.err);
    cf_text_free(&trial->outcome.out);
    cf_text_free(&trial->outcome.err);
    assert_int_equal(trial->faults, 0);
}

static size_t wanted(size_t most)
{
    const char *const wish = getenv("CROSSFORA_FAULTS");
    if (!wish)
        return most;
    return strcmp(wish, "all") == 0 ? SIZE_MAX : strtoull(wish, NULL, 10);
}

size_t cf_sample_size(size_t count, size_t most)
{
    const size_t size = wanted(most);
    return count <= size ? count : size;
}

size_t cf_sample_at(size_t i, size_t count, size_t most)
{
    const size_t size = cf_sample_size(count, most), first = size / 4;
    return i < first ? i : first + (i - first) * (count - first) / (size - first);
}
