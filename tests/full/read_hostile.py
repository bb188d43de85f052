"""Runs the program on hostile_document in every way, and reads what it writes as others would."""
import csv
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
import urllib.parse
import zipfile

import html5lib
import openpyxl
from lxml import etree

import hostile_document

program, folder = os.path.realpath(sys.argv[1]), sys.argv[2]
OURS = open("reports/html/script.js", encoding="utf-8").read().strip()
XHTML = "{http://www.w3.org/1999/xhtml}"
# What text in Markdown must not become.
ACTIVE = {"script", "iframe", "object", "embed", "form", "img", "link", "meta", "base", "svg", "style", "a",
          "input", "b", "del", "blockquote"}
# Characters that move others about, or that nobody sees.
HIDDEN = re.compile("[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
read = {}


def fail(name, words):
    sys.exit(f"{name}: {words}")


def check_terminal(name, data):
    text = data.decode("utf-8")
    for character in text:
        if character != "\n" and unicodedata.category(character) == "Cc":
            fail(name, f"has the control character {character!r}")
    found = HIDDEN.search(text)
    if found:
        fail(name, f"has {found[0]!r} in {text[max(0, found.start() - 30):found.end() + 30]!r}")


def check_json(name, data):
    def unique(pairs):
        if len(dict(pairs)) != len(pairs):
            fail(name, f"has a member twice: {[key for key, _ in pairs]}")
        return dict(pairs)

    def refuse(word):
        fail(name, f"has {word}")

    text = data.decode("utf-8")
    if HIDDEN.search(text):
        fail(name, "has a hidden character that is not escaped")
    json.loads(text, object_pairs_hook=unique, parse_constant=refuse)


def is_number(text):
    return re.fullmatch(r"-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?", text)


def check_csv(name, data):
    text = data.decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if not rows:
        fail(name, "has no rows")
    for row in rows:
        for cell in row:
            if cell[:1] in tuple("=+-@\t\r\n＝＋－＠") and cell and not is_number(cell):
                fail(name, f"has a formula: {cell[:60]!r}")


def check_xml(name, data):
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        fail(name, "has a document type")
    for element in root.iter():
        if not isinstance(element.tag, str):
            fail(name, f"has {element!r}")
        tag = etree.QName(element).localname
        if tag in ("script", "foreignObject", "image", "use", "a"):
            fail(name, f"has <{tag}>")
        for key in element.attrib:
            if etree.QName(key).localname.startswith("on") or "href" in key:
                fail(name, f"has {key} on <{tag}>")
    return root


def check_page(name, data, allowed_links=("#", "https://", "http://")):
    parser = html5lib.HTMLParser(strict=True)
    root = parser.parse(data.decode("utf-8"))
    for element in root.iter():
        tag = str(element.tag).removeprefix(XHTML)
        if tag == "script" and (element.attrib or element.text.strip() != OURS):
            fail(name, "has a script that is not ours")
        if tag in ("iframe", "object", "embed", "form", "base", "img", "link"):
            fail(name, f"has <{tag}>")
        for key, value in element.attrib.items():
            if str(key).startswith("on"):
                fail(name, f"has {key} on <{tag}>")
            if "href" in str(key) and not value.startswith(allowed_links):
                fail(name, f"leads to {value[:60]!r}")
    policy = root.find(f".//{XHTML}meta[@http-equiv='Content-Security-Policy']")
    if policy is None or "default-src 'none'" not in policy.get("content"):
        fail(name, "has no Content-Security-Policy that begins with nothing")


def check_markdown(name, data):
    page = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough",
                           "-e", "tasklist"], input=data, capture_output=True, check=True).stdout
    root = html5lib.parse(page.decode("utf-8"))
    if HIDDEN.search(data.decode("utf-8")):
        fail(name, "has a hidden character")
    for element in root.iter():
        if not isinstance(element.tag, str):
            fail(name, f"has a comment: {element.text[:60]!r}")
        tag = element.tag.removeprefix(XHTML)
        text = "".join(element.itertext())[:300]
        # What GitHub makes of an address in words leads where it says.
        address = urllib.parse.unquote(element.get("href", ""))
        is_plain_address = address.endswith(text) and address.startswith(("http://", "https://", "mailto:"))
        if tag in ACTIVE and not is_plain_address:
            fail(name, f"becomes <{tag}> {dict(element.attrib)!r}: {text!r}")


def check_workbook(name, path):
    with zipfile.ZipFile(path) as parts:
        for part in parts.namelist():
            data = parts.read(part)
            if part.endswith((".xml", ".rels")):
                root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
                if root.find(".//{*}f") is not None or b"externalLink" in data or b"TargetMode" in data:
                    fail(name, f"{part} has a formula or a link")
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type not in "snb":
                    fail(name, f"{sheet.title}!{cell.coordinate} is {cell.data_type}")


CHECKS = {"txt": check_terminal, "table": check_terminal, "json": check_json, "sarif": check_json,
          "csv": check_csv, "md": check_markdown, "graphml": check_xml, "svg": check_xml, "junit": check_xml,
          "html": check_page}


def check(name, form, data):
    if not data:
        fail(name, "is empty")
    CHECKS[form](name, data)
    read[form] = read.get(form, 0) + 1


def check_files(name, top):
    for where, _, files in os.walk(top):
        for file in files:
            path = os.path.join(where, file)
            form = file.rsplit(".", 1)[-1]
            if form == "xlsx":
                check_workbook(f"{name}: {file}", path)
                read["xlsx"] = read.get("xlsx", 0) + 1
                continue
            with open(path, "rb") as data:
                check(f"{name}: {file}", form, data.read())


def run(*words, statuses=(0,)):
    done = subprocess.run([program, *words], cwd=folder, capture_output=True, check=False)
    if done.returncode not in statuses:
        fail(" ".join(words), f"ends with {done.returncode}: {done.stderr[:300]!r}")
    check_terminal(f"{words}: standard error", done.stderr)
    return done.stdout


TABLES = [
    ["gaps", "d.json"], ["gaps", "d.json", "--all", "--verbose"], ["gaps", "d.json", "--pairs", "--verbose"],
    ["projects", "d.json", "--verbose"], ["coverage", "d.json"],
    ["coverage", "d.json", "--matrix", "economies-areas,fora-areas,areas,economies-fora,focal-points"],
    ["coverage", "d.json", "--economy", "e17"], ["metrics", "d.json"], ["metrics", "d.json", "--metric", "brokerage"],
    ["plan", "d.json", "--budget", "2"], ["plan", "d.json", "--add", "f1:f2", "--retire", "f3"],
    ["diff", "old.json", "d.json"], ["trend", "d.json"], ["overdue", "d.json"],
]
# Words of the command line, which come back in what is said.
WORDS = [text for text in hostile_document.texts() if len(text) < 2000 and text]


def main():
    hostile_document.write(f"{folder}/d.json", hostile_document.document())
    hostile_document.write(f"{folder}/old.json", hostile_document.document(baseline=True))

    for command in TABLES:
        for form in ("table", "json", "csv", "md"):
            check(" ".join(command), form, run(*command, "--format", form))
    for form in ("table", "json", "csv", "md", "junit", "sarif"):
        check("check", form, run("check", "d.json", "--format", form, statuses=(0, 1)))
    check("validate", "table", run("validate", "d.json", "--verbose"))

    check("report", "table",
          run("report", "d.json", "--baseline", "old.json", "--budget", "2", "-o", "out", "--verbose"))
    check_files("report", f"{folder}/out")
    for graph in ("network", "fora"):
        run("export", "d.json", "--graph", graph, "-o", f"{graph}.graphml")
    run("export", "d.json", "--sheets", "-o", "sheets")
    # A text that is too long for a cell is refused, not cut.
    run("export", "d.json", "--sheets", "-o", "none.xlsx", statuses=(4,))
    run("export", "old.json", "--sheets", "-o", "sheets.xlsx")
    check_files("sheets", f"{folder}/sheets")
    check_workbook("sheets.xlsx", f"{folder}/sheets.xlsx")

    hostile_document.write(f"{folder}/list.json", {
        "format": "crossfora-batch/1", "title": "</title><script>=1",
        "inputs": [{"file": "d.json", "name": name}
                   for name in ("../../up", "CON", "=1", "\u202eexe", "a/b", "..")]})
    check("batch", "table", run("batch", "list.json", "--formats", "json", "-o", "batch"))
    check("batch", "csv", open(f"{folder}/batch/summary.csv", "rb").read())
    CHECKS["html"]("batch: index.html", open(f"{folder}/batch/index.html", "rb").read(), ("#", "./", "_", "CON"))
    inside = sorted(os.listdir(f"{folder}/batch"))
    if any(not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*", name) for name in inside):
        fail("batch", f"makes {inside}")

    for word in WORDS:
        run("explain", "--", word, statuses=(0, 2, 3))
        run("gaps", "old.json", f"--focus={word}", statuses=(0, 2, 3))
    print(", ".join(f"{count} {form}" for form, count in sorted(read.items())))


main()
