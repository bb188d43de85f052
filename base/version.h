/* base/version.h: versions of libraries that know their own in numbers alone. */
#ifndef CF_BASE_VERSION_H
#define CF_BASE_VERSION_H

/* The value of a macro, as a text. */
#define CF_AS_TEXT(number) CF_AS_TEXT_OF(number)
#define CF_AS_TEXT_OF(number) #number

/* "3.8" */
#define CF_VERSION_OF(major, minor) CF_AS_TEXT(major) "." CF_AS_TEXT(minor)

#endif
