"""docs/benchmarks.md: what was measured, in words and tables."""
import os
import platform
import re
import subprocess

import cases

OPENING = """\
# Benchmarks

How fast crossfora is beside other programs that compute the same, measured side by side in one run.
Written by `scripts/bench`; to make it anew, on a machine that does nothing else:

```sh
{command}
```

Each program reads the same graph, and the clock runs from the graph in memory to the values. Every
round runs all programs one after the other; a figure is the median of the rounds, here {rounds}. Times on
one thread are CPU seconds, on more threads seconds of the clock. *Times* is how many times as fast as
igraph's C library on one thread a program is: above 1 it is faster. Memory is the peak of the whole
process, with the graph. NetworKit and GAPBS are not among Debian's packages and are left out.

The results of all programs are compared: sums of all values agree within a billionth, PageRank within
1e-7, means over networks drawn by lot within 2 %; with 1 and 2 threads ours are equal to the last digit.
If any did not, nothing would have been written.
"""

GRAPHS = """\
Graphs, from `scripts/generate graph` with seed 1, heavy-tailed and with triangles:
{graphs}.

For each rewired network igraph tries to swap 10 times a tie, graph-tool as well, and crossfora pairs
ties anew 20 times a tie, of which a third changes nothing; NetworkX does 5 swaps a tie that succeed.
"""

WHOLE = """\
From start to exit, files written included, with as many threads as there are processors. *Growth* is
the exponent from the size before, by CPU: 1 is linear, 2 quadratic. Documents are drawn by
`scripts/generate document FORA`, with as many projects and three times as many liaisons; K and L have
the fora and liaisons of these graphs and no projects. `cjson` reads a document into cJSON's tree, and
nothing else. What ends within half a second is run 20 times or more, and its files go to memory but
where it says to disk; *least* is the quickest of the runs, which other work disturbed least.
"""


BUSY = 0.5  # of the load


def machine(results):
    model = "unknown"
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        found = re.search(r"^model name\s*: (.*)$", file.read(), re.MULTILINE)
        model = found[1] if found else model
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    with open("/etc/os-release", encoding="utf-8") as file:
        system = re.search(r'^PRETTY_NAME="(.*)"$', file.read(), re.MULTILINE)[1]
    yield "processor", f"{model}, {os.cpu_count()} cores"
    yield "memory", f"{memory:.0f} GiB"
    yield "system", f"{system}, Linux {platform.release().split('-')[0]}"
    if results.load > BUSY:
        yield "other work", (f"a load of {results.load:.1f} when it began: seconds of the clock are too "
                             "high, and with them what they are compared by")


def first_line(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[0]


PACKAGES = {"python-igraph": "python3-igraph", "graph-tool": "python3-graph-tool",
            "NetworkX": "python3-networkx", "igraph": "libigraph-dev"}


def versions(results):
    yield "compiler", first_line("cc", "--version") + ", `cmake --preset release`"
    yield "crossfora", first_line("build/release/crossfora", "--version").split()[-1]
    programs = {program[0] for found in results.figures.values() for program in found}
    for program, package in PACKAGES.items():
        if program in programs:
            yield program, first_line("dpkg-query", "-W", "-f", "${Version}\n", package)


def table(titles, rows):
    yield ""
    yield "| " + " | ".join(titles) + " |"
    yield "|" + "---|" * len(titles)
    for row in rows:
        yield "| " + " | ".join(map(str, row)) + " |"
    yield ""


def digits(value, unit=""):
    places = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3
    return f"{value:.{places}f}{unit}"


def duration(seconds):
    for unit, size in ((" s", 1), (" ms", 1e-3), (" µs", 1e-6)):
        if seconds >= size:
            break
    return digits(seconds / size, unit)


def goal_rows(results):
    for goal in cases.GOALS:
        value = goal.measured(results)
        if value is None:
            continue
        state = "met" if goal.is_met(value) else "not met" + (goal.limit and f": {goal.limit}")
        yield goal.what, goal.words, digits(value, goal.unit), state


def name_of(program):
    return program[0] + (f", {program[1]} threads" if program[1] > 1 else "")


def kernel_rows(results):
    for (workload, graph), found in results.figures.items():
        title = next(row.title for row in cases.WORKLOADS if row.name == workload)
        for place, program in enumerate(found):
            has_ratio = cases.IGRAPH in found
            yield (title if place == 0 else "", graph if place == 0 else "", name_of(program),
                   duration(results.seconds(workload, graph, program)),
                   digits(results.times(workload, graph, program, cases.IGRAPH)) if has_ratio else "",
                   digits(results.median(workload, graph, program, "peak"), " MiB"))


def growth_rows(results):
    for workload in cases.WORKLOADS:
        found = (results.growth_of_instructions(workload.name),
                 results.growth_of_seconds(workload.name))
        if workload.is_linear and found != (None, None):
            yield workload.title, *("" if value is None else digits(value) for value in found)


def whole_rows(results):
    before = None
    for command, found in results.wholes.items():
        words, document, is_to_disk = command.words, command.document, command.is_to_disk
        grown = None
        if before and before.words == words and 0 < before.document.size < document.size:
            grown = results.growth_of_whole(words, before.document, document)
        yield (f"`{words}`", document.title + is_to_disk * ", to disk",
               duration(results.whole(words, document, "s", is_to_disk)),
               duration(min(one.wall for one in found)),
               duration(results.cpu(words, document, is_to_disk)),
               digits(results.whole(words, document, "MiB", is_to_disk), " MiB"),
               "" if grown is None else digits(grown))
        before = command


def graphs_of(results):
    for graph in sorted({graph for _, graph in results.figures}):
        with open(results.folder / f"{graph}.graph", encoding="ascii") as file:
            nodes, rows, ties = map(int, file.readline().split())
        size = f"{nodes:,} nodes" if rows == nodes else f"{rows:,} fora by {nodes - rows:,} projects"
        yield f"**{graph}** {size}, {ties:,} ties"


def page(results, command):
    yield from OPENING.format(command=command, rounds=results.rounds).splitlines()
    yield from table(("machine and versions", ""), [*machine(results), *versions(results)])
    yield "## Goals"
    yield from table(("workload", "goal", "measured", ""), goal_rows(results))
    if results.is_quick:
        yield "Goals for larger graphs are measured without `--quick`."
        yield ""
    if not cases.HAS_RANKS:
        yield "There is no `mpirun` on this machine: goals for ranks of MPI are not measured."
        yield ""
    yield "## Kernels"
    yield ""
    yield from GRAPHS.format(graphs=";\n".join(graphs_of(results))).splitlines()
    yield from table(("workload", "graph", "program", "time", "times", "memory"),
                     kernel_rows(results))
    yield "Growth by ties, as an exponent, between the two largest graphs; instructions as callgrind"
    yield "counts them, which no cache makes more:"
    yield from table(("workload", "instructions", "CPU time"), growth_rows(results))
    yield "## Whole programs"
    yield ""
    yield from WHOLE.splitlines()
    yield from table(("command", "document", "clock", "least", "CPU", "memory", "growth"),
                     whole_rows(results))
    for command in results.undone:
        yield (f"Refused, or not done within 3 minutes and 8 GiB: `{command.words}`, "
               f"{command.document.title}.")
