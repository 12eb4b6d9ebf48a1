"""Which lesson is open, and what is kept of it: without a screen."""

import pytest

from tests.app.fakes import FakeLibrary, World, lesson, verdict
from tutor.app.session import Row, Session, State
from tutor.attempt.verdict import Status
from tutor.library import Unreadable
from tutor.store import Draft


@pytest.fixture
def world():
    return World()


@pytest.fixture
def session(world):
    return Session.start(world.services)


def test_the_first_time_begins_with_the_first_lesson(session):
    assert session.left_off() == "index-select"


def test_later_it_goes_on_where_the_learner_left_off(world, session):
    session.save_place("gather")
    assert Session.start(world.services).left_off() == "gather"


def test_a_place_that_is_gone_means_the_first_lesson(world, session):
    world.store.places["fake"] = "taken-out"
    assert session.left_off() == "index-select"


def test_a_new_lesson_opens_with_its_starter(session):
    opened = session.open("forward-hook")
    assert opened.draft == Draft(opened.lesson.starter)
    assert (opened.track, opened.number, opened.count) == ("Hooks", 4, 4)
    assert opened.state is State.OPEN


def test_what_was_typed_is_there_again(session):
    session.save_draft("gather", Draft("x = 1", 0, 3))
    session.save_hints("gather", 2)
    opened = session.open("gather")
    assert (opened.draft, opened.hints) == (Draft("x = 1", 0, 3), 2)


def test_a_broken_lesson_opens_with_its_findings(session):
    opened = session.open("broken")
    assert isinstance(opened.lesson, Unreadable)
    assert opened.state is State.BROKEN


def test_neighbours_end_at_both_ends(session):
    assert session.neighbour("index-select", 1) == "gather"
    assert session.neighbour("index-select", -1) is None
    assert session.neighbour("forward-hook", 1) is None


def test_a_pass_is_kept_and_a_failed_seed_too(world, session):
    opened = session.open("gather")
    session.record(opened.lesson, "x", verdict("gather", Status.FAILED, failed_seeds={1: (7,)}))
    assert session.seeds("gather") == {1: (7,)}
    session.record(opened.lesson, "y", verdict("gather", Status.PASSED))
    assert session.seeds("gather") == {}
    assert world.store.attempts == [("gather", "x", "failed"), ("gather", "y", "passed")]
    assert session.open("gather").state is State.PASSED


def test_a_lesson_that_changed_since_it_was_passed_stays_passed_and_is_marked(world, session):
    session.record(session.open("gather").lesson, "y", verdict("gather", Status.PASSED))
    world.library = lambda: FakeLibrary({"gather": lesson("gather", digest="another")})
    state = Session.start(world.services).open("gather").state
    assert state is State.CHANGED
    assert state.passed


def test_the_list_has_every_lesson_also_the_broken_one(session):
    session.record(session.open("gather").lesson, "y", verdict("gather", Status.PASSED))
    assert [(row.track, row.title, row.state) for row in session.rows(session.index.glances())] == [
        ("Tensors", "Pick rows by index", State.OPEN),
        ("Tensors", "Gather along a dimension", State.PASSED),
        ("Hooks", "broken", State.BROKEN),
        ("Hooks", "Catch a layer's output", State.OPEN),
    ]


def test_a_row_tells_what_a_lesson_is_about_and_what_is_wrong_with_a_file(session):
    pick, _, broken, _ = session.rows(session.index.glances())
    assert (pick.minutes, pick.summary, pick.concepts) == (6, "One sentence.", ())
    assert broken.summary.startswith("lessons/hooks/broken.yaml:12:3: found the key 'hint'")


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("", True),
        ("  ", True),
        ("backward", True),
        ("HOOKS watch", True),
        ("gradient flows", True),
        ("full-back", True),
        ("see pass", True),
        ("backward gather", False),
    ],
)
def test_every_word_that_is_sought_must_stand_somewhere(sought, found):
    row = Row(
        "full-backward",
        "Hooks",
        "Watch it pass",
        8,
        State.OPEN,
        "See what flows.",
        ("Gradient", "backward hook"),
    )
    assert (row.rank(sought.casefold().split()) is not None) is found


def test_what_fits_best_is_the_title_then_the_concepts_then_the_rest():
    def row(title, *, id_="other", summary="", concepts=()):
        return Row(id_, "Track", title, 8, State.OPEN, summary, concepts)

    rows = [
        row("Hook a module"),
        row("Hook", id_="title"),
        row("Another", id_="hook"),
        row("Hooks"),
        row("Catch a hook"),
        row("Unhook it"),
        row("Another", concepts=("hook",)),
        row("Another", summary="About a hook."),
    ]
    ranks = [one.rank(["hook"]) for one in rows]
    assert ranks == [1, 0, 0, 1, 2, 3, 4, 5]
    assert rows[0].rank(["module", "hook"]) < rows[1].rank(["hook", "track"])
