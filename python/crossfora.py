"""What is missing between fora that need to work together, from Python.

    import crossfora

    with crossfora.load("data/apec.json", as_of="2005-09-30") as record:
        print(record.headline)
        for gap in record.gaps():
            print(gap["id"], gap["state"], gap["next_step"])

A thin layer over libcrossfora by ctypes, with nothing to compile. The library is looked for in the
prefix that this file is installed in, then where the loader looks; CROSSFORA_LIBRARY names another.

Threads may use records of their own. The library calls igraph: while it does, no other thread may use
python-igraph. What that has set in igraph is put back.
"""

import ctypes
import io
import math
import os
import pathlib
import threading

__all__ = ["Error", "InputError", "Problem", "Record", "UsageError", "load", "reports", "tables", "version"]

_SONAME = "libcrossfora.so.0"
_KINDS = ("words", "number", "records", "list")
_LIST = _KINDS.index("list")


class _Option(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("value", ctypes.c_char_p)]


class _Problem(ctypes.Structure):
    _fields_ = [("line", ctypes.c_size_t), ("column", ctypes.c_size_t), ("message", ctypes.c_char_p)]


class _Column(ctypes.Structure):
    _fields_ = [("id", ctypes.c_char_p), ("title", ctypes.c_char_p), ("kind", ctypes.c_int)]


class _Cell(ctypes.Structure):
    _fields_ = [("text", ctypes.c_char_p), ("number", ctypes.c_double)]


_POINTER, _TEXT, _SIZE, _STATUS = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int
_OUT = ctypes.POINTER(ctypes.c_void_p)

# Each function of crossfora.h that is called here, with what it returns and takes.
_FUNCTIONS = {
    "crossfora_version": (_TEXT,),
    "crossfora_table_name": (_TEXT, _SIZE),
    "crossfora_report_name": (_TEXT, _SIZE),
    "crossfora_open": (_STATUS, _OUT, _TEXT, ctypes.POINTER(_Option), _SIZE),
    "crossfora_open_text": (_STATUS, _OUT, _TEXT, _SIZE, ctypes.POINTER(_Option), _SIZE),
    "crossfora_close": (None, _POINTER),
    "crossfora_message": (_TEXT, _POINTER),
    "crossfora_problem_count": (_SIZE, _POINTER),
    "crossfora_problem_at": (ctypes.POINTER(_Problem), _POINTER, _SIZE),
    "crossfora_title": (_TEXT, _POINTER),
    "crossfora_focus": (_TEXT, _POINTER),
    "crossfora_day": (_TEXT, _POINTER),
    "crossfora_headline": (_TEXT, _POINTER),
    "crossfora_find_table": (_STATUS, _POINTER, _TEXT, _OUT),
    "crossfora_table_rows": (_SIZE, _POINTER),
    "crossfora_table_columns": (_SIZE, _POINTER),
    "crossfora_table_column": (ctypes.POINTER(_Column), _POINTER, _SIZE),
    "crossfora_table_cell": (_Cell, _POINTER, _SIZE, _SIZE),
    "crossfora_write_report": (_STATUS, _POINTER, _TEXT, _OUT, ctypes.POINTER(_SIZE)),
    "crossfora_free": (None, _POINTER),
}


def _find_library():
    """The path of the library, or its name for the loader to find."""
    named = os.environ.get("CROSSFORA_LIBRARY")
    if named:
        return named
    folder = pathlib.Path(__file__).resolve().parents[2]
    return str(next(iter(sorted(folder.glob(_SONAME)) + sorted(folder.glob(f"*/{_SONAME}"))), _SONAME))


def _open_library():
    library = ctypes.CDLL(_find_library())
    for name, (result, *arguments) in _FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


_library = _open_library()


class Problem:
    """Something that is wrong with a document: `line`, `column` and the sentence, `message`."""

    def __init__(self, line, column, message):
        self.line, self.column, self.message = line, column, message

    def __repr__(self):
        return f"Problem({self.line}, {self.column}, {self.message!r})"

    def __str__(self):
        return self.message


class Error(Exception):
    """A failure of the library, in a sentence. `problems` has all problems of the document, if that
    is what is wrong, up to 50; `problem_count` says how many there are."""

    def __init__(self, message, problems=(), problem_count=0):
        super().__init__(message)
        self.problems, self.problem_count = list(problems), problem_count


class UsageError(Error, ValueError):
    """An option, or a name of a table or report, is wrong."""


class InputError(Error, ValueError):
    """The document is wrong, or cannot be read."""


_ERRORS = {2: UsageError, 3: InputError}


def _problems_of(record):
    at = 0
    while problem := _library.crossfora_problem_at(record, at):
        yield Problem(problem[0].line, problem[0].column, problem[0].message.decode())
        at += 1


def _check(status, record):
    if status == 0:
        return
    message = _library.crossfora_message(record).decode()
    if not record or status == 4:
        raise MemoryError(message)
    problems, count = (), 0
    if status == 3:
        problems, count = _problems_of(record), _library.crossfora_problem_count(record)
    raise _ERRORS.get(status, Error)(message, problems, count)


def _names(function):
    at, names = 0, []
    while name := function(at):
        names.append(name.decode())
        at += 1
    return names


def _options_of(options):
    """`as_of="2005"` as the library's as-of; several values are joined by commas."""
    given = {name.replace("_", "-"): value for name, value in options.items() if value is not None}
    array = (_Option * len(given))()
    for option, (name, value) in zip(array, given.items()):
        if isinstance(value, (list, tuple, set, frozenset)):
            value = ",".join(sorted(value) if isinstance(value, (set, frozenset)) else value)
        option.name = name.encode()
        option.value = os.fsencode(value) if isinstance(value, os.PathLike) else str(value).encode()
    return array


def _open(source, array):
    record = ctypes.c_void_p()
    if isinstance(source, (bytes, bytearray, memoryview)):
        text = bytes(source)
        status = _library.crossfora_open_text(ctypes.byref(record), text, len(text), array, len(array))
    else:
        path = os.fsencode(source)
        if b"\0" in path:
            raise ValueError("a path has no NUL in it")
        status = _library.crossfora_open(ctypes.byref(record), path, array, len(array))
    try:
        _check(status, record)
    except BaseException:
        _library.crossfora_close(record)
        raise
    return record


class Record:
    """A document that was opened and analysed; made by `load`. Closed by `close`, by leaving a `with`,
    or when nobody needs it any more."""

    _handle = None

    def __init__(self, source, options):
        self._lock = threading.RLock()
        self._handle = _open(source, _options_of(options))

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self.close()

    def __del__(self):
        self.close()

    def __repr__(self):
        return f"<crossfora.Record {self.title!r}>" if self._handle else "<crossfora.Record, closed>"

    def close(self):
        """Frees the record. To close it again does nothing."""
        if not self._handle:
            return
        with self._lock:
            handle, self._handle = self._handle, None
            _library.crossfora_close(handle)

    def _opened(self):
        if not self._handle:
            raise ValueError("the record is closed")
        return self._handle

    def _text_of(self, function):
        with self._lock:
            return function(self._opened()).decode()

    @property
    def title(self):
        """The title of the document, "" if it has none."""
        return self._text_of(_library.crossfora_title)

    @property
    def focus(self):
        """The id of the forum that asks; None if there is none."""
        return self._text_of(_library.crossfora_focus) or None

    @property
    def day(self):
        """The day that the record is seen as of; None if the document has no date."""
        return self._text_of(_library.crossfora_day) or None

    @property
    def headline(self):
        """The finding in one sentence."""
        return self._text_of(_library.crossfora_headline)

    def table(self, name):
        """A table as a list of dicts, by the names of the columns of its CSV file: numbers as numbers,
        what is not defined as None, lists as lists."""
        with self._lock:
            table = ctypes.c_void_p()
            record = self._opened()
            _check(_library.crossfora_find_table(record, name.encode(), ctypes.byref(table)), record)
            return _rows_of(table)

    def gaps(self):
        """The fora without a channel to the focus, and what to do about each."""
        return self.table("gaps")

    def pairs(self):
        """The pairs of fora with a need and no channel."""
        return self.table("pairs")

    def report(self, name):
        """A report as a string, by the name of its file or, where there is only one, its format:
        "report.json", "json", "md", "html", "fora.graphml"."""
        with self._lock:
            text, length = ctypes.c_void_p(), ctypes.c_size_t()
            record = self._opened()
            status = _library.crossfora_write_report(
                record, name.encode(), ctypes.byref(text), ctypes.byref(length)
            )
            _check(status, record)
            try:
                return ctypes.string_at(text, length.value).decode()
            finally:
                _library.crossfora_free(text)

    def to_networkx(self, graph="network"):
        """The graph for NetworkX, with the nodes, ties and typed attributes of docs/graphml.md:
        "network", everything on record, or "fora", one tie for each pair of fora."""
        import networkx

        if graph not in ("network", "fora"):
            raise UsageError(f'there is no graph "{graph}": take network or fora')
        return networkx.read_graphml(io.BytesIO(self.report(f"{graph}.graphml").encode()))


def _value_of(cell, kind):
    if cell.text is None:
        if math.isnan(cell.number):
            return None
        return int(cell.number) if cell.number.is_integer() else cell.number
    text = cell.text.decode()
    if kind == _LIST:
        return text.split(";") if text else []
    return text


def _rows_of(table):
    columns = [
        (column[0].id.decode(), column[0].kind)
        for column in (
            _library.crossfora_table_column(table, at)
            for at in range(_library.crossfora_table_columns(table))
        )
    ]
    return [
        {
            name: _value_of(_library.crossfora_table_cell(table, row, at), kind)
            for at, (name, kind) in enumerate(columns)
        }
        for row in range(_library.crossfora_table_rows(table))
    ]


def load(source, focus=None, as_of=None, **options):
    """The record of a document: the path of one, or the bytes of one that is not packed.

    Further options are those of `crossfora report`, with _ for -: since="2005", scope=["sub-forum"],
    budget=3. Raises InputError with all problems of the document, UsageError for a wrong option."""
    return Record(source, {"focus": focus, "as_of": as_of, **options})


def version():
    """The version of the library."""
    return _library.crossfora_version().decode()


def tables():
    """The names of the tables."""
    return _names(_library.crossfora_table_name)


def reports():
    """The names of the reports."""
    return _names(_library.crossfora_report_name)
