/* Fit, layers and concentration: the illustrative set, and the slow way on random records. */
#include "support/known_graphs.h"
#include "support/published.h"
#include "support/records.h"
#include "support/tests.h"

enum { SAMPLES = 200 };

static void the_fit_of_the_illustrative_set_is_that_of_the_reference(void **state)
{
    (void)state;
    static const cf_published fit = {CF_TOPIC_FIT, "apec-mini", CF_BY_HAND};
    cf_studied studied;
    cf_studied_record(&studied, "fit", known_mini, NULL);
    assert_published_cell(&fit, &studied, "shared project", "closed", "6");
    assert_published_cell(&fit, &studied, "shared project", "open", "8");
    assert_published_cell(&fit, &studied, "shared project", "fit", "0.428571");
    assert_published_cell(&fit, &studied, "shared project", "expected_closed", "1.555556");
    assert_studied(&studied, "linked projects", "fit", NAN, 0);
    cf_studied_close(&studied);
}

static void the_work_of_the_illustrative_set_hangs_on_a_few(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_record(&studied, "concentration", known_mini, NULL);
    /* 4 of 10 projects, and 6 economies with one each. */
    assert_studied(&studied, "lead economy", "hhi", 0.22, 1e-12);
    assert_studied(&studied, "lead economy", "effective", 1 / 0.22, 1e-9);
    assert_studied(&studied, "lead economy", "gini", 18.0 / 70, 1e-9);
    assert_studied(&studied, "lead economy", "largest_share", 0.4, 1e-12);
    assert_studied(&studied, "lead economy", "three_share", 0.6, 1e-12);
    assert_string_equal(cf_studied_cell(&studied, "lead economy", "largest")->text, "KOR");
    assert_studied(&studied, "sponsor", "hhi", NAN, 0);
    assert_studied(&studied, "sponsor", "three_share", NAN, 0);
    cf_studied_close(&studied);
}

/* A has partners in two layers alike, B more in one, D in one alone. */
static const char two_layers[] =
    "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\"}, {\"id\": \"B\"}, {\"id\": \"C\"},"
    " {\"id\": \"D\"}, {\"id\": \"E\"}, {\"id\": \"F\"}, {\"id\": \"G\"}, {\"id\": \"H\"}],"
    " \"projects\": [{\"id\": \"P\", \"forum\": \"A\", \"partners\": [\"C\"]},"
    " {\"id\": \"Q\", \"forum\": \"A\", \"partners\": [\"E\"]},"
    " {\"id\": \"R\", \"forum\": \"B\", \"partners\": [\"C\"]},"
    " {\"id\": \"S\", \"forum\": \"B\", \"partners\": [\"E\"]},"
    " {\"id\": \"T\", \"forum\": \"B\", \"partners\": [\"F\"]},"
    " {\"id\": \"U\", \"forum\": \"D\", \"partners\": [\"C\"]},"
    " {\"id\": \"V\", \"forum\": \"D\", \"partners\": [\"E\"]},"
    " {\"id\": \"W\", \"forum\": \"D\", \"partners\": [\"F\"]},"
    " {\"id\": \"X\", \"forum\": \"D\", \"partners\": [\"G\"]}],"
    " \"liaisons\": [{\"from\": \"A\", \"to\": \"B\", \"status\": \"active\"},"
    " {\"from\": \"H\", \"to\": \"A\", \"status\": \"active\"}]}";

static void participation_is_that_of_the_reference(void **state)
{
    (void)state;
    static const cf_published layers = {
        CF_TOPIC_LAYERS, "ties of 2 and 2, 3 and 1, 4 and 0", "Battiston et al. 2014"};
    cf_studied studied;
    cf_studied_record(&studied, "layers.participation", two_layers, NULL);
    assert_published_cell(&layers, &studied, "A", "participation", "1");    /* (2, 2) */
    assert_published_cell(&layers, &studied, "B", "participation", "0.75"); /* (3, 1) */
    assert_published_cell(&layers, &studied, "D", "participation", "0");    /* (4, 0) */
    cf_studied_close(&studied);
}

static void layers_see_meetings_and_sub_groups(void **state)
{
    (void)state;
    cf_studied studied;
    cf_studied_record(
        &studied, "layers",
        "{\"format\": \"crossfora/1\", \"fora\": [{\"id\": \"A\", \"kind\": \"committee\"},"
        " {\"id\": \"B\", \"kind\": \"sub-group\", \"parent\": \"A\"}, {\"id\": \"C\"}],"
        " \"events\": [{\"id\": \"M\", \"forum\": \"A\", \"fora\": [\"B\", \"C\"]}]}",
        NULL);
    assert_studied(&studied, "joint meeting;sub-group", "pairs", 2, 0);
    assert_studied(&studied, "joint meeting;sub-group", "pairs_other", 1, 0);
    assert_studied(&studied, "joint meeting;sub-group", "overlap", 0.5, 1e-12);
    assert_studied(&studied, "membership;sub-group", "overlap", NAN, 0);
    cf_studied_close(&studied);
}

static void check_motifs(const cf_studied *studied, const char *row, size_t closed, size_t open,
                         double density)
{
    const double all = (double)(closed + open);
    assert_studied(studied, row, "closed", (double)closed, 0);
    assert_studied(studied, row, "open", (double)open, 0);
    assert_studied(studied, row, "fit", (double)closed / all, 1e-9);
    assert_studied(studied, row, "expected_closed", all * density, 1e-9);
}

/* Motifs of two fora: [0] one project of both, [1] a project of a, which depends on one of b. */
static void count_motifs(const cf_sampled_record *record, size_t a, size_t b, size_t count[2])
{
    for (size_t p = 0; p < record->projects; p++) {
        count[0] += a < b && record->takes_part[p][a] && record->takes_part[p][b];
        for (size_t q = 0; q < record->projects; q++)
            count[1] +=
                record->depends[p][q] && record->takes_part[p][a] && record->takes_part[q][b];
    }
}

static void check_fit(const cf_sampled_record *record, const cf_studied *studied)
{
    size_t open[2] = {0};
    size_t closed[2] = {0};
    double channels = 0;
    for (size_t a = 0; a < record->fora; a++) {
        for (size_t b = 0; b < record->fora; b++) {
            const bool is_closed = record->has_liaison[a][b];
            channels += is_closed;
            if (a != b)
                count_motifs(record, a, b, is_closed ? closed : open);
        }
    }
    const double fora = (double)record->fora;
    const double density = channels / (fora * (fora - 1));
    check_motifs(studied, "shared project", closed[0], open[0], density);
    check_motifs(studied, "linked projects", closed[1], open[1], density);
}

static void check_concentration(const cf_sampled_record *record, const cf_studied *studied)
{
    double sum = 0;
    double squares = 0;
    double differences = 0;
    double held[CF_RECORD_ECONOMIES] = {0};
    for (size_t i = 0; i < record->economies; i++) {
        for (size_t p = 0; p < record->projects; p++)
            held[i] += record->leads[p][i];
        sum += held[i];
        squares += held[i] * held[i];
        for (size_t j = 0; j < i; j++)
            differences += fabs(held[i] - held[j]);
    }
    const bool is_held = sum > 0;
    assert_studied(studied, "lead economy", "hhi", is_held ? squares / (sum * sum) : NAN, 1e-9);
    assert_studied(studied, "lead economy", "gini",
                   is_held ? differences / ((double)record->economies * sum) : NAN, 1e-9);
}

enum { MEMBERS, PROJECTS, LIAISONS, LAYERS };

static void tell_layers(const cf_sampled_record *record, size_t a, size_t b, bool is_tied[LAYERS])
{
    is_tied[MEMBERS] = is_tied[PROJECTS] = false;
    for (size_t i = 0; i < record->economies; i++)
        is_tied[MEMBERS] |= record->is_member[a][i] && record->is_member[b][i];
    for (size_t p = 0; p < record->projects; p++)
        is_tied[PROJECTS] |= record->takes_part[p][a] && record->takes_part[p][b];
    is_tied[LIAISONS] = record->has_liaison[a][b];
}

static void check_layers(const cf_sampled_record *record, const cf_studied *studied)
{
    static const char *const rows[LAYERS][LAYERS] = {
        [MEMBERS] = {NULL, "membership;joint project", "membership;liaison"},
        [PROJECTS] = {NULL, NULL, "joint project;liaison"},
    };
    double both[LAYERS][LAYERS] = {0};
    for (size_t a = 0; a < record->fora; a++) {
        for (size_t b = 0; b < a; b++) {
            bool is_tied[LAYERS];
            tell_layers(record, a, b, is_tied);
            for (int i = 0; i < LAYERS * LAYERS; i++)
                both[i / LAYERS][i % LAYERS] += is_tied[i / LAYERS] && is_tied[i % LAYERS];
        }
    }
    for (int i = 0; i < LAYERS; i++) {
        for (int j = i + 1; j < LAYERS; j++) {
            const bool is_defined = both[i][i] > 0 && both[j][j] > 0;
            const double either = both[i][i] + both[j][j] - both[i][j];
            assert_studied(studied, rows[i][j], "both", both[i][j], 0);
            assert_studied(
                studied, rows[i][j], "overlap", is_defined ? both[i][j] / either : NAN, 1e-9);
        }
    }
}

/* As a share: (L - sum of L (k/o)^2) / (L - 1). */
static void check_participation(const cf_sampled_record *record, const cf_studied *studied)
{
    double partners[CF_RECORD_FORA][LAYERS] = {0};
    double in_layer[LAYERS] = {0};
    for (size_t a = 0; a < record->fora; a++) {
        for (size_t b = 0; b < record->fora; b++) {
            bool is_tied[LAYERS] = {0};
            if (a != b)
                tell_layers(record, a, b, is_tied);
            for (int i = 0; i < LAYERS; i++) {
                partners[a][i] += is_tied[i];
                in_layer[i] += is_tied[i];
            }
        }
    }
    const double used = (in_layer[0] > 0) + (in_layer[1] > 0) + (in_layer[2] > 0);
    for (size_t a = 0; a < record->fora; a++) {
        char id[3] = {'F', (char)('0' + a), '\0'};
        const double *k = partners[a];
        const double sum = k[0] + k[1] + k[2];
        const double squares = (k[0] * k[0] + k[1] * k[1] + k[2] * k[2]) / (sum * sum);
        const bool is_defined = sum > 0 && used > 1;
        assert_studied(studied, id, "participation",
                       is_defined ? (used - used * squares) / (used - 1) : NAN, 1e-9);
    }
}

static void on_records(const char *study,
                       void (*check)(const cf_sampled_record *record, const cf_studied *studied))
{
    for (uint64_t seed = 0; seed < SAMPLES; seed++) {
        cf_sampled_record record;
        cf_studied studied;
        cf_sample_record(&record, seed);
        cf_studied_record(&studied, study, cf_text_of(&record.document), NULL);
        check(&record, &studied);
        cf_studied_close(&studied);
        cf_text_free(&record.document);
    }
}

static void fit_is_that_of_the_slow_way(void **state)
{
    (void)state;
    on_records("fit", check_fit);
}

static void concentration_is_that_of_the_slow_way(void **state)
{
    (void)state;
    on_records("concentration", check_concentration);
}

static void layers_are_those_of_the_slow_way(void **state)
{
    (void)state;
    on_records("layers", check_layers);
    on_records("layers.participation", check_participation);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_fit_of_the_illustrative_set_is_that_of_the_reference),
        cmocka_unit_test(the_work_of_the_illustrative_set_hangs_on_a_few),
        cmocka_unit_test(participation_is_that_of_the_reference),
        cmocka_unit_test(layers_see_meetings_and_sub_groups),
        cmocka_unit_test(fit_is_that_of_the_slow_way),
        cmocka_unit_test(concentration_is_that_of_the_slow_way),
        cmocka_unit_test(layers_are_those_of_the_slow_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
