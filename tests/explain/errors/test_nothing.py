"""Where a `None` comes from: the call that gave it, the gradient, or the name."""

import pytest

from tutor.explain.errors import in_plain_words

FETCH = "def fetch(): pass\n"
NET = "class Net(nn.Module):\n    def forward(self, x): x * 2\n"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (f"{FETCH}fetch().split()", "`split` is asked of `None`, which `fetch` gave. Is there"),
        (f"{FETCH}x = fetch()\nx[0]", "there is `None`, which `fetch` gave. Is there a way"),
        (f"{FETCH}for x in fetch(): pass", "`None`, which `fetch` gave."),
        (f"{FETCH}a, b = fetch()", "`None`, which `fetch` gave."),
        (f"{FETCH}len(fetch())", "`None`, which `fetch` gave."),
        (f"{FETCH}-fetch()", "`None`, which `fetch` gave."),
        (f"{FETCH}1 + fetch()", "`None`, which `fetch` gave."),
        (f"{FETCH}fetch() + 1", "`None`, which `fetch` gave."),
        (f"{FETCH}fetch() < 1", "`None`, which `fetch` gave."),
        (f"{FETCH}x = 1\nx += fetch()", "`None`, which `fetch` gave."),
        (f"{NET}Net()(torch.ones(1)).sum()", "`None`, which `Net.forward` gave. Is there"),
        (f"{NET}net = Net()\nnet(1).sum()", "`None`, which `Net.forward` gave."),
        ("x = [2, 1].sort()\nx[0]", "`None`, which `sort` gave: it does its work and returns"),
        ("{}.get('a').shape", "`None`, which `get` gave. When does it find nothing to return?"),
        ("w = nn.Linear(1, 1).weight\nw.grad.norm()", "`None`, the `grad` of `w`: no gradient"),
        ("w = nn.Linear(1, 1).weight\ng = w.grad\ng * 2", "`None`, the `grad` of `w`: no"),
        ("x = torch.ones(1)\nx.grad_fn.name()", "`None`, the `grad_fn` of `x`: no operation"),
        ("m = nn.ReLU()\nm.bias = None\nm.bias.data", "`None`, the value of `m.bias`. Where"),
        ("x = None\nx.shape", "`None`, the value of `x`. Where is that set?"),
    ],
)
def test_what_gave_a_none_is_told(answer, said, scene_of):
    assert said in in_plain_words(scene_of(answer))


@pytest.mark.parametrize(
    "answer",
    [
        f"{FETCH}x = 1\nx = fetch()\nx.shape",
        f"{FETCH}def use(x):\n    x.shape\nx = 1\nuse(fetch())",
    ],
)
def test_of_a_name_with_several_values_none_is_told(answer, scene_of):
    assert "`None`, the value of `x`." in in_plain_words(scene_of(answer))


def test_where_the_place_is_not_known_both_ways_to_a_none_are_told(scene_of):
    words = in_plain_words(scene_of(f"{FETCH}(\n  fetch()\n).shape"))

    assert words.startswith("`shape` is asked of `None`. Did a function end without `return`")


def test_of_an_error_within_what_the_part_calls_the_part_is_not_told(scene_of):
    words = in_plain_words(scene_of(f"{NET}nn.Sequential(Net(), nn.BatchNorm1d(1))(torch.ones(1))"))

    assert words.startswith("`dim` is asked of `None`. Did a function end without `return`")
