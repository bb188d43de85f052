"""Compares report.xlsx with the CSV files of the folder of a report: read_workbook.py FOLDER [cells]

With "cells" these alone, as when another program has saved it, which freezes and filters as it likes."""
import csv
import json
import sys

import openpyxl

SHEETS = ["Summary", "Actions", "Plan", "Liaisons", "Pairs", "Projects", "Changes", "Trend",
          "Coverage", "Matrices", "Metrics", "Studies", "Glossary", "Sources"]
SAME = {"Liaisons": "fora.csv", "Pairs": "pairs.csv"}
SEVERAL_TABLES = ["Plan", "Projects", "Changes", "Coverage", "Matrices", "Metrics", "Studies"]
# Sheets of what a report may lack, by their members of report.json.
OPTIONAL = {"Plan": "plan", "Changes": "changes", "Trend": "trend"}
ONE_TABLE = [name for name in SHEETS if name not in SEVERAL_TABLES]


def as_csv(value):
    """A cell as the CSV of the report has it."""
    if value is None:
        return ""
    if isinstance(value, str):
        text = value.replace("\r\n", "\n")
        return "'" + text if text[:1] in tuple("=+-@\t\r\n＝＋－＠") and text else text
    return f"{value:.6g}" if abs(value) < 1e6 or value != int(value) else str(int(value))


def check(condition, words):
    if not condition:
        sys.exit(f"report.xlsx: {words}")


folder = sys.argv[1]
book = openpyxl.load_workbook(f"{folder}/report.xlsx")
with open(f"{folder}/report.json", encoding="utf-8") as text:
    report = json.load(text)
expected = [name for name in SHEETS if name not in OPTIONAL or report[OPTIONAL[name]]]
check(book.sheetnames == expected, f"sheets {book.sheetnames}")
has_looks = len(sys.argv) < 3
for sheet in book:
    check(not has_looks or sheet.freeze_panes, f"{sheet.title}: nothing is frozen")
    check(not has_looks or sheet.title not in ONE_TABLE or sheet.auto_filter.ref, f"{sheet.title}: no filter")
    for row in sheet.iter_rows():
        for cell in row:
            check(cell.data_type in "sn", f"{sheet.title}!{cell.coordinate} is {cell.data_type}")
            check(cell.hyperlink is None, f"{sheet.title}!{cell.coordinate} is a link")
check(not has_looks or book["Coverage"].conditional_formatting, "Coverage has no colours")
check(not has_looks or book["Liaisons"].conditional_formatting, "Liaisons has no colours")

for name, file in SAME.items():
    with open(f"{folder}/{file}", encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    sheet = book[name]
    for r, row in enumerate(rows[1:], start=2):
        for c, text in enumerate(row, start=1):
            found = as_csv(sheet.cell(r, c).value)
            check(found == text.replace("\r\n", "\n"),
                  f"{name} row {r} column {c}: {found!r}, {file} has {text!r}")

