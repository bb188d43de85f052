#include "base/language.h"
#include "loaders/checks.h"
#include "loaders/fields.h"

#include <math.h>

static const char *const formats[] = {"crossfora/1"};
static const cf_word_list format_words = CF_WORD_LIST(formats, NULL);
static const cf_word_list liaison_kinds = CF_WORD_LIST(cf_liaison_kinds, N_("a kind of liaison"));
static const cf_word_list liaison_statuses = CF_WORD_LIST(cf_statuses, N_("a status of a liaison"));
static const cf_word_list contact_words =
    CF_WORD_LIST(cf_contact_statuses, N_("a status of a contact"));
static const cf_word_list focal_points = CF_WORD_LIST(cf_focal_points, N_("a focal point"));
const cf_word_list cf_forum_kind_words = {
    N_("a kind of forum"), cf_forum_kinds, sizeof *cf_forum_kinds, &cf_forum_kind_count};
static const cf_word_list contact_kinds = {
    N_("a kind of contact"), cf_contact_kinds, sizeof *cf_contact_kinds, &cf_contact_kind_count};

enum {
    SOURCE = CF_RECORD_BIT(CF_SOURCE_RECORD),
    ECONOMY = CF_RECORD_BIT(CF_ECONOMY_RECORD),
    FORUM = CF_RECORD_BIT(CF_FORUM_RECORD),
    FRAMEWORK = CF_RECORD_BIT(CF_FRAMEWORK_RECORD),
    AREA = CF_RECORD_BIT(CF_AREA_RECORD),
    PROJECT = CF_RECORD_BIT(CF_PROJECT_RECORD),
    EVENT = CF_RECORD_BIT(CF_EVENT_RECORD),
};

#define AT(record, member) .field = offsetof(cf_##record, member)
#define ALSO(record, member) .also = offsetof(cf_##record, member)
#define HOLDS(kind) .holds = &cf_records[kind]

static const cf_source blank_source = {
    .id = "", .title = "", .url = "", .kind = "", .file = "", .notes = ""};
static const cf_member source_members[] = {
    {"id", cf_read_id, AT(source, id), .is_required = true},
    {"title", cf_read_text, AT(source, title), .is_id_if_absent = true},
    {"url", cf_read_text, AT(source, url)},
    {"date", cf_read_date_aside, AT(source, date)},
    {"kind", cf_read_text, AT(source, kind)},
    {"file", cf_read_text, AT(source, file)},
    {"notes", cf_read_notes, AT(source, notes)},
};

static const cf_economy blank_economy = {.id = "", .name = "", .notes = ""};
static const cf_member economy_members[] = {
    {"id", cf_read_id, AT(economy, id), .is_required = true},
    {"name", cf_read_text, AT(economy, name), .is_id_if_absent = true},
    {"aliases", cf_read_texts, AT(economy, aliases)},
    {"since", cf_read_date, AT(economy, period.since)},
    {"until", cf_read_date, AT(economy, period.until)},
    {"focal_points", cf_read_focal_points, AT(economy, focal_points), .words = &focal_points},
    {"sources", cf_read_citations, AT(economy, sources), HOLDS(CF_CITATION_RECORD)},
    {"notes", cf_read_notes, AT(economy, notes)},
};

static const cf_forum blank_forum = {
    .id = "",
    .name = "",
    .notes = "",
    .kind = CF_FORUM_KIND_DEFAULT,
    .parent = CF_ABSENT,
    .successor = CF_ABSENT,
};
static const cf_member forum_members[] = {
    {"id", cf_read_id, AT(forum, id), .is_required = true},
    {"name", cf_read_text, AT(forum, name), .is_id_if_absent = true},
    {"kind", cf_read_kind, AT(forum, kind), .words = &cf_forum_kind_words},
    {"parent", cf_read_reference, AT(forum, parent), .of = FORUM},
    {"members", cf_read_members, AT(forum, members), ALSO(forum, all_members), .of = ECONOMY},
    {"since", cf_read_date, AT(forum, period.since)},
    {"until", cf_read_date, AT(forum, period.until)},
    {"successor", cf_read_reference, AT(forum, successor), .of = FORUM},
    {"aliases", cf_read_texts, AT(forum, aliases)},
    {"topics", cf_read_texts, AT(forum, topics)},
    {"areas", cf_read_areas, AT(forum, areas), ALSO(forum, frameworks), .of = AREA | FRAMEWORK},
    {"surveyed", cf_read_bool, AT(forum, surveyed)},
    {"observed", cf_read_observations, AT(forum, observed), HOLDS(CF_OBSERVATION_RECORD)},
    {"sources", cf_read_citations, AT(forum, sources), HOLDS(CF_CITATION_RECORD)},
    {"notes", cf_read_notes, AT(forum, notes)},
};

static const cf_framework blank_framework = {
    .id = "", .name = "", .notes = "", .adopted_by = CF_ABSENT};
static const cf_member framework_members[] = {
    {"id", cf_read_id, AT(framework, id), .is_required = true},
    {"name", cf_read_text, AT(framework, name), .is_id_if_absent = true},
    {"since", cf_read_date, AT(framework, since)},
    {"adopted_by", cf_read_reference, AT(framework, adopted_by), .of = FORUM},
    {"areas", cf_read_own_areas, HOLDS(CF_AREA_RECORD)},
    {"sources", cf_read_citations, AT(framework, sources), HOLDS(CF_CITATION_RECORD)},
    {"notes", cf_read_notes, AT(framework, notes)},
};

static const cf_area blank_area = {.id = "", .name = ""};
static const cf_member area_members[] = {
    {"id", cf_read_id, AT(area, id), .is_required = true},
    {"name", cf_read_text, AT(area, name), .is_id_if_absent = true},
};

static const cf_project blank_project = {
    .id = "",
    .code = "",
    .title = "",
    .notes = "",
    .forum = CF_ABSENT,
    .partners_recorded = true,
    .budget_usd = NAN,
};
static const cf_member project_members[] = {
    {"id", cf_read_id, AT(project, id), .is_required = true},
    {"code", cf_read_text, AT(project, code), .is_id_if_absent = true},
    {"title", cf_read_text, AT(project, title), .is_id_if_absent = true},
    {"forum", cf_read_reference, AT(project, forum), .of = FORUM, .is_required = true},
    {"partners", cf_read_references, AT(project, partners), .of = FORUM},
    {"partners_recorded", cf_read_bool, AT(project, partners_recorded)},
    {"lead", cf_read_references, AT(project, lead), .of = ECONOMY},
    {"sponsors", cf_read_references, AT(project, sponsors), .of = ECONOMY},
    {"topics", cf_read_texts, AT(project, topics)},
    {"areas", cf_read_areas, AT(project, areas), ALSO(project, frameworks), .of = AREA | FRAMEWORK},
    {"depends_on", cf_read_references, AT(project, depends_on), .of = PROJECT},
    {"since", cf_read_date, AT(project, period.since)},
    {"until", cf_read_date, AT(project, period.until)},
    {"budget_usd", cf_read_number, AT(project, budget_usd), .most = 1e15},
    {"sources", cf_read_citations, AT(project, sources), HOLDS(CF_CITATION_RECORD)},
    {"notes", cf_read_notes, AT(project, notes)},
};

static const cf_liaison blank_liaison = {
    .from = CF_ABSENT,
    .to = CF_ABSENT,
    .kind = CF_OFFICER,
    .status = CF_ACTIVE_STATUS,
    .holder = "",
    .what = "",
    .notes = "",
    .confidence = 1,
};
static const cf_member liaison_members[] = {
    {"from", cf_read_reference, AT(liaison, from), .of = FORUM, .is_required = true},
    {"to", cf_read_reference, AT(liaison, to), .of = FORUM, .is_required = true},
    {"kind", cf_read_liaison_kind, AT(liaison, kind), .words = &liaison_kinds},
    {"status", cf_read_status, AT(liaison, status), .words = &liaison_statuses},
    {"since", cf_read_date, AT(liaison, period.since)},
    {"until", cf_read_date, AT(liaison, period.until)},
    {"review_by", cf_read_date_aside, AT(liaison, review_by)},
    {"holder", cf_read_text, AT(liaison, holder)},
    {"confidence", cf_read_number, AT(liaison, confidence), .most = 1},
    {"what", cf_read_text, AT(liaison, what)},
    {"sources", cf_read_citations, AT(liaison, sources), HOLDS(CF_CITATION_RECORD)},
    {"notes", cf_read_notes, AT(liaison, notes)},
};

static const cf_contact blank_contact = {
    .from = CF_ABSENT,
    .to = CF_ABSENT,
    .kind = CF_CONTACT_KIND_DEFAULT,
    .what = "",
    .notes = "",
    .event = CF_ABSENT,
    .project = CF_ABSENT,
};
static const cf_member contact_members[] = {
    {"from", cf_read_contact_party, AT(contact, from), .of = FORUM, .is_required = true},
    {"to", cf_read_contact_party, AT(contact, to), .of = FORUM, .is_required = true},
    {"kind", cf_read_kind, AT(contact, kind), .words = &contact_kinds},
    {"status", cf_read_planned, AT(contact, planned), .words = &contact_words},
    {"date", cf_read_date, AT(contact, period.since)},
    {"until", cf_read_date, AT(contact, period.until)},
    {"what", cf_read_text, AT(contact, what)},
    {"event", cf_read_reference, AT(contact, event), .of = EVENT},
    {"project", cf_read_reference, AT(contact, project), .of = PROJECT},
    {"sources", cf_read_citations, AT(contact, sources), HOLDS(CF_CITATION_RECORD)},
    {"notes", cf_read_notes, AT(contact, notes)},
};

static const cf_event blank_event = {
    .id = "",
    .name = "",
    .kind = "",
    .place = "",
    .notes = "",
    .forum = CF_ABSENT,
    .host = CF_ABSENT,
};
static const cf_member event_members[] = {
    {"id", cf_read_id, AT(event, id), .is_required = true},
    {"name", cf_read_text, AT(event, name), .is_id_if_absent = true},
    {"kind", cf_read_text, AT(event, kind)},
    {"forum", cf_read_reference, AT(event, forum), .of = FORUM},
    {"host", cf_read_reference, AT(event, host), .of = ECONOMY},
    {"place", cf_read_text, AT(event, place)},
    {"since", cf_read_date, AT(event, period.since)},
    {"until", cf_read_date, AT(event, period.until)},
    {"economies", cf_read_references, AT(event, economies), .of = ECONOMY},
    {"fora", cf_read_references, AT(event, fora), .of = FORUM},
    {"projects", cf_read_references, AT(event, projects), .of = PROJECT},
    {"sources", cf_read_citations, AT(event, sources), HOLDS(CF_CITATION_RECORD)},
    {"notes", cf_read_notes, AT(event, notes)},
};

static const cf_citation blank_citation = {.source = CF_ABSENT, .locator = ""};
static const cf_member citation_members[] = {
    {"id", cf_read_reference, AT(citation, source), .of = SOURCE, .is_required = true},
    {"locator", cf_read_text, AT(citation, locator)},
};

static const cf_observation blank_observation = {.in_force = CF_UNKNOWN};
static const cf_member observation_members[] = {
    {"date", cf_read_date, AT(observation, date), .is_required = true},
    {"in_force", cf_read_truth, AT(observation, in_force), .is_required = true},
};

/* clang-format off */
#define HEAD_MEMBERS \
    {"format", cf_read_format, .words = &format_words, .is_required = true}, \
    {"title", cf_read_text, AT(graph, title)}, \
    {"focus", cf_read_focus, AT(graph, focus), .of = FORUM}, \
    {"mandate", cf_read_texts, AT(graph, mandate)}, \
    {"as_of", cf_read_date, AT(graph, as_of)},
/* clang-format on */

static const cf_member head_members[] = {HEAD_MEMBERS{"lines", cf_read_lines, .is_required = true}};
static const cf_member document_members[] = {
    HEAD_MEMBERS{"sources", cf_read_records, HOLDS(CF_SOURCE_RECORD)},
    {"economies", cf_read_records, HOLDS(CF_ECONOMY_RECORD)},
    {"fora", cf_read_records, HOLDS(CF_FORUM_RECORD)},
    {"frameworks", cf_read_records, HOLDS(CF_FRAMEWORK_RECORD)},
    {"projects", cf_read_records, HOLDS(CF_PROJECT_RECORD)},
    {"liaisons", cf_read_records, HOLDS(CF_LIAISON_RECORD)},
    {"contacts", cf_read_records, HOLDS(CF_CONTACT_RECORD)},
    {"events", cf_read_records, HOLDS(CF_EVENT_RECORD)},
};

/* What a record is made of, and where the graph has those of its kind. */
#define ROW(words, name)                                                                           \
    .noun = (words), .member = name##_members, .member_count = CF_COUNT(name##_members),           \
    .blank = &blank_##name, .size = sizeof blank_##name
#define ARRAY(name) .items = offsetof(cf_graph, name), .count = offsetof(cf_graph, name##_count)

const cf_record_row cf_records[] = {
    [CF_SOURCE_RECORD] = {ROW(N_("a source"), source), ARRAY(source)},
    [CF_ECONOMY_RECORD] = {ROW(N_("an economy"), economy), ARRAY(economy),
                           .check = cf_check_economy},
    [CF_FORUM_RECORD] = {ROW(N_("a forum"), forum), ARRAY(forum), .check = cf_check_forum},
    [CF_FRAMEWORK_RECORD] = {ROW(N_("a framework"), framework), ARRAY(framework)},
    [CF_AREA_RECORD] = {ROW(N_("an area"), area), ARRAY(area)},
    [CF_PROJECT_RECORD] = {ROW(N_("a project"), project), ARRAY(project),
                           .check = cf_check_project},
    [CF_LIAISON_RECORD] = {ROW(N_("a liaison"), liaison), ARRAY(liaison),
                           .check = cf_check_liaison},
    [CF_CONTACT_RECORD] = {ROW(N_("a contact"), contact), ARRAY(contact),
                           .check = cf_check_contact},
    [CF_EVENT_RECORD] = {ROW(N_("an event"), event), ARRAY(event), .check = cf_check_event},
    [CF_DOCUMENT_RECORD] = {.noun = N_("a document"),
                            .member = document_members,
                            .member_count = CF_COUNT(document_members)},
    [CF_HEAD_RECORD] = {.noun = N_("the first of JSON Lines"),
                        .member = head_members,
                        .member_count = CF_COUNT(head_members)},
    [CF_CITATION_RECORD] = {ROW(N_("a source"), citation)},
    [CF_OBSERVATION_RECORD] = {ROW(N_("an observation"), observation)},
};
