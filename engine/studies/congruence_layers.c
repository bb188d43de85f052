/* engine/studies/congruence_layers.c: which kind of channel meets the need?
 *
 * One congruence for each kind of channel, side by side, as Cataldo et al. 2006 have it for four;
 * and that for each tie between projects that makes the need, and for their union. A pair is met in
 * a layer if that layer alone joins it. With CR_ij over the largest CR, and C_ij the strength of the
 * layer (engine/channel_layers.h):
 *   weighted  sum of CR_ij over met pairs / sum of CR_ij
 *   graded    sum of min(CR_ij, C_ij) / sum of CR_ij
 * Not defined where nothing is required. O(needs (log channels + ties)). */
#include "base/language.h"
#include "engine/channel_layers.h"
#include "engine/studies/congruence.h"

#include <math.h>

static const cf_column columns[] = {
    {"tasks", N_("Need from"), CF_WORDS, CF_SHOWN_NARROW},
    {"layer", N_("Channel"), CF_WORDS, CF_SHOWN_NARROW},
    {"met", N_("Met"), CF_NUMBER, CF_SHOWN_NARROW},
    {"required", N_("Needs"), CF_NUMBER, CF_SHOWN_NARROW},
    {"congruence", N_("Congr."), CF_NUMBER, CF_SHOWN_NARROW},
    {"weighted", N_("Weighted"), CF_NUMBER, CF_SHOWN_NARROW},
    {"graded", N_("Graded"), CF_NUMBER, CF_SHOWN_NARROW},
};

typedef cf_channel_sight sights[CF_CHANNEL_LAYER_COUNT];

typedef struct {
    cf_task_needs needs;
    sights *sight;  /* by need */
    size_t *weight; /* by need, with the ties of the moment */
    size_t most;    /* of the weights */
} field;

static void weigh(field *all, cf_task_set set)
{
    all->most = 0;
    for (size_t i = 0; i < all->needs.count; i++) {
        all->weight[i] = cf_task_weight(&all->needs, &all->needs.item[i], set);
        if (all->weight[i] > all->most)
            all->most = all->weight[i];
    }
}

static double grade(const field *all, cf_channel_layer layer)
{
    double met = 0, required = 0;
    for (size_t i = 0; i < all->needs.count; i++) {
        const double need = all->most == 0 ? 0 : (double)all->weight[i] / (double)all->most;
        met += fmin(need, all->sight[i][layer].strength);
        required += need;
    }
    return required > 0 ? met / required : (double)NAN;
}

static void add_set(cf_text *pad, cf_task_set set)
{
    for (cf_task i = 0; i < CF_TASK_COUNT; i++) {
        if (set & CF_TASK_BIT(i))
            cf_text_add_format(pad, "%s%s", pad->length > 0 ? "+" : "", cf_tasks[i].word);
    }
}

static void add_rows(cf_rows *rows, field *all, cf_task_set set)
{
    weigh(all, set);
    for (cf_channel_layer layer = 0; layer < CF_CHANNEL_LAYER_COUNT; layer++) {
        cf_congruence found = {0};
        for (size_t i = 0; i < all->needs.count; i++) {
            if (all->weight[i] > 0)
                cf_congruence_add(&found, all->weight[i], all->sight[i][layer].is_met, true);
        }
        cf_congruence_settle(&found);
        add_set(&rows->pad, set);
        cf_rows_add_pad(rows);
        cf_rows_add(rows, cf_channel_layers[layer].word);
        cf_rows_add_congruence(rows, &found);
        cf_rows_add_number(rows, grade(all, layer));
    }
}

static bool make(const cf_study_input *in, cf_rows *rows, cf_sentence *note)
{
    const cf_task_set every = in->options->tasks;
    field all = {0};
    if (!cf_congruence_needs(&all.needs, in, rows))
        return false;
    all.sight = cf_new(rows->arena, sights, all.needs.count, rows->err);
    all.weight = cf_new(rows->arena, size_t, all.needs.count, rows->err);
    if (!all.sight || !all.weight)
        return false;
    for (size_t i = 0; i < all.needs.count; i++)
        cf_channel_layers_see(in->analysis, all.needs.item[i].a, all.needs.item[i].b, all.sight[i]);
    for (cf_task i = 0; i < CF_TASK_COUNT; i++) {
        if ((every & CF_TASK_BIT(i)) && every != CF_TASK_BIT(i))
            add_rows(rows, &all, CF_TASK_BIT(i));
    }
    add_rows(rows, &all, every);
    if (all.needs.count == 0)
        *note = cf_sentence_of(CF_NOTHING_REQUIRED);
    return true;
}

const cf_study cf_congruence_layers = {
    .id = "congruence.layers",
    .title = N_("Needs met, by kind of channel"),
    .plain = N_(
        "Which kind of channel meets the needs to coordinate: liaison officers, liaisons for "
        "cooperation, contact within the window, joint projects, sub-groups, any of these, "
        "and all records together (channel). Projects that both take part in meet each need "
        "of that kind by themselves. --tasks says which needs are asked for."),
    .definition =
        "CR = T_A T_D T_A' over pairs of fora: T_A fora by projects, T_D projects by "
        "projects, 1 where a tie of `tasks` joins them; congruence: pairs met / pairs "
        "required; weighted: sum of CR over met pairs / sum of CR; graded, with s = CR / "
        "largest CR: sum of min(s, strength) / sum of s, strength by state (working 1, "
        "named 0.75, promised 0.5, informal 0.25, else 0), 1 for a joint project or a "
        "sub-group",
    .undefined = N_("nothing is required"),
    .reference = CF_CATALDO,
    .cost = "O(needs (log channels + ties between their projects))",
    .is_quick = true,
    .heeds = CF_HEED_BIT(CF_HEED_TASKS),
    cf_study_columns(columns),
    .make = make,
};
