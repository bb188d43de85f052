/* loaders/translate.h: a grid with the columns of another system becomes one with ours. */
#ifndef CF_LOADERS_TRANSLATE_H
#define CF_LOADERS_TRANSLATE_H

#include "loaders/grid.h"

/* Translates the grid as its map says; its cells keep the place that they come from. What is wrong
 * with names and cells is among the problems. */
bool cf_translate(cf_import *import, cf_grid *grid, cf_error *err) CF_CHECKED;

#endif
