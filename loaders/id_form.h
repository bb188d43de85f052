/* loaders/id_form.h: what an id looks like. */
#ifndef CF_LOADERS_ID_FORM_H
#define CF_LOADERS_ID_FORM_H

enum { CF_LONGEST_ID = 128 };

/* Why a word that has a meaning of its own is no id, or NULL. */
const char *cf_id_meaning(const char *word);

/* What is wrong with the form of an id, or NULL. */
const char *cf_id_fault(const char *id);

#endif
