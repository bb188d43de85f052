"""What tests/full/python runs."""

import csv
import gc
import io
import locale
import os
import random
import resource
import subprocess
import sys
import threading
import unittest
import weakref

import crossfora
import igraph
import networkx

APEC, MINI = "data/apec.json", "data/apec-mini.json"
BAD = b'{"format": "crossfora/1", "fora": [{"id": "A", "knd": 1}], "focus": "X"}'


def program(*words):
    run = subprocess.run([os.environ["CROSSFORA"], *words], capture_output=True, check=True)
    return run.stdout.decode()


def cell_of(value):
    """The text of a value in a CSV file."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(value)
    return value if isinstance(value, str) else f"{value:.6g}"


class Results(unittest.TestCase):
    def test_tables_are_those_of_the_program(self):
        for words, name in (("gaps",), "gaps"), (("gaps", "--pairs"), "pairs"), (("coverage",), "coverage"):
            text = program(*words, APEC, "--as-of", "2010", "--format", "csv")
            with crossfora.load(APEC, as_of="2010") as record:
                rows = [{key: cell_of(cell) for key, cell in row.items()} for row in record.table(name)]
            self.assertEqual(rows, list(csv.DictReader(io.StringIO(text, newline=""))), name)

    def test_cells_have_types(self):
        with crossfora.load(MINI) as record:
            first, second = record.pairs()[:2]
        self.assertEqual((first["distance"], first["count"], first["via"]), (2, 2, ["TEL"]))
        self.assertEqual((second["distance"], second["via"], second["b"]), (None, [], "CTI"))
        self.assertIsInstance(first["weighted_after"], float)

    def test_a_report_is_that_of_the_program(self):
        options = {"since": "2005", "budget": 2, "scope": ["sub-forum", "working-group"]}
        words = ["--since", "2005", "--budget", "2", "--scope", "sub-forum,working-group"]
        with crossfora.load(APEC, focus="SMEWG", **options) as record:
            for name in "json", "md", "html", "text":
                self.assertEqual(
                    record.report(name),
                    program("report", APEC, *words, "--focus", "SMEWG", "-o", "-", "--formats", name),
                )

    def test_a_document_may_be_bytes(self):
        with open(MINI, "rb") as file, crossfora.load(file.read()) as record:
            self.assertEqual((record.focus, len(record.pairs())), ("SMEWG", 7))
        with crossfora.load(b'{"format": "crossfora/1"}') as record:
            self.assertEqual((record.title, record.focus, record.day), ("", None, None))

    def test_names_are_listed(self):
        self.assertIn("gaps", crossfora.tables())
        self.assertIn("fora.graphml", crossfora.reports())
        self.assertRegex(crossfora.version(), r"^\d+\.\d+\.\d+$")

    def test_the_graph_is_that_of_the_dialect(self):
        with crossfora.load(APEC) as record:
            for name in "network", "fora":
                graph = record.to_networkx(name)
                text = program("export", APEC, "--graph", name, "-o", "-")
                expected = networkx.read_graphml(io.BytesIO(text.encode()))
                self.assertEqual(dict(graph.nodes(data=True)), dict(expected.nodes(data=True)))
                self.assertEqual(list(graph.edges(data=True)), list(expected.edges(data=True)))
                self.assertIsInstance(graph.nodes["SMEWG"]["x"], float)
            with self.assertRaises(crossfora.UsageError):
                record.to_networkx("nothing")


class Failures(unittest.TestCase):
    def test_bad_input_has_all_problems(self):
        with self.assertRaises(crossfora.InputError) as caught:
            crossfora.load(BAD)
        error = caught.exception
        self.assertEqual(error.problem_count, 2)
        self.assertEqual([(each.line, each.column) for each in error.problems], [(1, 55), (1, 69)])
        self.assertIn('did you mean "kind"?', str(error.problems[0]))
        self.assertIsInstance(error, ValueError)

    def test_what_cannot_be_read_is_said(self):
        with self.assertRaisesRegex(crossfora.InputError, "^nothing.json: No such file"):
            crossfora.load("nothing.json")
        with self.assertRaises(ValueError):
            crossfora.load("nothing\0json")
        with self.assertRaises(crossfora.InputError):
            crossfora.load(b"")

    def test_wrong_options_and_names_are_said(self):
        with self.assertRaisesRegex(crossfora.UsageError, 'did you mean "as-of"'):
            crossfora.load(MINI, as_off="2005")
        with crossfora.load(MINI) as record:
            with self.assertRaisesRegex(crossfora.UsageError, 'did you mean "gaps"'):
                record.table("gap")
            with self.assertRaisesRegex(crossfora.UsageError, "no report"):
                record.report("xlsx")

    def test_a_closed_record_says_so(self):
        record = crossfora.load(MINI)
        record.close()
        record.close()
        self.assertEqual(repr(record), "<crossfora.Record, closed>")
        for use in (lambda: record.title, record.gaps, lambda: record.report("md")):
            with self.assertRaisesRegex(ValueError, "closed"):
                use()


class Lives(unittest.TestCase):
    def test_nobody_needs_to_close_a_record(self):
        record = crossfora.load(MINI)
        seen = weakref.ref(record)
        del record
        gc.collect()
        self.assertIsNone(seen())

    def test_records_leave_no_memory_behind(self):
        def use(times):
            for _ in range(times):
                crossfora.load(MINI).report("md")
                with self.assertRaises(crossfora.InputError):
                    crossfora.load(BAD)

        use(20)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        use(100)
        self.assertLess(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, 4096)

    def test_an_interpreter_ends_with_open_records(self):
        code = f"import crossfora; a = crossfora.load({MINI!r}); b = [a]; b.append(b); a.gaps()"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        self.assertEqual(run.stdout + run.stderr, b"")

    def test_threads_have_the_results_of_one(self):
        expected = {path: program("report", path, "-o", "-", "--formats", "json") for path in (APEC, MINI)}
        found = []

        def use(path):
            record = crossfora.load(path)
            found.append((path, record.report("json")))
            threading.Thread(target=record.close).start()

        threads = [threading.Thread(target=use, args=(path,)) for path in (MINI, APEC) * 2]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(found), sorted(list(expected.items()) * 2))


class Neighbours(unittest.TestCase):
    def test_python_igraph_goes_on_as_before(self):
        ring = igraph.Graph.Ring(5)
        ring.vs["name"] = list("abcde")
        random.seed(7)
        drawn = igraph.Graph.Erdos_Renyi(30, 0.2).get_edgelist()
        random.seed(7)
        with crossfora.load(MINI) as record:
            record.report("json")
        self.assertEqual(igraph.Graph.Erdos_Renyi(30, 0.2).get_edgelist(), drawn)
        self.assertEqual(ring.subgraph([1, 2]).vs["name"], ["b", "c"])
        with self.assertRaises(igraph.InternalError):
            ring.betweenness(weights=[-1] * 5)

    def test_a_decimal_comma_changes_no_byte(self):
        expected = program("report", APEC, "-o", "-", "--formats", "json")
        locale.setlocale(locale.LC_ALL, "de_DE.UTF-8")
        try:
            self.assertEqual(locale.localeconv()["decimal_point"], ",")
            with crossfora.load(APEC) as record:
                self.assertEqual(record.report("json"), expected)
            self.assertEqual(locale.localeconv()["decimal_point"], ",")
        finally:
            locale.setlocale(locale.LC_ALL, "C")


if __name__ == "__main__":
    unittest.main()
