#include "loaders/rules.h"

#include "base/language.h"
#include "loaders/fields.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *const formats[] = {"crossfora-rules/1"};
static const cf_word_list format_words = CF_WORD_LIST(formats, NULL);
static const cf_word_list rule_ids = CF_WORD_LIST(cf_rule_rows, N_("a rule"));
static const cf_word_list unknown_words =
    CF_WORD_LIST(cf_unknown_words, N_("a way to take what is not known"));

#define AT(record, member) .field = offsetof(cf_##record, member)
#define ALSO(record, member) .also = offsetof(cf_##record, member)
#define MEMBERS(words, name)                                                                       \
    {                                                                                              \
        .noun = (words), .member = name, .member_count = CF_COUNT(name)                            \
    }

static bool read_whole_number(cf_reading *reading, const cf_member *member, const cJSON *value,
                              void *record, cf_error *err)
{
    if (cJSON_IsNumber(value)
        && (value->valuedouble < 1 || trunc(value->valuedouble) < value->valuedouble))
        return cf_json_refuse(
            &reading->json, value, err, "%.15g is no whole number from 1 to %.15g",
            value->valuedouble, member->most);
    return cf_read_number(reading, member, value, record, err);
}

/* An id of a document that is not at hand. Without letters it would name nothing, and the exception
 * would be for all of the rule. */
static bool read_other_id(cf_reading *reading, const cJSON *value, const char **id, cf_error *err)
{
    if (cJSON_IsString(value) && *value->valuestring == '\0')
        return cf_json_refuse_word(&reading->json, value, "", err, "is not an id");
    return cf_json_read_text(&reading->json, value, &reading->graph->arena, id, err);
}

static bool read_subject(cf_reading *reading, const cf_member *member, const cJSON *value,
                         void *record, cf_error *err)
{
    return read_other_id(reading, value, cf_field_of(record, member), err);
}

static bool read_pair(cf_reading *reading, const cf_member *member, const cJSON *value,
                      void *record, cf_error *err)
{
    const char **id = cf_field_of(record, member);
    if (!cJSON_IsArray(value) || cJSON_GetArraySize(value) != 2)
        return cf_json_refuse_type(&reading->json, value, "a list of the ids of two fora", err);
    const cJSON *first = cJSON_GetArrayItem(value, 0);
    const cJSON *second = cJSON_GetArrayItem(value, 1);
    if (!read_other_id(reading, first, &id[0], err) || !read_other_id(reading, second, &id[1], err))
        return false;
    return *id[0] == '\0' || strcmp(id[0], id[1]) != 0
        || cf_json_refuse_word(&reading->json, second, id[1], err, "is in this pair twice");
}

/* The records that `member` holds, each from the blank of its row. */
static bool read_list(cf_reading *reading, const cf_member *member, const cJSON *value,
                      void *record, cf_error *err)
{
    const cf_record_row *row = member->holds;
    void *items;
    if (!cf_open_list(reading, &value, "a list", row->size, &items, err))
        return false;
    size_t count = 0;
    const cJSON *node;
    cJSON_ArrayForEach (node, value) {
        char *next = (char *)items + count++ * row->size;
        memcpy(next, row->blank, row->size);
        if (!cf_read_record(reading, row, node, next, err))
            return false;
    }
    memcpy(cf_field_of(record, member), &items, sizeof items);
    memcpy((char *)record + member->also, &count, sizeof count);
    return true;
}

static bool read_rule(cf_reading *reading, const cf_member *member, const cJSON *value,
                      void *record, cf_error *err)
{
    cf_rule *rule = cf_field_of(record, member);
    rule->is_asked = true;
    return cf_read_record(reading, member->holds, value, rule, err);
}

static bool read_rules(cf_reading *reading, const cf_member *member, const cJSON *value,
                       void *record, cf_error *err)
{
    return cf_read_record(reading, member->holds, value, record, err);
}

/* Rules that ask for nothing would pass whatever they are shown. */
static bool check_rules(cf_reading *reading, const void *record, const cJSON *node, cf_error *err)
{
    (void)record;
    const cJSON *member;
    cJSON_ArrayForEach (member, node) {
        if (!cf_json_is_aside(member->string))
            return true;
    }
    return cf_json_refuse(
        &reading->json, node, err, "no rule is named, so nothing would be checked");
}

static bool check_kinds(cf_reading *reading, const void *record, const cJSON *node, cf_error *err)
{
    const cf_rule *rule = record;
    const cJSON *list = cf_json_member(node, "kinds");
    if (cJSON_IsArray(list) && rule->kind_count == 0)
        return cf_json_refuse(&reading->json, list, err, "no kind of forum is named");
    for (size_t i = 0; i < rule->kind_count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (rule->kind[j].kind != rule->kind[i].kind || rule->kind[i].kind == CF_NO_KIND)
                continue;
            return cf_json_refuse_word(
                &reading->json, cJSON_GetArrayItem(list, (int)i),
                cf_forum_kinds[rule->kind[i].kind].word, err, "is in this list twice");
        }
    }
    return true;
}

/* "pair or forum": the subjects of the set. */
static void name_subjects(unsigned subjects, char *words, size_t size)
{
    size_t length = 0;
    for (size_t i = 0; i < CF_EXCEPTED_COUNT; i++) {
        if (subjects & CF_EXCEPTED_BIT(i))
            length += (size_t)snprintf(
                words + length, size - length, "%s%s", length ? cf_told(N_(" or ")) : "",
                C_("exception", cf_excepted_words[i]));
    }
}

static bool check_subjects(cf_reading *reading, const cf_exception *exception, const cJSON *node,
                           cf_error *err)
{
    const cf_rule_row *rule = &cf_rule_rows[exception->rule];
    const unsigned named = cf_exception_names(exception);
    char words[64] = "";
    if ((named & (named - 1)) != 0)
        return cf_json_refuse(
            &reading->json, node, err,
            "names more than one of pair, forum, project and kind; write an exception for each");
    if ((named & ~rule->subjects) == 0)
        return true;
    name_subjects(rule->subjects, words, sizeof words);
    if (rule->subjects == 0)
        return cf_json_refuse_word(
            &reading->json, node, rule->id, err, "has one case: an exception names the rule alone");
    return cf_json_refuse_word(
        &reading->json, node, rule->id, err, "takes exceptions for a %s, or for all of it", words);
}

static bool check_exception(cf_reading *reading, const void *record, const cJSON *node,
                            cf_error *err)
{
    const cf_exception *exception = record;
    const cJSON *reason = cf_json_member(node, "reason");
    if (cJSON_IsString(reason)
        && strspn(reason->valuestring, " \t\n") == strlen(reason->valuestring)
        && !cf_json_refuse(&reading->json, reason, err, "no reason is given"))
        return false;
    return exception->rule == CF_RULE_COUNT || check_subjects(reading, exception, node, err);
}

#define UNKNOWN                                                                                    \
    {                                                                                              \
        "unknown", cf_read_kind, AT(rule, unknown), .words = &unknown_words                        \
    }

static const cf_kind_minimum blank_kind = {.kind = CF_NO_KIND};
static const cf_member kind_members[] = {
    {"kind", cf_read_kind, AT(kind_minimum, kind), .words = &cf_forum_kind_words,
     .is_required = true},
    {"least", cf_read_number, AT(kind_minimum, least), .most = 1, .is_required = true},
};
static const cf_record_row kind_row = {
    .noun = N_("a minimum"),
    .member = kind_members,
    .member_count = CF_COUNT(kind_members),
    .blank = &blank_kind,
    .size = sizeof blank_kind};

static const cf_member coverage_members[] = {
    {"least", cf_read_number, AT(rule, limit), .most = 1, .is_required = true},
    UNKNOWN,
};
static const cf_member kind_coverage_members[] = {
    {"kinds", read_list, AT(rule, kind), ALSO(rule, kind_count), .holds = &kind_row,
     .is_required = true},
    UNKNOWN,
};
static const cf_member gap_members[] = {
    {"projects", read_whole_number, AT(rule, limit), .most = 1e6},
    UNKNOWN,
};
static const cf_member promise_members[] = {
    {"months", read_whole_number, AT(rule, limit), .most = 1200},
    UNKNOWN,
};
static const cf_member cosponsors_members[] = {
    {"least", read_whole_number, AT(rule, limit), .most = 1000},
    UNKNOWN,
};
static const cf_member sources_members[] = {
    {"most", cf_read_number, AT(rule, limit), .most = 1},
};

static const cf_record_row rule_rows[] = {
    [CF_RULE_COVERAGE] = MEMBERS(N_("the rule coverage"), coverage_members),
    [CF_RULE_KIND_COVERAGE] = {.noun = N_("the rule coverage-by-kind"),
                               .member = kind_coverage_members,
                               .member_count = CF_COUNT(kind_coverage_members),
                               .check = check_kinds},
    [CF_RULE_GAP] = MEMBERS(N_("the rule unreachable-gap"), gap_members),
    [CF_RULE_PROMISE] = MEMBERS(N_("the rule overdue-promise"), promise_members),
    [CF_RULE_REVIEW] = {.noun = N_("the rule overdue-review")},
    [CF_RULE_COSPONSORS] = MEMBERS(N_("the rule co-sponsors"), cosponsors_members),
    [CF_RULE_SOURCES] = MEMBERS(N_("the rule sources"), sources_members),
};

#define RULE(name, kind)                                                                           \
    {                                                                                              \
        name, read_rule,                                                                           \
            .field = offsetof(cf_rules, rule) + (kind) * sizeof(cf_rule),                          \
            .holds = &rule_rows[kind]                                                              \
    }

static const cf_member rules_members[] = {
    RULE("coverage", CF_RULE_COVERAGE),     RULE("coverage-by-kind", CF_RULE_KIND_COVERAGE),
    RULE("unreachable-gap", CF_RULE_GAP),   RULE("overdue-promise", CF_RULE_PROMISE),
    RULE("overdue-review", CF_RULE_REVIEW), RULE("co-sponsors", CF_RULE_COSPONSORS),
    RULE("sources", CF_RULE_SOURCES),
};
static const cf_record_row rules_row = {
    .noun = N_("the rules"),
    .member = rules_members,
    .member_count = CF_COUNT(rules_members),
    .check = check_rules};

static const cf_exception blank_exception = {
    .rule = CF_RULE_COUNT,
    .pair = {"", ""},
    .forum = "",
    .project = "",
    .kind = CF_NO_KIND,
    .reason = "",
};
static const cf_member exception_members[] = {
    {"rule", cf_read_kind, AT(exception, rule), .words = &rule_ids, .is_required = true},
    {"pair", read_pair, AT(exception, pair)},
    {"forum", read_subject, AT(exception, forum)},
    {"project", read_subject, AT(exception, project)},
    {"kind", cf_read_kind, AT(exception, kind), .words = &cf_forum_kind_words},
    {"reason", cf_read_text, AT(exception, reason), .is_required = true},
    {"until", cf_read_date_aside, AT(exception, until), .is_required = true},
};
static const cf_record_row exception_row = {
    .noun = N_("an exception"),
    .member = exception_members,
    .member_count = CF_COUNT(exception_members),
    .blank = &blank_exception,
    .size = sizeof blank_exception,
    .check = check_exception};

static const cf_member file_members[] = {
    {"format", cf_read_format, .words = &format_words, .is_required = true},
    {"title", cf_read_text, AT(rules, title)},
    {"rules", read_rules, .holds = &rules_row, .is_required = true},
    {"exceptions", read_list, AT(rules, exception), ALSO(rules, exception_count),
     .holds = &exception_row},
};
const cf_record_row cf_rules_file = MEMBERS(N_("a file of rules"), file_members);

bool cf_load_rules(cf_rules *rules, const char *name, const char *text, size_t length,
                   cf_problems *problems, cf_error *err)
{
    cf_graph lender = {0}; /* of the arena that members are read into */
    cf_reading reading = {.graph = &lender};
    *rules = cf_rules_standard();
    for (size_t i = 0; i < CF_RULE_COUNT; i++)
        rules->rule[i].is_asked = false;
    const bool ok =
        cf_json_open(&reading.json, text, length, err)
        && (!reading.json.root
            || cf_read_record(&reading, &cf_rules_file, reading.json.root, rules, err))
        && cf_json_report(&reading.json, name, problems, err) && reading.json.problems.count == 0;
    rules->arena = lender.arena;
    cf_json_close(&reading.json);
    if (!ok)
        cf_rules_free(rules);
    return ok;
}
