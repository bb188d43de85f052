/* Published figures, to the digits that were printed. */
#include "base/text.h"
#include "engine/guard.h"
#include "engine/metric.h"
#include "support/known_graphs.h"
#include "support/measured.h"
#include "support/tests.h"

#include <stdio.h>
#include <stdlib.h>

/* `values`: of nodes "Medici 0.56 Strozzi 0.4375", of ties "Ike-Jane 9", of the network "0.4"; "none"
 * if not defined; "6.833333/9" for a figure that was printed before it was divided. */
typedef struct {
    const char *graph;
    cf_lens lens;
    const char *metric;
    const char *values;
} known;

static const known answers[] = {
    {known_kite, CF_LENS_CHANNELS, "degree",
     "Andre 4 Beverley 4 Carol 3 Ed 3 Diane 6 Fernando 5 Garth 5 Heather 3 Ike 2 Jane 1"},
    {known_kite, CF_LENS_CHANNELS, "betweenness.raw",
     "Andre 0.833333 Beverley 0.833333 Carol 0 Ed 0 Diane 3.666667 Fernando 8.333333 "
     "Garth 8.333333 Heather 14 Ike 8 Jane 0"},
    {known_kite, CF_LENS_CHANNELS, "betweenness",
     "Andre 0.0231 Beverley 0.0231 Carol 0 Ed 0 Diane 0.1019 Fernando 0.2315 Garth 0.2315 "
     "Heather 0.3889 Ike 0.2222 Jane 0"},
    {known_kite, CF_LENS_CHANNELS, "closeness.component",
     "Andre 0.529412 Beverley 0.529412 Carol 0.5 Ed 0.5 Diane 0.6 Fernando 0.642857 "
     "Garth 0.642857 Heather 0.6 Ike 0.428571 Jane 0.310345"},
    {known_kite, CF_LENS_CHANNELS, "harmonic",
     "Andre 6.083333/9 Beverley 6.083333/9 Carol 5.583333/9 Ed 5.583333/9 Diane 7.083333/9 "
     "Fernando 6.833333/9 Garth 6.833333/9 Heather 6/9 Ike 4.666667/9 Jane 3.416667/9"},
    {known_kite, CF_LENS_CHANNELS, "constraint.whole",
     "Andre 0.541198 Beverley 0.541198 Carol 0.664136 Ed 0.664136 Diane 0.470170 "
     "Fernando 0.445089 Garth 0.445089 Heather 0.431111 Ike 0.5 Jane 1"},
    {known_kite, CF_LENS_CHANNELS, "effective-size",
     "Andre 2 Beverley 2 Carol 1 Ed 1 Diane 3.333333 Fernando 3 Garth 3 Heather 2.333333 Ike 2 "
     "Jane 1"},
    {known_kite, CF_LENS_CHANNELS, "eigenvector",
     "Diane 1 Fernando 0.826764 Garth 0.826764 Andre 0.732212 Beverley 0.732212 Carol 0.594226 "
     "Ed 0.594226 Heather 0.407177 Ike 0.099941 Jane 0.023207"},
    {known_kite, CF_LENS_CHANNELS, "cut-point",
     "Heather 14 Ike 8 Andre 0 Diane 0 Fernando 0 Jane 0"},
    {known_kite, CF_LENS_CHANNELS, "bridge", "Heather-Ike 16 Ike-Jane 9"},
    {known_kite, CF_LENS_CHANNELS, "density", "0.4"},
    {known_kite, CF_LENS_CHANNELS, "diameter", "4"},
    {known_kite, CF_LENS_CHANNELS, "mean-distance", "1.977778"},
    {known_kite, CF_LENS_CHANNELS, "transitivity", "0.578947"},
    {known_kite, CF_LENS_CHANNELS, "clustering.mean", "0.52"},
    {known_kite, CF_LENS_CHANNELS, "global-efficiency", "0.646296"},
    {known_kite, CF_LENS_CHANNELS, "centralization.degree", "0.333333"},
    {known_kite, CF_LENS_CHANNELS, "centralization.betweenness", "0.296296"},
    {known_kite, CF_LENS_CHANNELS, "centralization.closeness", "0.270375"},

    {known_florentine, CF_LENS_CHANNELS, "degree",
     "Medici 6 Guadagni 4 Albizzi 3 Salviati 2 Ridolfi 3 Strozzi 4"},
    {known_florentine, CF_LENS_CHANNELS, "betweenness.raw",
     "Medici 47.5 Guadagni 23.166667 Albizzi 19.333333 Salviati 13 Ridolfi 10.333333 "
     "Strozzi 9.333333"},
    {known_florentine, CF_LENS_CHANNELS, "betweenness",
     "Medici 0.521978 Guadagni 0.254579 Albizzi 0.212454 Salviati 0.142857 Ridolfi 0.113553 "
     "Strozzi 0.102564"},
    {known_florentine, CF_LENS_CHANNELS, "closeness.component",
     "Medici 0.56 Guadagni 0.466667 Albizzi 0.482759 Salviati 0.388889 Ridolfi 0.5 "
     "Strozzi 0.4375"},
    {known_florentine, CF_LENS_CHANNELS, "constraint.whole",
     "Medici 0.209877 Guadagni 0.25 Albizzi 0.333333 Salviati 0.5 Ridolfi 0.459877 "
     "Strozzi 0.458333"},
    {known_florentine, CF_LENS_CHANNELS, "effective-size",
     "Medici 5.666667 Guadagni 4 Albizzi 3 Salviati 2 Ridolfi 2.333333 Strozzi 3"},
    {known_florentine, CF_LENS_CHANNELS, "cut-point",
     "Albizzi 13 Guadagni 13 Medici 35 Salviati 13 Strozzi 0 Ridolfi 0 Peruzzi 0"},
    {known_florentine, CF_LENS_CHANNELS, "bridge",
     "Acciaiuoli-Medici 14 Albizzi-Ginori 14 Guadagni-Lamberteschi 14 Medici-Salviati 26 "
     "Pazzi-Salviati 14"},
    {known_florentine, CF_LENS_CHANNELS, "transitivity", "0.191489"},
    {known_florentine, CF_LENS_CHANNELS, "density", "0.190476"},
    {known_florentine, CF_LENS_CHANNELS, "global-efficiency", "0.500159"},
    {known_florentine, CF_LENS_CHANNELS, "centralization.degree", "0.274725"},
    {known_florentine, CF_LENS_CHANNELS, "centralization.betweenness", "0.436813"},
    {known_florentine, CF_LENS_CHANNELS, "centralization.closeness", "0.322452"},

    {known_karate, CF_LENS_CHANNELS, "betweenness",
     "1 0.437635 34 0.304075 33 0.145247 3 0.143657 32 0.138276 9 0.055927"},
    {known_karate, CF_LENS_CHANNELS, "closeness.component",
     "1 0.568966 3 0.559322 34 0.55 32 0.540984"},
    {known_karate, CF_LENS_CHANNELS, "constraint.whole", "1 0.155423 34 0.156419 3 0.185177"},
    {known_karate, CF_LENS_CHANNELS, "bridge", "1-12 33"},
    {known_karate, CF_LENS_CHANNELS, "transitivity", "0.255682"},
    {known_karate, CF_LENS_CHANNELS, "clustering.mean", "0.570638"},
    {known_karate, CF_LENS_CHANNELS, "modularity", "0.419790"},
    {known_karate, CF_LENS_CHANNELS, "cluster",
     "9 1 10 1 15 1 16 1 19 1 21 1 23 1 27 1 30 1 31 1 33 1 34 1 "
     "1 2 2 2 3 2 4 2 8 2 12 2 13 2 14 2 18 2 20 2 22 2 24 3 25 3 26 3 28 3 29 3 32 3 "
     "5 4 6 4 7 4 11 4 17 4"},

    {known_knoke, CF_LENS_DIRECTED, "out-degree",
     "COUN 4 COMM 7 EDUC 6 INDU 4 MAYR 8 WRO 3 NEWS 3 UWAY 6 WELF 3 WEST 5"},
    {known_knoke, CF_LENS_DIRECTED, "in-degree",
     "COUN 5 COMM 8 EDUC 4 INDU 5 MAYR 8 WRO 1 NEWS 9 UWAY 2 WELF 5 WEST 2"},
    {known_knoke, CF_LENS_DIRECTED, "betweenness.raw",
     "COUN 0.667 COMM 12.333 EDUC 11.694 INDU 0.806 MAYR 17.833 WRO 0.333 NEWS 2.750 UWAY 0 "
     "WELF 1.222 WEST 0.361"},
    {known_knoke, CF_LENS_DIRECTED, "density", "0.544444"},
    {known_knoke, CF_LENS_DIRECTED, "centralization.betweenness", "0.2011"},
    {known_knoke, CF_LENS_DIRECTED, "centralization.out.freeman", "0.43056"},
    {known_knoke, CF_LENS_DIRECTED, "centralization.in.freeman", "0.56944"},
    {known_knoke, CF_LENS_DIRECTED, "centralization.out.square", "0.3827"},
    {known_knoke, CF_LENS_DIRECTED, "centralization.in.square", "0.5062"},
    {known_knoke, CF_LENS_DIRECTED, "reciprocity.arc", "0.693878"},
    {known_knoke, CF_LENS_DIRECTED, "reciprocity.dyad", "0.53125"},

    {known_campnet, CF_LENS_DIRECTED, "effective-size",
     "HOLLY 3.857 BRAZEY 1.000 PAM 3.875 PAT 3.571 ANN 1.600 BILL 1.000 GERY 2.900 STEVE 3.062 "
     "RUSS 2.786"},
    {known_campnet, CF_LENS_DIRECTED, "constraint.ego",
     "HOLLY 0.436 BRAZEY 1.024 PAM 0.516 PAT 0.390 ANN 0.933 BILL 1.080 GERY 0.649 STEVE 0.615 "
     "RUSS 0.628"},
    {known_campnet, CF_LENS_DIRECTED, "constraint.whole",
     "HOLLY 0.386 BRAZEY 0.870 PAM 0.435 PAT 0.336 ANN 0.689 BILL 0.857 GERY 0.472 STEVE 0.574 "
     "RUSS 0.484"},
    {known_campnet, CF_LENS_DIRECTED, "hierarchy.ego",
     "HOLLY 0.088 BRAZEY 0.041 PAM 0.130 PAT 0.026 ANN 0.151 BILL 0.000 GERY 0.245 STEVE 0.084 "
     "RUSS 0.090"},
    {known_campnet, CF_LENS_DIRECTED, "density", "0.176"},
    {known_campnet, CF_LENS_DIRECTED, "components.strong", "4"},
    {known_campnet, CF_LENS_DIRECTED, "connectedness", "0.673"},
    {known_campnet, CF_LENS_DIRECTED, "mean-distance", "2.874"},
    {known_campnet, CF_LENS_DIRECTED, "diameter", "7"},
    {known_campnet, CF_LENS_DIRECTED, "global-efficiency", "0.342"},
    {known_campnet, CF_LENS_DIRECTED, "reciprocity.arc", "0.704"},
    {known_campnet, CF_LENS_DIRECTED, "reciprocity.dyad", "0.543"},
    {known_campnet, CF_LENS_DIRECTED, "centralization.in.square", "0.125"},

    {known_triad, CF_LENS_CHANNELS, "constraint.whole", "A 1.125 B 1.125 C 1.125"},
    {known_triad, CF_LENS_CHANNELS, "constraint.ego", "A 1.125 B 1.125 C 1.125"},
    {known_borgatti, CF_LENS_CHANNELS, "effective-size", "G 4.67 A 2.50 C 1"},
    {known_borgatti, CF_LENS_CHANNELS, "constraint.whole", "G 0.400 A 0.595 C 1"},
    {known_borgatti_weighted, CF_LENS_SHARED_WORK, "effective-size", "G 5.47 A 2.47"},
    {known_borgatti_weighted, CF_LENS_SHARED_WORK, "constraint.whole", "G 0.299 A 0.795"},
    {known_directed, CF_LENS_DIRECTED, "constraint.whole", "0 1.003 1 1.003 2 1.389"},
    {known_directed_weighted, CF_LENS_DIRECTED, "constraint.whole", "0 0.840 1 1.143 2 1.378"},

    {known_trap, CF_LENS_CHANNELS, "closeness.component", "A 0.6667 D 1 F none"},
    {known_mini, CF_LENS_CHANNELS, "closeness.wf",
     "SMEWG 0.3556 CTI 0.1111 GPEG 0.1111 EPT 0 GFPN 0 HRD 0"},
    {known_mini, CF_LENS_CHANNELS, "harmonic",
     "SMEWG 0.388889 TEL 0.333333 FIN 0.259259 MESG 0.259259 IST 0.240741 CTI 0.111111 "
     "GPEG 0.111111 EPT 0 GFPN 0 HRD 0"},
    {known_mini, CF_LENS_CHANNELS, "cut-point",
     "SMEWG 5 TEL 3 MESG 0 FIN 0 CTI 0 GPEG 0 IST 0 EPT 0"},
    {known_mini, CF_LENS_CHANNELS, "bridge",
     "SMEWG-TEL 6 SMEWG-MESG 4 SMEWG-FIN 4 CTI-GPEG 1 TEL-IST 4"},
    {known_mini, CF_LENS_CHANNELS, "components", "5"},
    {known_mini, CF_LENS_CHANNELS, "component",
     "SMEWG 1 MESG 1 TEL 1 FIN 1 IST 1 CTI 2 GPEG 2 EPT 3 GFPN 4 HRD 5"},

    {known_davis, CF_LENS_PARTICIPATION, "degree.two-mode",
     "Evelyn 0.571 Nora 0.57 Sylvia 0.50 Flora 0.14 E8 0.778 E9 0.67 E1 0.17"},
    {known_davis, CF_LENS_PARTICIPATION, "closeness.two-mode",
     "Evelyn 0.800 Nora 0.80 Sylvia 0.77 Flora 0.59 E8 0.846 E9 0.79 E1 0.52"},
    {known_davis, CF_LENS_PARTICIPATION, "betweenness.two-mode",
     "Evelyn 0.097 Nora 0.11 Sylvia 0.07 Flora 0.01 E8 0.244 E9 0.23 E1 0.00"},
    {known_davis, CF_LENS_PARTICIPATION, "eigenvector.two-mode", "Evelyn 0.335 E8 0.507"},
    {known_davis, CF_LENS_PARTICIPATION, "density.two-mode", "0.353175"},
    {known_davis, CF_LENS_PARTICIPATION, "ties-per-node", "2.781"},
    {known_davis, CF_LENS_PARTICIPATION, "mean-degree.rows", "4.944"},
    {known_davis, CF_LENS_PARTICIPATION, "mean-degree.columns", "6.357"},
};

/* Half a unit of the last digit that was printed; figures of one decimal are whole ones or exact. */
static double tolerance_of(const char *printed)
{
    const char *point = strchr(printed, '.');
    const size_t decimals = point ? strspn(point + 1, "0123456789") : 0;
    return decimals < 2 ? 1e-9 : 0.5000001 * pow(10, -(double)decimals);
}

/* Where in the result the value of node "A" or tie "A-B" stands; `name` is cut up. */
static size_t place_of(const cf_result *result, char *name)
{
    char *dash = strchr(name, '-');
    if (dash)
        *dash = '\0';
    const uint32_t node = cf_drawn_node(result->network, name);
    if (!dash)
        return node;
    const uint32_t end = cf_drawn_node(result->network, dash + 1);
    for (size_t i = 0; i < result->count; i++) {
        const cf_network_tie *tie = &result->network->tie[result->tie[i]];
        if ((tie->from == node && tie->to == end) || (tie->from == end && tie->to == node))
            return i;
    }
    return result->count;
}

static void check_value(const cf_result *result, size_t place, const char *printed)
{
    double expected = strcmp(printed, "none") == 0 ? NAN : strtod(printed, NULL);
    double tolerance = tolerance_of(printed);
    const char *divisor = strchr(printed, '/');
    if (divisor) {
        expected /= strtod(divisor + 1, NULL);
        tolerance /= strtod(divisor + 1, NULL);
    }
    if (place >= result->count)
        fail_msg("%s has no value where \"%s\" is expected", result->metric->id, printed);
    assert_close_at(result->value[place], expected, tolerance, result->metric->id, printed, 0);
}

/* Returns how many figures the row has. */
static size_t check_row(const known *row)
{
    cf_measured measured;
    cf_measured_draw(&measured, row->lens, row->graph);
    const cf_result *result = cf_measured_by(&measured, row->metric, 1);
    char words[1024];
    snprintf(words, sizeof words, "%s", row->values);

    size_t checked = 0;
    char *rest = words;
    for (char *word = strtok_r(rest, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        const bool is_named = result->metric->subject != CF_SUBJECT_NETWORK;
        const size_t place = is_named ? place_of(result, word) : 0;
        check_value(result, place, is_named ? strtok_r(NULL, " ", &rest) : word);
        checked++;
    }
    if (result->metric->subject == CF_SUBJECT_TIE)
        assert_int_equal(checked, result->count);
    cf_measured_close(&measured);
    return checked;
}

static void metrics_reproduce_what_is_published(void **state)
{
    (void)state;
    size_t checked = 0;
    for (size_t i = 0; i < CF_COUNT(answers); i++)
        checked += check_row(&answers[i]);
    print_message("%zu published figures reproduced\n", checked);
}

static void only_node_1_cuts_the_karate_club(void **state)
{
    (void)state;
    cf_measured measured;
    cf_measured_draw(&measured, CF_LENS_CHANNELS, known_karate);
    const cf_result *result = cf_measured_by(&measured, "cut-point", 1);
    for (size_t i = 0; i < result->count; i++)
        assert_true((result->value[i] > 0) == (strcmp(result->network->node[i].id, "1") == 0));
    cf_measured_close(&measured);
}

typedef struct {
    const char *graph, *metric, *at, *text;
} worded;

static const worded texts[] = {
    {known_mini, "cut-point", "TEL", "cuts off IST"},
    {known_mini, "cut-point", "SMEWG", "cuts off FIN, MESG"},
    {known_mini, "cut-point", "IST", ""},
    {known_mini, "bridge", "TEL-IST", "cuts off IST"},
    {known_mini, "bridge", "CTI-GPEG", "cuts off GPEG"},
    {known_kite, "cut-point", "Heather", "cuts off Ike, Jane"},
    {"m-a m-b m-c m-d m-e m-f m-g m-h m-i m-j m-k m-l m-n m-o", "cut-point", "m",
     "cuts off b, c, d, e, f, g, h, i, j, k, l, n and 1 more"},
};

static void cuts_name_who_is_cut_off(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(texts); i++) {
        cf_measured measured;
        cf_measured_draw(&measured, CF_LENS_CHANNELS, texts[i].graph);
        const cf_result *result = cf_measured_by(&measured, texts[i].metric, 1);
        char at[32];
        snprintf(at, sizeof at, "%s", texts[i].at);
        assert_string_equal(result->text[place_of(result, at)], texts[i].text);
        cf_measured_close(&measured);
    }
}

static void leiden_finds_the_optimum_of_the_karate_club_with_each_seed(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        cf_measured measured;
        cf_measured_draw(&measured, CF_LENS_CHANNELS, known_karate);
        const cf_result *result = cf_measured_by(&measured, "modularity", seed);
        assert_close(result->value[0], 0.419790, 0.5e-6);
        cf_measured_close(&measured);
    }
}

/* More nodes than the engine searches from at once. On a path of n, the mean is (n + 1) / 3. */
static void distances_are_right_on_a_path_of_150(void **state)
{
    (void)state;
    cf_text text = {0};
    for (int i = 1; i < 150; i++)
        cf_text_add_format(&text, "%d-%d:1 ", i, i + 1);
    cf_measured path;
    cf_measured_draw(&path, CF_LENS_SHARED_WORK, cf_text_of(&text));
    cf_text_free(&text);
    assert_close(cf_measured_by(&path, "mean-distance", 1)->value[0], 151.0 / 3, 1e-9);
    assert_close(cf_measured_by(&path, "diameter", 1)->value[0], 149, 1e-9);
    assert_close(cf_measured_by(&path, "connectedness", 1)->value[0], 1, 1e-9);

    const cf_result steps = *cf_measured_by(&path, "harmonic", 1);
    const cf_result strength = *cf_measured_by(&path, "harmonic.weighted", 1);
    for (size_t i = 0; i < steps.count; i++)
        assert_close(strength.value[i], steps.value[i], 1e-12);
    cf_measured_close(&path);
}

/* Its two largest eigenvalues are close: x_i = sin(i pi / (n + 1)). */
static void the_eigenvector_of_a_path_of_60_settles(void **state)
{
    (void)state;
    cf_text text = {0};
    for (int i = 1; i < 60; i++)
        cf_text_add_format(&text, "%d-%d ", i, i + 1);
    cf_measured path;
    cf_measured_draw(&path, CF_LENS_CHANNELS, cf_text_of(&text));
    cf_text_free(&text);
    const double pi = acos(-1);
    const cf_result *result = cf_measured_by(&path, "eigenvector", 1);
    for (size_t i = 0; i < result->count; i++)
        assert_close(result->value[i], sin((double)(i + 1) * pi / 61) / sin(30 * pi / 61), 1e-8);
    cf_measured_close(&path);
}

int main(void)
{
    cf_engine_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(metrics_reproduce_what_is_published),
        cmocka_unit_test(only_node_1_cuts_the_karate_club),
        cmocka_unit_test(cuts_name_who_is_cut_off),
        cmocka_unit_test(leiden_finds_the_optimum_of_the_karate_club_with_each_seed),
        cmocka_unit_test(distances_are_right_on_a_path_of_150),
        cmocka_unit_test(the_eigenvector_of_a_path_of_60_settles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
