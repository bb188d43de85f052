#include "reports/plan_words.h"

#include "base/language.h"
#include "reports/what_if_words.h"
#include "reports/words.h"

#include <math.h>

const cf_aim_row cf_aims[] = {
    [CF_AIM_NEEDS] = {N_("needs"), N_("Liaisons that together meet most needs")},
    [CF_AIM_PROJECTS] = {N_("projects"),
                         N_("Liaisons of the focus that together reach most projects")},
};

/* What an aim counts, as a sentence has it. */
static const struct {
    const char *one, *many;
    const char *is, *are; /* "is met" */
    const char *gain;     /* "meets" */
} counted[] = {
    [CF_AIM_NEEDS] = {NP_("need", "needs"), N_("is met"), N_("are met"), N_("meets")},
    [CF_AIM_PROJECTS] = {NP_("project", "projects"), N_("is reached"), N_("are reached"),
                         N_("reaches")},
};

/* "5 of 11 needs (45 %)". */
static void add_share(cf_text *out, size_t part, size_t whole, const char *things)
{
    cf_text_add_format(out, _("%zu of %zu %s ("), part, whole, things);
    cf_add_percent(out, part, whole);
    cf_text_add(out, ")");
}

void cf_add_plan_effect(cf_text *out, const cf_facts *facts, cf_aim aim)
{
    const cf_plan_part *part = &facts->plan->part[aim];
    const char *verb = part->after == 1 ? _(counted[aim].is) : _(counted[aim].are);
    if (part->of == 0) {
        cf_text_add_format(out, _("There is no %s to be counted."), _(counted[aim].one));
        return;
    }
    if (part->pick_count == 0)
        cf_text_add(out, _("There is nothing to propose: now "));
    else if (part->pick_count == 1)
        cf_text_add(out, _("With this liaison "));
    else
        cf_text_add_format(out, _("With these %zu liaisons "), part->pick_count);
    add_share(out, part->after, part->of,
              cf_said_of(counted[aim].one, counted[aim].many, part->of));
    cf_text_add_format(out, " %s", verb);
    if (part->pick_count > 0)
        cf_text_add_format(out, _(", now %zu"), part->before);
    if (part->pick_count > 0 && aim == CF_AIM_NEEDS && facts->plan->options.within == 1) {
        cf_text_add(out, _("; by projects "));
        cf_add_share(out, part->weighted_after, part->weighted_of);
        cf_text_add_format(out, _(", now %zu"), part->weighted_before);
    }
    cf_text_add(out, ".");
}

static void add_bound(cf_text *out, const cf_plan_part *part, cf_aim aim)
{
    cf_text_add(out, _(" Found by taking what adds most each time; not proved to be the best."));
    if (isnan(part->assured)) {
        cf_text_add(out, _(" No bound is known for chains of channels."));
        return;
    }
    cf_text_add_format(
        out,
        _(" What is gained is at least %d %% of the most that can be, and no choice %s more "
          "than %zu."),
        (int)floor(100 * part->assured), _(counted[aim].gain), part->at_most);
}

void cf_add_plan_proof(cf_text *out, const cf_plan *plan, cf_aim aim)
{
    const cf_plan_part *part = &plan->part[aim];
    if (part->pick_count == 0)
        return;
    if (!part->is_proved) {
        add_bound(out, part, aim);
        return;
    }
    cf_text_add_format(out, _(" Proved: no other choice %s more."), _(counted[aim].gain));
    if (part->greedy < part->after)
        cf_text_add_format(
            out, _(" Taking what adds most each time would have come to %zu."), part->greedy);
}

static void add_forbidden(cf_text *out, const cf_facts *facts)
{
    const cf_plan_options *options = &facts->plan->options;
    for (size_t i = 0; i < options->forbidden_count; i++)
        cf_text_add_format(
            out, _("%s%s and %s"), i == 0 ? _(" Not to be proposed: ") : "; ",
            facts->graph->forum[options->forbidden[i].a].id,
            facts->graph->forum[options->forbidden[i].b].id);
    cf_text_add(out, options->forbidden_count > 0 ? "." : "");
}

void cf_add_plan_terms(cf_text *out, const cf_facts *facts, cf_aim aim)
{
    const cf_plan_options *options = &facts->plan->options;
    if (options->per_forum > 0) {
        cf_text_add(out, _(" No forum gets more than "));
        cf_add_counted(out, options->per_forum, "new liaison.", "new liaisons.");
    }
    add_forbidden(out, facts);
    cf_add_supposed(out, facts);
    if (aim == CF_AIM_NEEDS && options->within > 1)
        cf_text_add_format(
            out, _(" A need counts as met if a chain of at most %zu channels leads across."),
            options->within);
    if (aim == CF_AIM_PROJECTS)
        cf_text_add(
            out,
            facts->plan->all_projects
                ? _(" A project is reached if a forum with a channel to the focus takes part in "
                    "it. Every project in force counts, as the document names no mandate.")
                : _(" A project is reached if a forum with a channel to the focus takes part in "
                    "it. Projects of the focus with others and those in its mandate count."));
}

cf_gap cf_pick_as_gap(const cf_pick *pick)
{
    return (cf_gap){.a = pick->a, .b = pick->b, .state = pick->state, .channel = pick->channel};
}
