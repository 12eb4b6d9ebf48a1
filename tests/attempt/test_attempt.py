"""One press of Run: what passes, what fails, and what is said."""

import threading
import time

import pytest

from tests.attempt.lessons import lesson
from tutor.attempt import Status, attempt
from tutor.engine import Cancel, Engine
from tutor.explain import Source

RIGHT = "def square(x):\n    return x * x\n"


@pytest.fixture
def run(engine):
    def run(answer, seeds=None, **changes):
        return attempt(lesson(**changes), answer, engine, seeds=seeds)

    return run


def test_the_solution_passes(run):
    verdict = run(RIGHT)

    assert verdict.passed
    assert verdict.status is Status.PASSED
    assert verdict.status.word == "Passed"
    assert verdict.explanation is None
    assert [check.passed for check in verdict.checks] == [True, True]


@pytest.mark.parametrize(
    "answer",
    [
        "square = torch.square",
        "square = lambda x: x ** 2",
        "def square(x):\n    return x.pow(2)",
        "def square(number):\n    return torch.exp(2 * torch.log(number.abs()))",
        "class Squarer:\n    def __call__(self, x):\n        return x.mul(x)\nsquare = Squarer()",
        "def square(x):\n    print('looking', x.shape)\n    return torch.einsum('...,...->...', x, x)",
    ],
)
def test_right_answers_that_look_different_pass(run, answer):
    assert run(answer).passed


@pytest.mark.parametrize(
    "answer",
    ["\ufeff" + RIGHT, RIGHT.replace("\n", "\r\n"), RIGHT.replace("\n", "\r"), "\f" + RIGHT],
    ids=["byte order mark", "CRLF", "CR", "form feed"],
)
def test_an_answer_is_read_as_python_reads_a_file(run, answer):
    assert run(answer).passed


def test_an_answer_that_python_cannot_hold_is_no_lack_of_memory(run):
    verdict = run("x = " + "-" * 200_000 + "1")

    assert verdict.status is Status.ERROR
    assert "nested too deep" in verdict.explanation.text


@pytest.mark.parametrize(
    ("checks", "solution", "answer", "words"),
    [
        (
            [{"value": "sum(squares)"}],
            "squares = [1, 4]",
            "squares = [1, 4]\nsum = 0\nfor x in squares:\n    sum += x\n",
            "Line 2 of your answer gives the name `sum` to something else",
        ),
        (
            [{"value": "torch.stack(squares)"}],
            "squares = [torch.ones(1)]",
            "squares = [torch.ones(1)]\ntorch = None\n",
            "Line 2 of your answer gives the name `torch` to something else",
        ),
    ],
)
def test_a_name_that_the_answer_took_from_the_lesson_is_told(run, checks, solution, answer, words):
    cases = [{"title": "it"}]
    verdict = run(answer, checks=checks, solution=solution, cases=cases, mistakes=[])

    assert words in verdict.explanation.text
    assert verdict.explanation.line == 2


def test_a_function_that_a_check_calls_with_other_arguments_is_shown(run):
    hook = "def look({}):\n    return None\nlayer.register_forward_hook(look)\n"
    verdict = run(
        hook.format("x"),
        setup="import torch\nlayer = torch.nn.Linear(3, 3)",
        cases=[{"title": "it", "given": {"x": "torch.ones(3)"}}],
        checks=[{"call": "layer(x)"}],
        solution=hook.format("module, args, output"),
        mistakes=[],
    )

    assert verdict.status is Status.ERROR
    assert verdict.explanation.line == 1
    assert "What you wrote on line 1 was called with other arguments" in verdict.explanation.text


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("def square(x):\n    return x.detach() ** 2", "no gradient passes back from it to `x`"),
        ("def square(x):\n    return x * x.detach()", "The gradient of `x`"),
        (
            "def square(x):\n    return x.mul_(x)",
            "The call changes its input `x` in place, where it should stay as it was",
        ),
        ("def square(x):\n    return (x * x).double()", "dtype float64; expected float32"),
        ("def square(x):\n    return (x * x)[None]", "shape (1, 3); expected (3,)"),
        ("def square(x):\n    return [x * x]", "is a list; expected a tensor"),
        ("def square(x):\n    return None", "is None; expected a tensor"),
        ("def square(x):\n    return x * x + 1", "every element differs"),
    ],
)
def test_wrong_answers_fail_and_read_why(run, answer, words):
    verdict = run(answer)

    assert verdict.status is Status.FAILED
    assert verdict.explanation.source in {Source.NEAR_MISS, Source.DIFFERENCE}
    assert words in verdict.explanation.text


def test_hard_coded_numbers_pass_only_where_they_are_seen(run):
    verdict = run(
        "def square(x):\n    return torch.tensor([1.0, 4.0, 9.0]) + 0 * x",
        checks=[{"call": "square(x)", "grad": []}],
    )

    assert verdict.status is Status.ERROR
    assert [check.passed for check in verdict.checks] == [True, False]


def test_a_hidden_case_shows_no_values(run):
    answer = "def square(x):\n    return x * x if x.dim() == 1 else x * x + 123456.0"
    verdict = run(answer)

    (hidden,) = [check for check in verdict.checks if check.hidden]
    assert hidden.message.startswith("`square(x)` has the right shape and dtype, but every element")
    assert "12345" not in hidden.message + verdict.explanation.text


@pytest.mark.parametrize(
    ("reveal", "words"),
    [
        ("value", "got 124.0, expected 1.0"),
        ("pattern", "every element differs, most at"),
        ("nothing", "It is not as it should be"),
    ],
)
def test_a_check_shows_as_much_as_it_says(run, reveal, words):
    checks = [{"call": "square(x)", "reveal": reveal}]
    verdict = run("def square(x):\n    return x * x + 123", checks=checks)

    assert words in verdict.checks[0].message
    assert ("124" in verdict.checks[0].message) == (reveal == "value")


def test_a_seed_that_failed_is_kept_until_it_passes(run):
    wrong = "def square(x):\n    return x * x if x.dim() == 1 else x"
    first = run(wrong)
    (seed,) = first.failed_seeds[1]
    second = run(wrong, seeds=first.failed_seeds)

    assert set(second.failed_seeds[1]) > {seed}
    assert len(second.checks) == 3
    assert run(RIGHT, seeds=second.failed_seeds).failed_seeds == {}


def test_a_seed_that_was_not_reached_is_kept(run):
    assert run("1 / 0", seeds={1: (5,)}).failed_seeds == {1: (5,)}


ACCEPTS = ["def square(x):\n    return (x * x).double()\n"]


def test_an_answer_may_do_as_one_that_is_accepted_does(run):
    verdict = run("def square(x):\n    return x.double().pow(2)", accepts=ACCEPTS)

    assert verdict.passed
    assert all(check.passed for check in verdict.checks)


def test_an_answer_must_do_as_one_and_the_same_does_in_every_case(run):
    answer = "def square(x):\n    y = x * x\n    return y if x.dim() == 1 else y.double()"
    verdict = run(answer, accepts=ACCEPTS)

    assert verdict.status is Status.FAILED
    # It is told how it differs from the solution.
    assert "dtype float64; expected float32" in verdict.explanation.text


def test_the_starter_is_told_what_to_fill_in(run):
    verdict = run(lesson().starter)

    assert verdict.explanation.source is Source.UNFILLED
    assert verdict.explanation.line == 2


def test_an_error_shows_the_learners_line_and_no_frame_of_ours(run):
    verdict = run("def square(x):\n    y = x.nothing\n    return y")

    assert verdict.status is Status.ERROR
    assert verdict.explanation.source is Source.ERROR
    assert verdict.explanation.line == 2
    assert "Line 2 of your answer raised AttributeError" in verdict.explanation.text
    assert "tutor" not in verdict.explanation.text


def test_an_error_that_is_explained_is_not_told_again_beside_each_check(run):
    verdict = run("def square(x):\n    return x.nothing")

    assert all("has no attribute 'nothing'" in check.message for check in verdict.checks)
    assert [verdict.message_beside(check) for check in verdict.checks] == ["", ""]


def test_a_missing_name_is_told_with_the_nearest(run):
    verdict = run("def sqare(x):\n    return x * x")

    assert verdict.explanation.source is Source.MISSING_NAME
    assert "`square`" in verdict.explanation.text
    assert "`sqare`" in verdict.explanation.text


def test_a_missing_name_that_run_needs_is_told_with_the_nearest(run):
    verdict = run("def sqare(x):\n    return x * x", run="y = square(x)")

    assert verdict.explanation.source is Source.MISSING_NAME
    assert "`sqare`" in verdict.explanation.text


def test_another_error_of_the_same_type_in_a_call_is_not_the_known_mistake(run):
    mistakes = [{"answer": "def square(x):\n    return len(3)", "says": "A number has no length."}]
    same = run("def square(y):\n    return len(3)", mistakes=mistakes)
    other = run("def square(x):\n    return x + 'a'", mistakes=mistakes)

    assert same.explanation.source is Source.MISTAKE
    assert other.explanation.source is Source.ERROR


def test_a_function_that_reads_the_inputs_name_is_told_that_it_is_not_there(run):
    verdict = run("def square(y):\n    return x * x")

    assert verdict.explanation.source is Source.ERROR
    assert "name 'x' is not defined" in verdict.explanation.text


def test_a_known_mistake_is_told_in_the_authors_words_however_it_is_written(run):
    verdict = run("square = lambda x: x + x")

    assert verdict.explanation.source is Source.MISTAKE
    assert verdict.explanation.text == "That is twice x."


def test_a_mistake_that_holds_in_one_case_only_is_not_told(run):
    verdict = run("def square(x):\n    return x * 2 if x.dim() == 1 else x * 3")

    assert verdict.explanation.source is Source.DIFFERENCE


def test_a_mistake_is_not_told_where_the_check_sees_more_than_values_and_they_differ(run):
    weight = "weight = torch.nn.Parameter(torch.ones(2), requires_grad={})"
    lesson = {
        "solution": weight.format(True),
        "checks": [{"tensor": "weight"}],
        "mistakes": [{"answer": "weight = torch.ones(3)", "says": "It is no parameter."}],
    }

    same = run("weight = torch.ones(1 + 2)", **lesson)
    other = run("weight = torch.ones(3, requires_grad=True)", **lesson)

    assert same.explanation.source is Source.MISTAKE
    assert other.explanation.source is Source.DIFFERENCE


def test_a_known_mistake_that_raises_comes_with_the_error(run):
    verdict = run(
        "def square(y):\n    return y @ y.T.T",
        cases=[
            {"title": "a wide matrix", "given": {"x": "torch.ones(2, 3)"}},
        ],
    )

    assert verdict.explanation.source is Source.MISTAKE
    assert verdict.explanation.text.startswith("Line 2 of your answer raised RuntimeError.")
    # The author knows more of this mistake than what is said of every such error.
    words = verdict.explanation.text.split("\n\n")
    assert words[2] == "@ is a matrix product."
    assert words[-1].startswith("In the original words: RuntimeError: mat1 and mat2 shapes cannot")
    assert "as many columns on the left" not in verdict.explanation.text


def test_the_checks_own_words_come_with_the_first_difference(run):
    checks = [{"call": "square(x)", "title": "it squares", "says": "Look at the sign."}]
    verdict = run("def square(x):\n    return x * x.abs().sqrt()", checks=checks)

    assert verdict.explanation.source is Source.SAYS
    assert verdict.explanation.text.startswith("Look at the sign.\n\nit squares (case: small")


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("while True: pass", Status.TIMEOUT),
        ("x = torch.zeros(1 << 40)", Status.MEMORY),
        ("x = bytearray(1 << 40)", Status.MEMORY),
        ("while True: print('x' * 10000)", Status.OUTPUT),
        ("import os; os._exit(0)", Status.CRASHED),
        ("import sys; sys.exit(0)", Status.ERROR),
        ("x = (", Status.ERROR),
    ],
)
def test_each_way_to_end_has_a_status_and_a_sentence(run, answer, status):
    verdict = run(answer, limits={"seconds": 2})

    assert verdict.status is status
    assert verdict.explanation.text


def test_stopping_is_the_learners_own(engine):
    cancel = Cancel()
    threading.Timer(0.3, cancel.cancel).start()
    started = time.monotonic()
    verdict = attempt(lesson(limits={"seconds": 100}), "while True: pass", engine, cancel=cancel)

    assert verdict.status is Status.CANCELLED
    assert verdict.status.word == "Stopped"
    assert time.monotonic() - started < 60


def test_what_the_first_visible_case_printed_is_kept_without_control_codes(run):
    verdict = run(RIGHT + "print('\\x1b[31mred\\x1b[0m\\x07 bell')")

    assert verdict.printed == "red\N{REPLACEMENT CHARACTER} bell\n"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"solution": "1 / 0"}, "the lesson's own solution raised ZeroDivisionError"),
        (
            {"accepts": ["1 / 0"], "solution": "square = lambda x: -x"},
            "item 1 of its `accepts` raised Zero",
        ),
        ({"setup": "1 / 0"}, "the lesson's setup raised ZeroDivisionError"),
        (
            {"run": "1 / 0"},
            "the lesson's `run`, with the lesson's own solution, raised ZeroDivisionError",
        ),
        ({"cases": [{"title": "a", "given": {"x": "1 / 0"}}]}, "an input of the lesson raised"),
        ({"checks": [{"value": "nothing"}]}, "raised NameError: name 'nothing' is not defined"),
        ({"checks": [{"value": "square"}]}, "it holds a function, which cannot be compared"),
        ({"checks": [{"call": "square(x) / 0"}]}, "it holds NaN or infinity; say `nan: true`"),
        (
            {
                "cases": [
                    {
                        "title": "a",
                        "given": {
                            "x": "torch.full((1,), float(__import__('time').time_ns() % 2**20))"
                        },
                    }
                ]
            },
            "the inputs of the case `a` come out different at every run",
        ),
    ],
)
def test_a_broken_lesson_is_not_the_learners_fault(run, changes, words):
    verdict = run(RIGHT, **changes)

    assert verdict.status is Status.CANNOT
    assert verdict.status.word == "Cannot run"
    assert verdict.checks == ()
    assert words in verdict.explanation.text


def test_an_answer_that_is_a_script_may_use_the_inputs(run):
    script = {
        "given_visible": True,
        "solution": "squares = x * x",
        "checks": [{"value": "squares"}],
    }

    assert run("squares = torch.stack([n ** 2 for n in x])", **script).passed
    assert run("squares = torch.tensor([1.0, 4.0, 9.0])", **script).status is Status.FAILED


def test_nan_that_the_lesson_allows_must_stand_at_the_same_places(run):
    checks = [{"call": "square(x) / 0", "nan": True, "grad": []}]
    cases = [{"title": "with a zero", "given": {"x": "torch.tensor([0.0, 1.0])"}}]

    assert run(RIGHT, checks=checks, cases=cases).passed
    all_nan = run("def square(x):\n    return x * float('nan')", checks=checks, cases=cases)
    assert all_nan.status is Status.FAILED


def test_an_answer_that_changes_how_inputs_are_made_is_told_so(run):
    verdict = run("torch.randn = lambda *shape: torch.zeros(*shape)\n" + RIGHT)

    assert verdict.status is Status.FAILED
    assert "the inputs of the case “other numbers” come out different" in verdict.explanation.text


def test_without_torch_the_verdict_says_what_to_do(tmp_path):
    import venv

    venv.create(tmp_path / "bare", symlinks=True)
    with Engine(python=str(tmp_path / "bare" / "bin" / "python")) as engine:
        verdict = attempt(lesson(), RIGHT, engine)

    assert verdict.status is Status.CANNOT
    assert "pip install torch" in verdict.explanation.text


COPIES = "def square(x):\n    return torch.tensor(x) * x\n"


def test_what_python_or_pytorch_warns_of_is_told_once(run):
    verdict = run("if 1 is 1:\n    pass\n" + RIGHT)

    assert verdict.passed
    (warning,) = verdict.warnings
    assert (warning.source, warning.line) == (Source.WARNING, 1)
    assert "whether two things are one and the same object" in warning.text


def test_a_warning_that_the_solution_leads_to_as_well_is_not_told(run):
    assert "`torch.tensor` was handed a tensor" in run(COPIES).warnings[0].text
    assert run(COPIES, solution=COPIES).warnings == ()


def test_no_more_warnings_are_told_than_anybody_reads(run):
    many = "import warnings\nfor word in 'abcdef': warnings.warn(word * 3)\n"
    assert len(run(many + RIGHT).warnings) == 3
