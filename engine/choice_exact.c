/* The exact way to choose, as an integer programme:
 *
 *   maximise  sum of weight_e y_e   over candidates x in {0, 1} and elements y in [0, 1]
 *   where     sum of x <= budget,  sum of x at a forum <= per_forum,
 *             y_e <= sum of the x that bring e.
 *
 * With x whole, y is whole in every best solution. Columns are the candidates, then the elements;
 * rows the budget, the fora, then the elements. */
#include "engine/choice.h"
#include "engine/guard.h"

#include <glpk.h>

#include <limits.h>
#include <math.h>

/* GLPK compares sums up to a relative 1e-7: beyond this, a gain of one could get lost. */
enum { MOST_TO_PROVE = 1000000, MILLISECONDS = 1000 };

typedef struct {
    const cf_choice *choice;
    int seconds;
    int entry_count; /* of the matrix; entries stand from 1 */
    int *row, *column;
    double *factor;
    bool *is_picked; /* what comes out: by candidate */
    double total;
} programme;

static int column_of_element(const cf_choice *choice, size_t element)
{
    return (int)(choice->candidate_count + element + 1);
}

static int row_of_forum(size_t forum)
{
    return (int)(forum + 2);
}

static int row_of_element(const cf_choice *choice, size_t element)
{
    return (int)(choice->forum_count + element + 2);
}

static void add_entry(programme *exact, int row, int column, double factor)
{
    const int at = ++exact->entry_count;
    exact->row[at] = row;
    exact->column[at] = column;
    exact->factor[at] = factor;
}

static void add_entries(programme *exact)
{
    const cf_choice *choice = exact->choice;
    for (size_t i = 0; i < choice->candidate_count; i++) {
        const cf_candidate *candidate = &choice->candidate[i];
        const int column = (int)i + 1;
        add_entry(exact, 1, column, 1);
        add_entry(exact, row_of_forum(candidate->end[0]), column, 1);
        add_entry(exact, row_of_forum(candidate->end[1]), column, 1);
        for (size_t j = 0; j < candidate->element.count; j++)
            add_entry(exact, row_of_element(choice, candidate->element.item[j]), column, -1);
    }
    for (size_t e = 0; e < choice->element_count; e++)
        add_entry(exact, row_of_element(choice, e), column_of_element(choice, e), 1);
}

static size_t count_entries(const cf_choice *choice)
{
    size_t count = choice->element_count + 3 * choice->candidate_count;
    for (size_t i = 0; i < choice->candidate_count; i++)
        count += choice->candidate[i].element.count;
    return count;
}

static bool open_programme(programme *exact, const cf_choice *choice, int seconds, cf_arena *arena,
                           cf_error *err)
{
    const size_t count = count_entries(choice) + 1;
    *exact = (programme){
        .choice = choice,
        .seconds = seconds,
        .row = cf_new(arena, int, count, err),
        .column = cf_new(arena, int, count, err),
        .factor = cf_new(arena, double, count, err),
        .is_picked = cf_new(arena, bool, choice->candidate_count, err)};
    if (!exact->row || !exact->column || !exact->factor || !exact->is_picked)
        return false;
    add_entries(exact);
    return true;
}

static void add_rows(glp_prob *problem, const cf_choice *choice)
{
    const double budget = (double)choice->budget;
    const double per_forum = choice->per_forum > 0 ? (double)choice->per_forum : budget;
    glp_add_rows(problem, (int)(1 + choice->forum_count + choice->element_count));
    glp_set_row_bnds(problem, 1, GLP_UP, 0, budget);
    for (size_t i = 0; i < choice->forum_count; i++)
        glp_set_row_bnds(problem, row_of_forum(i), GLP_UP, 0, per_forum);
    for (size_t e = 0; e < choice->element_count; e++)
        glp_set_row_bnds(problem, row_of_element(choice, e), GLP_UP, 0, 0);
}

static void add_columns(glp_prob *problem, const cf_choice *choice)
{
    glp_add_cols(problem, (int)(choice->candidate_count + choice->element_count));
    for (size_t i = 0; i < choice->candidate_count; i++)
        glp_set_col_kind(problem, (int)i + 1, GLP_BV);
    for (size_t e = 0; e < choice->element_count; e++) {
        const int column = column_of_element(choice, e);
        glp_set_col_bnds(problem, column, GLP_DB, 0, 1);
        glp_set_obj_coef(problem, column, (double)choice->weight[e]);
    }
}

/* False if it took too long, or GLPK found no way. */
static bool solve(void *data)
{
    programme *exact = data;
    const cf_choice *choice = exact->choice;
    glp_prob *problem = glp_create_prob();
    glp_set_obj_dir(problem, GLP_MAX);
    add_rows(problem, choice);
    add_columns(problem, choice);
    glp_load_matrix(problem, exact->entry_count, exact->row, exact->column, exact->factor);

    glp_iocp how;
    glp_init_iocp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.presolve = GLP_ON;
    how.tm_lim = exact->seconds * MILLISECONDS;
    const bool is_best = glp_intopt(problem, &how) == 0 && glp_mip_status(problem) == GLP_OPT;
    for (size_t i = 0; is_best && i < choice->candidate_count; i++)
        exact->is_picked[i] = glp_mip_col_val(problem, (int)i + 1) > 0.5;
    exact->total = is_best ? glp_mip_obj_val(problem) : 0;
    glp_delete_prob(problem);
    return is_best;
}

static bool fits(const cf_choice *choice)
{
    const size_t columns = choice->candidate_count + choice->element_count;
    return columns < INT_MAX - choice->forum_count - 2 && count_entries(choice) < INT_MAX;
}

/* Keeps the better one: greedy picks that are as good come in an order that can be explained. */
static void settle(cf_chosen *chosen, const cf_chosen *exact, double total)
{
    const bool is_sure = fabs(total - (double)exact->total) < 0.5 && total < MOST_TO_PROVE;
    const size_t greedy = chosen->total;
    if (exact->total > greedy)
        *chosen = *exact;
    chosen->greedy = greedy;
    chosen->is_proved = is_sure && exact->total >= greedy;
    if (chosen->is_proved)
        chosen->at_most = chosen->total;
}

bool cf_choose(const cf_choice *choice, int seconds, cf_chosen *chosen, cf_arena *arena,
               cf_error *err)
{
    programme exact;
    if (!cf_choose_greedily(choice, NULL, chosen, arena, err))
        return false;
    if (chosen->is_proved || seconds == 0 || !fits(choice))
        return true;
    if (!open_programme(&exact, choice, seconds, arena, err))
        return false;
    if (!cf_glpk_run(err, solve, &exact))
        return err->code == CF_OK;

    /* GLPK says which; the greedy way among them says in what order, and counts anew. */
    cf_chosen found;
    if (!cf_choose_greedily(choice, exact.is_picked, &found, arena, err))
        return false;
    settle(chosen, &found, exact.total);
    return true;
}
