"""The report on explanations."""

from tests.answers.report import HERE, report
from tutor.library import Library


def test_each_wrong_answer_of_a_lesson_stands_in_it_with_what_it_is_told(trials, capsys):
    sources = report(Library.open().lesson("first-check"), trials)

    printed = capsys.readouterr().out
    names = [path.stem for path in HERE.glob("first-check/wrong/*.py")]
    assert all(f"## first-check: {name} (" in printed for name in names)
    assert sources.total() == len(names) > 0
