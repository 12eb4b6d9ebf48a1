"""unchanged and ops: what begins to look before `run`."""

import pytest

from tests.worker.conftest import numbers


def counts(value):
    return dict(value.pairs)


def test_unchanged_since_run_is_looked_at_between_the_answer_and_run(observe):
    seen = observe("unchanged", "x", "x = torch.ones(1)\nx += 1", run="x += 1")
    before, after, at_first = seen.items
    assert (numbers(before), numbers(after), numbers(at_first)) == ([2.0], [3.0], [3.0])


def test_what_was_seen_at_first_is_looked_at_again_whatever_its_name_means_now(observe):
    seen = observe("unchanged", "x", "x = torch.ones(1)", run="y = x.clone()\nx += 1\nx = y")
    assert [numbers(one) for one in seen.items] == [[1.0], [1.0], [2.0]]


def test_what_was_seen_before_cannot_be_changed_later(observe):
    seen = observe("unchanged", "xs", "xs = [torch.ones(1)]", run="xs[0].zero_()")
    assert numbers(seen.items[0].items[0]) == [1.0]


def test_operators_of_an_expression_are_counted(observe):
    seen = counts(observe("ops", "f(x)", "x = torch.ones(2, 2)\ndef f(x): return (x @ x).add_(1)"))
    assert (seen["mm"], seen["add_"]) == (1, 1)


def test_operators_of_run_are_counted_with_the_backward_pass(observe):
    code = "x = torch.ones(2, 2, requires_grad=True)"
    seen = counts(observe("ops", "run", code, run="(x @ x).sum().backward()"))
    assert seen["mm"] == 3


def test_what_comes_before_and_after_run_does_not_count(observe):
    seen = counts(observe("ops", "run", "x = torch.ones(2) * 2", run="y = x + 1"))
    assert (seen.get("mul"), seen["add"]) == (None, 1)


@pytest.mark.parametrize("expression", ["x @ x", "torch.mm(x, x)", "torch.einsum('ij,jk', x, x)"])
def test_a_spelling_does_not_matter_to_the_group(observe, expression):
    from tutor.judge.operators import found

    seen = counts(observe("ops", expression, "x = torch.ones(2, 2)"))
    assert found("matmul", seen)


def test_refill_is_not_the_learners(observe):
    seen = observe("ops", "run", "model = nn.Linear(2, 2)", run="refill(model)(torch.ones(1, 2))")
    assert "copy_" not in counts(seen)
