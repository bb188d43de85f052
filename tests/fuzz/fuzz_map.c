/* Any bytes of a column map give a map or problems, and any CSV read by it a document or problems. The
 * first piece is the map, the second the rows of the other system, the others are sheets of ours; a
 * piece that begins with "{" is the document that the rows are added to. */
#include "fuzz/fuzz.h"
#include "fuzz/sheets.h"
#include "loaders/import_base.h"

typedef struct {
    cf_import import;
    cf_column_map map;
    cf_import_base base;
    cf_problems problems;
} mapped;

static bool open_base(mapped *all, const cf_text *piece, cf_error *err)
{
    cf_problems problems = {0};
    const bool ok =
        !all->import.base && cf_import_base_open(&all->base, "b", piece, &problems, err);
    if (ok)
        all->import.base = &all->base;
    else if (!all->import.base)
        cf_fuzz_demand_problems(false, &problems, "b");
    cf_problems_free(&problems);
    return ok;
}

static bool add_piece(mapped *all, const cf_text *piece, cf_error *err)
{
    return *cf_text_of(piece) == '{'
             ? open_base(all, piece, err)
             : cf_fuzz_add_csv(&all->import, piece, NULL, err);
}

static void import_pieces(mapped *all, const cf_fuzz_pieces *pieces)
{
    cf_error err = {0};
    bool ok = true;
    all->import.map = &all->map;
    for (size_t i = 2; i < pieces->count && ok; i++)
        ok = add_piece(all, &pieces->piece[i], &err);
    if (!ok && err.code == CF_OK)
        return;
    ok = ok
      && (pieces->count < 2
          || cf_import_csv(&all->import, all->map.sheet, "rows", &pieces->piece[1], NULL, &err));
    cf_fuzz_demand_import(&all->import, ok, &err);
}

void cf_fuzz_one(const char *text, size_t length)
{
    cf_fuzz_pieces pieces = cf_fuzz_split(text, length);
    mapped all = {0};
    cf_error err = {0};
    const cf_text *map = &pieces.piece[0];
    const bool is_sound =
        cf_column_map_read(&all.map, "m", cf_text_of(map), map->length, &all.problems, &err);
    demand(err.code == CF_OK);
    cf_fuzz_demand_problems(is_sound, &all.problems, "m");
    if (is_sound)
        import_pieces(&all, &pieces);
    cf_import_free(&all.import);
    cf_column_map_free(&all.map);
    cf_import_base_free(&all.base);
    cf_problems_free(&all.problems);
    cf_fuzz_pieces_free(&pieces);
}
