import pytest
from pydantic import TypeAdapter, ValidationError

from tutor.lesson import KINDS, AnyCheck, Check, When


def read(**check):
    return TypeAdapter(AnyCheck).validate_python(check)


WHAT = {"same": ["model", "model"], "prints": True, "source": True}
MORE = {"source": {"avoid": ["for"]}, "ops": {"need": ["matmul"]}}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_read_by_the_key_that_names_it(kind):
    check = read(**{kind: WHAT.get(kind, "model"), "says": "Look again."}, **MORE.get(kind, {}))
    assert type(check) is KINDS[kind]
    assert (check.kind, check.says) == (kind, "Look again.")
    assert check.expression


@pytest.mark.parametrize(("kind", "model"), KINDS.items())
def test_every_key_of_a_kind_is_described(kind, model):
    assert model.kind == kind
    assert all(field.description for field in model.model_fields.values())
    assert set(model.observed) <= set(model.model_fields)


def test_checks_that_call_come_after_those_that_read_and_some_run_alone():
    assert {kind: model.when for kind, model in KINDS.items()} == {
        "tensor": When.READS,
        "value": When.READS,
        "grad": When.READS,
        "buffers": When.READS,
        "state_dict": When.READS,
        "tree": When.READS,
        "graph": When.READS,
        "same": When.READS,
        "parameters": When.READS,
        "hooks": When.READS,
        "holds": When.READS,
        "unchanged": When.READS,
        "prints": When.READS,
        "source": When.TEXT,
        "call": When.CALLS,
        "raises": When.CALLS,
        "initialised": When.CALLS,
        "random": When.CALLS,
        "test": When.CALLS,
        "flow": When.ALONE,
        "ops": When.ALONE,
    }


def test_a_label_is_the_title_or_else_the_expression():
    assert read(value="y", title="y is right").label == "y is right"
    assert read(value="y").label == "value: y"


def test_the_observer_is_told_only_what_it_needs():
    check = read(call="f(x)", grad=["x"], equals=3, rtol=0.1, says="No.")
    assert check.observed_options == {"grad": ("x",), "alias": False}
    assert read(value="y", rtol=0.1, says="No.").observed_options == {}


def test_grad_may_be_left_out_or_empty():
    assert read(call="f(x)").grad is None
    assert read(call="f(x)", grad=[]).grad == ()


def test_a_check_that_was_read_is_a_check():
    check = read(value="y")
    assert isinstance(check, Check)
    assert TypeAdapter(AnyCheck).validate_python(check) is check


@pytest.mark.parametrize(
    "check",
    [
        {},
        {"title": "no kind"},
        {"value": "y", "hooks": "model"},
        {"value": "y", "unknown": 1},
        {"value": "y", "rtol": -1.0},
        {"value": "y", "rtol": float("inf")},
        {"holds": "y"},
        {"flow": "y", "at": []},
        {"flow": "y", "at": ["nowhere"]},
        {"raises": "y", "match": "("},
        {"call": "f(x)", "grad": ["x y"]},
        {"source": True},
        {"source": True, "avoid": [" "]},
        {"source": False, "need": ["for"]},
        {"prints": "answer"},
        {"ops": "f(x)"},
        {"ops": "f(x)", "at_most": {"mm": -1}},
        {"random": "f()", "draws": 3},
        {"value": "y", "ignore": ["colour"]},
        {"hooks": "model", "ignore": ["dtype"]},
        {"holds": "y", "says": "No.", "equals": True},
        {"unchanged": "x", "since": "never"},
        {"value": "y", "equals": ["\x1b[31m"]},
    ],
)
def test_what_is_no_check(check):
    with pytest.raises(ValidationError):
        read(**check)


def test_an_option_that_is_named_as_a_kind_is_the_option():
    assert read(grad=["x"], call="f(x)").kind == "call"
    assert read(grad="x").kind == "grad"


def test_what_a_kind_cannot_leave_out_is_told_with_what_it_can():
    with pytest.raises(ValidationError, match=r"cannot hold `device`.*`dtype`, `names`"):
        read(value="y", ignore=["device"])


def test_a_literal_may_be_null():
    assert read(value="y", equals=None).says_what_is_right
    assert not read(value="y").says_what_is_right


def test_only_what_is_unchanged_since_the_answer_is_looked_at_before_it():
    assert read(unchanged="x").looks_before_answer
    assert not read(unchanged="x", since="run").looks_before_answer
    assert not read(value="x").looks_before_answer


@pytest.mark.parametrize(
    ("check", "label"),
    [
        ({"prints": True}, "prints"),
        ({"test": "assert f(1) == 2"}, "test"),
        ({"source": True, "need": ["map"], "avoid": ["for"]}, "source: uses map, no for"),
        ({"source": True, "literal": True}, "source: literals only"),
        ({"source": True, "literal": ["x", "y"]}, "source: literals only for x, y"),
    ],
)
def test_a_label_of_what_has_no_expression(check, label):
    assert read(**check).label == label
    assert read(**check, title="in words").label == "in words"
