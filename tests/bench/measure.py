"""Runs what is measured, and keeps the figures."""
import math
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass

import cases
import guard

KIB_A_MIB = 1024
WHOLES = {"crossfora": "build/release/crossfora", "cjson": "build/release/tests/crossfora-bench-json"}
# What ends at once is run more often, for other programs disturb it more; and its files go to memory,
# for a disk has its own pace.
SHORT, SHORT_RUNS = 0.5, 20
# As in tests/full/ranks: what containers do not let Open MPI do.
FOR_RANKS = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
             "OMPI_MCA_btl_vader_single_copy_mechanism": "none"}
IN_MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None
RUN, NO_LIMITS, WHOLE_LIMITS = "build/release/tests/crossfora-bench-run", (0, 0), (180, 8192)
ROUNDS, QUICK_ROUNDS = 5, 2
SECONDS, QUICK_SECONDS = 0.2, 0.05  # how long a short workload is repeated in a round


@dataclass
class Figure:
    wall: float  # of one run, without reading the graph
    cpu: float
    peak: float  # MiB, of the process
    answer: tuple = ()  # checksums; of a whole program, what it printed
    highest: tuple = ()  # places of the highest values


def run_process(command, threads=1, limits=NO_LIMITS):
    """(exit status, what it printed, seconds, CPU seconds, peak memory in MiB)."""
    environment = {**os.environ, **FOR_RANKS, "OMP_NUM_THREADS": str(threads), "PYTHONHASHSEED": "1"}
    with tempfile.NamedTemporaryFile("r", encoding="ascii") as kept:
        words = map(str, [RUN, kept.name, *limits, *command])
        made = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              env=environment, text=True, check=True)
        status, wall, cpu, peak = map(float, kept.read().split())
    return int(status), made.stdout, wall, cpu, peak / KIB_A_MIB


class Results:
    """Figures of each round, by case and program, and of whole programs."""

    def __init__(self, folder, is_quick, rounds):
        self.folder, self.is_quick = folder, is_quick
        self.rounds = rounds or (QUICK_ROUNDS if is_quick else ROUNDS)
        self.wanted = QUICK_SECONDS if is_quick else SECONDS
        self.load = os.getloadavg()[0]  # before anything is measured
        self.figures = {}  # (workload, graph) -> program -> figures by round
        self.wholes = {}  # command -> figures by round
        self.undone = []
        self.instructions = {}  # (workload, graph) -> of one run

    # --- measuring ---

    def command_of(self, workload, graph, program):
        name, threads = program
        rest = [workload, self.folder / f"{graph}.graph", str(threads), str(self.wanted)]
        if name in ("crossfora", "igraph"):
            return ["build/release/tests/crossfora-bench", "ours" if name == "crossfora" else name,
                    *rest]
        return ["/usr/bin/python3", "tests/bench/peers.py", name, *rest]

    def measure_once(self, workload, graph, program):
        command = self.command_of(workload, graph, program)
        status, text, _, _, peak = run_process(command, program[1])
        if status != 0:
            sys.exit(f"bench: {' '.join(map(str, command))} ended with {status}")
        cost, answer, *highest = text.splitlines()
        runs, wall, cpu = map(float, cost.split())
        return Figure(wall / runs, cpu / runs, peak, tuple(map(float, answer.split())),
                      tuple("".join(highest).split()))

    def measure(self, case):
        """Round by round, A B C A B C, so that all meet the same hours of the machine."""
        found = {program: [] for program in case.programs}
        for _ in range(self.rounds):
            for program in case.programs:
                found[program].append(self.measure_once(case.workload, case.graph, program))
        self.figures[case.workload, case.graph] = found

    def measure_whole(self, command, path):
        """What a program cannot do, or not within the limits, has no figures."""
        found = []
        while len(found) < self.rounds or (found[0].wall < SHORT and len(found) < SHORT_RUNS):
            if command.is_to_disk:
                os.sync()  # else it waits for what others have written
            with tempfile.TemporaryDirectory(
                    dir=self.folder if command.is_to_disk else IN_MEMORY) as place:
                words = command.words.replace("INPUT", str(path))
                name, *words = words.replace("OUTPUT", place + "/out").split()
                status, text, *cost = run_process(
                    [WHOLES.get(name, name), *words], limits=WHOLE_LIMITS)
            if status != 0:
                self.undone.append(command)
                return
            found.append(Figure(*cost, (text,)))
        self.wholes[command] = found

    def count_growing(self, draw):
        """The instructions of what should be linear, on the two largest graphs."""
        rows = [(workload.name, graph) for workload in cases.WORKLOADS if workload.is_linear
                for _, graph in self.largest_two(workload.name)]
        self.instructions = guard.count_kernels(draw, rows)

    # --- what came out ---

    def of(self, workload, graph, program):
        return self.figures.get((workload, graph), {}).get(program)

    def median(self, workload, graph, program, what):
        return statistics.median(getattr(one, what) for one in self.of(workload, graph, program))

    def seconds(self, workload, graph, program):
        """CPU seconds of what runs on one thread, which others on the machine disturb least."""
        if not self.of(workload, graph, program):
            return None
        return self.median(workload, graph, program, "cpu" if program[1] == 1 else "wall")

    def times(self, workload, graph, program, other):
        """How many times as fast as the other: the median of the rounds."""
        ours, theirs = self.of(workload, graph, program), self.of(workload, graph, other)
        if not ours or not theirs:
            return None
        what = "cpu" if program[1] == other[1] == 1 else "wall"
        return statistics.median(getattr(b, what) / getattr(a, what) for a, b in zip(ours, theirs))

    def largest_two(self, workload):
        """(Ties, graph), if there are two."""
        by_ties = sorted((ties_of(self.folder / f"{graph}.graph"), graph)
                         for name, graph in self.figures if name == workload)
        return by_ties[-2:] if len(by_ties) > 1 else []

    def growth(self, workload, cost):
        """The exponent by ties from the second-largest graph to the largest; `cost` of a graph."""
        by_ties = self.largest_two(workload)
        if not by_ties:
            return None
        (few, small), (many, large) = by_ties
        first, second = cost(workload, small), cost(workload, large)
        return exponent(first, second, few, many) if first and second else None

    def growth_of_seconds(self, workload):
        return self.growth(workload, lambda *of: self.seconds(*of, cases.OURS))

    def growth_of_instructions(self, workload):
        return self.growth(workload, lambda *of: self.instructions.get(of))

    def whole(self, words, document, what, is_to_disk=False):
        """In "ms" or "s" of the clock, or "MiB"."""
        found = self.wholes.get(cases.Command(words, document, is_to_disk))
        if not found:
            return None
        if what == "MiB":
            return statistics.median(one.peak for one in found)
        return statistics.median(one.wall for one in found) * (1000 if what == "ms" else 1)

    def cpu(self, words, document, is_to_disk=False):
        found = self.wholes.get(cases.Command(words, document, is_to_disk))
        return statistics.median(one.cpu for one in found) if found else None

    def growth_of_whole(self, words, small, large):
        """The same, of a whole program."""
        first, second = self.cpu(words, small), self.cpu(words, large)
        if not first or not second:
            return None
        return exponent(first, second, small.size, large.size)

    def disagreements(self):
        """In words; what two programs found is compared with what ours did."""
        for (name, graph), found in self.figures.items():
            tolerance = next(row.tolerance for row in cases.WORKLOADS if row.name == name)
            wanted = next(iter(found.values()))[0].answer
            for program, figures in found.items():
                exact = 0 if program[0] == "crossfora" else tolerance
                for figure in figures:
                    if not all(math.isclose(a, b, rel_tol=exact, abs_tol=0)
                               for a, b in zip(figure.answer, wanted)):
                        yield (f"{name} on {graph}: {program[0]} with {program[1]} threads answers "
                               f"{figure.answer}, crossfora {wanted}")
                        break
        for options, document in cases.RANKED:
            one, two = (self.wholes.get(cases.Command(cases.ranks(count, options), document))
                        for count in (1, 2))
            if one and two and one[0].answer != two[0].answer:
                yield f"metrics {options} of {document.title}: 2 ranks answer otherwise than 1"


def exponent(first, second, few, many):
    return math.log(second / first) / math.log(many / few)


def ties_of(path):
    with open(path, encoding="ascii") as file:
        return int(file.readline().split()[2])
