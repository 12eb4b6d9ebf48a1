"""The names of `run`: it sees the learner's, and the learner's functions do not see its own."""

import pytest

from tests.worker.conftest import numbers

X = {"x": "torch.tensor([1.0, 2.0])"}


def test_an_answer_must_use_what_it_is_handed_while_run_runs(observe):
    with pytest.raises(NameError, match="'x' is not defined"):
        observe("value", "out", "def f(y): return x", run="out = f(x)", given=X)


def test_a_name_of_the_learners_own_stays_theirs_while_run_runs(observe):
    seen = observe("value", "out", "x = 10\ndef f(y): return x * y", run="out = f(x)", given=X)

    assert numbers(seen) == [10.0, 20.0]


def test_what_a_function_of_the_learners_binds_is_seen_by_a_check(observe):
    code = "seen = None\ndef keep(y):\n    global seen\n    seen = y + 1"

    assert numbers(observe("value", "seen", code, run="keep(x)", given=X)) == [2.0, 3.0]


def test_run_may_bind_anew_what_the_learners_functions_use(observe):
    code = "seen = [0]\ndef keep(y): seen.append(y)"
    seen = observe("value", "seen", code, run="seen = []\nkeep(7)")

    assert seen.items == (7,)


def test_a_function_that_run_defines_sees_the_names_of_both(observe):
    run = "def twice():\n    return [f(item) for item in x]\nout = torch.stack(twice())"
    seen = observe("value", "out", "def f(y): return y * 2", run=run, given=X)

    assert numbers(seen) == [2.0, 4.0]
