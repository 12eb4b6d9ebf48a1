"""Each operator changes what it says, where it stands, and nothing else."""

import ast

import pytest

from tests.author.mutants.rows import ROWS
from tutor.author.mutants import OPERATORS, Operator, mutants
from tutor.author.mutants.mutant import same_diff
from tutor.library import Library, read_lesson

BY_NAME = {operator.name: operator for operator in OPERATORS}
SOLUTIONS = [read_lesson(entry.path).solution for entry in Library.open().entries]


def made(text, name):
    return [mutant.text for mutant in mutants(text, [BY_NAME[name]])]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}: {row.text}")
def test_an_operator_changes_what_it_says(row):
    assert sorted(made(row.text, row.name)) == sorted(row.made)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}: {row.near}")
def test_an_operator_leaves_alone_what_it_does_not_mean(row):
    assert made(row.near, row.name) == []


def test_every_operator_has_a_row():
    assert {row.name for row in ROWS} == set(BY_NAME)
    assert all(operator.catch for operator in OPERATORS)


@pytest.mark.parametrize("text", SOLUTIONS)
def test_the_mutants_of_a_solution_are_python_and_each_another(text):
    trees = [ast.dump(ast.parse(mutant.text)) for mutant in mutants(text)]
    assert len(trees) > 15
    assert len(set(trees)) == len(trees)
    assert ast.dump(ast.parse(text)) not in trees


@pytest.mark.parametrize("text", SOLUTIONS)
def test_a_diff_shows_the_lines_that_an_edit_touches(text):
    for mutant in mutants(text):
        lines = mutant.diff.splitlines()
        gone = [line[2:] for line in lines if line[0] == "-"]
        came = [line[2:] for line in lines if line[0] == "+"]
        assert len(text.splitlines()) - len(gone) == len(mutant.text.splitlines()) - len(came)
        assert set(gone) <= set(text.splitlines())
        assert set(came) <= {line.rstrip() for line in mutant.text.splitlines()}
        assert gone or came
        assert 1 <= mutant.line <= len(text.splitlines())


def test_a_place_counts_characters_and_not_bytes():
    (_, mutant) = mutants('name = "é"; y = f("ü", 1)', [BY_NAME["another number"]])
    assert mutant.text == 'name = "é"; y = f("ü", 2)'
    assert (mutant.line, mutant.column) == (1, 24)


def test_a_line_that_is_only_added_stands_beside_another():
    first, last = mutants("a = 1\nb = 2", [BY_NAME["an early exit"]])
    assert first.diff == "+ raise SystemExit\n  a = 1"
    assert last.diff == "  b = 2\n+ raise SystemExit"


def sums_replaced(*texts):
    """One operator for each text, which stands in place of every sum then."""

    def operator(text):
        def look(node, code):
            if isinstance(node, ast.BinOp):
                yield code.replace(node, text)

        return Operator("another text", "", look)

    return [operator(text) for text in texts]


def test_what_is_the_same_python_as_another_mutant_is_left_out():
    (only,) = mutants("x = 1 + 1", sums_replaced("(5)", "5", "1  + 1"))
    assert only.text == "x = (5)"
    # The compiler makes 5 of all of these; each is another text for a person.
    assert len(mutants("x = 1 + 1", sums_replaced("5", "2 + 3", "3 + 2"))) == 3


def test_what_is_nested_too_deep_to_be_compared_is_a_mutant_too():
    deep = "-" * 1500
    assert len(mutants(f"x = {deep}(1 + 1)", sums_replaced("(5)", "5"))) == 2


def test_a_mutant_is_shown_by_its_own_diff_and_no_other():
    one, other = mutants("a = [\n    1,\n    -x,\n]", [BY_NAME["another number"]])
    assert one.is_shown_by(one.diff)
    assert one.is_shown_by("\n".join(f"   {line}" for line in one.diff.splitlines()))
    assert not one.is_shown_by(other.diff)


def test_how_far_a_diff_is_indented_does_not_count():
    assert same_diff("  -     a = 1\n  +     a = 2\n", "- a = 1\n+ a = 2")
    assert not same_diff("- a = 1\n+ a = 2", "- a = 1\n+ a = 3")
