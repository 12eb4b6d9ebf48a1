"""What to do about a value of the wrong type: which slip of an author's hand it probably was."""

from typing import Any

from tutor.library.node import Node
from tutor.library.scalar import meaning
from tutor.library.words import shown

_SHORT = 40


def advice(wanted: str, node: Node) -> str:
    """What would be right, or nothing where the message says it already."""
    match wanted:
        case "text":
            return _text(node)
        case "a list":
            return _list(node)
        case "true or false":
            return "write `true` or `false`, without quotes" if isinstance(node.data, str) else ""
        case "a mapping":
            return "write each name on a line of its own below, as in `x: torch.randn(4)`"
        case "a number" | "a whole number":
            return _number(node.data)
        case _:
            return ""


def _text(node: Node) -> str:
    match node.data:
        case None:
            return "write it here, or on the lines below under a `|`"
        case bool() | int() | float():
            return "put it in quotes"
        case list() | dict() if node.style == "flow":
            return "brackets at the start make one: put the text in quotes"
        case dict():
            return "a colon with a space after it makes one: put the text in quotes, or under a `|`"
        case _:
            return "a `-` at the start makes one: put the text in quotes, or under a `|`"


def _list(node: Node) -> str:
    if isinstance(node.data, str) and 0 < len(node.data) <= _SHORT and "\n" not in node.data:
        return f"write {shown(f'[{node.data}]')}"
    return "write each item on a line of its own below, after a `- `"


def _number(data: Any) -> str:
    if not isinstance(data, str):
        return ""
    is_number = len(data) <= _SHORT and isinstance(meaning(data), (int, float))
    return "take the quotes away" if is_number else "write digits alone"
