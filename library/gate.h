/* library/gate.h: the one way into the layers below. igraph and the limits of a process are not
 * thread-safe, so one thread is inside at a time, and the program that called finds all as it was. */
#ifndef CF_LIBRARY_GATE_H
#define CF_LIBRARY_GATE_H

#include "engine/guard.h"
#include "requests/request.h"

#include <locale.h>

typedef struct {
    cf_engine_host engine;
    cf_reports_host reports;
    locale_t locale;
} cf_gate;

/* Waits until nobody is inside. Fails only if memory runs out the first time, and never thereafter. */
bool cf_gate_enter(cf_gate *gate, const cf_request *request, cf_error *err) CF_CHECKED;

void cf_gate_leave(const cf_gate *gate);

#endif
