/* engine/studies/cohesion.c: how well does the network hold together, all in all?
 *
 * The figures that UCINET gives for cohesion, in its order, those that are metrics here by those
 * metrics. With n nodes, c components (strong if ties have directions), d the steps from one node to
 * another, over the n(n - 1) ordered pairs:
 *   component ratio       (c - 1) / (n - 1)
 *   fragmentation         1 - connectedness
 *   within three steps    share of the pairs with d <= 3
 *   Wiener index          sum of d over the pairs in reach
 *   mutual, asymmetric    pairs with arcs both ways, and one way, of n(n - 1)/2
 * O(n m). UCINET. */
#include "base/language.h"
#include "engine/kernels/components.h"
#include "engine/studies/rooms.h"

#include <math.h>

static const cf_column columns[] = {
    {"figure", N_("Figure"), CF_WORDS, CF_SHOWN_NARROW},
    {"value", N_("Value"), CF_NUMBER, CF_SHOWN_NARROW},
    {"definition", N_("Definition"), CF_WORDS, CF_SHOWN_NARROW},
};

enum { DENSITY, WEAK, STRONG, CONNECTED, MEAN, DIAMETER, COMPACT, ARC, DYAD, MEASURED };

static const cf_metric *const metrics[MEASURED] = {
    [DENSITY] = &cf_density,           [WEAK] = &cf_components,
    [STRONG] = &cf_components_strong,  [CONNECTED] = &cf_connectedness,
    [MEAN] = &cf_mean_distance,        [DIAMETER] = &cf_diameter,
    [COMPACT] = &cf_global_efficiency, [ARC] = &cf_reciprocity_arc,
    [DYAD] = &cf_reciprocity_dyad,
};

typedef struct {
    bool directed;
    double nodes, ties;
    double value[MEASURED]; /* NAN: not defined, or not of this lens */
    double near;            /* ordered pairs within three steps */
    double largest;         /* nodes of the largest component */
} facts;

static double ordered_pairs(const facts *all)
{
    return all->nodes * (all->nodes - 1);
}

static double share(double part, double whole)
{
    return whole > 0 ? part / whole : (double)NAN;
}

static double components(const facts *all)
{
    return all->value[all->directed ? STRONG : WEAK];
}

static double component_ratio(const facts *all)
{
    return share(components(all) - 1, all->nodes - 1);
}

static double fragmentation(const facts *all)
{
    return 1 - all->value[CONNECTED];
}

static double within_three(const facts *all)
{
    return share(all->near, ordered_pairs(all));
}

/* The mean times the pairs that it is of: a whole number. */
static double wiener(const facts *all)
{
    return round(all->value[MEAN] * all->value[CONNECTED] * ordered_pairs(all));
}

/* Pairs with arcs both ways. */
static double mutual_pairs(const facts *all)
{
    return all->ties > 0 ? all->value[ARC] * all->ties / 2 : 0;
}

static double mutual(const facts *all)
{
    return share(mutual_pairs(all), ordered_pairs(all) / 2);
}

static double asymmetric(const facts *all)
{
    return share(all->ties - 2 * mutual_pairs(all), ordered_pairs(all) / 2);
}

static double largest(const facts *all)
{
    return all->largest;
}

/* Each by its function, or as its metric has it. */
static const struct {
    const char *word, *definition;
    double (*of)(const facts *all);
    int measured;
    bool is_of_arcs;
} figures[] = {
    {N_("density"), N_("ties of all that there could be"), NULL, DENSITY, false},
    {N_("components"), N_("pieces; directed: strong"), components, 0, false},
    {N_("largest component"), N_("its fora"), largest, 0, false},
    {N_("component ratio"), N_("(pieces - 1) / (fora - 1)"), component_ratio, 0, false},
    {N_("connectedness"), N_("pairs that reach each other"), NULL, CONNECTED, false},
    {N_("fragmentation"), N_("pairs that do not"), fragmentation, 0, false},
    {N_("mean distance"), N_("steps, of pairs in reach"), NULL, MEAN, false},
    {N_("within three steps"), N_("share of all pairs"), within_three, 0, false},
    {N_("diameter"), N_("the most steps"), NULL, DIAMETER, false},
    {N_("Wiener index"), N_("sum of all steps"), wiener, 0, false},
    {N_("compactness"), N_("mean of 1 / steps, 0 out of reach"), NULL, COMPACT, false},
    {N_("mutual"), N_("pairs with ties both ways"), mutual, 0, true},
    {N_("asymmetric"), N_("pairs with a tie one way"), asymmetric, 0, true},
    {N_("arc reciprocity"), N_("ties that are returned"), NULL, ARC, true},
    {N_("dyad reciprocity"), N_("mutual of tied pairs"), NULL, DYAD, true},
};

static bool measure(facts *all, const cf_study_input *in, cf_arena *arena, cf_error *err)
{
    const cf_measure_options options = {.seed = in->options->seed, .memo = in->memo};
    for (size_t i = 0; i < MEASURED; i++) {
        cf_result result;
        all->value[i] = NAN;
        if (!(metrics[i]->lenses & CF_LENS_BIT(in->network->lens)))
            continue;
        if (!cf_measure(metrics[i], in->network, &options, &result, arena, err))
            return false;
        all->value[i] = result.value[0];
    }
    return true;
}

static bool find_near(facts *all, const cf_study_input *in, cf_error *err)
{
    const cf_reach *reach = cf_memo_reach(in->memo, err);
    for (size_t i = 0; reach && i < in->network->node_count; i++)
        all->near += (double)reach[i].near;
    return reach != NULL;
}

static bool find_largest(facts *all, const cf_study_input *in, cf_error *err)
{
    cf_pieces found = {0};
    const uint32_t *component =
        all->directed ? cf_memo_strong_component(in->memo, err) : cf_memo_component(in->memo, err);
    const bool ok = component && cf_kernel_pieces(&found, component, in->network->node_count, err);
    all->largest = found.largest;
    return ok;
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    (void)note;
    const cf_network *network = in->network;
    facts all = {.directed = network->directed,
                 .nodes = (double)network->node_count,
                 .ties = (double)network->tie_count};
    const bool ok = measure(&all, in, rows->arena, rows->err) && find_near(&all, in, rows->err)
                 && find_largest(&all, in, rows->err);
    for (size_t i = 0; ok && i < CF_COUNT(figures); i++) {
        if (figures[i].is_of_arcs && !network->directed)
            continue;
        cf_rows_add_sentence(rows, cf_sentence_of(figures[i].word));
        cf_rows_add_number(
            rows, figures[i].of ? figures[i].of(&all) : all.value[figures[i].measured]);
        cf_rows_add_sentence(rows, cf_sentence_of(figures[i].definition));
    }
    return ok;
}

const cf_study cf_cohesion = {
    .id = "cohesion",
    .title = N_("How well the network holds together"),
    .plain = N_("The usual figures of how near all fora are to each other, in one table: how many "
                "pairs are tied, reach each other, and over how many steps."),
    .definition = "UCINET's figures of cohesion; component ratio (c-1)/(n-1); fragmentation 1 - "
                  "connectedness; within three steps: of all n(n-1) ordered pairs; Wiener: sum of "
                  "steps over ordered pairs in reach; mutual, asymmetric: of n(n-1)/2 pairs",
    .undefined = N_("too few fora or no ties, as for the metrics of these names"),
    .reference = "UCINET",
    .cost = "O(n m)",
    .lenses = CF_LENSES_ONE_MODE,
    .lens = CF_LENS_CHANNELS,
    cf_study_columns(columns),
    .make = make,
};
