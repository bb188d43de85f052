"""Ask the schemas and the program the same questions.

    python3 tests/full/schema.py PROGRAM FOLDER    FOLDER has reports, as JSON
"""

import glob
import json
import subprocess
import sys

import jsonschema

ALONE = "tests/full/loader_alone.txt"
program, folder = sys.argv[1:]
faults = []


def schema_of(name):
    with open(f"data/schema/{name}.json", encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def read(path):
    """What stands in the file; None if it is not JSON, as Python reads it."""
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except ValueError:
        return None


def expect_valid(schema, path):
    for problem in list(schema.iter_errors(read(path)))[:3]:
        place = "/".join(str(step) for step in problem.absolute_path)
        faults.append(f"{path}#/{place}: {problem.message[:200]}")


def is_taken(path, is_rules):
    """By the program."""
    command = (
        [program, "check", "data/apec-mini.json", "--rules", path]
        if is_rules
        else [program, "validate", path]
    )
    status = subprocess.run(command, capture_output=True, check=False).returncode
    if status not in (0, 1, 3):
        faults.append(f"{path}: exit status {status}")
    return status != 3


def kinds_of_reasons():
    """The files that only the loader refuses, and for what kind of reason."""
    with open(ALONE, encoding="utf-8") as file:
        rows = [line.split() for line in file if line.strip() and not line.startswith("#")]
    return {path: kind for kind, path in rows}


def compare(schema, paths, is_rules, alone):
    for path in sorted(paths):
        document = read(path)
        fits = document is not None and schema.is_valid(document)
        taken = is_taken(path, is_rules)
        if taken and not fits:
            faults.append(f"{path}: only the schema refuses it")
        if fits and not taken and path not in alone:
            faults.append(f"{path}: only the loader refuses it, and {ALONE} does not say why")
        if path in alone and (taken or not fits):
            faults.append(f"{path}: {ALONE} says that only the loader refuses it, which is not so")


def has_format(path, name):
    document = read(path)
    return isinstance(document, dict) and document.get("format") == name


reports = schema_of("report")
for path in glob.glob("tests/golden/*/*.json"):
    if read(path).get("schema") == "crossfora-report/1":
        expect_valid(reports, path)
for path in glob.glob(f"{folder}/*.json"):
    expect_valid(reports, path)

good = glob.glob("data/**/*.json", recursive=True) + glob.glob("tests/[elr]*/*.json")
good_rules = [path for path in good if has_format(path, "crossfora-rules/1")]
good_documents = [path for path in good if has_format(path, "crossfora/1")]
bad_documents, bad_rules = glob.glob("tests/bad/*.json"), glob.glob("tests/bad/rules/*.json")
if min(map(len, (good_rules, good_documents, bad_documents, bad_rules))) == 0:
    faults.append("there are no files to look at")

alone = kinds_of_reasons()
compare(schema_of("document"), good_documents + bad_documents, False, alone)
compare(schema_of("rules"), good_rules + bad_rules, True, alone)
for path in alone.keys() - set(bad_documents + bad_rules):
    faults.append(f"{ALONE} names {path}, which is not there")

print("\n".join(faults))
sys.exit(bool(faults))
