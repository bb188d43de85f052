/* engine/choice.h: the most that a budget buys: which candidates to pick when each brings elements,
 * an element counts once, and no forum may have too many of them.
 *
 * Maximum coverage; Nemhauser, Wolsey and Fisher 1978, doi:10.1007/BF01588971. The greedy way takes
 * what adds most each time and is quick; the exact way is an integer programme for GLPK. */
#ifndef CF_ENGINE_CHOICE_H
#define CF_ENGINE_CHOICE_H

#include "graphs/graph.h"

typedef struct {
    cf_indices element; /* what it brings, each once */
    cf_index end[2];    /* its fora */
} cf_candidate;

typedef struct {
    const cf_candidate *candidate; /* by preference: the first of equals is picked */
    size_t candidate_count;
    const size_t *weight; /* by element; > 0 */
    size_t element_count;
    size_t forum_count;
    size_t budget;    /* candidates to pick at most */
    size_t per_forum; /* candidates of one forum at most; 0: no limit */
} cf_choice;

typedef struct {
    const cf_index *pick; /* candidates, the one that adds most first */
    const size_t *gain;   /* of each pick, beside those before it */
    size_t count;
    size_t total;   /* of the gains */
    size_t greedy;  /* what the greedy way gains */
    bool is_proved; /* nothing gains more */
    size_t at_most; /* what nothing exceeds; SIZE_MAX: not known */
    double assured; /* the share of the best that the greedy way has for certain; NAN: none */
} cf_chosen;

/* Picks greedily among the candidates that are `allowed` (by candidate; NULL: all), with what that
 * is known to be worth. O(budget * (elements of all candidates)). */
bool cf_choose_greedily(const cf_choice *choice, const bool *allowed, cf_chosen *chosen,
                        cf_arena *arena, cf_error *err) CF_CHECKED;

/* Picks the best. If it takes GLPK more than `seconds`, what it has is thrown away and the picks are
 * the greedy ones: the speed of the machine shows in `is_proved` and in nothing else. */
bool cf_choose(const cf_choice *choice, int seconds, cf_chosen *chosen, cf_arena *arena,
               cf_error *err) CF_CHECKED;

/* True if a candidate of these two fora may be picked after those counted in `taken`, by forum. */
bool cf_choice_has_room(const cf_choice *choice, const cf_candidate *candidate,
                        const size_t *taken);

#endif
