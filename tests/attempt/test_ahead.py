"""What is prepared while the learner thinks."""

import threading
from dataclasses import replace

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt import Ahead, Status, attempt_prepared
from tutor.engine import Cancel

RIGHT = "def square(x):\n    return x * x\n"
WRONG = "def square(x):\n    return x + x\n"
MISTAKE = "def square(x):\n    return x\n"


class Watching:
    """An engine that notes what runs in it."""

    def __init__(self, engine):
        self._engine = engine
        self.containment = engine.containment
        self.ran = []
        self.waiting = []

    def submit(self, job, cancel):
        self.ran.append(job.answer)
        return self._engine.submit(job, cancel)

    def have_waiting(self, count, memory, *, needs_gpu):
        assert not needs_gpu
        self.waiting.append((count, memory))


class Failing(Watching):
    """An engine that lets one answer crash, as where the machine has no memory left."""

    def __init__(self, engine, answer):
        super().__init__(engine)
        self.fails = True
        self._answer = answer

    def submit(self, job, cancel):
        if self.fails and job.answer == self._answer:
            job = replace(job, answer="import os\nos._exit(1)")
        return super().submit(job, cancel)


@pytest.fixture
def watching(engine):
    return Watching(engine)


def test_an_attempt_that_was_prepared_runs_the_answer_alone(watching):
    one = lesson()
    ahead = Ahead(one, watching)
    ahead.renew({})
    assert watching.ran[:2] == [one.solution] * 2
    assert watching.waiting[-1] == (2, one.limits.memory)

    watching.ran.clear()
    assert attempt_prepared(ahead, RIGHT).passed
    assert watching.ran == [RIGHT] * 2


def test_the_next_attempt_has_another_seed_and_visible_cases_are_remembered(watching):
    one = lesson()
    ahead = Ahead(one, watching)
    plans = []
    for _ in range(3):
        ahead.renew({})
        plans.append(ahead.take_plan({}))

    visible, hidden = zip(*plans, strict=True)
    assert len({run.seed for run in visible}) == 1
    assert len({run.seed for run in hidden}) == 3
    assert watching.ran.count(one.solution) == 4
    assert len(ahead._seen) == 2 + len(one.mistakes)


def test_no_two_attempts_have_the_same_seed_when_nothing_was_renewed(watching):
    ahead = Ahead(lesson(), watching)
    ahead.renew({})

    hidden = {ahead.take_plan({})[1].seed for _ in range(4)}

    assert len(hidden) == 4


def test_a_seed_that_failed_is_prepared_too(watching):
    one = lesson()
    ahead = Ahead(one, watching)
    ahead.renew({})
    failed = attempt_prepared(ahead, WRONG).failed_seeds
    ahead.renew(failed)
    watching.ran.clear()

    assert attempt_prepared(ahead, RIGHT, seeds=failed).passed
    assert watching.ran == [RIGHT] * 3


def test_mistakes_run_ahead_in_visible_cases_and_once(watching):
    one = lesson(mistakes=[{"answer": MISTAKE, "says": "Times what?"}])
    ahead = Ahead(one, watching)
    ahead.renew({})
    assert watching.ran.count(MISTAKE) == 1

    for _ in range(2):
        assert "Times what?" in attempt_prepared(ahead, MISTAKE + "\n").explanation.text
        ahead.renew({})

    # Twice in a hidden case, which has another seed each time.
    assert watching.ran.count(MISTAKE) == 3


def test_an_answer_does_not_wait_for_mistakes(engine):
    slow = "import time\ntime.sleep(60)"
    one = lesson(mistakes=[{"answer": slow, "says": "Wait."}], limits={"seconds": 100})
    ahead = Ahead(one, engine)
    preparing = threading.Thread(target=ahead.renew, args=({},))
    preparing.start()
    while len(ahead._seen) < 3:
        threading.Event().wait(0.01)

    assert attempt_prepared(ahead, RIGHT).passed
    preparing.join(30)
    assert not preparing.is_alive()


def test_what_was_stopped_runs_again(watching):
    one = lesson()
    ahead = Ahead(one, watching)
    cancel = Cancel()
    threading.Timer(0.02, cancel.cancel).start()
    stopped = attempt_prepared(ahead, "while True: pass", cancel=cancel)
    assert stopped.status is Status.CANCELLED

    assert attempt_prepared(ahead, RIGHT).passed


def test_a_solution_that_crashed_once_is_not_remembered(engine):
    one = lesson()
    failing = Failing(engine, one.solution)
    ahead = Ahead(one, failing)
    ahead.renew({})
    failing.fails = False

    assert attempt_prepared(ahead, RIGHT).passed


def test_an_attempt_that_is_not_to_be_explained_is_judged_all_the_same(watching):
    ahead = Ahead(lesson(), watching)

    verdict = attempt_prepared(ahead, MISTAKE, explained=False)

    assert verdict.status is Status.FAILED
    assert [check.passed for check in verdict.checks] == [False, False]
    assert verdict.explanation is None
    # Nothing ran but the answer and the solution.
    assert len(watching.ran) == 4


def test_closing_stops_what_runs_ahead(engine):
    slow = lesson(setup="import torch, time\ntime.sleep(30)", limits={"seconds": 60})
    ahead = Ahead(slow, engine)
    preparing = threading.Thread(target=ahead.renew, args=({},))
    preparing.start()
    ahead.close()

    preparing.join(20)
    assert not preparing.is_alive()


def test_an_attempt_that_waits_for_what_was_stopped_has_it_run_again(engine):
    slow = lesson(setup="import torch, time\ntime.sleep(1)", limits={"seconds": 60})
    ahead = Ahead(slow, engine)
    threading.Thread(target=ahead.renew, args=({},)).start()
    while len(ahead._seen) < len(slow.cases):
        threading.Event().wait(0.01)
    threading.Timer(0.2, ahead.close).start()

    assert attempt_prepared(ahead, RIGHT).passed


def test_an_engine_that_cannot_run_is_told_by_the_attempt():
    from tutor.engine import Engine

    engine = Engine()
    engine.close()
    ahead = Ahead(lesson(), engine)

    ahead.renew({})

    assert attempt_prepared(ahead, RIGHT).status is Status.CANNOT
