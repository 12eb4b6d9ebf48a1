"""Brackets that a line leaves open, so that Python stumbles only further down."""

import io
import tokenize

from tutor.wire import CodeSpan, Raised, Stage

CLOSES = {"(": ")", "[": "]", "{": "}"}


def left_open(raised: Raised, answer: str) -> CodeSpan | None:
    """Returns the bracket that was open already where the line of a syntax error begins.

    None when there is none, or when the error itself tells of a bracket or of a text.
    """
    told = "never closed" in raised.message or "parenthesis" in raised.message
    if raised.type != "SyntaxError" or told or not raised.spans:
        return None
    stack: list[tuple[int, int]] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(answer).readline):
            if token.start[0] >= raised.spans[-1].line:
                break
            if token.type == tokenize.OP and token.string in CLOSES:
                stack.append(token.start)
            elif token.type == tokenize.OP and token.string in CLOSES.values() and stack:
                stack.pop()
    except (tokenize.TokenError, SyntaxError, ValueError):
        pass
    if not stack:
        return None
    line, column = stack[-1]
    start = len(answer.split("\n")[line - 1][:column].encode(errors="replace"))
    return CodeSpan(Stage.ANSWER, line, start, line, start + 1)
