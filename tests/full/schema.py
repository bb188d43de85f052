"""Ask the schemas and the program the same questions.

    python3 tests/full/schema.py PROGRAM FOLDER    FOLDER has reports, as JSON, and lines.jsonl
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


def objects_in(value, path=()):
    """The first object at each path, whatever the places in lists."""
    found, waiting = {}, [(path, value)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            found.setdefault(path, value)
            waiting += [((*path, name), inner) for name, inner in value.items()]
        elif isinstance(value, list):
            waiting += [(path, inner) for inner in value]
    return found


def expect_strict(schema, path):
    """A member that no description is of is refused, wherever it stands."""
    report = read(path)
    for place, where in objects_in(report).items():
        where["not_described"] = {}
        if schema.is_valid(report):
            faults.append(f"{path}#/{'/'.join(place)}: any member would do")
        del where["not_described"]


def expect_lines_valid(schema, path):
    """JSON Lines: a head, and a record on each further line."""
    definitions = schema.schema["$defs"]
    parts = {
        name: jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": definitions})
        for name in ("head", "line")
    }
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            part = parts["head" if number == 1 else "line"]
            faults.extend(f"{path}:{number}: {problem.message[:200]}"
                          for problem in part.iter_errors(json.loads(line)))


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

expect_strict(reports, "tests/golden/two-days/report.json")
expect_strict(reports, f"{folder}/what-if.json")

documents = schema_of("document")
expect_lines_valid(documents, f"{folder}/lines.jsonl")

good = glob.glob("data/**/*.json", recursive=True) + glob.glob("tests/[elr]*/*.json")
good_rules = [path for path in good if has_format(path, "crossfora-rules/1")]
good_documents = [path for path in good if has_format(path, "crossfora/1")]
bad_documents, bad_rules = glob.glob("tests/bad/*.json"), glob.glob("tests/bad/rules/*.json")
if min(map(len, (good_rules, good_documents, bad_documents, bad_rules))) == 0:
    faults.append("there are no files to look at")

alone = kinds_of_reasons()
compare(documents, good_documents + bad_documents, False, alone)
compare(schema_of("rules"), good_rules + bad_rules, True, alone)
for path in alone.keys() - set(bad_documents + bad_rules):
    faults.append(f"{ALONE} names {path}, which is not there")

print("\n".join(faults))
sys.exit(bool(faults))
