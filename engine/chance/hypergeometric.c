/* Do two fora share more projects than if each had picked its number of them blindly?
 *
 * P(X >= k) = sum over i >= k of C(K, i) C(N - K, n - i) / C(N, n), with N projects of which the
 * two fora have K and n, by GSL. A project of many fora is picked no more often here than one of few,
 * so shared work looks rarer than it is: the other methods are more careful. O(pairs N). */
#include "base/language.h"
#include "engine/chance/methods.h"

#include <gsl/gsl_cdf.h>

static bool judge(cf_chance *chance, const cf_bits *work, uint64_t seed, cf_arena *arena,
                  cf_error *err)
{
    (void)seed, (void)arena, (void)err;
    const unsigned projects = (unsigned)work->columns;
    for (size_t i = 0; i < chance->count; i++) {
        cf_pair_chance *pair = &chance->item[i];
        const unsigned a = (unsigned)cf_bits_in_row(work, pair->a);
        const unsigned b = (unsigned)cf_bits_in_row(work, pair->b);
        pair->expected = (double)a * (double)b / (double)projects;
        pair->p = gsl_cdf_hypergeometric_Q((unsigned)pair->shared - 1, a, projects - a, b);
    }
    return true;
}

const cf_chance_method cf_chance_hypergeometric = {
    .word = "hypergeometric",
    .id = "chance.hypergeometric",
    .plain =
        N_("each forum picks its number of projects blindly. Quick, but a project of many fora is "
           "picked no more often than one of few, so shared work looks rarer than it is"),
    .definition = "P(X >= k), X hypergeometric: N projects, of which the two fora have K and n",
    .reference = "Tumminello et al. 2011, PLoS ONE 6:e17994",
    .cost = "O(pairs x projects)",
    .judge = judge};
