"""Fills in a template: fill_template.py TEMPLATE FILE [TO]"""
import datetime
import sys

import openpyxl

ROWS = {
    "document": [{"title": "Filled in", "focus": "SMEWG", "as_of": 2016}],
    "sources": [{"id": "s1", "title": "Statement", "date": datetime.date(2005, 9, 2)}],
    "economies": [{"id": "ROK", "name": "Korea", "focal_points": "government; chamber"}],
    "fora": [
        {"id": "SMEWG", "kind": "working-group", "members": "all", "surveyed": True},
        {"id": "TELWG", "kind": "working-group", "members": "ROK"},
    ],
    "liaisons": [{"from": "TELWG", "to": "SMEWG", "status": "promised",
                  "since": datetime.date(2005, 9, 2), "confidence": 0.5,
                  "sources": "s1: para 17"}],
}

book = openpyxl.load_workbook(sys.argv[1])
if len(sys.argv) > 3:
    ROWS["liaisons"][0]["to"] = sys.argv[3]
for name, rows in ROWS.items():
    header = [cell.value for cell in book[name][1]]
    for number, row in enumerate(rows, start=2):
        for column, value in row.items():
            book[name].cell(number, header.index(column) + 1).value = value
book.save(sys.argv[2])
