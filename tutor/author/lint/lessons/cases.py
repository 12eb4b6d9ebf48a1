"""Which cases there are, and whether they differ."""

from tutor.author.lint.chance import (
    draws_nothing,
    fixes_seed,
    from_elsewhere,
    may_draw,
    uninitialised,
)
from tutor.author.lint.python import calls, normal, position
from tutor.author.lint.rule import Found, rule
from tutor.author.lint.view import LessonView
from tutor.lesson import Case
from tutor.library.words import shown


@rule("V001", "hidden cases without randomness")
def hidden_without_chance(view: LessonView) -> Found:
    """A hidden case has a fresh seed at every run, and in this lesson nothing follows from it.

    An answer that knows the numbers once knows them for ever. Draw them, as in
    `x: torch.randn(4)`.
    """
    lesson = view.lesson
    pieces = (*view.answers, *view.looks)
    if any(may_draw(text) for text in (lesson.given_code, lesson.run, *(p.text for p in pieces))):
        return
    hidden = [index for index, case in enumerate(lesson.cases) if case.hidden]
    inputs = [text for index in hidden for text in lesson.cases[index].given.values()]
    if all(map(draws_nothing, inputs)):
        for index in hidden:
            message = "this hidden case is always the same; draw its inputs, as in `torch.randn(4)`"
            yield view.place("cases", index), message


@rule("V002", "only hidden cases")
def only_hidden(view: LessonView) -> Found:
    """A hidden case never shows values, so that a learner who fails sees no number at all.

    Add a case with small numbers that can be worked out by hand.
    """
    if all(case.hidden for case in view.lesson.cases):
        yield view.key("cases"), "every case is hidden; add one whose numbers can be shown"


@rule("V003", "only visible cases")
def only_visible(view: LessonView) -> Found:
    """What can be seen can be written down: hard-coded numbers pass.

    Add a case with `hidden: true` and inputs that are drawn. A lesson with `predict: true` needs
    none.
    """
    if not view.lesson.predict and not any(case.hidden for case in view.lesson.cases):
        yield view.key("cases"), "no case is hidden; add one with `hidden: true` and drawn inputs"


@rule("V004", "an input that never varies")
def never_varies(view: LessonView) -> Found:
    """This input is the same in all cases, so that an answer may have it built in.

    Give it another value in some case. If it is no input, bind it in `setup` or `run`.
    """
    cases = view.lesson.cases
    if len(cases) < 2:  # noqa: PLR2004 - what is alone cannot vary
        return
    for name, text in cases[0].given.items():
        others = [case.given.get(name, "") for case in cases]
        if draws_nothing(text) and all(normal(other) == normal(text) for other in others):
            yield (
                view.place("cases", 0, "given", name),
                f"{shown(name)} is {shown(text)} in every case; let it differ in one of them",
            )


@rule("V005", "two equal cases")
def equal_cases(view: LessonView) -> Found:
    """Two cases with the same inputs, of which none is drawn, look at the same thing twice."""
    cases = view.lesson.cases
    for index, case in enumerate(cases):
        for before, other in enumerate(cases[:index]):
            if _inputs(case) == _inputs(other) and _is_still(view, case):
                line = view.place("cases", before).line
                message = f"this case has the inputs of the one in line {line}; let them differ"
                yield view.place("cases", index), message
                break


@rule("V006", "two cases of one title")
def equal_titles(view: LessonView) -> Found:
    """The title says in which case an answer failed."""
    first: dict[str, int] = {}
    for index, case in enumerate(view.lesson.cases):
        place = view.place("cases", index, "title")
        if case.title in first:
            yield place, f"the case in line {first[case.title]} has this title too; tell them apart"
        first.setdefault(case.title, place.line)


@rule("V007", "a fixed seed")
def fixed_seed(view: LessonView) -> Found:
    """The tutor seeds all generators before every step, in a hidden case afresh at every run.

    A seed of your own makes the hidden case the same each time. Take it out, or draw from a
    `torch.Generator` where the lesson is about seeds.
    """
    for path, text in view.own_code:
        for call, name in calls(text):
            if fixes_seed(call, name):
                place = view.inside(path, *position(text, call))
                yield place, f"{shown(name)} makes hidden cases the same at every run; take it out"


@rule("V008", "an input of uninitialised memory")
def empty_input(view: LessonView) -> Found:
    """`torch.empty` gives whatever was in memory: it differs from process to process.

    The solution and the answer would get other inputs. Use `torch.zeros` or draw them.
    """
    for path, text in view.inputs:
        if uninitialised(text):
            yield view.place(*path), "this input is memory as it was; use `torch.zeros` or draw it"


@rule("V009", "an input from the clock or the system")
def input_from_elsewhere(view: LessonView) -> Found:
    """The time, `os.urandom`, `uuid` and the like differ from process to process.

    The solution and the answer must get equal inputs. Draw them with torch, which is seeded.
    """
    for path, text in view.own_code:
        for call, name in calls(text):
            if from_elsewhere(name):
                place = view.inside(path, *position(text, call))
                yield place, f"{shown(name)} differs from run to run; draw it with torch instead"


def _inputs(case: Case) -> dict[str, str]:
    return {name: normal(text) for name, text in case.given.items()}


def _is_still(view: LessonView, case: Case) -> bool:
    """Whether another seed cannot make a case differ."""
    texts = [*case.given.values(), view.lesson.run, view.lesson.given_code]
    return not any(may_draw(text) for text in texts)


CASES = (
    hidden_without_chance,
    only_hidden,
    only_visible,
    never_varies,
    equal_cases,
    equal_titles,
    fixed_seed,
    empty_input,
    input_from_elsewhere,
)
