#include "graphs/kinds.h"

#include "base/error.h"

const char *const cf_node_kinds[] = {
    [CF_ECONOMY] = "economy", [CF_FORUM] = "forum", [CF_PROJECT] = "project",
    [CF_AREA] = "area",       [CF_EVENT] = "event",
};

const cf_forum_kind cf_forum_kinds[] = {
    [CF_FORUM_KIND_DEFAULT] = {"forum", CF_LEVEL_WORKING},
    {"leaders", CF_LEVEL_POLICY},
    {"ministerial", CF_LEVEL_POLICY},
    {"senior-officials", CF_LEVEL_POLICY},
    {"process", CF_LEVEL_POLICY},
    {"committee", CF_LEVEL_COMMITTEE},
    {"working-group", CF_LEVEL_WORKING},
    {"task-force", CF_LEVEL_WORKING},
    {"expert-group", CF_LEVEL_WORKING},
    {"ad-hoc-group", CF_LEVEL_WORKING},
    {"steering-group", CF_LEVEL_WORKING},
    {"network", CF_LEVEL_WORKING},
    {"policy-partnership", CF_LEVEL_WORKING},
    {"sub-forum", CF_LEVEL_WORKING},
    {"sub-group", CF_LEVEL_SUB_GROUP},
    {"policy-dialogue", CF_LEVEL_DIALOGUE},
    {"industry-dialogue", CF_LEVEL_DIALOGUE},
    {"public-private-dialogue", CF_LEVEL_DIALOGUE},
    {"secretariat", CF_LEVEL_SUPPORT},
    {"centre", CF_LEVEL_SUPPORT},
    {"business-advisory-body", CF_LEVEL_OUTSIDE},
    {"business-forum", CF_LEVEL_OUTSIDE},
    {"private-sector-network", CF_LEVEL_OUTSIDE},
    {"observer", CF_LEVEL_OUTSIDE},
    {"external-organisation", CF_LEVEL_OUTSIDE},
    {"guest-economy", CF_LEVEL_OUTSIDE},
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
    [CF_PROPOSED_STATUS] = "proposed",     [CF_PROMISED_STATUS] = "promised",
    [CF_DESIGNATED_STATUS] = "designated", [CF_ACTIVE_STATUS] = "active",
    [CF_LAPSED_STATUS] = "lapsed",         [CF_ENDED_STATUS] = "ended",
};

const cf_contact_kind cf_contact_kinds[] = {
    [CF_CONTACT_KIND_DEFAULT] = {"contact", "was in contact with", false, false},
    {"letter", "wrote to", true, false},
    {"invitation", "invited", true, false},
    {"work-plan-circulation", "was to send its work plan to", true, false},
    {"information-sharing", "was to share its results with", true, false},
    {"instruction", "gave a task to", true, false},
    {"criteria", "set criteria for", true, false},
    {"attendance", "attended a meeting of", false, true},
    {"participation", "took part in meetings of", false, true},
    {"briefing", "briefed", false, false},
    {"report", "reported to", false, false},
    {"reporting", "was to report to", false, false},
    {"advice", "gave advice to", false, false},
    {"contribution", "contributed to the work of", false, false},
    {"joint-meeting", "met jointly with", false, false},
    {"joint-event", "held an event with", false, false},
    {"joint-statement", "made a joint statement with", false, false},
    {"joint-study", "made a study with", false, false},
    {"joint-project", "ran a project with", false, false},
    {"cooperation", "cooperated with", false, false},
    {"agreement", "agreed to work with", false, false},
    {"adoption", "adopted guidance of", false, false},
    {"oversight", "reviewed the work of", false, false},
    {"merger", "merged into", false, false},
};
const size_t cf_contact_kind_count = CF_COUNT(cf_contact_kinds);

const char *const cf_contact_statuses[] = {"done", "planned"};

const char *const cf_focal_points[] = {
    "government",
    "trade-promotion",
    "investment-promotion",
    "chamber",
};
