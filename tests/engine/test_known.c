/* Published figures, to the digits that were printed. */
#include "base/text.h"
#include "engine/guard.h"
#include "engine/metric.h"
#include "support/known_graphs.h"
#include "support/published.h"
#include "support/tests.h"

#include <stdio.h>

/* A network, as it is drawn or recorded, and who printed figures of it. */
typedef struct {
    cf_published published;
    const char *graph;
    cf_lens lens;
} example;

static const example kite = {
    {CF_TOPIC_CENTRALITY, "Krackhardt's kite", "Krackhardt 1990; igraph 0.10.2"},
    known_kite,
    CF_LENS_CHANNELS};
static const example kite_centralization = {
    {CF_TOPIC_CENTRALIZATION, "Krackhardt's kite", "Freeman 1979"}, known_kite, CF_LENS_CHANNELS};
static const example florentine = {
    {CF_TOPIC_CENTRALITY, "Florentine marriages", "Padgett & Ansell 1993; igraph 0.10.2"},
    known_florentine,
    CF_LENS_CHANNELS};
static const example florentine_centralization = {
    {CF_TOPIC_CENTRALIZATION, "Florentine marriages", "Wasserman & Faust 1994"},
    known_florentine,
    CF_LENS_CHANNELS};
static const example karate = {
    {CF_TOPIC_CENTRALITY, "Zachary's karate club", "Zachary 1977; igraph 0.10.2"},
    known_karate,
    CF_LENS_CHANNELS};
static const example karate_clusters = {
    {CF_TOPIC_CLUSTERS, "Zachary's karate club", "igraph 0.10.2, optimal modularity"},
    known_karate,
    CF_LENS_CHANNELS};
static const example knoke = {
    {CF_TOPIC_CENTRALITY, "Knoke's bureaucracies", "Knoke & Wood 1981; Hanneman & Riddle"},
    known_knoke,
    CF_LENS_DIRECTED};
static const example knoke_centralization = {
    {CF_TOPIC_CENTRALIZATION, "Knoke's bureaucracies", "UCINET (freeman); sna (square)"},
    known_knoke,
    CF_LENS_DIRECTED};
static const example campnet = {
    {CF_TOPIC_HOLES, "CAMPNET", "UCINET (xstructuralholes); igraph (whole)"},
    known_campnet,
    CF_LENS_DIRECTED};
static const example campnet_cohesion = {
    {CF_TOPIC_COHESION, "CAMPNET", "UCINET (xcohesion)"}, known_campnet, CF_LENS_DIRECTED};
static const example campnet_centralization = {
    {CF_TOPIC_CENTRALIZATION, "CAMPNET", "UCINET"}, known_campnet, CF_LENS_DIRECTED};
static const example triad = {
    {CF_TOPIC_HOLES, "a triad", "NetworkX 8087, igraph 0.10.2"}, known_triad, CF_LENS_CHANNELS};
static const example borgatti = {
    {CF_TOPIC_HOLES, "Borgatti's graph", "Borgatti 1997"}, known_borgatti, CF_LENS_CHANNELS};
static const example borgatti_weighted = {
    {CF_TOPIC_HOLES, "Borgatti's graph, weighted", "NetworkX tests: UCINET, igraph"},
    known_borgatti_weighted,
    CF_LENS_SHARED_WORK};
static const example directed = {
    {CF_TOPIC_HOLES, "0>1 0>2 1>0 2>1", "NetworkX tests: UCINET, igraph"},
    known_directed,
    CF_LENS_DIRECTED};
static const example directed_weighted = {
    {CF_TOPIC_HOLES, "the same with weights 2 2 1 1", "NetworkX tests: UCINET, igraph"},
    known_directed_weighted,
    CF_LENS_DIRECTED};
static const example trap = {
    {CF_TOPIC_CENTRALITY, "A-B-C, D-E and F alone", "igraph 0.10.2"}, known_trap, CF_LENS_CHANNELS};
static const example mini = {
    {CF_TOPIC_CENTRALITY, "apec-mini", CF_BY_HAND}, known_mini, CF_LENS_CHANNELS};
static const example mini_cohesion = {
    {CF_TOPIC_COHESION, "apec-mini", CF_BY_HAND}, known_mini, CF_LENS_CHANNELS};
static const example davis = {
    {CF_TOPIC_TWO_MODE, "Davis's southern women", "Borgatti & Halgin 2011; UCINET"},
    known_davis,
    CF_LENS_PARTICIPATION};

/* `values`: of nodes "Medici 0.56 Strozzi 0.4375", of ties "Ike-Jane 9", of the network "0.4", each
 * as assert_published takes it. */
typedef struct {
    const example *of;
    const char *metric;
    const char *values;
} known;

static const known answers[] = {
    {&kite, "degree",
     "Andre 4 Beverley 4 Carol 3 Ed 3 Diane 6 Fernando 5 Garth 5 Heather 3 Ike 2 Jane 1"},
    {&kite, "betweenness.raw",
     "Andre 0.833333 Beverley 0.833333 Carol 0 Ed 0 Diane 3.666667 Fernando 8.333333 "
     "Garth 8.333333 Heather 14 Ike 8 Jane 0"},
    {&kite, "betweenness",
     "Andre 0.0231 Beverley 0.0231 Carol 0 Ed 0 Diane 0.1019 Fernando 0.2315 Garth 0.2315 "
     "Heather 0.3889 Ike 0.2222 Jane 0"},
    {&kite, "closeness.component",
     "Andre 0.529412 Beverley 0.529412 Carol 0.5 Ed 0.5 Diane 0.6 Fernando 0.642857 "
     "Garth 0.642857 Heather 0.6 Ike 0.428571 Jane 0.310345"},
    {&kite, "harmonic",
     "Andre 6.083333/9 Beverley 6.083333/9 Carol 5.583333/9 Ed 5.583333/9 Diane 7.083333/9 "
     "Fernando 6.833333/9 Garth 6.833333/9 Heather 6/9 Ike 4.666667/9 Jane 3.416667/9"},
    {&kite, "constraint.whole",
     "Andre 0.541198 Beverley 0.541198 Carol 0.664136 Ed 0.664136 Diane 0.470170 "
     "Fernando 0.445089 Garth 0.445089 Heather 0.431111 Ike 0.5 Jane 1"},
    {&kite, "effective-size",
     "Andre 2 Beverley 2 Carol 1 Ed 1 Diane 3.333333 Fernando 3 Garth 3 Heather 2.333333 Ike 2 "
     "Jane 1"},
    {&kite, "eigenvector",
     "Diane 1 Fernando 0.826764 Garth 0.826764 Andre 0.732212 Beverley 0.732212 Carol 0.594226 "
     "Ed 0.594226 Heather 0.407177 Ike 0.099941 Jane 0.023207"},
    {&kite, "cut-point", "Heather 14 Ike 8 Andre 0 Diane 0 Fernando 0 Jane 0"},
    {&kite, "bridge", "Heather-Ike 16 Ike-Jane 9"},
    {&kite, "density", "0.4"},
    {&kite, "diameter", "4"},
    {&kite, "mean-distance", "1.977778"},
    {&kite, "transitivity", "0.578947"},
    {&kite, "clustering.mean", "0.52"},
    {&kite, "global-efficiency", "0.646296"},
    {&kite_centralization, "centralization.degree", "0.333333"},
    {&kite_centralization, "centralization.betweenness", "0.296296"},
    {&kite_centralization, "centralization.closeness", "0.270375"},

    {&florentine, "degree", "Medici 6 Guadagni 4 Albizzi 3 Salviati 2 Ridolfi 3 Strozzi 4"},
    {&florentine, "betweenness.raw",
     "Medici 47.5 Guadagni 23.166667 Albizzi 19.333333 Salviati 13 Ridolfi 10.333333 "
     "Strozzi 9.333333"},
    {&florentine, "betweenness",
     "Medici 0.521978 Guadagni 0.254579 Albizzi 0.212454 Salviati 0.142857 Ridolfi 0.113553 "
     "Strozzi 0.102564"},
    {&florentine, "closeness.component",
     "Medici 0.56 Guadagni 0.466667 Albizzi 0.482759 Salviati 0.388889 Ridolfi 0.5 "
     "Strozzi 0.4375"},
    {&florentine, "constraint.whole",
     "Medici 0.209877 Guadagni 0.25 Albizzi 0.333333 Salviati 0.5 Ridolfi 0.459877 "
     "Strozzi 0.458333"},
    {&florentine, "effective-size",
     "Medici 5.666667 Guadagni 4 Albizzi 3 Salviati 2 Ridolfi 2.333333 Strozzi 3"},
    {&florentine, "cut-point",
     "Albizzi 13 Guadagni 13 Medici 35 Salviati 13 Strozzi 0 Ridolfi 0 Peruzzi 0"},
    {&florentine, "bridge",
     "Acciaiuoli-Medici 14 Albizzi-Ginori 14 Guadagni-Lamberteschi 14 Medici-Salviati 26 "
     "Pazzi-Salviati 14"},
    {&florentine, "transitivity", "0.191489"},
    {&florentine, "density", "0.190476"},
    {&florentine, "global-efficiency", "0.500159"},
    {&florentine_centralization, "centralization.degree", "0.274725"},
    {&florentine_centralization, "centralization.betweenness", "0.436813"},
    {&florentine_centralization, "centralization.closeness", "0.322452"},

    {&karate, "betweenness",
     "1 0.437635 34 0.304075 33 0.145247 3 0.143657 32 0.138276 9 0.055927"},
    {&karate, "closeness.component", "1 0.568966 3 0.559322 34 0.55 32 0.540984"},
    {&karate, "constraint.whole", "1 0.155423 34 0.156419 3 0.185177"},
    {&karate, "cut-point", "1 167"},
    {&karate, "bridge", "1-12 33"},
    {&karate, "transitivity", "0.255682"},
    {&karate, "clustering.mean", "0.570638"},
    {&karate_clusters, "modularity", "0.419790"},
    {&karate_clusters, "cluster",
     "9 1 10 1 15 1 16 1 19 1 21 1 23 1 27 1 30 1 31 1 33 1 34 1 "
     "1 2 2 2 3 2 4 2 8 2 12 2 13 2 14 2 18 2 20 2 22 2 24 3 25 3 26 3 28 3 29 3 32 3 "
     "5 4 6 4 7 4 11 4 17 4"},

    {&knoke, "out-degree", "COUN 4 COMM 7 EDUC 6 INDU 4 MAYR 8 WRO 3 NEWS 3 UWAY 6 WELF 3 WEST 5"},
    {&knoke, "in-degree", "COUN 5 COMM 8 EDUC 4 INDU 5 MAYR 8 WRO 1 NEWS 9 UWAY 2 WELF 5 WEST 2"},
    {&knoke, "betweenness.raw",
     "COUN 0.667 COMM 12.333 EDUC 11.694 INDU 0.806 MAYR 17.833 WRO 0.333 NEWS 2.750 UWAY 0 "
     "WELF 1.222 WEST 0.361"},
    {&knoke, "density", "0.544444"},
    {&knoke, "centralization.betweenness", "0.2011"},
    {&knoke_centralization, "centralization.out.freeman", "0.43056"},
    {&knoke_centralization, "centralization.in.freeman", "0.56944"},
    {&knoke_centralization, "centralization.out.square", "0.3827"},
    {&knoke_centralization, "centralization.in.square", "0.5062"},
    {&knoke, "reciprocity.arc", "0.693878"},
    {&knoke, "reciprocity.dyad", "0.53125"},

    {&campnet, "effective-size",
     "HOLLY 3.857 BRAZEY 1.000 PAM 3.875 PAT 3.571 ANN 1.600 BILL 1.000 GERY 2.900 STEVE 3.062 "
     "RUSS 2.786"},
    {&campnet, "constraint.ego",
     "HOLLY 0.436 BRAZEY 1.024 PAM 0.516 PAT 0.390 ANN 0.933 BILL 1.080 GERY 0.649 STEVE 0.615 "
     "RUSS 0.628"},
    {&campnet, "constraint.whole",
     "HOLLY 0.386 BRAZEY 0.870 PAM 0.435 PAT 0.336 ANN 0.689 BILL 0.857 GERY 0.472 STEVE 0.574 "
     "RUSS 0.484"},
    {&campnet, "hierarchy.ego",
     "HOLLY 0.088 BRAZEY 0.041 PAM 0.130 PAT 0.026 ANN 0.151 BILL 0.000 GERY 0.245 STEVE 0.084 "
     "RUSS 0.090"},
    {&campnet_cohesion, "density", "0.176"},
    {&campnet_cohesion, "components.strong", "4"},
    {&campnet_cohesion, "connectedness", "0.673"},
    {&campnet_cohesion, "mean-distance", "2.874"},
    {&campnet_cohesion, "diameter", "7"},
    {&campnet_cohesion, "global-efficiency", "0.342"},
    {&campnet_cohesion, "reciprocity.arc", "0.704"},
    {&campnet_cohesion, "reciprocity.dyad", "0.543"},
    {&campnet_centralization, "centralization.in.square", "0.125"},

    {&triad, "constraint.whole", "A 1.125 B 1.125 C 1.125"},
    {&triad, "constraint.ego", "A 1.125 B 1.125 C 1.125"},
    {&borgatti, "effective-size", "G 4.67 A 2.50 C 1"},
    {&borgatti, "constraint.whole", "G 0.400 A 0.595 C 1"},
    {&borgatti_weighted, "effective-size", "G 5.47 A 2.47"},
    {&borgatti_weighted, "constraint.whole", "G 0.299 A 0.795"},
    {&directed, "constraint.whole", "0 1.003 1 1.003 2 1.389"},
    {&directed_weighted, "constraint.whole", "0 0.840 1 1.143 2 1.378"},

    {&trap, "closeness.component", "A 0.6667 D 1 F none"},
    {&mini, "closeness.wf", "SMEWG 0.3556 CTI 0.1111 GPEG 0.1111 EPT 0 GFPN 0 HRD 0"},
    {&mini, "harmonic",
     "SMEWG 0.388889 TEL 0.333333 FIN 0.259259 MESG 0.259259 IST 0.240741 CTI 0.111111 "
     "GPEG 0.111111 EPT 0 GFPN 0 HRD 0"},
    {&mini_cohesion, "cut-point", "SMEWG 5 TEL 3 MESG 0 FIN 0 CTI 0 GPEG 0 IST 0 EPT 0"},
    {&mini_cohesion, "bridge", "SMEWG-TEL 6 SMEWG-MESG 4 SMEWG-FIN 4 CTI-GPEG 1 TEL-IST 4"},
    {&mini_cohesion, "components", "5"},
    {&mini_cohesion, "component",
     "SMEWG 1 MESG 1 TEL 1 FIN 1 IST 1 CTI 2 GPEG 2 EPT 3 GFPN 4 HRD 5"},

    {&davis, "degree.two-mode",
     "Evelyn 0.571 Nora 0.57 Sylvia 0.50 Flora 0.14 E8 0.778 E9 0.67 E1 0.17"},
    {&davis, "closeness.two-mode",
     "Evelyn 0.800 Nora 0.80 Sylvia 0.77 Flora 0.59 E8 0.846 E9 0.79 E1 0.52"},
    {&davis, "betweenness.two-mode",
     "Evelyn 0.097 Nora 0.11 Sylvia 0.07 Flora 0.01 E8 0.244 E9 0.23 E1 0.00"},
    {&davis, "eigenvector.two-mode", "Evelyn 0.335 E8 0.507"},
    {&davis, "density.two-mode", "0.353175"},
    {&davis, "ties-per-node", "2.781"},
    {&davis, "mean-degree.rows", "4.944"},
    {&davis, "mean-degree.columns", "6.357"},
};

/* Where in the result the value of node "A" or tie "A-B" stands. */
static size_t place_of(const cf_result *result, const char *name)
{
    char from[32];
    const size_t length = strcspn(name, "-");
    snprintf(from, sizeof from, "%.*s", (int)length, name);
    const uint32_t node = cf_drawn_node(result->network, from);
    if (name[length] == '\0')
        return node;
    const uint32_t end = cf_drawn_node(result->network, name + length + 1);
    for (size_t i = 0; i < result->count; i++) {
        const cf_network_tie *tie = &result->network->tie[result->tie[i]];
        if ((tie->from == node && tie->to == end) || (tie->from == end && tie->to == node))
            return i;
    }
    return result->count;
}

static void check_value(const known *row, const cf_result *result, const char *name, size_t place,
                        const char *printed)
{
    char figure[96];
    snprintf(figure, sizeof figure, "%s%s%s", row->metric, *name ? " of " : "", name);
    if (place >= result->count)
        fail_msg("%s has no value where \"%s\" is expected", figure, printed);
    assert_published(&row->of->published, figure, printed, result->value[place]);
}

/* Returns how many figures the row has. */
static size_t check_row(const known *row)
{
    cf_measured measured;
    cf_measured_draw(&measured, row->of->lens, row->of->graph);
    const cf_result *result = cf_measured_by(&measured, row->metric, 1);
    char words[1024];
    snprintf(words, sizeof words, "%s", row->values);

    size_t checked = 0;
    char *rest = words;
    const bool is_named = result->metric->subject != CF_SUBJECT_NETWORK;
    for (char *word = strtok_r(rest, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        const char *name = is_named ? word : "";
        const char *printed = is_named ? strtok_r(NULL, " ", &rest) : word;
        check_value(row, result, name, is_named ? place_of(result, name) : 0, printed);
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
    {"m-a m-b m-c m-d m-e m-f m-g m-h m-i m-j m-k m-l m-n", "cut-point", "m",
     "cuts off b, c, d, e, f, g, h, i, j, k, l, n"},
};

static void cuts_name_who_is_cut_off(void **state)
{
    (void)state;
    for (size_t i = 0; i < CF_COUNT(texts); i++) {
        cf_measured measured;
        cf_measured_draw(&measured, CF_LENS_CHANNELS, texts[i].graph);
        const cf_result *result = cf_measured_by(&measured, texts[i].metric, 1);
        assert_string_equal(result->text[place_of(result, texts[i].at)].english, texts[i].text);
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
