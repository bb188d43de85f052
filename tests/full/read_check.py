"""Compares what CI systems read of a check with its JSON: the results of tests with junitparser, and
SARIF by the rules of its standard (OASIS SARIF 2.1.0, the sections named)."""
import json
import sys
from pathlib import Path
from urllib.parse import unquote

from junitparser import Failure, JUnitXml, Skipped

folder = Path(sys.argv[1])
check = json.loads((folder / "check.json").read_text())


def compare_junit():
    (suite,) = JUnitXml.fromfile(str(folder / "check.junit"))
    cases = list(suite)
    count = {kind: sum(isinstance(case.result[0], kind) for case in cases if case.result)
             for kind in (Failure, Skipped)}
    assert suite.tests == len(cases) == sum(rule["passed"] + rule["failed"] + rule["not_known"]
                                            + rule["accepted"] for rule in check["rules"])
    assert suite.failures == count[Failure] == check["failed"]
    assert suite.skipped == count[Skipped] == check["not_known"] + check["accepted"]


def compare_result(result, case, rules):
    assert result["ruleId"] == case["rule"] and result["ruleId"] in rules
    assert result["level"] in ("error", "note")  # 3.27.10
    assert case["verdict"] == "accepted" or (result["level"] == "error") == (case["verdict"] == "failed")
    assert ("suppressions" in result) == (case["verdict"] == "accepted")  # 3.27.23
    assert case["next_step"] in result["message"]["text"]
    (location,) = result["locations"]
    physical = location["physicalLocation"]
    path = folder / unquote(physical["artifactLocation"]["uri"])  # 3.4.3: a URI reference
    line = path.read_text().splitlines()[physical["region"]["startLine"] - 1]
    assert line[physical["region"]["startColumn"] - 1] == "{"
    (logical,) = location["logicalLocations"]
    assert logical["fullyQualifiedName"] == case["record"]["pointer"]
    assert physical["region"]["startLine"] == case["record"]["line"]


def compare_sarif():
    log = json.loads((folder / "check.sarif").read_text())
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["tool"]["driver"]["name"] == "crossfora"  # 3.19.8
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == [rule["id"] for rule in check["rules"]]
    assert run["invocations"][0]["executionSuccessful"] is True  # 3.20.14
    assert len(run["results"]) == len(check["cases"])
    for result, case in zip(run["results"], check["cases"]):
        compare_result(result, case, rules)


compare_junit()
compare_sarif()
