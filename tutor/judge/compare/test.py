"""Compares for `test`: every assert holds, whatever the solution gives."""

import ast

from tutor.judge.difference import Aspect, Difference
from tutor.judge.rules import Rules
from tutor.wire import SequenceValue, Value


def compare(expected: Value, got: Value, rules: Rules) -> Difference | None:
    """Returns the assert that does not hold."""
    del expected
    match got:
        case None:
            return None
        case SequenceValue("failed", (int(line), str(message))):
            return Difference(Aspect.ASSERTION, _assert_at(line, rules.expression), message)
    return Difference(Aspect.ASSERTION, rules.expression.strip().partition("\n")[0])


def unfit(expected: Value, rules: Rules) -> str | None:
    """Returns why it cannot be asked for: an assert does not hold of the solution."""
    if difference := compare(expected, expected, rules):
        return f"`{difference.place}` does not hold of the solution"
    return None


def _assert_at(line: int, code: str) -> str:
    """Returns what is asserted at a line: the condition of the innermost assert there."""
    asserts = [
        node
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Assert) and node.lineno <= line <= (node.end_lineno or line)
    ]
    if not asserts:
        return code.strip().partition("\n")[0]
    return f"assert {ast.unparse(max(asserts, key=lambda node: node.lineno).test)}"
