#!/usr/bin/python3
"""Type a text into a cell of a workbook, as the reader of a tutorial does; needs Python alone.

usage: type-in FILE.xlsx SHEET CELL TEXT
"""
import re
import sys
import zipfile
from xml.sax.saxutils import escape


def column(cell):
    return len(cell.rstrip("0123456789")), cell.rstrip("0123456789")


def with_cell(row, cell, text):
    """The XML of a row with the cell in its place, in the style that it had."""
    cells = dict((re.search(r' r="([A-Z]+\d+)"', each).group(1), each)
                 for each in re.findall(r"<c [^>]*/>|<c [^>]*>.*?</c>", row))
    style = re.search(r' s="\d+"', cells.get(cell, ""))
    cells[cell] = (f'<c r="{cell}"{style.group() if style else ""} t="inlineStr">'
                   f"<is><t>{escape(text)}</t></is></c>")
    return "".join(cells[each] for each in sorted(cells, key=column))


def with_text(sheet, cell, text):
    number = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    row = re.search(rf'<row r="{number}"[^>]*?(/>|>(.*?)</row>)', sheet, re.DOTALL)
    if row:
        there = row.group(2) or ""
        return f'{sheet[:row.start()]}<row r="{number}">{with_cell(there, cell, text)}</row>{sheet[row.end():]}'
    new = f'<row r="{number}">{with_cell("", cell, text)}</row></sheetData>'
    return sheet.replace("<sheetData/>", "<sheetData></sheetData>").replace("</sheetData>", new)


def main(file, sheet, cell, text):
    with zipfile.ZipFile(file) as book:
        parts = {each: book.read(each) for each in book.namelist()}
    names = re.findall(r'<sheet name="([^"]*)"', parts["xl/workbook.xml"].decode())
    part = f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"
    parts[part] = with_text(parts[part].decode(), cell, text).encode()
    with zipfile.ZipFile(file, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)


if __name__ == "__main__":
    main(*sys.argv[1:])
