#include "base/sentence.h"

#include "base/language.h"
#include "base/pad.h"

#include <stdarg.h>

/* Else both are the same, and only the English is put together. */
static bool is_translated(void)
{
    return cf_language_used()->catalogue != NULL;
}

const char *cf_sentence_words(cf_sentence sentence)
{
    return sentence.said && !cf_language_is_plain() ? sentence.said : sentence.english;
}

cf_sentence cf_sentence_of(const char *english)
{
    return (cf_sentence){english, cf_told(english)};
}

cf_sentence cf_sentence_in(const char *context, const char *english)
{
    const bool was_plain = cf_language_set_plain(false);
    const cf_sentence sentence = {english, cf_said_in(context, english)};
    cf_language_set_plain(was_plain);
    return sentence;
}

cf_sentence cf_sentence_same(const char *words)
{
    return (cf_sentence){words, NULL};
}

static void add_arguments(cf_speech *speech, const char *format, va_list arguments) CF_PRINTF(2, 0);

static void add_arguments(cf_speech *speech, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    cf_text_add_arguments(&speech->english, format, arguments);
    if (is_translated())
        cf_text_add_arguments(&speech->said, cf_told(format), again);
    va_end(again);
}

cf_sentence cf_sentence_format(cf_arena *arena, cf_error *err, const char *format, ...)
{
    cf_speech speech = {0};
    va_list arguments;
    va_start(arguments, format);
    add_arguments(&speech, format, arguments);
    va_end(arguments);
    const cf_sentence sentence = cf_speech_take(&speech, arena, err);
    cf_speech_free(&speech);
    return sentence;
}

void cf_speech_add(cf_speech *speech, cf_sentence part)
{
    cf_text_add(&speech->english, part.english);
    if (is_translated())
        cf_text_add(&speech->said, part.said ? part.said : part.english);
}

void cf_speech_add_format(cf_speech *speech, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add_arguments(speech, format, arguments);
    va_end(arguments);
}

bool cf_speech_is_empty(const cf_speech *speech)
{
    return speech->english.length == 0;
}

cf_sentence cf_speech_take(cf_speech *speech, cf_arena *arena, cf_error *err)
{
    cf_sentence sentence = {cf_pad_take(&speech->english, arena, err), NULL};
    if (sentence.english && is_translated()) {
        sentence.said = cf_pad_take(&speech->said, arena, err);
        sentence.english = sentence.said ? sentence.english : NULL;
    }
    return sentence;
}

void cf_speech_free(cf_speech *speech)
{
    cf_text_free(&speech->english);
    cf_text_free(&speech->said);
}
