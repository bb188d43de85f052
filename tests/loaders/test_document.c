#include "base/file.h"
#include "loaders/loader.h"
#include "support/tests.h"

/* tests/loaders/full.json has every member once, and each record once with no more than it needs. */
#define FULL CROSSFORA_SOURCE_DIR "/tests/loaders/full.json"

static cf_graph full;

static int load_full(void **state)
{
    (void)state;
    cf_text text = {0};
    cf_problems problems = {0};
    cf_error err = {0};
    const bool ok =
        cf_file_read(FULL, 1 << 20, &text, &err)
        && cf_load_text(&full, "full.json", cf_text_of(&text), text.length, &problems, &err);
    for (size_t i = 0; i < cf_problems_kept(&problems); i++)
        print_error("%s\n", problems.item[i].message);
    cf_problems_free(&problems);
    cf_text_free(&text);
    return ok ? 0 : -1;
}

static int free_full(void **state)
{
    (void)state;
    cf_graph_free(&full);
    return 0;
}

static void assert_date(cf_date date, const char *expected)
{
    char buffer[CF_DATE_SIZE];
    assert_string_equal(cf_date_text(date, buffer), expected);
}

static void assert_period(cf_period period, const char *since, const char *until)
{
    assert_date(period.since, since);
    assert_date(period.until, until);
}

/* The indices in words: "3 0". */
static void assert_indices(cf_indices indices, const char *expected)
{
    char found[64] = "";
    for (size_t i = 0; i < indices.count; i++) {
        const size_t length = strlen(found);
        snprintf(found + length, sizeof found - length, "%s%u", i ? " " : "", indices.item[i]);
    }
    assert_string_equal(found, expected);
}

static void assert_words(cf_words words, const char *expected)
{
    char found[64] = "";
    for (size_t i = 0; i < words.count; i++) {
        const size_t length = strlen(found);
        snprintf(found + length, sizeof found - length, "%s%s", i ? ", " : "", words.item[i]);
    }
    assert_string_equal(found, expected);
}

/* The sources and their locators: "0 1:p 3". */
static void assert_citations(cf_citations citations, const char *expected)
{
    char found[64] = "";
    for (size_t i = 0; i < citations.count; i++) {
        const size_t length = strlen(found);
        const cf_citation *citation = &citations.item[i];
        snprintf(found + length, sizeof found - length, "%s%u%s%s", i ? " " : "", citation->source,
                 *citation->locator ? ":" : "", citation->locator);
    }
    assert_string_equal(found, expected);
}

static void reads_the_document(void **state)
{
    (void)state;
    assert_string_equal(full.title, "All members");
    assert_indices(full.focus, "0 1");
    assert_words(full.mandate, "SME, micro");
    assert_date(full.as_of, "2016-12");
    assert_true(full.source_count == 2 && full.economy_count == 2 && full.forum_count == 4);
    assert_true(full.framework_count == 3 && full.area_count == 3 && full.project_count == 2);
    assert_true(full.liaison_count == 2 && full.contact_count == 3 && full.event_count == 2);
}

/* Not the date of a source, 2150, nor that of a review. */
static void finds_the_latest_date_of_facts(void **state)
{
    (void)state;
    assert_date(full.latest, "2099-12-31");
}

static void reads_sources(void **state)
{
    (void)state;
    const cf_source *first = &full.source[0], *second = &full.source[1];
    assert_string_equal(first->id, "s1");
    assert_string_equal(first->title, "Joint statement");
    assert_string_equal(first->url, "https://example.org/s1");
    assert_string_equal(first->kind, "statement");
    assert_string_equal(first->file, "s1.pdf");
    assert_string_equal(first->notes, "n");
    assert_date(first->date, "2150-01-01");

    assert_string_equal(second->title, "s2");
    assert_string_equal(second->url, "");
    assert_string_equal(second->kind, "");
    assert_string_equal(second->file, "");
    assert_string_equal(second->notes, "");
    assert_date(second->date, "");
}

static void reads_economies(void **state)
{
    (void)state;
    const cf_economy *korea = &full.economy[0], *viet_nam = &full.economy[1];
    assert_string_equal(korea->id, "ROK");
    assert_string_equal(korea->name, "Korea");
    assert_words(korea->aliases, "Republic of Korea");
    assert_period(korea->period, "1989-11", "2099");
    assert_true(korea->focal_points == ((1u << 0) | (1u << 3)));
    assert_string_equal(korea->notes, "n");
    assert_citations(korea->sources, "0");

    assert_string_equal(viet_nam->name, "VN");
    assert_words(viet_nam->aliases, "");
    assert_period(viet_nam->period, "", "");
    assert_true(viet_nam->focal_points == 0);
    assert_citations(viet_nam->sources, "");
}

static void reads_fora(void **state)
{
    (void)state;
    const cf_forum *forum = &full.forum[0];
    assert_string_equal(forum->id, "SMEWG");
    assert_string_equal(forum->name, "Small and Medium Enterprises Working Group");
    assert_string_equal(forum->notes, "lead");
    assert_string_equal(cf_forum_kinds[forum->kind].word, "working-group");
    assert_true(forum->parent == 2 && forum->successor == 1);
    assert_indices(forum->members, "0 1");
    assert_false(forum->all_members);
    assert_true(forum->surveyed);
    assert_period(forum->period, "1995-02", "2099-12-31");
    assert_words(forum->aliases, "PLG, Policy Level Group");
    assert_words(forum->topics, "SME");
    assert_indices(forum->areas, "2");
    assert_indices(forum->frameworks, "0");
    assert_citations(forum->sources, "0");
}

static void orders_observations_by_date(void **state)
{
    (void)state;
    const cf_forum *forum = &full.forum[0];
    assert_true(forum->observed_count == 3);
    assert_date(forum->observed[0].date, "1999");
    assert_date(forum->observed[1].date, "1999-05");
    assert_date(forum->observed[2].date, "2016");
    assert_true(forum->observed[0].in_force == CF_YES);
    assert_true(forum->observed[1].in_force == CF_NO);
    assert_true(forum->observed[2].in_force == CF_UNKNOWN);
}

static void gives_a_bare_forum_its_defaults(void **state)
{
    (void)state;
    const cf_forum *forum = &full.forum[3];
    assert_string_equal(forum->name, "TELWG");
    assert_string_equal(forum->notes, "");
    assert_true(forum->kind == CF_FORUM_KIND_DEFAULT);
    assert_true(forum->parent == CF_ABSENT && forum->successor == CF_ABSENT);
    assert_true(forum->all_members);
    assert_indices(forum->members, "");
    assert_false(forum->surveyed);
    assert_period(forum->period, "", "");
    assert_true(forum->observed_count == 0);
    assert_indices(forum->areas, "");
    assert_indices(forum->frameworks, "");
    assert_false(full.forum[2].all_members);
}

static void reads_frameworks_and_their_areas(void **state)
{
    (void)state;
    const cf_framework *daegu = &full.framework[0];
    assert_string_equal(daegu->id, "D");
    assert_string_equal(daegu->name, "Daegu Initiative");
    assert_string_equal(daegu->notes, "n");
    assert_date(daegu->since, "2005");
    assert_true(daegu->adopted_by == 1);
    assert_citations(daegu->sources, "0");
    assert_true(daegu->first_area == 0 && daegu->area_count == 2);
    assert_true(full.framework[1].area_count == 0);
    assert_true(full.framework[1].adopted_by == CF_ABSENT);
    assert_string_equal(full.framework[1].name, "EMPTY");
    assert_true(full.framework[2].first_area == 2 && full.framework[2].area_count == 1);

    assert_string_equal(full.area[0].id, "D-1");
    assert_string_equal(full.area[0].name, "networks and clusters");
    assert_string_equal(full.area[1].name, "D-2");
    assert_true(full.area[1].framework == 0 && full.area[2].framework == 2);
}

static void reads_projects(void **state)
{
    (void)state;
    const cf_project *project = &full.project[1];
    assert_string_equal(project->id, "SME 06 2015T");
    assert_string_equal(project->code, "SME 06/2015");
    assert_string_equal(project->title, "E-commerce");
    assert_string_equal(project->notes, "n");
    assert_true(project->forum == 0);
    assert_indices(project->partners, "2 3");
    assert_false(project->partners_recorded);
    assert_indices(project->lead, "0 1");
    assert_indices(project->sponsors, "1");
    assert_words(project->topics, "SME, trade");
    assert_indices(project->areas, "0 1");
    assert_indices(project->frameworks, "2");
    assert_indices(project->depends_on, "0");
    assert_period(project->period, "2015", "2016-07-28");
    assert_close(project->budget_usd, 125000.5, 0);
    assert_citations(project->sources, "1");

    const cf_project *bare = &full.project[0];
    assert_string_equal(bare->code, "P2");
    assert_string_equal(bare->title, "P2");
    assert_true(bare->forum == 3 && bare->partners_recorded);
    assert_close(bare->budget_usd, NAN, 0);
}

static void reads_liaisons(void **state)
{
    (void)state;
    const cf_liaison *liaison = &full.liaison[1];
    assert_true(liaison->from == 3 && liaison->to == 0);
    assert_true(liaison->kind == CF_COOPERATION && liaison->status == CF_PROMISED_STATUS);
    assert_period(liaison->period, "2005-09-02", "2006");
    assert_date(liaison->review_by, "2099");
    assert_string_equal(liaison->holder, "an officer");
    assert_string_equal(liaison->what, "exchange of plans");
    assert_string_equal(liaison->notes, "seen");
    assert_close(liaison->confidence, 0.25, 0);
    assert_citations(liaison->sources, "1:p 3");

    const cf_liaison *bare = &full.liaison[0];
    assert_true(bare->kind == CF_OFFICER && bare->status == CF_ACTIVE_STATUS);
    assert_close(bare->confidence, 1, 0);
    assert_string_equal(bare->holder, "");
    assert_date(bare->review_by, "");
}

static void reads_contacts(void **state)
{
    (void)state;
    const cf_contact *contact = &full.contact[0];
    assert_true(contact->from == 0 && contact->to == CF_ALL_FORA);
    assert_string_equal(cf_contact_kinds[contact->kind].word, "letter");
    assert_true(contact->planned);
    assert_period(contact->period, "2005", "2006-03");
    assert_string_equal(contact->what, "work plan");
    assert_string_equal(contact->notes, "kept");
    assert_true(contact->event == 0 && contact->project == 1);
    assert_citations(contact->sources, "0 0:para 17 1");

    const cf_contact *bare = &full.contact[1];
    assert_true(bare->from == CF_UNNAMED_FORUM && bare->to == 3);
    assert_true(bare->kind == CF_CONTACT_KIND_DEFAULT && !bare->planned);
    assert_true(bare->event == CF_ABSENT && bare->project == CF_ABSENT);
    assert_true(full.contact[2].from == CF_ALL_FORA && !full.contact[2].planned);
}

static void reads_events(void **state)
{
    (void)state;
    const cf_event *event = &full.event[0];
    assert_string_equal(event->id, "EV-1");
    assert_string_equal(event->name, "21st meeting");
    assert_string_equal(event->kind, "meeting");
    assert_string_equal(event->place, "Daegu");
    assert_string_equal(event->notes, "n");
    assert_true(event->forum == 0 && event->host == 0);
    assert_period(event->period, "2005-09-01", "2005-09-02");
    assert_indices(event->economies, "0");
    assert_indices(event->fora, "2 3");
    assert_indices(event->projects, "0");
    assert_citations(event->sources, "0");

    const cf_event *bare = &full.event[1];
    assert_string_equal(bare->name, "EV-2");
    assert_string_equal(bare->kind, "");
    assert_true(bare->forum == CF_ABSENT && bare->host == CF_ABSENT);
}

static void finds_fora_by_id_and_alias(void **state)
{
    (void)state;
    assert_true(cf_graph_find_forum(&full, "TELWG") == 3);
    assert_true(cf_graph_find_forum(&full, "sme mm") == 1);
    assert_true(cf_graph_find_forum(&full, "plg") == 0);
    assert_true(cf_graph_find_forum(&full, "ROK") == CF_ABSENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_document),
        cmocka_unit_test(finds_the_latest_date_of_facts),
        cmocka_unit_test(reads_sources),
        cmocka_unit_test(reads_economies),
        cmocka_unit_test(reads_fora),
        cmocka_unit_test(orders_observations_by_date),
        cmocka_unit_test(gives_a_bare_forum_its_defaults),
        cmocka_unit_test(reads_frameworks_and_their_areas),
        cmocka_unit_test(reads_projects),
        cmocka_unit_test(reads_liaisons),
        cmocka_unit_test(reads_contacts),
        cmocka_unit_test(reads_events),
        cmocka_unit_test(finds_fora_by_id_and_alias),
    };
    return cmocka_run_group_tests(tests, load_full, free_full);
}
