"""What is said of an error: its numbers, its names, and the place that is really meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.explain.things import lesson, raised, span
from tests.wire.anything import errors
from tutor.explain import explain_error
from tutor.explain.errors import ROWS, Scene, in_plain_words, left_open
from tutor.explain.errors.nearest import attributes, names, nearest
from tutor.explain.errors.row import dtype, shape


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("torch.ones(2, 3) @ torch.ones(4, 5)", "(2, 3) has 3 columns, (4, 5) has 4 rows"),
        ("nn.Linear(4, 2)(torch.ones(3, 5))", "equal its `in_features`?"),
        (
            "torch.ones(2, 3) + torch.ones(4)",
            "in dimension 1 one has size 3 and the other 4",
        ),
        ("nn.Linear(2, 2)(torch.ones(2, 2).long())", "the left is int64"),
        ("x = torch.ones(2, requires_grad=True)\nx.grad.zero_()", "no gradient has arrived"),
        ("x = [1].append(2)\nx.shape", "`shape` is asked of `None`"),
        ("alpha = 1\nprint(alhpa)", "Is `alpha` meant?"),
        ("prnt(1)", "Is `print` meant?"),
        ("x = true", "Is `True` meant?"),
        (
            "class N:\n    def f(self):\n        self.w = 1\n        w\nN().f()",
            "Is `self.w` meant?",
        ),
        ("torch.tensr([1])", "Is `tensor` meant?"),
        ("nn.linear(1, 2)", "Is `Linear` meant?"),
        (
            "class N(nn.Module):\n    def forwrd(self): pass\nN().forwd()",
            "Is `forwrd` meant?",
        ),
        ("import toch", "Is `torch` meant?"),
        ("x = torch.ones(2)\nx(0)", "`x` is a `Tensor` and cannot be called"),
        (
            "def h(m, output): pass\nr = nn.ReLU()\nr.register_forward_hook(h)\nr(torch.ones(1))",
            "the module, its positional arguments and its output: `h` takes 2, and 3 came",
        ),
        (
            "class N(nn.Module):\n    def forward(x): return x\nN()(torch.ones(1))",
            "`forward` has no parameter for it",
        ),
        (
            "nn.Linear(2, 2).load_state_dict({'weight': torch.ones(2, 3), 'wieght': 1})",
            "It lacks `bias`. It has `wieght`, for which the model has no place.",
        ),
        (
            "nn.Linear(2, 2).load_state_dict({'weight': torch.ones(2, 3), 'bias': torch.ones(2)})",
            "`weight` is (2, 3) in the state and (2, 2) in the model.",
        ),
        ("nn.MSELoss(torch.ones(2), torch.ones(2))", "A loss is made first"),
        ("x = 1 && 2", "What Python has is `and`"),
        ("lambda = 0.1", "`lambda` is a word of Python's own"),
    ],
)
def test_what_is_said(answer, said, scene_of):
    assert said in in_plain_words(scene_of(answer))


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("x = torch.ones((2, 3)\ny = x + 1\n", 1),
        ("x = [1,\n     2\ny = (3)\nfor i in x:\n    print(i)\n", 1),
        ("m = nn.Sequential(\n    nn.Linear(1, 2)\n    nn.ReLU(),\n)\n", 1),
        ("x = f(1, 2))\n", 1),
        ("y = (1)\nz = = 2\n", 2),
    ],
)
def test_a_syntax_error_points_at_what_is_meant(answer, line, scene_of):
    assert explain_error(scene_of(answer).raised, lesson(), answer).line == line


def test_a_bracket_that_is_closed_again_is_not_told():
    answer = "x = f(\n    1,\n)\ny = = 2\n"
    assert left_open(raised("SyntaxError", "invalid syntax", span(4)), answer) is None


@pytest.mark.parametrize("error", ["RuntimeError", "TypeError", "SyntaxError", "ImportError"])
def test_an_unknown_message_stays_as_it_is(error):
    told = explain_error(raised(error, "nobody knows this", span(1)), lesson(), "x = 1")
    assert told.text.startswith(f"Line 1 of your answer raised {error}: nobody knows this\n")
    assert "original words" not in told.text


def test_an_error_of_the_learners_own_class_is_told_by_what_it_derives_from():
    own = raised("Own", "name 'zzz' is not defined", span(1))
    assert in_plain_words(Scene(own, "zzz", "zzz", "")) == ""


def test_names_of_dtypes_and_shapes():
    assert [dtype(word) for word in ("Long", "long int", "torch.FloatTensor", "Weird")] == [
        "int64",
        "int64",
        "float32",
        "Weird",
    ]
    assert [shape(text) for text in ("[2, 3]", "2x3", "2 by 3", "[4]", "[]")] == [
        "(2, 3)",
        "(2, 3)",
        "(2, 3)",
        "(4,)",
        "()",
    ]


def test_the_nearest_name():
    assert nearest("tensr", attributes()) == "tensor"
    assert nearest("Weight", attributes()) == "weight"
    assert nearest("qqqqq", attributes()) == ""
    assert nearest("counter", names("def f(countre): pass")) == "countre"
    assert nearest("layer", names("x = (")) == ""


@given(errors, st.text(max_size=30), st.text("([{)]}'\"\\\n x=:", max_size=30))
def test_any_error_is_told_in_text_that_acts_on_no_terminal(error, part, answer):
    told = in_plain_words(Scene(error, part, answer, answer))
    assert "\x1b" not in told
    for row in ROWS:
        row.explain(Scene(error, part, answer, answer))
    left_open(error, answer)
