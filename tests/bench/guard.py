"""Instructions that fixed workloads need, counted by callgrind: seconds differ from hour to hour, these
do not.

The counts are committed for one compiler and C library; with others there is nothing to compare.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

COUNTS = pathlib.Path("tests/bench/instructions.json")
TOLERANCE = 0.10

# Workload of tests/bench/workloads.c, graph: once, on one thread, without reading the graph.
READING = "reading"
KERNELS = (
    ("betweenness", "300/1800"),
    ("betweenness.weighted", "300/1800"),
    ("harmonic", "300/1800"),
    ("harmonic.weighted", "300/1800"),
    ("constraint", "2000/12000"),
    ("clustering", "2000/12000"),
    ("component", "2000/12000"),
    ("coreness", "2000/12000"),
    ("pagerank", "2000/12000"),
)
# Command of the program, document or how many fora are drawn.
COMMANDS = (
    ("gaps INPUT", "data/apec.json"),
    ("report INPUT -o OUTPUT", "data/apec.json"),
    ("validate INPUT", 300),
    ("gaps --pairs INPUT", 300),
)


def toolchain():
    """Other compilers and libraries make other instructions."""
    (file,) = pathlib.Path("build/release/CMakeFiles").glob("*/CMakeCCompiler.cmake")
    found = dict(re.findall(r'^set\(CMAKE_C_COMPILER_(ID|VERSION) "(.*)"\)$',
                            file.read_text(encoding="utf-8"), re.MULTILINE))
    return f"{found['ID']} {found['VERSION']}, {os.confstr('CS_GNU_LIBC_VERSION')}"


def count(command):
    """As few as possible come from outside: one thread, a bare environment."""
    with tempfile.TemporaryDirectory() as place:
        words = [str(word).replace("OUTPUT", place + "/out") for word in command]
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *words],
            capture_output=True, text=True,
            env={"PATH": "/usr/bin:/bin", "OMP_NUM_THREADS": "1", "TMPDIR": place})
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"bench: {' '.join(words)} under callgrind:\n{run.stderr}")
    return int(found[1])


def kernel_line(draw, workload, size):
    graph = draw(f"{size.replace('/', '-')}.graph", "graph", size)
    return ["build/release/tests/crossfora-bench", "ours", workload, graph, "1", "0"]


def command_line(draw, words, document):
    path = document if isinstance(document, str) else draw(f"{document}.json", "document", document)
    return ["build/release/crossfora", *words.replace("INPUT", str(path)).split(), "-q",
            "--threads=1"]


def count_lines(lines):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(lines, pool.map(count, lines.values())))


def count_kernels(draw, rows):
    """(Workload, graph) -> instructions."""
    lines = {row: kernel_line(draw, *row)
             for row in (*rows, *{(READING, size) for _, size in rows})}
    found = count_lines(lines)
    return {(name, size): found[name, size] - found[READING, size] for name, size in rows}


def count_all(draw):
    """Name -> instructions."""
    counted = {" ".join(row): found for row, found in count_kernels(draw, KERNELS).items()}
    found = count_lines({row: command_line(draw, *row) for row in COMMANDS})
    counted.update((words.replace("INPUT", str(document)), found[words, document])
                   for words, document in COMMANDS)
    return counted


def compare(known, counted):
    """Prints each figure beside the committed one; returns whether one is too high."""
    worse = False
    for name, now in counted.items():
        before = known.get(name)
        change = now / before - 1 if before else 0
        state = "new: run scripts/bench --guard --update" if not before else f"{change:+.1%}"
        if change > TOLERANCE:
            worse = True
            state += f", more than {TOLERANCE:.0%}"
        elif change < -TOLERANCE:
            state += ": keep it by scripts/bench --guard --update"
        print(f"{now / 1e6:10.1f} million  {name}  {state}")
    return worse


def check(draw, is_update):
    """`draw` makes a file of scripts/generate."""
    known = json.loads(COUNTS.read_text(encoding="utf-8")) if COUNTS.exists() else {}
    tools = toolchain()
    if not is_update and tools not in known:
        print(f"skipped: instructions were counted with {' and '.join(known)}, not with {tools}")
        return
    counted = count_all(draw)
    worse = compare(known.get(tools, {}), counted)
    if is_update:
        COUNTS.write_text(json.dumps({**known, tools: counted}, indent=1) + "\n", encoding="utf-8")
    elif worse:
        sys.exit("instructions have grown; if that is right, scripts/bench --guard --update and say "
                 "why in the commit")
