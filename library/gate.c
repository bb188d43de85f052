#include "library/gate.h"

#include "base/work.h"
#include "loaders/loader.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

bool cf_gate_enter(cf_gate *gate, const cf_request *request, cf_error *err)
{
    static locale_t plain; /* made once, and kept */

    pthread_mutex_lock(&lock);
    if (!plain)
        plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    const bool ok = plain ? cf_engine_enter(&gate->engine, err) : cf_fail_memory(err);
    if (!ok) {
        pthread_mutex_unlock(&lock);
        return false;
    }
    gate->locale = uselocale(plain);
    cf_reports_enter(&gate->reports);
    cf_load_at_most(request->node_limit);
    cf_work_use_threads(request->threads);
    return true;
}

void cf_gate_leave(const cf_gate *gate)
{
    cf_work_use_threads(0);
    cf_load_at_most(0);
    cf_reports_leave(&gate->reports);
    (void)uselocale(gate->locale);
    cf_engine_leave(&gate->engine);
    pthread_mutex_unlock(&lock);
}
