"""Small lessons, each about one thing."""

from typing import Any

from tutor.lesson import Lesson

SQUARE: dict[str, Any] = {
    "format": 1,
    "title": "Square",
    "summary": "Write a function that squares.",
    "minutes": 1,
    "explain": "Define `square`.",
    "setup": "import torch\n",
    "starter": "def square(x):\n    ...  # TODO: return the square\n",
    "cases": [
        {"title": "small numbers", "given": {"x": "torch.tensor([1.0, 2.0, 3.0])"}},
        {"title": "other numbers", "hidden": True, "given": {"x": "torch.randn(4, 2)"}},
    ],
    "checks": [{"call": "square(x)", "title": "square gives the square"}],
    "hints": ["What is a square?"],
    "solution": "def square(x):\n    return x * x\n",
    "mistakes": [
        {"answer": "def square(x):\n    return x * 2\n", "says": "That is twice x."},
        {"answer": "def square(x):\n    return x @ x.T.T\n", "says": "@ is a matrix product."},
    ],
    "limits": {"seconds": 20},
}


def lesson(**changes: Any) -> Lesson:
    """The lesson above, with some keys changed."""
    return Lesson.model_validate({**SQUARE, "id": "square", "digest": "0", **changes})
