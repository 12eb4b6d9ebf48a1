"""`torchtutor verify`: a table for a person, JSON and XML for programs, and an exit code."""

import json
from xml.etree import ElementTree as ET

import pytest

import tutor.author.verify
from tutor.author.lint import lint
from tutor.author.mutants import mutants
from tutor.author.verify import Count, Proof
from tutor.author.verify.survivors import Fate
from tutor.engine import EngineError
from tutor.library import Finding

SURVIVOR = mutants("y = x + 1")[0]


class Prover:
    """Stands for `prove`: finds what it was told to, and keeps what it was asked."""

    def __init__(self):
        self.asked = []
        self.rounds = []
        self.finds = []
        self.raises = None
        self.skipped = ""

    def __call__(self, file, engine, elsewhere, pool, *, rounds, watch):
        self.asked.append(file.stem)
        self.rounds.append(rounds)
        watch("mutants")
        if self.raises:
            raise self.raises
        if self.skipped:
            return Proof(file, (), skipped=self.skipped)
        found = tuple(Finding(file, 3, 1, "X008", what) for what in self.finds)
        survivors = (Fate(SURVIVOR, 20, 20),) if found else ()
        return Proof(file, found, Count(10, 9 - len(found), 1, survivors), 1.25)


@pytest.fixture
def prover(monkeypatch, tmp_path):
    monkeypatch.setenv("TORCHTUTOR_HOME", str(tmp_path / "home"))
    prover = Prover()
    monkeypatch.setattr(tutor.author.verify, "prove", prover)
    return prover


@pytest.fixture
def folder(torchtutor, tmp_path):
    """A new course: lint finds nothing in it."""
    assert torchtutor("new", "course", tmp_path / "mine").code == 0
    return tmp_path / "mine"


@pytest.fixture(autouse=True)
def no_engine(attempts):
    """Nothing runs here."""


def test_a_proved_course_is_a_table(torchtutor, folder, prover):
    result = torchtutor("verify", folder)
    assert result.code == 0
    heading, row = result.out.splitlines()
    assert heading.split() == ["lesson", "mutants", "refused", "equivalent", "left", "seconds"]
    assert row.split() == ["✓", "row-means", "10", "9", "1", "0", "1.2"]
    assert result.err == "Lessons: 1 proved.\n"
    assert prover.rounds == [20]


def test_what_is_found_stands_above_the_table(torchtutor, folder, prover):
    prover.finds = ["a mutant passes"]
    result = torchtutor("verify", folder, "--seeds", "5")
    file = folder / "first-steps" / "row-means.yaml"
    assert result.code == 1
    assert result.out.splitlines()[0] == f"{file}:3:1: X008 a mutant passes"
    assert result.err == "Lessons: 1 with 1 finding.\n"
    assert prover.rounds == [5]


def test_json_has_the_documented_shape(torchtutor, folder, prover):
    prover.finds = ["a mutant passes"]
    result = torchtutor("verify", "--json", folder)
    file = folder / "first-steps" / "row-means.yaml"
    assert json.loads(result.out) == {
        "format": 1,
        "unchanged": 0,
        "lessons": [
            {
                "lesson": "row-means",
                "file": str(file),
                "passed": False,
                "skipped": None,
                "seconds": 1.2,
                "mutants": {
                    "total": 10,
                    "refused": 8,
                    "equivalent": 1,
                    "survivors": [
                        {
                            "line": SURVIVOR.line,
                            "column": SURVIVOR.column,
                            "operator": SURVIVOR.operator.name,
                            "diff": SURVIVOR.diff,
                            "passed": 20,
                            "tried": 20,
                        }
                    ],
                },
                "findings": [
                    {"line": 3, "column": 1, "code": "X008", "message": "a mutant passes"}
                ],
            }
        ],
    }


def test_what_is_skipped_is_neither_proved_nor_a_fault(torchtutor, folder, prover, tmp_path):
    prover.skipped = "it needs a GPU, and this system has none"
    result = torchtutor("verify", folder, "--junit", tmp_path / "out.xml")
    file = folder / "first-steps" / "row-means.yaml"
    assert result.code == 0
    first, _, row = result.out.splitlines()
    assert first == f"{file}: skipped: it needs a GPU, and this system has none"
    assert row.split() == ["-", "row-means", "0.0"]
    assert result.err == "Lessons: 1 skipped.\n"
    (suite,) = ET.parse(tmp_path / "out.xml").getroot()
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("1", "0", "1")
    assert suite.find("testcase/skipped").get("message") == prover.skipped

    (lesson,) = json.loads(torchtutor("verify", "--json", folder, "--changed").out)["lessons"]
    assert (lesson["passed"], lesson["skipped"]) == (False, prover.skipped)


def test_xml_has_a_test_case_for_each_lesson(torchtutor, folder, prover, tmp_path):
    prover.finds = ["a < b & c"]
    torchtutor("verify", folder, "--junit", tmp_path / "out.xml")
    (suite,) = ET.parse(tmp_path / "out.xml").getroot()
    assert (suite.get("tests"), suite.get("failures")) == ("1", "1")
    (case,) = suite
    assert (case.get("classname"), case.get("name")) == ("first-steps", "row-means")
    assert case.find("failure").get("message") == "a < b & c"


def test_what_was_proved_is_left_out_until_it_changes(torchtutor, folder, prover):
    file = folder / "first-steps" / "row-means.yaml"
    torchtutor("verify", folder)
    result = torchtutor("verify", folder, "--changed")
    assert (result.code, result.err) == (0, "Lessons: 1 unchanged.\n")
    file.write_text(file.read_text().replace("minutes: 5", "minutes: 6"))
    assert torchtutor("verify", folder, "--changed").err == "Lessons: 1 proved.\n"
    # What was proved on fewer seeds is not proved on more.
    assert torchtutor("verify", folder, "--changed", "--seeds", "30").err == "Lessons: 1 proved.\n"
    assert prover.asked == ["row-means"] * 3


def test_what_was_not_proved_is_looked_at_again(torchtutor, folder, prover):
    prover.finds = ["a mutant passes"]
    torchtutor("verify", folder)
    assert torchtutor("verify", folder, "--changed").code == 1
    assert len(prover.asked) == 2


def test_a_record_that_cannot_be_read_counts_as_none(torchtutor, folder, prover, tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "proofs.json").write_text("[")
    assert torchtutor("verify", folder, "--changed").err == "Lessons: 1 proved.\n"


def test_what_lint_finds_counts_too(torchtutor, folder, prover):
    file = folder / "first-steps" / "row-means.yaml"
    file.write_text(file.read_text().replace("call: centre(x)", "call: centr(x)"))
    (finding,) = lint([folder]).findings
    result = torchtutor("verify", folder)
    assert result.code == 1
    assert result.out.splitlines()[0] == str(finding)


def test_a_course_that_cannot_be_read_is_told(torchtutor, folder, prover):
    (folder / "course.yaml").write_text("format: 1\n")
    result = torchtutor("verify", folder)
    assert result.code == 1
    assert f"{folder / 'course.yaml'}:1:1: " in result.out


def test_a_wrong_path_or_number_is_told(torchtutor, folder, prover, tmp_path):
    for words in ([tmp_path / "nowhere"], [folder, "--seeds", "0"], [folder, "--jobs", "two"]):
        result = torchtutor("verify", *words)
        assert (result.code, result.out) == (2, "")
        assert result.err


@pytest.mark.parametrize("error", [EngineError("PyTorch could not be started"), KeyError("x")])
def test_a_failure_of_the_tool_itself_is_one_sentence(error, torchtutor, folder, prover):
    prover.raises = error
    result = torchtutor("verify", folder)
    assert (result.code, result.out) == (2, "")
    assert "Traceback" not in result.err
    assert "PyTorch could not be started" in result.err or "itself failed at" in result.err


def test_what_was_proved_before_an_interrupt_is_kept(torchtutor, folder, prover, monkeypatch):
    assert torchtutor("new", "lesson", "hooks/my-hook", "--course", folder).code == 0
    prove = prover.__call__

    def interrupted(file, *arguments, **options):
        if file.stem == "my-hook":
            raise KeyboardInterrupt
        return prove(file, *arguments, **options)

    monkeypatch.setattr(tutor.author.verify, "prove", interrupted)
    assert torchtutor("verify", folder).code == 130
    monkeypatch.setattr(tutor.author.verify, "prove", prover)
    assert torchtutor("verify", folder, "--changed").err == "Lessons: 1 proved, 1 unchanged.\n"
