#include "support/listed.h"

#include "support/tests.h"

void cf_listed_find(cf_listed_cells *cells, const cf_bits *bits, cf_drawn_shape shape)
{
    *cells = (cf_listed_cells){.shape = shape};
    for (size_t i = 0; i < bits->rows; i++) {
        for (size_t j = shape == CF_DRAWN_TIES ? i + 1 : 0; j < bits->columns; j++) {
            if (shape == CF_DRAWN_ARCS && i == j)
                continue;
            assert_true(cells->count < CF_LISTED_CELLS);
            cells->row[cells->count] = i;
            cells->column[cells->count++] = j;
        }
    }
}

unsigned cf_listed_code(const cf_bits *bits, const cf_listed_cells *cells)
{
    unsigned code = 0;
    for (size_t i = 0; i < cells->count; i++)
        code |= (unsigned)cf_bits_has(bits, cells->row[i], cells->column[i]) << i;
    return code;
}

void cf_listed_set(cf_bits *bits, unsigned code, const cf_listed_cells *cells)
{
    for (size_t i = 0; i < cells->count; i++) {
        cf_bits_set(bits, cells->row[i], cells->column[i], code >> i & 1);
        if (cells->shape == CF_DRAWN_TIES)
            cf_bits_set(bits, cells->column[i], cells->row[i], code >> i & 1);
    }
}

/* The sums of lines: of rows and columns, or of a symmetric matrix of nodes. */
static void add_up(size_t sum[2][CF_LISTED_CELLS], unsigned code, const cf_listed_cells *cells)
{
    memset(sum, 0, 2 * sizeof sum[0]);
    for (size_t i = 0; i < cells->count; i++) {
        const size_t value = code >> i & 1;
        sum[0][cells->row[i]] += value;
        sum[cells->shape != CF_DRAWN_TIES][cells->column[i]] += value;
    }
}

size_t cf_listed_codes(unsigned *code, const cf_bits *bits, const cf_listed_cells *cells)
{
    size_t wanted[2][CF_LISTED_CELLS];
    size_t found[2][CF_LISTED_CELLS];
    size_t count = 0;
    add_up(wanted, cf_listed_code(bits, cells), cells);
    for (unsigned tried = 0; tried < 1u << cells->count; tried++) {
        add_up(found, tried, cells);
        if (memcmp(wanted, found, sizeof wanted) == 0)
            code[count++] = tried;
    }
    return count;
}
