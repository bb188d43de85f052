"""Looks at the sheets, formats and drop-downs of a template."""
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
hidden = [sheet.title for sheet in book if sheet.sheet_state == "hidden"]
assert hidden == ["Lists"], hidden
assert book.sheetnames[0] == "README"


def choices(sheet, header):
    """What the drop-down of the column offers: words, or the range that it takes ids from."""
    column = next(cell for cell in sheet[1] if cell.value == header).column_letter
    rule = next(rule for rule in sheet.data_validations.dataValidation
                if str(rule.sqref).startswith(f"{column}2:"))
    if not rule.formula1.startswith("Lists!"):
        return rule.formula1
    cells = book["Lists"][rule.formula1.split("!")[1].replace("$", "")]
    return [cell.value for (cell,) in cells]


assert choices(book["liaisons"], "from") == "fora!$A$2:$A$5000"
assert choices(book["liaisons"], "status") == [
    "proposed", "promised", "designated", "active", "lapsed", "ended"]
assert choices(book["fora"], "kind")[-1] == "guest-economy"
assert choices(book["fora"], "surveyed") == '"true,false"'
assert choices(book["contacts"], "status") == ["done", "planned"]
for sheet in book:
    assert sheet.freeze_panes or sheet.title == "Lists", sheet.title
    if sheet.title not in ("README", "Lists"):
        for column in range(1, sheet.max_column + 1):
            letter = openpyxl.utils.get_column_letter(column)
            dimension = next(d for d in sheet.column_dimensions.values()
                             if d.min <= column <= d.max)
            assert dimension.number_format == "@", (sheet.title, letter)
