/* base/sentence.h: what is worked out once and then written both for programs, in English, and for
 * people, in their language: notes of studies, words beside a value.
 *
 * Who makes one need not know what it will be written as. Formats are looked up as those of messages
 * are: scripts/update-words lists the functions that take one. */
#ifndef CF_BASE_SENTENCE_H
#define CF_BASE_SENTENCE_H

#include "base/arena.h"
#include "base/text.h"

/* Borrowed, or in an arena. */
typedef struct {
    const char *english; /* NULL: there is none, or it could not be made */
    const char *said;    /* in the language that is used; NULL: the same words */
} cf_sentence;

/* The words as this thread says them; NULL if there are none. */
const char *cf_sentence_words(cf_sentence sentence);

/* A sentence that stands in the code. */
cf_sentence cf_sentence_of(const char *english);
cf_sentence cf_sentence_in(const char *context, const char *english);
/* What is the same in all languages: ids, and what the document says. */
cf_sentence cf_sentence_same(const char *words);

/* Without words on failure. */
cf_sentence cf_sentence_format(cf_arena *arena, cf_error *err, const char *format, ...)
    CF_PRINTF(3, 4);

/* A sentence that is put together of parts. Parts are added without checking, as to a text. */
typedef struct {
    cf_text english, said;
} cf_speech;

void cf_speech_add(cf_speech *speech, cf_sentence part);
void cf_speech_add_format(cf_speech *speech, const char *format, ...) CF_PRINTF(2, 3);
bool cf_speech_is_empty(const cf_speech *speech);

/* What was added; the speech is then empty. Without words on failure. */
cf_sentence cf_speech_take(cf_speech *speech, cf_arena *arena, cf_error *err);
void cf_speech_free(cf_speech *speech);

#endif
