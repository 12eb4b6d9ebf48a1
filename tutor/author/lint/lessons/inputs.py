"""Inputs on which different answers look alike."""

import ast
import re
from collections.abc import Callable, Iterator

from tutor.author.lint.guess import Guess, guess
from tutor.author.lint.python import calls as calls_of
from tutor.author.lint.python import names_of, nodes, parse
from tutor.author.lint.rule import Found, rule
from tutor.author.lint.view import LessonView
from tutor.library.finding import Place
from tutor.library.words import shown


@rule("V010", "tensors of one element everywhere")
def one_element(view: LessonView) -> Found:
    """With one element a sum is a mean, every order is right, and no shape can be wrong.

    Let some case have at least three elements, all different.
    """
    yield from _everywhere(
        view,
        lambda tensor: tensor.numbers == 1,
        "every tensor in every case has one element; give more in one of them",
    )


@rule("V011", "tensors of equal elements everywhere")
def equal_elements(view: LessonView) -> Found:
    """With ones or zeros alone a product is a power, and rows cannot be told from columns.

    Let some case have values that all differ.
    """
    yield from _everywhere(
        view,
        lambda tensor: tensor.is_constant and tensor.numbers != 1,
        "every tensor in every case has equal elements; let them differ in one of them",
    )


@rule("V012", "a matrix that is symmetric in every case")
def symmetric(view: LessonView) -> Found:
    """A symmetric matrix equals its transpose, so that rows pass for columns.

    Let it be wide or tall in some case. A lesson on symmetric matrices says so in `explain`.
    """
    if "symmetric" not in view.lesson.explain.lower():
        for name, guesses in _by_name(view):
            if all(tensor.is_symmetric for tensor in guesses):
                message = f"{shown(name)} equals its transpose in every case; let it differ in one"
                yield view.place("cases", 0, "given", name), message


@rule("V013", "a matrix that is square in every case")
def square(view: LessonView) -> Found:
    """In a square matrix dim 0 and dim 1 are equally long, so that one passes for the other.

    Let it be wide or tall in some case. A lesson on square matrices says so in `explain`.
    """
    if not re.search(r"square|symmetric|\(n, n\)", view.lesson.explain, re.IGNORECASE):
        for name, guesses in _by_name(view):
            if all(tensor.is_square and not tensor.is_symmetric for tensor in guesses):
                message = f"{shown(name)} is square in every case; make it wide or tall in one"
                yield view.place("cases", 0, "given", name), message


@rule("V014", "a call over integers only")
def integers_only(view: LessonView) -> Found:
    """A `call` compares gradients, and integers have none.

    An answer that detaches, or that rounds, passes. Give floating numbers in some case; where
    integers are what the lesson is about, say `grad: []`.
    """
    for index, check in enumerate(view.lesson.checks):
        if check.kind != "call" or getattr(check, "grad", None) is not None:
            continue
        used = {name for piece in view.looks_of(index) for name in names_of(piece.text).free}
        inputs = [g for case in view.lesson.cases for n, g in case.given.items() if n in used]
        guesses = [guess(text) for text in inputs]
        tensors = [tensor for tensor in guesses if tensor and tensor.is_tensor]
        if tensors and None not in guesses and all(t.sort in {"int", "bool"} for t in tensors):
            place = view.place("checks", index)
            yield (
                place,
                "this is called with integers only; give floating numbers, or say `grad: []`",
            )


@rule("V015", "an option that no case uses")
def unused_option(view: LessonView) -> Found:
    """The learner is asked for an argument with a default, and no call ever passes it.

    An answer that ignores it passes. Call it with another value in a check or in `run`.
    """
    for function, place, defaults, seen in _options(view):
        for name in defaults:
            if not any(name in call for call in seen):
                yield (
                    place,
                    f"no call passes `{name}` to `{function}`; pass it in a check or in `run`",
                )


@rule("V016", "a default that no case uses")
def unused_default(view: LessonView) -> Found:
    """The learner is asked for an argument with a default, and every call passes it.

    An answer with another default passes. Leave it out in a check or in `run`.
    """
    for function, place, defaults, seen in _options(view):
        for name in defaults:
            if all(name in call for call in seen):
                yield place, f"every call passes `{name}` to `{function}`; leave it out in one"


def _everywhere(view: LessonView, true: Callable[[Guess], bool], message: str) -> Found:
    """Tell it when it is true of all tensors in all cases, and everything there is understood."""
    guesses = [guess(text) for _, text in view.inputs]
    tensors = [tensor for tensor in guesses if tensor and tensor.is_tensor]
    if tensors and None not in guesses and all(map(true, tensors)):
        yield view.key("cases"), message


def _by_name(view: LessonView) -> Iterator[tuple[str, list[Guess]]]:
    """The inputs that every case gives, where all that they are is understood."""
    cases = view.lesson.cases
    for name in cases[0].given:
        guesses = [guess(case.given[name]) for case in cases if name in case.given]
        known = [tensor for tensor in guesses if tensor and tensor.is_tensor]
        if len(known) == len(cases):
            yield name, known


def _options(view: LessonView) -> Iterator[tuple[str, Place, list[str], list[set[str]]]]:
    """What is called: name, place, arguments with defaults, and what each call passes."""
    told = f"{view.lesson.explain}\n{view.lesson.starter}"
    texts = [*(piece.text for piece in view.looks), view.lesson.run]
    solution = parse(view.lesson.solution)
    for function in solution.body if solution else ():
        if not isinstance(function, ast.FunctionDef):
            continue
        uses = [node for text in texts for node in nodes(text) if _is_name(node, function.name)]
        calls = [call for text in texts for call, name in calls_of(text) if name == function.name]
        if not calls or len(uses) > len(calls) or any(map(_is_starred, calls)):
            continue
        place = view.inside(("solution",), function.lineno, function.col_offset + 1)
        defaults = [name for name in _defaults(function) if re.search(rf"\b{name}\b", told)]
        yield function.name, place, defaults, [_passed(function, call) for call in calls]


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _is_starred(call: ast.Call) -> bool:
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    return starred or any(keyword.arg is None for keyword in call.keywords)


def _defaults(function: ast.FunctionDef) -> list[str]:
    arguments = function.args
    positional = [*arguments.posonlyargs, *arguments.args]
    with_default = positional[len(positional) - len(arguments.defaults) :]
    keyword = [a for a, d in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if d]
    return [argument.arg for argument in (*with_default, *keyword)]


def _passed(function: ast.FunctionDef, call: ast.Call) -> set[str]:
    positional = [*function.args.posonlyargs, *function.args.args]
    by_place = {argument.arg for argument in positional[: len(call.args)]}
    return by_place | {keyword.arg for keyword in call.keywords if keyword.arg}


INPUTS = (
    one_element,
    equal_elements,
    symmetric,
    square,
    integers_only,
    unused_option,
    unused_default,
)
