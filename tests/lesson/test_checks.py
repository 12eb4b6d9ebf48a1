import pytest
from pydantic import TypeAdapter, ValidationError

from tutor.lesson import KINDS, AnyCheck, Check, When


def read(**check):
    return TypeAdapter(AnyCheck).validate_python(check)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_read_by_the_key_that_names_it(kind):
    what = ["model", "model"] if kind == "same" else "model"
    check = read(**{kind: what, "says": "Look again."})
    assert type(check) is KINDS[kind]
    assert (check.kind, check.says) == (kind, "Look again.")
    assert "model" in check.expression


@pytest.mark.parametrize(("kind", "model"), KINDS.items())
def test_every_key_of_a_kind_is_described(kind, model):
    assert model.kind == kind
    assert all(field.description for field in model.model_fields.values())
    assert set(model.observed) <= set(model.model_fields)


def test_checks_that_call_come_after_those_that_read_and_flow_runs_alone():
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
        "call": When.CALLS,
        "raises": When.CALLS,
        "flow": When.ALONE,
    }


def test_a_label_is_the_title_or_else_the_expression():
    assert read(value="y", title="y is right").label == "y is right"
    assert read(value="y").label == "value: y"


def test_the_observer_is_told_only_what_it_needs():
    assert read(call="f(x)", grad=["x"], rtol=0.1, says="No.").observed_options == {"grad": ("x",)}
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
    ],
)
def test_what_is_no_check(check):
    with pytest.raises(ValidationError):
        read(**check)


def test_an_option_that_is_named_as_a_kind_is_the_option():
    assert read(grad=["x"], call="f(x)").kind == "call"
    assert read(grad="x").kind == "grad"
