"""Whether two answers failed alike."""

import pytest

from tests.explain.things import place, raised, span
from tutor.explain import same_error
from tutor.wire import Stage

SAID = "'x' does not fit"


def alike(one, other, *, said=SAID, other_said=SAID, kind="TypeError", other_stage=Stage.ANSWER):
    """Whether two answers, given as (code, failing part), failed alike."""
    return same_error(
        raised("TypeError", said, place(*one)),
        one[0],
        raised(kind, other_said, place(*other), stage=other_stage),
        other[0],
    )


ONE = ("y = f(x) + 1", "f(x)")


def test_the_same_error_of_the_same_expression_is_the_same_mistake():
    assert alike(ONE, ONE)


def test_the_place_and_the_rest_of_the_line_do_not_matter():
    assert alike(ONE, ("import torch\n\nz = g(x)", "g(x)"))


@pytest.mark.parametrize("part", ["g(y)", "f( x )"])
def test_names_and_spaces_in_the_expression_do_not_matter(part):
    assert alike(ONE, (part, part))


@pytest.mark.parametrize("part", ["f(x, 1)", "f(-x)", "f.g(x)", "x", "f(k=x)", "f(1)"])
def test_another_expression_is_another_mistake(part):
    assert not alike(ONE, (part, part))


def test_attributes_are_no_names_of_the_learner():
    assert not alike(("x.mean()", "x.mean()"), ("x.sum()", "x.sum()"))


def test_another_name_that_is_not_known_is_another_mistake():
    unknown = [
        (raised("NameError", f"name '{name}' is not defined", place(name, name)), name)
        for name in ("mean", "mean", "scale")
    ]
    assert same_error(*unknown[0], *unknown[1])
    assert not same_error(*unknown[0], *unknown[2])


@pytest.mark.parametrize(
    ("said", "other_said"),
    [
        ("'x' does not fit", "'y' does not fit"),
        ("`x` and `y`", "`a` and `b`"),
        ('"x" is missing', '"y" is missing'),
        ("<f at 0x7f00dead>", "<f at 0x12345678>"),
        ("hook() takes 2 arguments", "my_hook() takes 2 arguments"),
    ],
)
def test_names_and_addresses_in_the_message_do_not_matter(said, other_said):
    assert alike(ONE, ONE, said=said, other_said=other_said)


@pytest.mark.parametrize(
    ("said", "other_said"),
    [
        ("hook() takes 2 arguments", "hook() takes 3 arguments"),
        ("expected Float but found Long", "expected Float but found Double"),
        ("unsupported: list and int", "unsupported: tuple and int"),
        ("shapes (2x3) and (4x5)", "shapes (2x3) and (3x5)"),
    ],
)
def test_types_numbers_and_shapes_in_the_message_matter(said, other_said):
    assert not alike(ONE, ONE, said=said, other_said=other_said)


def test_another_class_or_stage_is_another_mistake():
    assert not alike(ONE, ONE, kind="ValueError")
    assert not alike(ONE, ONE, other_stage=Stage.RUN)


def test_errors_outside_of_the_answer_are_alike_by_their_message():
    error = raised("TypeError", "no", span(1, stage=Stage.RUN), stage=Stage.RUN)
    assert same_error(error, "a = 1", error, "b = 2")


def test_what_is_not_python_is_compared_by_its_text():
    one, other = "y = = 2", "y  =  = 2"
    assert same_error(
        raised("SyntaxError", "no", span(1)), one, raised("SyntaxError", "no", span(1)), other
    )
    assert not same_error(
        raised("SyntaxError", "no", span(1)), one, raised("SyntaxError", "no", span(1)), "y = = 3"
    )
