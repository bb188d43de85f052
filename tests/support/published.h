/* tests/support/published.h: figures that somebody printed, or that were worked out by hand: each is
 * asserted to the last digit that was printed, and recorded for docs/validation.md. */
#ifndef CF_TESTS_PUBLISHED_H
#define CF_TESTS_PUBLISHED_H

#include "support/studied.h"

/* A chapter of docs/validation.md. */
typedef enum {
    CF_TOPIC_CONGRUENCE = 1,
    CF_TOPIC_SHARED_WORK,
    CF_TOPIC_GAPS,
    CF_TOPIC_CENTRALITY,
    CF_TOPIC_HOLES,
    CF_TOPIC_BROKERAGE,
    CF_TOPIC_KEY_PLAYERS,
    CF_TOPIC_COHESION,
    CF_TOPIC_CENTRALIZATION,
    CF_TOPIC_TWO_MODE,
    CF_TOPIC_CHANCE,
    CF_TOPIC_QAP,
    CF_TOPIC_CLUSTERS,
    CF_TOPIC_CANDIDATES,
    CF_TOPIC_CHOICE,
    CF_TOPIC_FIT,
    CF_TOPIC_UNCERTAIN,
    CF_TOPIC_LAYERS,
    CF_TOPIC_CHANGE,
    CF_TOPIC_END
} cf_topic;

typedef struct {
    cf_topic topic;
    const char *example; /* "Davis's southern women" */
    const char *source;  /* "Saracco et al. 2017" */
} cf_published;

/* What is said where a figure was worked out and not printed anywhere. */
#define CF_BY_HAND "by hand"

#define CF_HERE_AT(line) __FILE__ ":" #line
#define CF_HERE_OF(line) CF_HERE_AT(line)
#define CF_HERE CF_HERE_OF(__LINE__)

/* Fails the test unless `computed` is what was printed: "0.388889" to its last digit, "7" and "0.5"
 * exactly, "4/11" and "6.083333/9" as what they come to, "none" if it is not defined. `figure` says
 * what it is: "density". */
#define assert_published(of, figure, printed, computed)                                            \
    assert_published_at((of), (figure), (printed), (computed), CF_HERE)

/* The same for words. */
#define assert_published_words(of, figure, printed, computed)                                      \
    assert_published_words_at((of), (figure), (printed), (computed), CF_HERE)

/* The same for a cell of a study, as assert_studied names it; words or a number. */
#define assert_published_cell(of, studied, row, column, printed)                                   \
    assert_published_cell_at((of), (studied), (row), (column), (printed), CF_HERE)

void assert_published_at(const cf_published *of, const char *figure, const char *printed,
                         double computed, const char *here);
void assert_published_words_at(const cf_published *of, const char *figure, const char *printed,
                               const char *computed, const char *here);
void assert_published_cell_at(const cf_published *of, const cf_studied *studied, const char *row,
                              const char *column, const char *printed, const char *here);

#endif
