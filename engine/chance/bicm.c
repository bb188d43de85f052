/* Do two fora share more projects than fora as busy as they are would share, among projects as
 * large as these?
 *
 * Forum i takes part in project p with the chance x_i y_p / (1 + x_i y_p), whose x and y make the
 * sums right in the mean: the bipartite configuration model of Saracco, Di Clemente, Gabrielli and
 * Squartini 2015 (doi:10.1038/srep10595), 2017 (doi:10.1088/1367-2630/aa6b38); Neal 2014
 * (doi:10.1016/j.socnet.2014.06.001). The number of shared projects is Poisson-binomial. */
#include "engine/chance/bicm.h"

#include "base/language.h"
#include "engine/chance/methods.h"
#include "engine/chance/tail.h"

static void judge_pair(cf_pair_chance *pair, const double *cell, size_t columns, double *both,
                       double *room)
{
    const double *a = &cell[pair->a * columns];
    const double *b = &cell[pair->b * columns];
    for (size_t i = 0; i < columns; i++) {
        both[i] = a[i] * b[i];
        pair->expected += both[i];
    }
    pair->p = cf_chance_of_at_least(pair->shared, both, columns, room);
}

static bool judge(cf_chance *chance, const cf_bits *work, uint64_t seed, cf_arena *arena,
                  cf_error *err)
{
    (void)seed;
    const double *cell = cf_bicm_fit(work, arena, err);
    double *both = cf_new(arena, double, work->columns, err);
    double *room = cf_new(arena, double, work->columns + 1, err);
    if (!cell || !both || !room)
        return false;
    for (size_t i = 0; i < chance->count; i++)
        judge_pair(&chance->item[i], cell, work->columns, both, room);
    return true;
}

const cf_chance_method cf_chance_bicm = {
    .word = "bicm",
    .id = "chance.bicm",
    .plain =
        N_("each forum is as busy, and each project as large, as on record, but only in the mean. "
           "Exact, and without lots"),
    .definition = "P(X >= k), X Poisson-binomial with p_ip p_jp; p_ip = x_i y_p / (1 + x_i y_p) of "
                  "maximum likelihood",
    .reference = "Saracco et al. 2015, Sci. Rep. 5:10595; 2017, New J. Phys. 19:053022; Neal 2014, "
                 "Soc. Netw. 39:84",
    .cost = "O(fora^2 projects) a step of the fit, then O(projects x k) a pair",
    .judge = judge};
