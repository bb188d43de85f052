/* engine/studies/qap.c: do channels run where the work is, more than if fora had drawn their names
 * from a hat? And what explains them, all things at once?
 *
 * qap: the correlation r of two relations of fora over all pairs, and the share of relabelings of
 * the fora that reach it: all of them up to ten fora, else --replicas drawn ones with p = (1 + reached)
 * / (1 + drawn). mrqap: the relation of the lens regressed on the others at once; relabelings of the
 * part of each that the others do not explain (double semi-partialling).
 * Not defined for a relation that is the same for all pairs, or a combination of the others.
 * O(n!) up to ten fora, else O(replicas n^2). Krackhardt 1988; Dekker, Krackhardt & Snijders 2007. */
#include "engine/qap.h"

#include "base/language.h"
#include "engine/analysis.h"
#include "engine/studies/rooms.h"

#include <math.h>

static const cf_column qap_columns[] = {
    {"relation", N_("With"), CF_WORDS, CF_SHOWN_NARROW},
    {"cells", N_("Counted"), CF_WORDS, CF_SHOWN_NARROW},
    {"r", "r", CF_NUMBER, CF_SHOWN_NARROW},
    {"p_greater", N_("p as high"), CF_NUMBER, CF_SHOWN_NARROW},
    {"p_less", N_("p as low"), CF_NUMBER, CF_SHOWN_NARROW},
    {"sum", N_("In both"), CF_NUMBER, CF_SHOWN_NARROW},
    {"expected", N_("Expected"), CF_NUMBER, CF_SHOWN_NARROW},
    {"relabelings", N_("Relabelings"), CF_NUMBER, CF_SHOWN_WIDE},
    {"exact", N_("All"), CF_WORDS, CF_SHOWN_WIDE},
};

static const cf_column mrqap_columns[] = {
    {"term", N_("Explained by"), CF_WORDS, CF_SHOWN_NARROW},
    {"coefficient", N_("Coeff."), CF_NUMBER, CF_SHOWN_NARROW},
    {"standardized", N_("Standardized"), CF_NUMBER, CF_SHOWN_WIDE},
    {"t", "t", CF_NUMBER, CF_SHOWN_NARROW},
    {"p_greater", N_("p as high"), CF_NUMBER, CF_SHOWN_NARROW},
    {"p_less", N_("p as low"), CF_NUMBER, CF_SHOWN_NARROW},
    {"p_either", N_("p as far"), CF_NUMBER, CF_SHOWN_NARROW},
};

static const cf_relation_kind relations[CF_LENS_COUNT] = {
    [CF_LENS_CHANNELS] = CF_RELATION_CHANNELS,
    [CF_LENS_DIRECTED] = CF_RELATION_DIRECTED,
    [CF_LENS_SHARED_WORK] = CF_RELATION_SHARED_WORK,
};

static cf_qap_options options_of(const cf_study_input *in)
{
    return (cf_qap_options){.seed = in->options->seed, .replicas = in->options->replicas};
}

/* The relation of a kind, or of the network itself (CF_RELATION_COUNT), its fora in order of id. */
static bool make_relation(cf_relation *relation, cf_relation_kind kind, const cf_study_input *in,
                          cf_rows *rows)
{
    const uint32_t *order = cf_shape_order(in->network, NULL, rows->arena, rows->err);
    const bool ok =
        order
        && (kind == CF_RELATION_COUNT
                ? cf_relation_of_network(relation, in->network, rows->arena, rows->err)
                : cf_relation_make(
                    relation, kind, in->analysis, in->grouping, rows->arena, rows->err));
    return ok && cf_relation_put_in_order(relation, order, rows->arena, rows->err);
}

/* The ties of channels never explain each other. */
static bool is_other(cf_relation_kind own, cf_relation_kind kind)
{
    return kind != own
        && !(cf_relation_rows[own].is_of_channels && cf_relation_rows[kind].is_of_channels);
}

static bool add_comparison(const cf_study_input *in, cf_rows *rows, const char *name,
                           const char *counted, const cf_relation pair[2])
{
    const cf_qap_options options = options_of(in);
    cf_qap found;
    if (!cf_qap_compare(&found, &pair[0], &pair[1], &options, rows->err))
        return false;
    cf_rows_add(rows, name);
    cf_rows_add_sentence(rows, cf_sentence_of(counted));
    cf_rows_add_number(rows, found.r);
    cf_rows_add_number(rows, found.greater);
    cf_rows_add_number(rows, found.less);
    cf_rows_add_number(rows, found.sum);
    cf_rows_add_number(rows, found.mean);
    cf_rows_add_count(rows, found.relabelings);
    cf_rows_add_sentence(rows, cf_sentence_of(found.is_exact ? N_("yes") : N_("no")));
    return true;
}

/* Whether there are ties, and where there are strengths, those too. */
static bool compare(const cf_study_input *in, cf_rows *rows, const cf_relation *own,
                    cf_relation_kind kind)
{
    const char *name = cf_relation_rows[kind].word;
    cf_relation pair[2] = {*own};
    cf_relation plain[2];
    if (!make_relation(&pair[1], kind, in, rows)
        || !cf_relation_without_weights(&plain[0], &pair[0], rows->arena, rows->err)
        || !cf_relation_without_weights(&plain[1], &pair[1], rows->arena, rows->err)
        || !add_comparison(in, rows, name, N_("ties"), plain))
        return false;
    return (!cf_relation_has_weights(&pair[0]) && !cf_relation_has_weights(&pair[1]))
        || add_comparison(in, rows, name, N_("strengths"), pair);
}

static bool make_qap(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    const cf_relation_kind own = relations[in->network->lens];
    cf_relation relation;
    bool ok = make_relation(&relation, CF_RELATION_COUNT, in, rows);
    for (cf_relation_kind kind = 0; ok && kind < CF_RELATION_COUNT; kind++)
        ok = !is_other(own, kind) || compare(in, rows, &relation, kind);
    *note = cf_sentence_of("r says that two patterns go together, not that one makes the other");
    return ok;
}

static void add_term(cf_rows *rows, const char *name, const cf_mrqap_term *term)
{
    cf_rows_add(rows, name);
    cf_rows_add_number(rows, term->coefficient);
    cf_rows_add_number(rows, term->standardized);
    cf_rows_add_number(rows, isinf(term->t) ? (double)NAN : term->t);
    cf_rows_add_number(rows, term->greater);
    cf_rows_add_number(rows, term->less);
    cf_rows_add_number(rows, term->either);
}

static cf_sentence fit_words(const cf_mrqap *found, cf_arena *arena, cf_error *err)
{
    if (isnan(found->r_squared))
        return cf_sentence_of("nothing can be explained: the relation of the lens is the same for "
                              "all pairs, or the others are combinations of each other");
    return cf_sentence_format(arena, err, "R squared %.3f over %zu cells, intercept %.3f",
                              found->r_squared, found->cells, found->intercept);
}

static bool make_mrqap(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    const cf_relation_kind own = relations[in->network->lens];
    const cf_qap_options options = options_of(in);
    cf_relation relation;
    cf_relation x[CF_RELATION_COUNT];
    const char *name[CF_RELATION_COUNT];
    size_t count = 0;
    bool ok = make_relation(&relation, CF_RELATION_COUNT, in, rows);
    for (cf_relation_kind kind = 0; ok && kind < CF_RELATION_COUNT; kind++) {
        /* Of channels only the plain ones: both together would explain each other. */
        if (!is_other(own, kind) || kind == CF_RELATION_DIRECTED)
            continue;
        name[count] = cf_relation_rows[kind].word;
        ok = make_relation(&x[count], kind, in, rows);
        count += ok && cf_relation_varies(&x[count]);
    }
    cf_mrqap found;
    ok = ok && cf_mrqap_fit(&found, &relation, x, count, &options, rows->err);
    for (size_t i = 0; ok && i < count; i++)
        add_term(rows, name[i], &found.term[i]);
    if (ok)
        *note = fit_words(&found, rows->arena, rows->err);
    return ok && note->english;
}

const cf_study cf_study_qap = {
    .id = "qap",
    .title = N_("Do ties run where other ties run?"),
    .plain =
        N_("Whether fora that are tied in one way are also tied in another, more often than if the "
           "names of the fora were drawn from a hat: channels where the work is, say."),
    .definition = "Pearson's r over the cells off the diagonal; p: the share of relabelings of the "
                  "fora with a sum of products as high, as low; all n! up to 10 fora, else (1 + "
                  "reached)/(1 + drawn)",
    .undefined = N_("a relation is the same for all pairs"),
    .reference = "Krackhardt 1988",
    .cost = "O(n!) up to 10 fora, else O(replicas n^2)",
    .lenses = CF_LENSES_ONE_MODE,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_GROUPS) | CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(qap_columns),
    .make = make_qap,
};

const cf_study cf_study_mrqap = {
    .id = "mrqap",
    .title = N_("What goes with the ties, all things at once?"),
    .plain =
        N_("How far shared work, common members, common sponsors and a common committee each go "
           "with the ties of the lens when the others are held fixed."),
    .definition =
        "least squares over the cells off the diagonal, on the relations that are not the "
        "same for all pairs; p: the share of relabelings of the "
        "part of a term that the others do not explain (double semi-partialling) with a t "
        "as high, as low, as far from 0; (1 + reached)/(1 + drawn)",
    .undefined = N_("a relation is the same for all pairs, or a combination of the others; t where "
                    "nothing is left to explain"),
    .reference = "Dekker, Krackhardt & Snijders 2007",
    .cost = "O(terms n^2 replicas)",
    .lenses = CF_LENSES_ONE_MODE,
    .lens = CF_LENS_CHANNELS,
    .heeds = CF_HEED_BIT(CF_HEED_GROUPS) | CF_HEED_BIT(CF_HEED_REPLICAS),
    cf_study_columns(mrqap_columns),
    .make = make_mrqap,
};
