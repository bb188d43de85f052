#include "graphs/network.h"

#include <string.h>

const cf_lens_row cf_lenses[] = {
    [CF_LENS_CHANNELS] = {"channels", "Channels between fora",
                          "two fora are tied if a channel between them counts as covered", false,
                          false},
    [CF_LENS_DIRECTED] = {"channels-directed", "Channels, as recorded",
                          "a tie runs from the forum that a liaison comes from to the one it goes to",
                          true, false},
    [CF_LENS_SHARED_WORK] = {"shared-work", "Shared work between fora",
                             "two fora are tied by each project that both take part in", false,
                             false},
    [CF_LENS_PARTICIPATION] = {"participation", "Fora and projects",
                               "a forum is tied to each project that it takes part in", false, true},
    [CF_LENS_MEMBERSHIP] = {"membership", "Economies and fora",
                            "an economy is tied to each forum that it is a member of", false, true},
    [CF_LENS_SPONSORSHIP] = {"sponsorship", "Economies and the fora of their projects",
                             "an economy is tied to a forum by each of its projects that the economy "
                             "leads or sponsors",
                             false, true},
};

cf_lens cf_lens_find(const char *word)
{
    cf_lens lens = 0;
    while (lens < CF_LENS_COUNT && strcmp(cf_lenses[lens].word, word) != 0)
        lens++;
    return lens;
}
