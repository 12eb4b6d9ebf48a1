"""The starter, the solution, hints and mistakes beside each other."""

import ast
import re
from collections.abc import Iterator

from tutor.author.lint.python import names_of, nodes, normal, parse, position
from tutor.author.lint.rule import Found, rule
from tutor.author.lint.view import LessonView, Piece
from tutor.author.mutants import mutants
from tutor.library.words import shown

_DECISIVE = 12
"""A shorter line gives nothing away: `answer = x` is in many a text."""


@rule("A001", "a starter that is a right answer")
def starter_is_right(view: LessonView) -> Found:
    """The starter does what the solution or one of `accepts` does.

    A learner would pass without having written anything. Take the decisive part out, and write
    `...  # TODO` in its place.
    """
    if same := _same(view.lesson.starter, view.answers):
        yield (
            view.place("starter"),
            f"the starter is `{same.path[0]}` already; take a part out of it",
        )


@rule("A002", "a starter that is not Python")
def broken_starter(view: LessonView) -> Found:
    """The first thing that a learner would read is a SyntaxError that is not theirs.

    Write `...` where code is to be written: Python takes it wherever code can stand.
    """
    starter = view.lesson.starter
    if parse(starter) is None:
        try:
            compile(starter, "<lesson>", "exec", dont_inherit=True)
        except SyntaxError as error:
            line, column = error.lineno or 1, error.offset or 1
            place = view.inside(("starter",), line, column)
            yield (
                place,
                f"the starter is not Python: {error.msg}; write `...` where code is missing",
            )


@rule("A003", "a solution that is not finished")
def unfinished(view: LessonView) -> Found:
    """The solution, or one of `accepts`, still has a TODO or a `...` where code should stand.

    It was probably copied from the starter.
    """
    for path, text in view.answers:
        blanks = [
            position(text, node)
            for node in nodes(text)
            if isinstance(node, (ast.Expr, ast.Assign, ast.Return)) and _is_blank(node.value)
        ]
        todo = re.search(r"#.*\bTODO\b", text)
        if todo:
            start = text.rfind("\n", 0, todo.start()) + 1
            blanks.append((text.count("\n", 0, start) + 1, todo.start() - start + 1))
        if blanks and "@overload" not in text:
            yield view.inside(path, *min(blanks)), f"`{path[0]}` is not finished; write its code"


@rule("A004", "a lesson without hints")
def no_hints(view: LessonView) -> Found:
    """Who is stuck can only look at the solution.

    Three to five hints lead from a question to nearly the answer.
    """
    if not view.lesson.hints:
        yield (
            view.place(),
            "this lesson has no `hints`; add some, from a nudge to nearly the answer",
        )


@rule("A005", "a hint that holds the solution")
def hint_is_solution(view: LessonView) -> Found:
    """The hint has the line of the solution that matters, word by word.

    It is the longest line that the starter does not have. Say what to look for instead.
    """
    for index, hint in enumerate(view.lesson.hints):
        if line := _given_away(view, hint):
            place = view.place("hints", index)
            yield (
                place,
                f"this hint holds {shown(line)}, which is the solution; say what to look for",
            )


@rule("A006", "an explanation that holds the solution")
def explanation_is_solution(view: LessonView) -> Found:
    """The explanation has the line of the solution that matters, word by word.

    It is the longest line that the starter does not have. Explain with another example.
    """
    if line := _given_away(view, view.lesson.explain):
        text = view.lesson.explain
        before = text[: text.index(line)] if line in text else ""
        place = view.inside(("explain",), before.count("\n") + 1, 1)
        yield place, f"this holds {shown(line)}, which is the solution; explain by another example"


@rule("A007", "two equal hints")
def equal_hints(view: LessonView) -> Found:
    """A hint that was told already helps nobody."""
    yield from _repeated(
        view, [Piece(("hints", i), text) for i, text in enumerate(view.lesson.hints)]
    )


@rule("A008", "a mistake that is a right answer")
def mistake_is_right(view: LessonView) -> Found:
    """This mistake is the solution, or one of `accepts`, written in other white space.

    It could not fail.
    """
    for path, text in _mistakes(view):
        if same := _same(text, view.answers):
            yield view.place(*path), f"this mistake is `{same.path[0]}`, which passes; take it out"


@rule("A009", "a mistake that is the starter")
def mistake_is_starter(view: LessonView) -> Found:
    """Who runs the starter is told what is still to be written.

    A mistake that is the starter would never be told.
    """
    for path, text in _mistakes(view):
        if _same(text, [Piece((), view.lesson.starter)]):
            yield view.place(*path), "this mistake is the starter; take it out"


@rule("A010", "two equal mistakes")
def equal_mistakes(view: LessonView) -> Found:
    """A mistake is recognised by what it does: of two equal ones the second is never told."""
    yield from _repeated(view, list(_mistakes(view)))


@rule("A011", "a right answer that is listed twice")
def equal_answers(view: LessonView) -> Found:
    """The solution is accepted anyway.

    `accepts` holds other right answers, which the checks can tell from the solution.
    """
    yield from _repeated(view, list(view.answers))


@rule("A012", "a name that the learner is not told")
def untold_name(view: LessonView) -> Found:
    """A check or `run` needs a name that the answer must define.

    Neither `explain` nor `starter` has it, so that nobody can know how to call it. Name it in
    both.
    """
    told = f"{view.lesson.explain}\n{view.lesson.starter}\n{view.lesson.given_code}"
    users = (*view.looks, Piece((), view.lesson.run))
    needed = {name for piece in users for name in names_of(piece.text).free}
    given = frozenset[str]().union(*(case.given for case in view.lesson.cases))
    ours = names_of(view.lesson.solution).bound - given - names_of(view.lesson.run).bound
    for name in sorted(needed & ours):
        if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told):
            message = (
                f"the answer must define {shown(name)}, and no text says so; name it in `explain`"
            )
            yield view.place("explain"), message


@rule("A013", "an entry of `equivalent` that is no mutant")
def no_mutant(view: LessonView) -> Found:
    """What is listed there is no mutant of the solution, or none any more.

    Copy its lines from what `torchtutor verify` prints, or take it out.
    """
    if not view.lesson.equivalent:
        return
    known = mutants(view.lesson.solution)
    for index, entry in enumerate(view.lesson.equivalent):
        for number, diff in enumerate(entry.mutants):
            if not any(mutant.is_shown_by(diff) for mutant in known):
                message = (
                    "this is no mutant of the solution; copy the lines from what `torchtutor verify` "
                    "prints, or take it out"
                )
                yield view.place("equivalent", index, "mutants", number), message


def _is_blank(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and value.value is ...


def _given_away(view: LessonView, text: str) -> str | None:
    """The decisive line of the solution, where a text holds it."""
    known = {line.strip() for line in view.lesson.starter.splitlines()}
    written = {line.strip() for line in view.lesson.solution.splitlines()} - known
    decisive = max(sorted(written), key=len, default="")
    held = " ".join(decisive.split()) in " ".join(text.split())
    return decisive if held and len(decisive) >= _DECISIVE else None


def _mistakes(view: LessonView) -> Iterator[Piece]:
    for index, mistake in enumerate(view.lesson.mistakes):
        yield Piece(("mistakes", index, "answer"), mistake.answer)


def _same(text: str, pieces: "list[Piece] | tuple[Piece, ...]") -> Piece | None:
    return next((piece for piece in pieces if normal(piece.text) == normal(text)), None)


def _repeated(view: LessonView, pieces: list[Piece]) -> Found:
    for index, (path, text) in enumerate(pieces):
        if same := _same(text, pieces[:index]):
            line = view.place(*same.path).line
            yield view.place(*path), f"this is the same as in line {line}; keep one of them"


ANSWERS = (
    starter_is_right,
    broken_starter,
    unfinished,
    no_hints,
    hint_is_solution,
    explanation_is_solution,
    equal_hints,
    mistake_is_right,
    mistake_is_starter,
    equal_mistakes,
    equal_answers,
    untold_name,
    no_mutant,
)
