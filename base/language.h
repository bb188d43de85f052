/* base/language.h: the language of the words that people read.
 *
 * Sentences stand in the code in English, marked with _() where they are said, and with N_() where a
 * table holds them until then; C_() and NC_() name a context where English has one word for several, and
 * NP_() holds both numbers of what is counted.
 * po/ has them in other languages, and docs/words.md says how. What programs read back stays English:
 * ids, columns of CSV, members of JSON. No locale and no installed file is looked at. */
#ifndef CF_BASE_LANGUAGE_H
#define CF_BASE_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

#define CF_FORMAT_OF(argument) __attribute__((__format_arg__(argument)))

#define _(english) cf_said(english)
#define C_(context, english) cf_said_in(context, english)
#define N_(english) english
#define NC_(context, english) english
#define NP_(one, many) one, many

typedef struct {
    const char *code;             /* "es": of --lang and of HTML */
    const char *catalogue;        /* as msgfmt writes it; NULL: English */
    size_t (*form)(size_t count); /* which plural form says so many */
} cf_language;

/* English first. */
extern const cf_language cf_languages[];
extern const size_t cf_language_count;

/* The plural forms of English, Spanish and others: one, and more; of languages that have one form. */
size_t cf_two_forms(size_t count);
size_t cf_one_form(size_t count);

/* Once in a process, before there are other threads; English unless it is said. Borrowed. */
void cf_language_use(const cf_language *language);
const cf_language *cf_language_used(void);

/* Makes this thread say English, for what programs read, or the language that is used again; returns
 * what it did before. */
bool cf_language_set_plain(bool is_plain);
bool cf_language_is_plain(void);

/* The words as this thread says them: English if there is no translation. */
const char *cf_said(const char *english) CF_FORMAT_OF(1);
const char *cf_said_in(const char *context, const char *english) CF_FORMAT_OF(2);
/* The same for messages: people read them, whatever is written just then. What takes the format of a
 * message looks it up with this, so that its callers mark only what they fill in; scripts/update-words
 * lists these functions. */
const char *cf_told(const char *english) CF_FORMAT_OF(1);

/* The form for so many: "one" is also the key of the translation. */
const char *cf_said_of(const char *one, const char *many, size_t count) CF_FORMAT_OF(1)
    CF_FORMAT_OF(2);

#endif
