"""Which tests run a line, measured once for each test as it is built."""
import gzip
import json
import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from building import TOP, build, run, tests_of

BUILD = TOP / "build/coverage"
KNOWN = BUILD / "covering"
OBJECTS = "CMakeFiles/libcrossfora.dir"


def counts_of(folder):
    """Of each file that ran: its lines with code, and its functions."""
    names = [str(path) for path in folder.rglob("*.gcda")]
    said = subprocess.run(
        ["gcov", "--json-format", "--stdout", *names], cwd=folder, capture_output=True, text=True
    ).stdout
    found = {}
    for text in said.splitlines():
        for row in json.loads(text)["files"]:
            path = os.path.relpath(BUILD / row["file"], TOP)
            if path.endswith(".c") and not path.startswith(("..", "build")):
                found[path] = {
                    "lines": [[line["line_number"], line["count"] > 0] for line in row["lines"]],
                    "functions": [[f["start_line"], f["end_line"]] for f in row["functions"]],
                }
    return found


def measure(test):
    """What a test runs, and how many seconds it takes."""
    known = KNOWN / f"{test.name.replace('/', '-')}-{test.digest}.json.gz"
    if known.exists():
        return json.loads(gzip.decompress(known.read_bytes()))
    with tempfile.TemporaryDirectory() as scratch:
        objects = Path(scratch, OBJECTS)
        for notes in (BUILD / OBJECTS).rglob("*.gcno"):
            link = objects / notes.relative_to(BUILD / OBJECTS)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(notes)
        passed, seconds = run(test, BUILD, GCOV_PREFIX=scratch, GCOV_PREFIX_STRIP=str(len(BUILD.parts) - 1))
        if not passed:
            raise SystemExit(f"{test.name} fails on the code as it is")
        found = {"seconds": seconds, "files": counts_of(objects)}
    known.parent.mkdir(exist_ok=True)
    known.write_bytes(gzip.compress(json.dumps(found).encode()))
    return found


class Covering:
    """Answers which tests to run for a line, the quickest first."""

    def __init__(self, slow, jobs):
        build("coverage", BUILD)
        tests = tests_of(BUILD)
        with ThreadPoolExecutor(jobs) as pool:
            measured = list(pool.map(measure, tests))
        rows = [(row["seconds"], test.name, row["files"]) for test, row in zip(tests, measured)]
        rows = sorted(row for row in rows if row[0] <= slow)
        self.seconds = {name: seconds for seconds, name, _ in rows}
        self.files = [
            (name, {path: self._read(row) for path, row in files.items()}) for _, name, files in rows
        ]

    @staticmethod
    def _read(row):
        return {number: ran for number, ran in row["lines"]}, row["functions"]

    def tests(self, path, line):
        """Of a line in a function, those that run it; of a table, those that run its file, then all."""
        of_line, of_file, others = [], [], []
        is_code = False
        for name, files in self.files:
            lines, functions = files.get(path, ({}, []))
            begins = max((start for start, end in functions if start <= line <= end), default=None)
            is_code = is_code or begins is not None
            nearest = max((n for n in lines if begins and begins <= n <= line), default=None)
            if nearest is not None and lines[nearest]:
                of_line.append(name)
            (of_file if any(lines.values()) else others).append(name)
        return of_line if is_code else of_file + others
