"""What is said of an error: its numbers, its names, and the place that is really meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.explain.things import lesson, raised, span
from tests.wire.anything import errors
from tutor.explain import explain_error
from tutor.explain.errors import ROWS, Scene, in_plain_words, left_open
from tutor.explain.errors.nearest import attributes, names, nearest, own_attributes
from tutor.explain.errors.row import dtype, shape

WITH_KEYWORDS = """\
layer = nn.ReLU()
layer.register_forward_hook(lambda module: None, with_kwargs=True)
layer(torch.ones(1))
"""
METHOD_AS_HOOK = """\
class Tape:
    def hook(self, module): pass
layer = nn.ReLU()
layer.register_forward_hook(Tape().hook)
layer(torch.ones(1))
"""
WHOLE_MODULE = """\
torch.save(nn.ReLU(), "layer.pt")
torch.load("layer.pt")
"""
TWO_DEVICES = (
    "Expected all tensors to be on the same device, but found at least two devices, cpu and cuda:0!"
)


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
            "and `forward` takes `x` first. Which parameter is for the object?",
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
        (
            "pairs = {'one': 1}\nfor name, number in pairs: pass",
            "Each item of `pairs` is taken apart into 2 names, and one holds more. A loop through",
        ),
        ("[k for k, v in {'a': 1}]", "is taken apart into 2 names, and one holds 1"),
        ("for a, b in [(1, 2)]: a, b = b", "`b` is taken apart into several names"),
        ("for i, x in range(3): pass", "Each item of `range(3)` is taken apart into several"),
        ("a, b = torch.ones(3)", "`torch.ones(3)` is taken apart into 2 names, and holds more"),
        ("raise ValueError('too many values to unpack (expected 2, got 5)')", "and holds 5"),
        ("torch.tensor(1.0)[0:1]", "holds a single number and has no dimension"),
        ("a, *b = []", "into at least 1 name, and holds 0"),
        ("{}[torch.tensor(3)]", "found only by the very same object"),
        (
            "nn.Linear(1, 1).numel()",
            "`numel` is something that a tensor has, and this is a `Linear`",
        ),
        (
            "np.ones(1).unsqueeze(0)",
            "`unsqueeze` is something that a tensor has, and this is an array",
        ),
        ("total = 0.0\ntotal.backward()", "this is a plain number, of type `float`"),
        ("F.Linear(1, 2)", "Is `linear` meant?"),
        ("torch.flaot32", "Is `float32` meant?"),
        (
            "class N:\n    def __init__(self): self.wieght = 1\nN().weight",
            "`N` has no `weight`. Is `wieght` meant?",
        ),
        ("import torch.tensor", "`torch` has no module called `tensor`"),
        (
            "nn.Linear(1)",
            "The call of `Linear` leaves out `out_features`. Which value belongs there?",
        ),
        ("def f(a): pass\nf(1, 2)", "`f` takes 1 positional argument, and 2 came."),
        ("torch.ones(4).reshape(2.0, 2)", "and 2 came that are not all whole numbers"),
        ("def reshape(x): pass\nreshape(1, 2)", "`reshape` takes 1 positional argument"),
        ("F.relu(None)", "was handed `None`"),
        ("F.relu((1, 2))", "several values together, as a `tuple`"),
        ("F.relu(torch.relu)", "was handed a function itself"),
        ("sum = 1\nsum([1])", "`sum` names a value of type `int` here"),
        ("x = torch.ones(1)\nx.ndim()", "`x.ndim` is a value of type `int` and no method"),
        (
            "class Own:\n    def __init__(self): self.rate = 1\nOwn().rate(2)",
            "`Own().rate` is a value of type `int` and no method",
        ),
        ("torch.optim.SGD([torch.ones(1)], lr=0.1).step(1)", "of type `int` is called here"),
        ("torch.ones(1) ** 'a'", "`**` does not work"),
        ("with torch.no_grad: pass", "Are the parentheses of its call missing?"),
        ("with torch.ones(1): pass", "`Tensor` cannot stand after `with`"),
        ("nn.ReLU().apply(torch.ones(1))", "A value of type `Tensor` is called here"),
        ("list(map(torch.ones(1), [1]))", "A value of type `Tensor` is called here"),
        (
            "m = nn.ReLU()\nm.register_forward_hook(hook=lambda m, a: None)\nm(torch.ones(1))",
            "`<lambda>` takes 2, and 3 came. Which one is missing",
        ),
        (
            WITH_KEYWORDS,
            "and with its keyword arguments too: `<lambda>` takes 1, and 4 came",
        ),
        (
            METHOD_AS_HOOK,
            "`Tape.hook` takes 2, and 4 came with the object itself",
        ),
        ("m = nn.Linear(1, 1)\nm.weight = [1.0]", "in its place is a value of type `list`"),
        ("m = nn.Linear(1, 1)\nm.weight = torch.ones(1)", "in its place is an ordinary tensor"),
        ("nn.Sequential(nn.ReLU)", "`ReLU` is a class of them"),
        ("nn.ModuleList([torch.relu])", "`relu` is a function"),
        ("nn.ModuleList([1])", "this is none but `int`"),
        (
            "class N(nn.Module):\n    def __init__(): pass\nN()",
            "`__init__` has no parameter.",
        ),
        ("F.binary_cross_entropy(torch.ones(1), torch.tensor([2.0]))", "stand for yes and no?"),
        ("F.binary_cross_entropy(torch.tensor([2.0]), torch.ones(1))", "no sigmoid"),
        (
            WHOLE_MODULE,
            "this file holds a `ReLU`",
        ),
        (
            "torch.optim.SGD([nn.Linear(1, 1)], lr=0.1)",
            "`Linear`. Are the parameters that it holds",
        ),
        ("torch.optim.SGD(['w'], lr=0.1)", "Does what lists them give names too?"),
        ("torch.utils.data.default_collate([None])", "A sample of the data set is `None`."),
        ("torch.ones(1).bool() & torch.ones(1)", "each side needs parentheses"),
        ("torch.ones(1).long().softmax(0)", "or the same one made with another?"),
        ("torch.ones(1)['a']", "A tensor is indexed by numbers, and here by a text."),
        ("torch.ones(3, 3)[[0, 1], [0, 1, 2]]", "here they are (2,) and (3,)"),
        ("torch.ones(1)[0.5]", "Does a division make it one?"),
        ("[1][0, 1]", "by a value of type `tuple`. Is it a tensor"),
        ("torch.ones(10**6, 10**6)", "of 4,000.0 GB is asked for"),
        ("np.ones((10**7, 10**7))", "of 728. TiB is asked for"),
        ("torch.ones(1, device='meta') + torch.ones(2)", "devices, `cpu` and `meta`, meet"),
        (
            f"raise RuntimeError('{TWO_DEVICES}')",
            "devices, `cpu` and `cuda:0`, meet",
        ),
        ("nn.Linear(torch.ones(1), 2)", "here one is a tensor. Is it handed to the class"),
        ("torch.zeros(3, -4)", "one size is below 0"),
        ("torch.tensor([1, [2]])", "do numbers and lists stand side by side?"),
        ("range(1.5)", "Does a division make it one?"),
        ("torch.linalg.qr(torch.ones(2, 2)).shape", "gave several tensors, and `shape` is asked"),
        ("torch.Linear(1, 2)", "`torch` has no `Linear`. Is it that of `torch.nn` which"),
        ("from torch import Linear", "Is it that of `torch.nn` which is meant?"),
        ("from torch.nn import Linaer", "Is `Linear` meant?"),
        ("from torch.nn import Qqqqqq", "Is it spelled so, capitals included"),
        ("zeros(2)", "Is it the `zeros` of `torch` that is meant?"),
        ("x = 'why? yes!' 3", ""),
        ("x = y ? 1 : 2", "What Python has is `if … else`"),
        ("x = 1 && 2", "What Python has is `and`"),
        ("lambda = 0.1", "`lambda` is a word of Python's own"),
    ],
)
def test_what_is_said(answer, said, scene_of):
    words = in_plain_words(scene_of(answer))
    assert said in words
    assert bool(said) == bool(words)


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
    assert nearest("tensr", attributes("torch")) == "tensor"
    assert nearest("Weight", attributes("Net")) == "weight"
    assert nearest("qqqqq", attributes("torch")) == ""
    assert nearest("apend", attributes("list")) == "append"
    assert nearest("Linear", attributes("torch.nn.functional")) == "linear"
    assert own_attributes("self.first = 1\ndef second(): pass") == {"first", "second"}
    assert nearest("counter", names("def f(countre): pass")) == "countre"
    assert nearest("layer", names("x = (")) == ""


@given(errors, st.text(max_size=30), st.text("([{)]}'\"\\\n x=:", max_size=30))
def test_any_error_is_told_in_text_that_acts_on_no_terminal(error, part, answer):
    told = in_plain_words(Scene(error, part, answer, answer))
    assert "\x1b" not in told
    for row in ROWS:
        row.explain(Scene(error, part, answer, answer))
    left_open(error, answer)
