/* engine/listener.h: who wants to know how far something that takes long has come. */
#ifndef CF_ENGINE_LISTENER_H
#define CF_ENGINE_LISTENER_H

#include <stddef.h>

/* Told now and then, about a hundred times in all; `tell` NULL: nobody listens. */
typedef struct {
    void (*tell)(void *context, size_t done, size_t count);
    void *context;
} cf_listener;

#endif
