"""What the checks look at, and what they cannot tell apart."""

import ast
from typing import Any

from tutor.author.lint.chance import unseen_draws
from tutor.author.lint.python import calls, dotted, expression, names_of, normal
from tutor.author.lint.rule import Found, rule
from tutor.author.lint.view import LessonView
from tutor.lesson import Check
from tutor.library.words import listed, shown

NEVER_ALONE = ("holds", "test", "source")
"""Kinds that compare nothing with what the solution gives."""

LOOSE = 0.1
"""A relative tolerance of a tenth."""

_COMPARING = ("torch.allclose", "torch.equal", "torch.testing.assert_close", "np.allclose")


@rule("K001", "a check without a title")
def no_title(view: LessonView) -> Found:
    """The title is what the learner reads beside ✓ or ✗.

    Without it they read an expression that they did not write.
    """
    for index, check in enumerate(view.lesson.checks):
        if not check.title:
            yield view.place("checks", index), "this check has no `title`; say what is right"


@rule("K002", "two equal checks")
def equal_checks(view: LessonView) -> Found:
    """The second check can tell nothing that the first did not."""
    first: dict[tuple[Any, ...], int] = {}
    for index in range(len(view.lesson.checks)):
        place = view.place("checks", index)
        key = _essence(view, index)
        if key in first:
            yield place, f"this check is the same as the one in line {first[key]}; keep one of them"
        first.setdefault(key, place.line)


@rule("K003", "two checks of one title")
def equal_titles(view: LessonView) -> Found:
    """The title says what failed. Two checks of one title cannot be told apart."""
    first: dict[str, int] = {}
    for index, check in enumerate(view.lesson.checks):
        if check.title in first:
            place = view.place("checks", index, "title")
            line = first[check.title]
            yield place, f"the check in line {line} has this title too; tell them apart"
        if check.title:
            first.setdefault(check.title, view.place("checks", index).line)


@rule("K004", "only checks that compare nothing")
def nothing_compared(view: LessonView) -> Found:
    """`holds`, `test` and `source` say no more than yes or no.

    What the answer does is not compared with what the solution does. Add a check of a kind that
    compares, such as `call`, `value` or `parameters`.
    """
    if all(check.kind in NEVER_ALONE for check in view.lesson.checks):
        kinds = listed(dict.fromkeys(check.kind for check in view.lesson.checks))
        message = (
            f"there is nothing but {kinds}; add a check of a kind that compares, such as `call`"
        )
        yield view.key("checks"), message


@rule("K005", "no check that depends on a hidden seed")
def no_hidden_seed(view: LessonView) -> Found:
    """What the checks see is the same at every run, so that an answer can be hard-coded.

    No check and no `run` uses an input that a hidden case draws, and nothing else is drawn.
    """
    if unseen := unseen_draws(view):
        names = listed(sorted(unseen))
        message = (
            f"no check and no `run` uses {names}, which hidden cases draw; let one depend on it"
        )
        yield view.key("checks"), message


@rule("K006", "a tolerance that lets anything pass")
def too_loose(view: LessonView) -> Found:
    """With a relative tolerance of a tenth or more, other formulas pass.

    The tolerances of the dtype, with room for another order of adding, are there without it.
    """
    for index, check in enumerate(view.lesson.checks):
        if check.rtol is not None and check.rtol >= LOOSE:
            place = view.place("checks", index, "rtol")
            yield (
                place,
                f"`rtol: {check.rtol:g}` lets wrong numbers pass; leave it out, or lower it",
            )


@rule("K007", "a tolerance that is not used")
def unused_tolerance(view: LessonView) -> Found:
    """`exact: true` compares bits, and so looks at no tolerance. Keep one of the two."""
    for index, check in enumerate(view.lesson.checks):
        for option in ("rtol", "atol"):
            if check.exact and getattr(check, option) is not None:
                place = view.key("checks", index, option)
                yield place, f"`exact: true` looks at no `{option}`; keep one of the two"


@rule("K008", "a check of nothing that could differ")
def constant(view: LessonView) -> Found:
    """The expression has no name in it, so that every answer gives the same."""
    for index in range(len(view.lesson.checks)):
        for path, text in view.looks_of(index):
            tree = expression(text)
            if (
                tree
                and not names_of(text).free
                and not names_of(text).bound
                and not list(calls(text))
            ):
                yield (
                    view.place(*path),
                    f"{shown(text)} is the same for every answer; look at a name",
                )


@rule("K009", "a thing that is compared with itself")
def same_twice(view: LessonView) -> Found:
    """Both expressions are the same, so that this check always passes."""
    for index, check in enumerate(view.lesson.checks):
        if check.kind == "same":
            one, other = [normal(piece.text) for piece in view.looks_of(index)]
            if one == other:
                place = view.place("checks", index, "same", 1)
                yield place, "this is the first expression again; compare it with another one"


@rule("K010", "a check that compares by itself")
def compares_itself(view: LessonView) -> Found:
    """`torch.allclose` and `torch.equal` leave no more than yes or no.

    Look at the tensor itself, with `tensor` or `value`: the tutor compares it with the solution's,
    with its shape, dtype and gradient, and can say in what it differs.
    """
    for index, check in enumerate(view.lesson.checks):
        if check.kind not in {"value", "holds", "call"}:
            continue
        for path, text in view.looks_of(index):
            tree = expression(text)
            name = dotted(getattr(tree, "func", tree)) if tree else ""
            if name in _COMPARING:
                message = f"{shown(name)} says yes or no; look at the tensor itself with `tensor`"
                yield view.place(*path), message


def _essence(view: LessonView, index: int) -> tuple[Any, ...]:
    """A check without the words about it."""
    check: Check = view.lesson.checks[index]
    words = {"title", "says", check.kind}
    options = {name: repr(value) for name, value in check if name not in words}
    texts = [_plain(piece.text) for piece in view.looks_of(index)]
    return check.kind, *texts, *sorted(options.items())


def _plain(text: str) -> str:
    """An expression as Python would write it."""
    tree = expression(text)
    return ast.unparse(tree) if tree else normal(text)


CHECKS = (
    no_title,
    equal_checks,
    equal_titles,
    nothing_compared,
    no_hidden_seed,
    too_loose,
    unused_tolerance,
    constant,
    same_twice,
    compares_itself,
)
