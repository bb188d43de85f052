"""Build the library with one file of it changed, and run tests on it."""
import functools
import hashlib
import json
import os
import resource
import shlex
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
BUILD = TOP / "build/mutants"
LIBRARY = "libcrossfora-layers.so"
MEMORY = 4 << 30  # bytes that a test may have, and write
OPTIONS = [
    "-DBUILD_SHARED_LIBS=ON",
    "-DCMAKE_C_FLAGS_DEBUG=-O1",
    "-DCMAKE_COMPILE_WARNING_AS_ERROR=OFF",
]


@dataclass(frozen=True)
class Test:
    """A program, or a file of cases of the command line."""

    name: str
    command: tuple
    files: tuple  # what makes it what it is

    @functools.cached_property
    def digest(self):
        return digest_of(*(Path(file).read_bytes() for file in self.files))


def digest_of(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def say_when_it_fails(command):
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{shlex.join(map(str, command))}:\n{done.stdout}{done.stderr}")


def build(preset, folder, *options):
    say_when_it_fails(["cmake", "--preset", preset, "-B", folder, *options])
    say_when_it_fails(["cmake", "--build", folder])


def tests_of(folder):
    """All programs that test, and all cases."""
    programs = sorted((folder / "tests").glob("test-*-*"))
    cases = sorted((TOP / "tests/cases").glob("*.case"))
    runner = TOP / "tests/scripts/cases"
    return [Test(p.name.removeprefix("test-").replace("-", "/", 1), (p,), (p,)) for p in programs] + [
        Test(f"cases/{c.stem}", (runner, c), (runner, c, folder / "crossfora")) for c in cases
    ]


def run(test, folder, seconds=None, **environment):
    """Does it pass in `seconds` of the processor's time? And how many it took."""

    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if seconds:
            resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))

    with tempfile.TemporaryDirectory() as scratch:
        process = subprocess.Popen(
            test.command, cwd=TOP, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, preexec_fn=limit, start_new_session=True,
            env={**os.environ, "TMPDIR": scratch, "CROSSFORA": str(folder / "crossfora"), **environment},
        )
        # Whoever sleeps takes no time of the processor.
        watchdog = threading.Timer(60 + 10 * seconds if seconds else 3600, os.killpg, (process.pid, 9))
        watchdog.start()
        _, status, usage = os.wait4(process.pid, 0)
        watchdog.cancel()
    return status == 0, usage.ru_utime + usage.ru_stime


class Workbench:
    """Makes libraries with a fault. `folder` is its own."""

    def __init__(self, folder):
        self.folder = folder
        commands = json.loads((BUILD / "compile_commands.json").read_text())
        self.command = {
            str(Path(row["file"]).relative_to(TOP)): shlex.split(row["command"])
            for row in commands
            if "libcrossfora.dir" in row["command"]
        }
        self.object = {path: command[command.index("-o") + 1] for path, command in self.command.items()}
        flags = subprocess.run(
            ["ninja", "-C", BUILD, "-t", "commands", LIBRARY], capture_output=True, text=True, check=True
        ).stdout.splitlines()[-1]
        self.libraries = [
            word for word in shlex.split(flags) if word.startswith("-l") or word[0] == "/" and ".so" in word
        ]
        self.unchanged = digest_of((BUILD / LIBRARY).read_bytes())

    def compile(self, path, code):
        """The object that the code of a file becomes, or None."""
        source = self.folder / "mutant.c"
        source.write_text(f'#line 1 "{path}"\n{code}')
        command = list(self.command[path])
        command[command.index("-o") + 1] = "mutant.o"
        command[command.index("-c") + 1] = "mutant.c"
        done = subprocess.run([*command, "-w", "-O2"], cwd=self.folder, capture_output=True)
        return (self.folder / "mutant.o").read_bytes() if done.returncode == 0 else None

    def link(self, path):
        """The library with the object of what was compiled last in place of that of `path`."""
        objects = [self.object[other] for other in self.object if other != path]
        say_when_it_fails(["gcc", "-shared", "-fuse-ld=gold", "-o", self.folder / LIBRARY,
                           f"-Wl,-soname,{LIBRARY}", self.folder / "mutant.o",
                           *[BUILD / name for name in objects], *self.libraries])

    def passes(self, test, seconds):
        return run(test, BUILD, seconds, LD_LIBRARY_PATH=str(self.folder))[0]
