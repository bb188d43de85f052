#include "engine/chance/tail.h"

double cf_chance_of_at_least(size_t least, const double *p, size_t count, double *room)
{
    /* room[j]: so far j events; at the last place, `least` or more. */
    for (size_t j = 0; j <= least; j++)
        room[j] = 0;
    room[0] = 1;
    for (size_t i = 0; i < count && least > 0; i++) {
        room[least] += room[least - 1] * p[i];
        for (size_t j = least - 1; j > 0; j--)
            room[j] = room[j] * (1 - p[i]) + room[j - 1] * p[i];
        room[0] *= 1 - p[i];
    }
    return room[least];
}
