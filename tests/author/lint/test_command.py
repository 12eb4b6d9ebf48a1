"""`torchtutor lint`: a line for each finding, and an exit code that says whether there is one."""

import json

from tests.author.lint.test_courses import ROWS, write
from tests.author.lint.texts import changed

WRONG = changed(("- value: y", "- value: yy"))


def test_a_finding_is_a_line(torchtutor, tmp_path):
    folder = write(tmp_path, {ROWS: WRONG})
    result = torchtutor("lint", folder)
    assert result.code == 1
    message = "nothing defines `yy` here; did you mean `y`?"
    assert result.out == f"{folder / ROWS}:42:12: N001 {message}\n"
    assert "1 finding in 1 file, 2 lessons looked at." in result.err


def test_nothing_found_is_said(torchtutor, tmp_path):
    result = torchtutor("lint", write(tmp_path, {}) / ROWS)
    assert (result.code, result.out) == (0, "")
    assert result.err == "Nothing found in 1 lesson.\n"


def test_json_has_the_documented_shape(torchtutor, tmp_path):
    file = write(tmp_path, {ROWS: WRONG}) / ROWS
    result = torchtutor("lint", "--json", file)
    assert result.code == 1
    report = json.loads(result.out)
    (finding,) = report.pop("findings")
    assert report == {"format": 1, "lessons": 1}
    assert finding.pop("message").startswith("nothing defines `yy` here")
    assert finding == {"file": str(file), "line": 42, "column": 12, "code": "N001"}


def test_a_code_is_explained(torchtutor):
    result = torchtutor("lint", "--explain", "v001")
    assert result.code == 0
    assert result.out.startswith("V001 hidden cases without randomness\n\nA hidden case has")


def test_an_unknown_code_gets_the_nearest(torchtutor):
    result = torchtutor("lint", "--explain", "V01")
    assert result.code == 2
    assert "There is no code `V01`; did you mean `V0" in result.err


def test_no_path_and_a_wrong_path_are_told(torchtutor, tmp_path):
    for words in ([], [tmp_path / "nowhere.yaml"], [tmp_path]):
        result = torchtutor("lint", *words)
        assert (result.code, result.out) == (2, "")
        assert "lesson" in result.err
