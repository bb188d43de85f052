/* tests/support/unsaid.h: words for people that nobody marked for translation.
 *
 * In a language in which every translation has accents they have none. Programs that include this
 * link the library `unsaid`. */
#ifndef CF_TESTS_SUPPORT_UNSAID_H
#define CF_TESTS_SUPPORT_UNSAID_H

#include "base/text.h"

/* Speaks that language from now on; the setup of a test of cmocka. */
int use_pseudo(void **state);

/* The first word of the text that nobody can have translated, and what follows it, but for those that
 * `known` has; NULL if there is none. */
const char *cf_first_unsaid(const char *text, const char *known);

/* Adds what messages have outside quotes in every language: the words of short lists. */
void cf_add_listed_words(cf_text *known);

/* What a message says itself: not its place, `f:1:2: #/fora/0: `, not names of options, and not what it
 * quotes; nothing where quotes inside quotes leave that open. To be freed. */
cf_text cf_own_words(const char *message);

#endif
