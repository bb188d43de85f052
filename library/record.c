#include "library/record.h"

#include "library/gate.h"
#include "library/named.h"
#include "reports/words.h"

#include <stdlib.h>
#include <string.h>

const char *crossfora_version(void)
{
    return CROSSFORA_VERSION;
}

crossfora_status cf_record_settle(crossfora_record *record, const cf_error *err)
{
    if (err->code != CF_OK)
        record->err = *err;
    return (crossfora_status)err->code;
}

bool cf_record_is_open(const crossfora_record *record, cf_error *err)
{
    return record->is_open || cf_fail(err, CF_ERROR_USAGE, "the document could not be opened");
}

/* "name:3:12: ...": where in the input of this name. */
static crossfora_problem place_of(const char *message, const char *name)
{
    const size_t length = strlen(name);
    crossfora_problem problem = {.message = message};
    char *end;
    if (strncmp(message, name, length) != 0 || message[length] != ':')
        return problem;
    problem.line = strtoul(message + length + 1, &end, 10);
    if (*end == ':')
        problem.column = strtoul(end + 1, NULL, 10);
    return problem;
}

/* The input told nobody of its problems: they are kept, and the first is the message. */
static bool keep_problems(crossfora_record *record, const cf_input *input, cf_error *err)
{
    cf_error lack = {0};
    const size_t kept = cf_problems_kept(&input->problems);
    record->problem_count = input->problems.count;
    record->kept_count = 0;
    for (size_t i = 0; i < kept; i++) {
        const char *message = input->problems.item[i].message;
        const char *own = cf_arena_copy(&record->arena, message, strlen(message), &lack);
        if (!own)
            return cf_fail_memory(err);
        record->problem[record->kept_count++] = place_of(own, input->name);
    }
    if (kept == 0 || *err->message)
        return false;
    *err = (cf_error){0};
    return record->problem_count == 1
             ? cf_fail(err, CF_ERROR_INPUT, "%s", record->problem[0].message)
             : cf_fail(err, CF_ERROR_INPUT, "%s; and %zu more", record->problem[0].message,
                       record->problem_count - 1);
}

bool cf_record_complete(crossfora_record *record, cf_error *err)
{
    cf_findings *whole = &record->whole;
    if (record->is_whole)
        return true;
    record->is_whole = cf_findings_of(whole, &whole->input, &record->request, err)
                    && cf_extras_make(&record->extras, whole, &record->request, err);
    if (record->is_whole)
        return true;
    keep_problems(record, &record->extras.older, err);
    cf_extras_free(&record->extras);
    cf_findings_drop(whole);
    return false;
}

/* What is quick, and most often asked for. */
static bool find_brief(crossfora_record *record, cf_error *err)
{
    cf_request quick = record->request;
    cf_text headline = {0};
    quick.options.lenses = 0;
    bool ok = cf_findings_of(&record->brief, &record->whole.input, &quick, err);
    if (ok)
        cf_add_headline(&headline, &record->brief.analysis);
    ok = ok && cf_text_ok(&headline, err);
    if (ok) {
        record->headline =
            cf_arena_copy(&record->arena, cf_text_of(&headline), headline.length, err);
        cf_as_of_text(&record->brief.analysis, record->day);
    }
    cf_text_free(&headline);
    return ok && record->headline;
}

/* A document at `path`, or a text if that is NULL. */
typedef struct {
    const char *path;
    const char *text;
    size_t length;
} source;

static bool open_source(crossfora_record *record, const source *from, cf_error *err)
{
    cf_input *input = &record->whole.input;
    /* Messages borrow it for as long as the input is open. */
    const char *path =
        from->path ? cf_arena_copy(&record->arena, from->path, strlen(from->path), err) : NULL;
    if (from->path && !path)
        return false;
    const bool ok =
        path ? cf_input_open(input, path, &record->request, err)
             : cf_input_open_text(input, "text", from->text, from->length, &record->request, err);
    return ok ? find_brief(record, err) : keep_problems(record, input, err);
}

static bool open_inside(crossfora_record *record, const source *from, cf_error *err)
{
    cf_gate gate;
    if (!cf_gate_enter(&gate, &record->request, err))
        return false;
    record->is_open = open_source(record, from, err);
    cf_gate_leave(&gate);
    return record->is_open;
}

static crossfora_status open_record(crossfora_record **made, const source *from,
                                    const crossfora_option *option, size_t count)
{
    cf_error err = {0};
    crossfora_record *record = calloc(1, sizeof *record);
    *made = record;
    if (!record)
        return CROSSFORA_SYSTEM;
    const bool ok = cf_named_read(&record->request, option, count, &record->arena, &err)
                 && open_inside(record, from, &err);
    (void)ok;
    return cf_record_settle(record, &err);
}

crossfora_status crossfora_open(crossfora_record **record, const char *path,
                                const crossfora_option *option, size_t option_count)
{
    return open_record(record, &(source){.path = path}, option, option_count);
}

crossfora_status crossfora_open_text(crossfora_record **record, const char *text, size_t length,
                                     const crossfora_option *option, size_t option_count)
{
    return open_record(record, &(source){.text = text, .length = length}, option, option_count);
}

void crossfora_close(crossfora_record *record)
{
    cf_gate gate;
    cf_error err = {0};
    if (!record)
        return;
    /* If nobody could ever enter, there is nothing of igraph's to free. */
    const bool is_inside = cf_gate_enter(&gate, &record->request, &err);
    for (size_t i = 0; i < CF_LIBRARY_TABLES; i++)
        cf_library_table_free(record->table[i]);
    cf_extras_free(&record->extras);
    cf_findings_free(&record->brief);
    cf_findings_free(&record->whole);
    if (is_inside)
        cf_gate_leave(&gate);
    cf_arena_free(&record->arena);
    free(record);
}

const char *crossfora_message(const crossfora_record *record)
{
    return record ? record->err.message : "out of memory";
}

size_t crossfora_problem_count(const crossfora_record *record)
{
    return record->problem_count;
}

const crossfora_problem *crossfora_problem_at(const crossfora_record *record, size_t at)
{
    return at < record->kept_count ? &record->problem[at] : NULL;
}

const char *crossfora_title(const crossfora_record *record)
{
    return record->is_open ? record->whole.input.graph.title : "";
}

const char *crossfora_focus(const crossfora_record *record)
{
    return record->is_open ? cf_focus_id(&record->brief.analysis) : "";
}

const char *crossfora_day(const crossfora_record *record)
{
    return record->day;
}

const char *crossfora_headline(const crossfora_record *record)
{
    return record->is_open ? record->headline : "";
}
