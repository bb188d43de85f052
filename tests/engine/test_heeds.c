/* A study says which options change it, and no other does. */
#include "engine/guard.h"
#include "support/known_graphs.h"
#include "support/studied.h"
#include "support/tests.h"

/* Five fora in a ring that all share a project: two circles, drawn in one of five ways. */
static const char ring[] =
    "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"}, {\"id\": \"B\"}, {\"id\": \"C\"},"
    "{\"id\": \"D\"}, {\"id\": \"E\"}],"
    "\"projects\": [{\"id\": \"P\", \"forum\": \"A\", \"partners\": [\"B\", \"C\", \"D\", \"E\"]}],"
    "\"liaisons\": [{\"from\": \"A\", \"to\": \"B\"}, {\"from\": \"B\", \"to\": \"C\"},"
    "{\"from\": \"C\", \"to\": \"D\"}, {\"from\": \"D\", \"to\": \"E\"},"
    "{\"from\": \"E\", \"to\": \"A\"}]}";

static void turn(cf_study_options *options, cf_heed heed)
{
    switch (heed) {
    case CF_HEED_GROUPS:
        options->groups = CF_GROUPS_KIND;
        break;
    case CF_HEED_TASKS:
        options->tasks = (1U << CF_TASK_COUNT) - 1;
        break;
    case CF_HEED_SIZE:
        options->size = 1;
        break;
    case CF_HEED_LOSS:
        options->loss = 60;
        break;
    case CF_HEED_REPLICAS:
        options->replicas = 2;
        break;
    case CF_HEED_COUNT:
        fail_msg("there is no such option");
    }
}

static bool is_same_cell(const cf_cell *a, const cf_cell *b)
{
    if (a->text && b->text)
        return strcmp(a->text, b->text) == 0;
    return !a->text && !b->text
        && (a->number == b->number || (isnan(a->number) && isnan(b->number)));
}

static bool is_same(const cf_study_result *a, const cf_study_result *b)
{
    const size_t cells = a->table.row_count * a->table.column_count;
    bool same =
        a->table.row_count == b->table.row_count
        && strcmp(a->note.english ? a->note.english : "", b->note.english ? b->note.english : "")
               == 0;
    for (size_t i = 0; same && i < cells; i++)
        same = is_same_cell(&a->table.cell[i], &b->table.cell[i]);
    return same;
}

static bool is_changed_by(const cf_study *study, cf_heed heed, const char *document)
{
    cf_studied before;
    cf_studied after;
    cf_study_options options = cf_studied_options();
    options.replicas = 20;
    cf_studied_record(&before, study->id, document, &options);
    turn(&options, heed);
    cf_studied_record(&after, study->id, document, &options);
    const bool is_changed = !is_same(&before.result, &after.result);
    cf_studied_close(&after);
    cf_studied_close(&before);
    return is_changed;
}

static void a_study_is_changed_by_the_options_that_it_names(void **state)
{
    (void)state;
    static const char *const documents[] = {known_mini, known_karate, ring, "data/apec.json"};
    for (size_t i = 0; i < cf_study_count; i++) {
        for (cf_heed heed = 0; heed < CF_HEED_COUNT; heed++) {
            const bool heeds = cf_study_heeds(cf_studies[i], heed);
            bool is_changed = false;
            for (size_t j = 0; j < CF_COUNT(documents) && !is_changed; j++)
                is_changed = is_changed_by(cf_studies[i], heed, documents[j]);
            if (is_changed != heeds)
                fail_msg("%s %s --%s", cf_studies[i]->id,
                         heeds ? "is not changed by" : "does not name", cf_heeds[heed]);
        }
    }
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_study_is_changed_by_the_options_that_it_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
