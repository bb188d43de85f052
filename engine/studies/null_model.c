/* engine/studies/null_model.c: is a metric more, or less, than chance would give a network in which
 * each node has as many ties as here?
 *
 * Of the draws in which the metric is defined, D of them, with mean and sd:
 *   z = (observed - mean) / sd       p = (1 + r) / (1 + D), r of them as high, as low as observed
 *   low, high: the 2.5 % and the 97.5 % quantile
 * The null leaves strengths out, or makes them anew: what is observed is measured on the network as
 * the null sees it. Not defined: z if all draws are the same, all of it if the metric is not.
 * O(replicas (draw + metric)). Maslov & Sneppen 2002 (doi:10.1126/science.1065103); p by Davison
 * and Hinkley 1997. */
#include "base/language.h"
#include "engine/analysis.h"
#include "engine/ensemble.h"
#include "engine/studies/rooms.h"

#include <inttypes.h>
#include <math.h>

static const cf_column columns[] = {
    {"subject", N_("Of"), CF_WORDS, CF_SHOWN_NARROW},
    {"observed", N_("Observed"), CF_NUMBER, CF_SHOWN_NARROW},
    {"mean", N_("Drawn"), CF_NUMBER, CF_SHOWN_NARROW},
    {"sd", N_("Std. dev."), CF_NUMBER, CF_SHOWN_WIDE},
    {"z", "z", CF_NUMBER, CF_SHOWN_WIDE},
    {"p_greater", N_("p as high"), CF_NUMBER, CF_SHOWN_NARROW},
    {"p_less", N_("p as low"), CF_NUMBER, CF_SHOWN_NARROW},
    {"low", "2.5 %", CF_NUMBER, CF_SHOWN_WIDE},
    {"high", "97.5 %", CF_NUMBER, CF_SHOWN_WIDE},
    {"not_defined", N_("Not defined in"), CF_NUMBER, CF_SHOWN_FILE},
    {"words", N_("In words"), CF_WORDS, CF_SHOWN_NARROW},
};

/* What is compared if no metric is named. */
static const cf_metric *usual_metric(const cf_network *network)
{
    if (network->directed)
        return &cf_reciprocity_arc;
    return network->two_mode ? &cf_betweenness_two_mode : &cf_transitivity;
}

/* Where no draw differs there is no distance in standard deviations, which is no gap in what is
 * known: the words say why. */
static bool has_distance(cf_verdict verdict)
{
    return verdict != CF_VERDICT_BOUND && verdict != CF_VERDICT_KEPT && verdict != CF_VERDICT_SAME;
}

static void add_words(cf_rows *rows, const cf_ensemble_value *value, cf_verdict verdict)
{
    const size_t draws = value->undefined + value->drawn.count;
    cf_speech_add(&rows->speech, cf_sentence_of(cf_verdicts[verdict]));
    if (value->undefined > 0)
        cf_speech_add_format(
            &rows->speech, "; in %zu of %zu draws not defined", value->undefined, draws);
    cf_rows_add_speech(rows);
}

static void add_row(cf_rows *rows, const cf_ensemble *ensemble, size_t place,
                    const cf_judgement *found)
{
    const cf_ensemble_value *value = &ensemble->value[place];
    const bool is_node = ensemble->options.metric->subject == CF_SUBJECT_NODE;
    cf_rows_add_sentence(rows, is_node ? cf_sentence_same(ensemble->network.node[place].id)
                                       : cf_sentence_of(N_("network")));
    cf_rows_add_number(rows, found->observed);
    cf_rows_add_number(rows, found->mean);
    cf_rows_add_number(rows, found->sd);
    if (has_distance(found->verdict))
        cf_rows_add_number(rows, found->z);
    else
        cf_rows_add(rows, "");
    cf_rows_add_number(rows, found->greater);
    cf_rows_add_number(rows, found->less);
    cf_rows_add_number(rows, found->low);
    cf_rows_add_number(rows, found->high);
    cf_rows_add_count(rows, value->undefined);
    add_words(rows, value, found->verdict);
}

/* Those that stand apart first. */
static bool add_all(cf_rows *rows, const cf_ensemble *ensemble)
{
    cf_judgement *found = cf_new(rows->arena, cf_judgement, ensemble->count, rows->err);
    if (!found)
        return false;
    for (size_t i = 0; i < ensemble->count; i++)
        found[i] = cf_ensemble_judge(ensemble, &ensemble->value[i]);
    for (cf_verdict verdict = 0; verdict < CF_VERDICT_COUNT; verdict++) {
        for (size_t i = 0; i < ensemble->count; i++) {
            if (found[i].verdict == verdict)
                add_row(rows, ensemble, i, &found[i]);
        }
    }
    return true;
}

static cf_sentence note_of(const cf_ensemble *ensemble, cf_arena *arena, cf_error *err)
{
    const cf_ensemble_options *options = &ensemble->options;
    cf_speech speech = {0};
    cf_speech_add(&speech, cf_sentence_same(options->metric->id));
    cf_speech_add(&speech, cf_sentence_same(" ("));
    cf_speech_add(&speech, cf_sentence_of(options->metric->title));
    cf_speech_add_format(&speech, ") in %zu draws of seed %ju with --null %s: ", options->replicas,
                         (uintmax_t)options->seed, options->null->word);
    cf_speech_add(&speech, cf_sentence_of(options->null->plain));
    if (ensemble->count > 1)
        cf_speech_add(&speech, cf_sentence_of("; of many nodes, one in twenty stands apart by "
                                              "chance alone"));
    if (ensemble->note.english) {
        cf_speech_add(&speech, cf_sentence_of("; observed: "));
        cf_speech_add(&speech, ensemble->note);
    }
    const cf_sentence note = cf_speech_take(&speech, arena, err);
    cf_speech_free(&speech);
    return note;
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    const cf_network *network = in->network;
    const cf_study_options *asked = in->options;
    const cf_ensemble_options options = {
        .null = asked->null ? asked->null : cf_null_of_lens(network->lens),
        .metric = asked->metric ? asked->metric : usual_metric(network),
        .seed = asked->seed,
        .replicas = asked->replicas,
        .listener = asked->listener};
    const cf_network *drawn =
        options.null->is_projected ? &in->analysis->network[CF_LENS_PARTICIPATION] : network;
    cf_ensemble ensemble;
    if (!cf_ensemble_open(&ensemble, &options, network, drawn, rows->arena, rows->err)
        || !cf_ensemble_run(&ensemble, 0, options.replicas, rows->err) || !add_all(rows, &ensemble))
        return false;
    *note = note_of(&ensemble, rows->arena, rows->err);
    return note->english;
}

const cf_study cf_null_model = {
    .id = "null-model",
    .title = N_("More than chance, given how many ties each has?"),
    .plain =
        N_("A metric beside the same metric of networks drawn by lot, in which each is as busy as "
           "here: what stands apart does not follow from how many ties, or projects, each has."),
    .definition = "z: (observed - mean) / sd of the draws; p: (1 + r)/(1 + draws), r of them as "
                  "high, as low; 2.5 % and 97.5 % quantiles; all over the draws in which the "
                  "metric is defined",
    .undefined =
        N_("the metric is not defined for the network, or in no draw; z: all draws are the "
           "same"),
    .reference = "Maslov & Sneppen 2002; Strona et al. 2014; Rao, Jana & Bandyopadhyay 1996; "
                 "Davison & Hinkley 1997",
    .cost = "O(replicas (ties + metric))",
    .lenses = CF_LENSES_ONE_MODE | CF_LENSES_TWO_MODE,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(columns),
    .make = make,
};
