#include "graphs/rules.h"

#include "base/language.h"

#include <math.h>

const char *const cf_excepted_words[] = {
    [CF_EXCEPTED_PAIR] = NC_("exception", "pair"),
    [CF_EXCEPTED_FORUM] = NC_("exception", "forum"),
    [CF_EXCEPTED_PROJECT] = NC_("exception", "project"),
    [CF_EXCEPTED_KIND] = NC_("exception", "kind"),
};

enum {
    OF_PAIRS = CF_EXCEPTED_BIT(CF_EXCEPTED_PAIR) | CF_EXCEPTED_BIT(CF_EXCEPTED_FORUM),
    OF_PROJECTS = CF_EXCEPTED_BIT(CF_EXCEPTED_PROJECT) | CF_EXCEPTED_BIT(CF_EXCEPTED_FORUM),
    OF_KINDS = CF_EXCEPTED_BIT(CF_EXCEPTED_KIND),
};

/* How much coverage is enough nobody but the institution can say: no rule of the standard ones. */
const cf_rule_row cf_rule_rows[] = {
    [CF_RULE_COVERAGE] =
        {"coverage",
         /* xgettext:no-c-format */
         N_("at least % of the fora in scope have a channel to the focus"), 0, false, NAN},
    [CF_RULE_KIND_COVERAGE] = {"coverage-by-kind",
                               N_("so many of the fora of a kind have a channel to the focus"),
                               OF_KINDS, false, 0},
    [CF_RULE_GAP] =
        {"unreachable-gap",
         /* xgettext:no-c-format */
         N_("no two fora with % or more projects in common are out of each other's reach"),
         OF_PAIRS, true, 2},
    [CF_RULE_PROMISE] =
        {"overdue-promise",
         /* xgettext:no-c-format */
         N_("no promise of a liaison is older than % months without a later record"), OF_PAIRS,
         true, 12},
    [CF_RULE_REVIEW] = {"overdue-review", N_("no liaison is past its review"), OF_PAIRS, true, 0},
    [CF_RULE_COSPONSORS] = {"co-sponsors",
                            /* xgettext:no-c-format */
                            N_("each project has % or more co-sponsoring economies besides those "
                               "that lead it"),
                            OF_PROJECTS, true, 2},
    [CF_RULE_SOURCES] = {"sources",
                         /* xgettext:no-c-format */
                         N_("at most % of the records name no source"), 0, true, 0.05},
};

const char *const cf_unknown_words[] = {
    [CF_UNKNOWN_NOTED] = "note",
    [CF_UNKNOWN_FAILS] = "fail",
};

cf_rules cf_rules_standard(void)
{
    cf_rules rules = {.title = ""};
    for (size_t i = 0; i < CF_RULE_COUNT; i++) {
        rules.rule[i].is_asked = cf_rule_rows[i].is_standard;
        rules.rule[i].limit = cf_rule_rows[i].limit;
    }
    return rules;
}

unsigned cf_exception_names(const cf_exception *exception)
{
    const bool is_named[] = {
        [CF_EXCEPTED_PAIR] = *exception->pair[0] != '\0',
        [CF_EXCEPTED_FORUM] = *exception->forum != '\0',
        [CF_EXCEPTED_PROJECT] = *exception->project != '\0',
        [CF_EXCEPTED_KIND] = exception->kind != CF_NO_KIND,
    };
    unsigned subjects = 0;
    for (size_t i = 0; i < CF_EXCEPTED_COUNT; i++)
        subjects |= is_named[i] ? CF_EXCEPTED_BIT(i) : 0;
    return subjects;
}

void cf_rules_free(cf_rules *rules)
{
    cf_arena_free(&rules->arena);
    *rules = (cf_rules){0};
}
