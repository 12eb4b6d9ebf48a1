"""What of a job is sent when."""

from tests.engine.jobs import job
from tutor.wire import derive

GIVEN = {"x": "torch.randn(2)"}


def test_what_is_sent_first_tells_nothing_of_what_comes_after():
    sent = repr(job("y = 1", given=GIVEN, run="z = f(x)", value="z").prepare())

    assert "randn" not in sent
    assert "f(x)" not in sent


def test_inputs_that_the_answer_may_see_are_sent_first_and_only_then():
    visible = job("y = x", given=GIVEN, value="y", visible=True)

    assert visible.prepare().given == (("x", "torch.randn(2)"),)
    assert visible.observe().given == ()


def test_no_seed_that_is_sent_first_leads_to_one_that_comes_after():
    both = job("", given=GIVEN, value="x")
    first, after = both.prepare(), both.observe()
    known = {first.setup_seed, first.answer_seed, first.given_seed}

    assert both.seed not in known
    assert not known & {after.seed, derive(after.seed, "given"), derive(after.seed, "run")}


def test_each_reply_needs_a_token_of_its_own():
    assert job().observe().token != job().observe().token
