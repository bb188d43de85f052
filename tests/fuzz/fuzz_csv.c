/* Any bytes of CSV files give a document or problems. A document that is made is sound; as sheets and
 * back it is the same. */
#include "fuzz/fuzz.h"
#include "fuzz/sheets.h"

/* The first letter says how the files are encoded, each further piece begins with one for its sheet. */
void cf_fuzz_one(const char *text, size_t length)
{
    static const char *const encodings[] = {NULL, "windows-1252", "UTF-16", "ISO-8859-1"};
    cf_fuzz_pieces pieces = cf_fuzz_split(text, length);
    cf_import import = {0};
    cf_error err = {0};
    const char *encoding =
        encodings[(unsigned char)*cf_text_of(&pieces.piece[0]) % CF_COUNT(encodings)];
    bool ok = true;
    for (size_t i = 1; i < pieces.count && ok; i++)
        ok = cf_fuzz_add_csv(&import, &pieces.piece[i], encoding, &err);
    cf_fuzz_demand_import(&import, ok, &err);
    cf_fuzz_pieces_free(&pieces);
}
