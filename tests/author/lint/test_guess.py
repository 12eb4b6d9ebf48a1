"""What an input's expression tells about its tensor, and what it does not."""

import pytest

from tutor.author.lint.chance import draws_nothing, may_draw, uninitialised
from tutor.author.lint.guess import guess


@pytest.mark.parametrize(
    ("code", "shape", "sort"),
    [
        ("torch.tensor([[1.0, 2], [3, 4]])", (2, 2), "float"),
        ("torch.tensor([1, 2], dtype=torch.float64)", (2,), "float"),
        ("torch.tensor([True])", (1,), "bool"),
        ("torch.tensor(3)", (), "int"),
        ("torch.arange(6)", (6,), "int"),
        ("torch.arange(1.0, 9.0).view(2, 2, 2)", (2, 2, 2), "float"),
        ("torch.ones(2, 3)", (2, 3), "float"),
        ("torch.full((2, 3), 7)", (2, 3), "int"),
        ("torch.randint(9, (4,)).double()", (4,), "float"),
        ("torch.randn((2, 3), requires_grad=True)", (2, 3), "float"),
        ("torch.randn(2, n)", None, "float"),
        ("torch.arange(6).view(2, -1)", None, "int"),
        ("-torch.eye(2)", (2, 2), "float"),
    ],
)
def test_shape_and_sort(code, shape, sort):
    seen = guess(code)
    assert seen.is_tensor
    assert (seen.shape, seen.sort) == (shape, sort)


@pytest.mark.parametrize("code", ["3", "-2.5", "True", "'word'"])
def test_a_plain_value_is_no_tensor(code):
    assert not guess(code).is_tensor


@pytest.mark.parametrize(
    "code",
    ["make(3)", "x", "torch.randn(2, 3) @ w", "[1, 2]", "torch.tensor(x)", "f(", "nn.Linear(2, 3)"],
)
def test_what_is_not_understood_is_not_guessed(code):
    assert guess(code) is None


def test_what_its_values_are():
    assert guess("torch.zeros(3)").is_constant
    assert not guess("torch.tensor([1.0, 2.0])").is_constant
    assert not guess("torch.rand(3)").is_constant
    assert guess("torch.tensor([[1, 2], [2, 1]])").is_symmetric
    assert not guess("torch.tensor([[1, 2], [3, 1]])").is_symmetric
    assert guess("torch.rand(3, 3)").is_square
    assert not guess("torch.rand(3, 3)").is_symmetric
    assert not guess("torch.rand(1, 1)").is_square


@pytest.mark.parametrize(
    "code",
    [
        "torch.randn(3)",
        "torch.empty(3).normal_()",
        "nn.Linear(2, 3)",
        "random.choice([1, 2])",
        "nn.init.xavier_uniform_(w)",
        "np.random.rand(3)",
    ],
)
def test_what_may_draw(code):
    assert may_draw(code)


@pytest.mark.parametrize(
    "code",
    ["torch.ones(3)", "class A(nn.Module): pass", "nn.ReLU()", "x = nn.Parameter(torch.ones(1))"],
)
def test_what_does_not_draw(code):
    assert not may_draw(code)


def test_a_call_that_is_not_known_is_neither():
    assert not may_draw("make(3)")
    assert not draws_nothing("make(3)")
    assert draws_nothing("torch.arange(6).view(2, 3)")


@pytest.mark.parametrize("code", ["torch.empty(3)", "x.new_empty(3)", "torch.empty_like(x) + 1"])
def test_memory_as_it_was(code):
    assert uninitialised(code)


@pytest.mark.parametrize("code", ["torch.empty(3).fill_(1)", "torch.empty(0, 3)", "torch.zeros(3)"])
def test_memory_that_is_filled(code):
    assert not uninitialised(code)
