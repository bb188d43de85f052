#include "base/similar.h"

#include <stdbool.h>
#include <string.h>

enum { LONGEST = 64 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t cf_edit_distance(const char *a, const char *b)
{
    const size_t rows = strlen(a);
    const size_t columns = strlen(b);
    if (rows > LONGEST || columns > LONGEST)
        return LONGEST + 1;

    size_t line[3][LONGEST + 1] = {{0}};
    size_t *two_up = line[0], *up = line[1], *now = line[2];
    for (size_t j = 0; j <= columns; j++)
        up[j] = j;
    for (size_t i = 1; i <= rows; i++) {
        now[0] = i;
        for (size_t j = 1; j <= columns; j++) {
            const char x = lower(a[i - 1]), y = lower(b[j - 1]);
            now[j] = least(least(up[j], now[j - 1]) + 1, up[j - 1] + (x != y));
            if (i > 1 && j > 1 && x == lower(b[j - 2]) && y == lower(a[i - 2]))
                now[j] = least(now[j], two_up[j - 2] + 1);
        }
        size_t *const spare = two_up;
        two_up = up;
        up = now;
        now = spare;
    }
    return up[columns];
}

cf_similar cf_similar_to(const char *word)
{
    /* One edit makes any letter of any other: of such a word only the case may differ. */
    const size_t length = strlen(word);
    return (cf_similar){.word = word, .distance = length < 2 ? 1 : length < 4 ? 2 : length / 3 + 1};
}

/* "constraint" of "constraint.ego". */
static bool is_family_of(const char *word, const char *candidate)
{
    const size_t length = strlen(word);
    return length > 0 && strncmp(word, candidate, length) == 0 && candidate[length] == '.';
}

void cf_similar_try(cf_similar *similar, const char *candidate)
{
    if (similar->distance > 1 && is_family_of(similar->word, candidate)) {
        similar->distance = 1;
        similar->best = candidate;
        return;
    }
    /* Each character more or less is one edit: most candidates need no closer look. */
    const size_t a = strlen(similar->word), b = strlen(candidate);
    if ((a > b ? a - b : b - a) >= similar->distance)
        return;

    const size_t distance = cf_edit_distance(similar->word, candidate);
    if (distance < similar->distance) {
        similar->distance = distance;
        similar->best = candidate;
    }
}
