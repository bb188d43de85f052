#include "graphs/kinds.h"

#include "base/error.h"
#include "base/language.h"

const char *const cf_node_kinds[] = {
    [CF_ECONOMY] = NC_("kind of node", "economy"), [CF_FORUM] = NC_("kind of node", "forum"),
    [CF_PROJECT] = NC_("kind of node", "project"), [CF_AREA] = NC_("kind of node", "area"),
    [CF_EVENT] = NC_("kind of node", "event"),
};

const cf_forum_kind cf_forum_kinds[] = {
    [CF_FORUM_KIND_DEFAULT] = {NC_("kind of forum", "forum"), CF_LEVEL_WORKING},
    {NC_("kind of forum", "leaders"), CF_LEVEL_POLICY},
    {NC_("kind of forum", "ministerial"), CF_LEVEL_POLICY},
    {NC_("kind of forum", "senior-officials"), CF_LEVEL_POLICY},
    {NC_("kind of forum", "process"), CF_LEVEL_POLICY},
    {NC_("kind of forum", "committee"), CF_LEVEL_COMMITTEE},
    {NC_("kind of forum", "working-group"), CF_LEVEL_WORKING},
    {NC_("kind of forum", "task-force"), CF_LEVEL_WORKING},
    {NC_("kind of forum", "expert-group"), CF_LEVEL_WORKING},
    {NC_("kind of forum", "ad-hoc-group"), CF_LEVEL_WORKING},
    {NC_("kind of forum", "steering-group"), CF_LEVEL_WORKING},
    {NC_("kind of forum", "network"), CF_LEVEL_WORKING},
    {NC_("kind of forum", "policy-partnership"), CF_LEVEL_WORKING},
    {NC_("kind of forum", "sub-forum"), CF_LEVEL_WORKING},
    {NC_("kind of forum", "sub-group"), CF_LEVEL_SUB_GROUP},
    {NC_("kind of forum", "policy-dialogue"), CF_LEVEL_DIALOGUE},
    {NC_("kind of forum", "industry-dialogue"), CF_LEVEL_DIALOGUE},
    {NC_("kind of forum", "public-private-dialogue"), CF_LEVEL_DIALOGUE},
    {NC_("kind of forum", "secretariat"), CF_LEVEL_SUPPORT},
    {NC_("kind of forum", "centre"), CF_LEVEL_SUPPORT},
    {NC_("kind of forum", "business-advisory-body"), CF_LEVEL_OUTSIDE},
    {NC_("kind of forum", "business-forum"), CF_LEVEL_OUTSIDE},
    {NC_("kind of forum", "private-sector-network"), CF_LEVEL_OUTSIDE},
    {NC_("kind of forum", "observer"), CF_LEVEL_OUTSIDE},
    {NC_("kind of forum", "external-organisation"), CF_LEVEL_OUTSIDE},
    {NC_("kind of forum", "guest-economy"), CF_LEVEL_OUTSIDE},
};
const size_t cf_forum_kind_count = CF_COUNT(cf_forum_kinds);
_Static_assert(CF_COUNT(cf_forum_kinds) <= 32, "a scope is a mask of 32 kinds");

bool cf_level_is_inside(cf_level level)
{
    return level != CF_LEVEL_SUPPORT && level != CF_LEVEL_OUTSIDE;
}

const char *const cf_liaison_kinds[] = {
    [CF_OFFICER] = "officer",
    [CF_COOPERATION] = "cooperation",
};

const char *const cf_statuses[] = {
    [CF_PROPOSED_STATUS] = NC_("status", "proposed"),
    [CF_PROMISED_STATUS] = NC_("status", "promised"),
    [CF_DESIGNATED_STATUS] = NC_("status", "designated"),
    [CF_ACTIVE_STATUS] = NC_("status", "active"),
    [CF_LAPSED_STATUS] = NC_("status", "lapsed"),
    [CF_ENDED_STATUS] = NC_("status", "ended"),
};

const cf_contact_kind cf_contact_kinds[] = {
    [CF_CONTACT_KIND_DEFAULT] = {NC_("kind of contact", "contact"), N_("was in contact with"),
                                 false, false},
    {NC_("kind of contact", "letter"), N_("wrote to"), true, false},
    {NC_("kind of contact", "invitation"), N_("invited"), true, false},
    {NC_("kind of contact", "work-plan-circulation"), N_("was to send its work plan to"), true,
     false},
    {NC_("kind of contact", "information-sharing"), N_("was to share its results with"), true,
     false},
    {NC_("kind of contact", "instruction"), N_("gave a task to"), true, false},
    {NC_("kind of contact", "criteria"), N_("set criteria for"), true, false},
    {NC_("kind of contact", "attendance"), N_("attended a meeting of"), false, true},
    {NC_("kind of contact", "participation"), N_("took part in meetings of"), false, true},
    {NC_("kind of contact", "briefing"), N_("briefed"), false, false},
    {NC_("kind of contact", "report"), N_("reported to"), false, false},
    {NC_("kind of contact", "reporting"), N_("was to report to"), false, false},
    {NC_("kind of contact", "advice"), N_("gave advice to"), false, false},
    {NC_("kind of contact", "contribution"), N_("contributed to the work of"), false, false},
    {NC_("kind of contact", "joint-meeting"), N_("met jointly with"), false, false},
    {NC_("kind of contact", "joint-event"), N_("held an event with"), false, false},
    {NC_("kind of contact", "joint-statement"), N_("made a joint statement with"), false, false},
    {NC_("kind of contact", "joint-study"), N_("made a study with"), false, false},
    {NC_("kind of contact", "joint-project"), N_("ran a project with"), false, false},
    {NC_("kind of contact", "cooperation"), N_("cooperated with"), false, false},
    {NC_("kind of contact", "agreement"), N_("agreed to work with"), false, false},
    {NC_("kind of contact", "adoption"), N_("adopted guidance of"), false, false},
    {NC_("kind of contact", "oversight"), N_("reviewed the work of"), false, false},
    {NC_("kind of contact", "merger"), N_("merged into"), false, false},
};
const size_t cf_contact_kind_count = CF_COUNT(cf_contact_kinds);

const char *const cf_contact_statuses[] = {"done", "planned"};

const char *const cf_focal_points[] = {
    NC_("focal point", "government"),
    NC_("focal point", "trade-promotion"),
    NC_("focal point", "investment-promotion"),
    NC_("focal point", "chamber"),
};
