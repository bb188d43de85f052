#include "engine/online.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

#include <assert.h>
#include <math.h>

bool cf_online_start(cf_online *online, size_t room, cf_arena *arena, cf_error *err)
{
    *online = (cf_online){.mean = NAN, .room = room};
    if (room > 0)
        online->kept = cf_new(arena, double, room, err);
    return room == 0 || online->kept;
}

void cf_online_add(cf_online *online, double value)
{
    const double mean = online->count > 0 ? online->mean : 0;
    if (online->kept) {
        assert(online->count < online->room);
        online->kept[online->count] = value;
    }
    online->count++;
    online->mean = mean + (value - mean) / (double)online->count;
    online->squares += (value - mean) * (value - online->mean);
}

double cf_online_variance(const cf_online *online)
{
    return online->count < 2 ? NAN : online->squares / ((double)online->count - 1);
}

double cf_online_quantile(cf_online *online, double share)
{
    if (!online->kept || online->count == 0)
        return NAN;
    gsl_sort(online->kept, 1, online->count);
    return gsl_stats_quantile_from_sorted_data(online->kept, 1, online->count, share);
}

double cf_p_value(size_t reached, size_t replicas)
{
    return (1 + (double)reached) / (1 + (double)replicas);
}
