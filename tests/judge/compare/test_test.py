"""`test`: every assert holds."""

from tutor.judge import Aspect, Rules, compare, unfit
from tutor.wire import SequenceValue

CODE = "for i in range(3):\n    assert f(i) == (\n        2 * i\n    ), 'twice'\nassert f\n"
RULES = Rules(CODE)


def failed(line, message=""):
    return SequenceValue("failed", (line, message))


def test_all_hold():
    assert compare("test", None, None, RULES) is None


def test_the_assert_that_does_not_is_told_whole():
    found = compare("test", None, failed(3, "twice"), RULES)
    assert (found.aspect, found.place, found.got) == (
        Aspect.ASSERTION,
        "assert f(i) == 2 * i",
        "twice",
    )


def test_a_line_without_an_assert():
    assert compare("test", None, failed(1), RULES).place == "for i in range(3):"


def test_anything_else_is_no_pass():
    assert compare("test", None, True, RULES).aspect is Aspect.ASSERTION


def test_a_solution_that_fails_it_is_unfit():
    assert unfit("test", None, RULES) is None
    assert unfit("test", failed(5), RULES) == "`assert f` does not hold of the solution"
