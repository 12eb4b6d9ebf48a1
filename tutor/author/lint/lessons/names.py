"""Names that are used and not there, or there and not used."""

from collections.abc import Iterable

from tutor.author.lint.chance import unseen_draws
from tutor.author.lint.python import first_use, names_of
from tutor.author.lint.rule import Found, rule
from tutor.author.lint.view import HELPERS, LessonView, Piece
from tutor.library.finding import Place
from tutor.library.words import nearest, shown


_WORDS_OF_YAML = {
    **dict.fromkeys(("yes", "on", "true"), "True"),
    **dict.fromkeys(("no", "off", "false"), "False"),
    **dict.fromkeys(("null", "nil", "none"), "None"),
}
"""Words that other formats have for what Python calls otherwise."""


@rule("N001", "a check that uses a name that nothing defines")
def unknown_in_checks(view: LessonView) -> Found:
    """A check looks at names of the setup, the answer, the inputs and `run`.

    None of them defines this one, so that every answer would fail, the solution too.
    """
    if not view.is_open:
        for index, check in enumerate(view.lesson.checks):
            if check.kind != "raises":  # a name that is not there raises too
                yield from _unknown(view, view.looks_of(index), view.defined)


@rule("N002", "`run` uses a name that nothing defines")
def unknown_in_run(view: LessonView) -> Found:
    """`run` sees the names of the setup, the answer and the inputs, and `refill`.

    None of them defines this one, so that the lesson could not run.
    """
    if not view.is_open:
        yield from _unknown(view, [Piece(("run",), view.lesson.run)], view.defined)


@rule("N003", "an input that uses a name that nothing defines")
def unknown_in_given(view: LessonView) -> Found:
    """An input is made from names of the setup and from the inputs above it.

    It never sees names of the answer. Import what it needs in `setup`.
    """
    for index, case in enumerate(view.lesson.cases):
        known = set(view.setup_names.bound)
        for name, text in case.given.items():
            if not view.is_open:
                piece = Piece(("cases", index, "given", name), text)
                yield from _unknown(view, [piece], known)
            known.add(name)


@rule("N004", "a right answer that uses a name that nothing defines")
def unknown_in_answers(view: LessonView) -> Found:
    """The solution and `accepts` see the names of the setup.

    They see the inputs only with `given_visible: true`. This name would be a NameError.
    """
    known = set(view.setup_names.bound)
    if view.lesson.given_visible:
        known = known.union(*(case.given for case in view.lesson.cases))
    if not view.is_open:
        yield from _unknown(view, view.answers, known)


@rule("N005", "the setup uses a name that nothing defines")
def unknown_in_setup(view: LessonView) -> Found:
    """The setup runs first and sees the names of `setup_file` and Python's own.

    An import is probably missing.
    """
    if not view.is_open:
        shared = names_of(view.lesson.shared).bound
        yield from _unknown(view, [Piece(("setup",), view.lesson.setup)], shared)


@rule("N006", "a case without an input that others have")
def missing_in_case(view: LessonView) -> Found:
    """`run` or a check uses an input that this case does not give.

    In this case it would be a NameError, unless the setup or the answer has the name too.
    """
    used = frozenset[str]().union(*(names_of(text).free for _, text in _users(view)))
    elsewhere = view.setup_names.bound.union(
        names_of(view.lesson.run).bound, *(names_of(text).bound for _, text in view.answers)
    )
    every = frozenset[str]().union(*(case.given for case in view.lesson.cases))
    for index, case in enumerate(view.lesson.cases):
        for name in sorted((every & used) - elsewhere - case.given.keys()):
            message = f"this case gives no {shown(name)}, which `run` or a check uses; add it"
            yield view.place("cases", index), message


@rule("N007", "an input that nothing uses")
def unused_input(view: LessonView) -> Found:
    """No check, no `run` and no other input uses this input.

    With `given_visible: true` the solution may use it too. Either something that should look at
    it does not, or it can go.
    """
    users = [*_users(view), *(view.answers if view.lesson.given_visible else ())]
    used = {name for piece in (*users, *view.inputs) for name in names_of(piece.text).free}
    if view.is_open or unseen_draws(view):  # that nothing at all is looked at is another rule's
        return
    for path, _ in view.inputs:
        if (name := str(path[-1])) not in used:
            yield (
                view.key(*path),
                f"nothing uses the input {shown(name)}; look at it, or take it out",
            )


@rule("N008", "a gradient of something that is no input")
def gradient_of_nothing(view: LessonView) -> Found:
    """`grad` of a `call` lists inputs: names that stand in `given`.

    The gradients of parameters are compared without being listed.
    """
    given = [case.given for case in view.lesson.cases]
    for index, check in enumerate(view.lesson.checks):
        for number, name in enumerate(getattr(check, "grad", None) or ()):
            if check.kind == "call" and not any(name in names for names in given):
                meant = nearest(name, {each for names in given for each in names})
                end = f"; did you mean {shown(meant)}?" if meant else ""
                place = view.place("checks", index, "grad", number)
                yield place, f"no case gives {shown(name)}, so it has no gradient to compare{end}"


@rule("N009", "an input that hides a name of the setup")
def hidden_by_input(view: LessonView) -> Found:
    """`run` and the checks see the input, and the functions of the setup and the answer do not.

    Two things of one name are easily taken for each other. Give the input another name.
    """
    for path, _ in view.inputs:
        if (name := str(path[-1])) in view.setup_names.bound:
            message = f"the setup defines {shown(name)} too; give the input another name"
            yield view.key(*path), message


def _users(view: LessonView) -> tuple[Piece, ...]:
    """What can use an input."""
    return (Piece(("run",), view.lesson.run), *view.looks)


def _unknown(view: LessonView, pieces: Iterable[Piece], known: Iterable[str]) -> Found:
    known = {*known, *HELPERS}
    for path, text in pieces:
        for name in sorted(names_of(text).free - known):
            meant = nearest(name, known - HELPERS)
            meant = _WORDS_OF_YAML.get(name.lower(), meant)
            end = f"; did you mean {shown(meant)}?" if meant else "; define or import it"
            yield _place_of(view, path, text, name), f"nothing defines {shown(name)} here{end}"


def _place_of(view: LessonView, path: tuple[str | int, ...], text: str, name: str) -> Place:
    return view.inside(path, *first_use(text, name))


NAMES = (
    unknown_in_checks,
    unknown_in_run,
    unknown_in_given,
    unknown_in_answers,
    unknown_in_setup,
    missing_in_case,
    unused_input,
    gradient_of_nothing,
    hidden_by_input,
)
