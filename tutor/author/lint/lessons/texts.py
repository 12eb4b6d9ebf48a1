"""What a learner reads, and what a terminal can show of it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tutor.author.lint.rule import Found, rule
from tutor.author.lint.view import LessonView, Piece
from tutor.library.words import shown

WIDTH = 53
"""What the explanation shows of a line of code in a terminal of 120 columns, beside its scrollbar."""

TITLE = 60
SUMMARY = 100
"""Characters; more is cut off in the list of lessons."""

_FENCE = re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE)
_BLOCK = re.compile(r"^ {0,3}(```|~~~).*?(^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(`+)[^`].*?\1", re.DOTALL)
_LINK = re.compile(r"https?://[^\s)>\]`\"']*[^\s)>\]`\"'.,;:!?]")
_HTML = re.compile(
    r"</?(a|b|br|center|details|div|em|font|h[1-6]|i|img|li|ol|p|pre|span|strong"
    r"|sub|summary|sup|table|td|th|tr|u|ul)( [^<>]*)?/?>",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_FORMULA = re.compile(
    r"\\(frac|sum|partial|mathbf|nabla|cdot|times|left|sqrt|alpha|beta|theta)\b|\$\$"
)


@rule("T001", "a link that needs a network")
def link(view: LessonView) -> Found:
    """Lessons work offline, and a learner in a terminal has no browser beside it.

    Say in a sentence what would be read there.
    """
    for piece in view.markdown:
        yield from _matches(view, piece, _LINK, "{} needs a network; say what is read there")


@rule("T002", "a block of code that is not closed")
def open_fence(view: LessonView) -> Found:
    """A line of ``` opens a block of code, and the next one closes it.

    What follows one that is not closed is shown as code.
    """
    for path, text in view.markdown:
        fences = list(_FENCE.finditer(text))
        if len(fences) % 2:
            place = view.inside(path, text.count("\n", 0, fences[-1].start()) + 1, 1)
            yield place, "a line of ``` is missing its other half; close the block"


@rule("T003", "code in a text that is wider than its pane")
def wide_block(view: LessonView) -> Found:
    """In a terminal of 120 columns a block of code in a text shows 53 columns of a line.

    Code is not wrapped as prose is. Break longer lines, and draw smaller.
    """
    for path, text in view.markdown:
        for block in filter(_is_closed, _BLOCK.finditer(text)):
            first = text.count("\n", 0, block.start()) + 1
            for number, line in enumerate(block[0].splitlines(), first):
                if len(line) > WIDTH:
                    place = view.inside(path, number, WIDTH + 1)
                    message = f"this line has {len(line)} columns; its pane shows {WIDTH}: break it"
                    yield place, message


@rule("T004", "HTML in a text")
def html(view: LessonView) -> Found:
    """A terminal shows Markdown, and no HTML.

    Use Markdown's own signs: `**bold**`, `*emphasis*`, lists and tables. Put HTML that is meant
    as text between backticks.
    """
    for piece in view.markdown:
        yield from _matches(view, piece, _HTML, "{} is HTML, which is not shown; use Markdown")


@rule("T005", "an image in a text")
def image(view: LessonView) -> Found:
    """A terminal shows no images.

    Draw it with characters, in a block of code.
    """
    for piece in view.markdown:
        yield from _matches(view, piece, _IMAGE, "{} is an image; draw it with characters")


@rule("T006", "a formula in LaTeX")
def formula(view: LessonView) -> Found:
    r"""A terminal shows `\frac{a}{b}` as it stands.

    Write formulas as code: `a / b`, `(x - x.mean()) ** 2`.
    """
    for piece in view.markdown:
        yield from _matches(view, piece, _FORMULA, "{} is LaTeX; write the formula as code")


@rule("T007", "a title on several lines")
def title_on_lines(view: LessonView) -> Found:
    """Titles and the summary stand in lists, on one line each.

    A `|` keeps the line's end at their end too: write them behind their key.
    """
    for path, text in _titles(view):
        if "\n" in text:
            yield view.place(*path), f"`{path[-1]}` stands on one line; write it behind its key"


@rule("T008", "a title or a summary that is too long")
def long_title(view: LessonView) -> Found:
    """The list of lessons shows 60 characters of a title and 100 of a summary."""
    for key, most in (("title", TITLE), ("summary", SUMMARY)):
        text = getattr(view.lesson, key)
        if len(text) > most:
            message = f"`{key}` has {len(text)} characters; {most} are shown: make it shorter"
            yield view.place(key), message


@rule("T009", "something that is listed twice")
def listed_twice(view: LessonView) -> Found:
    """A concept or a lesson stands in its list once."""
    for key in ("concepts", "needs"):
        words = getattr(view.lesson, key)
        for index, word in enumerate(words):
            if word in words[:index]:
                yield view.place(key, index), f"{shown(word)} is in `{key}` already; take it out"


def _is_closed(block: re.Match[str]) -> bool:
    return bool(block[2])


def _titles(view: LessonView) -> Iterator[Piece]:
    lesson = view.lesson
    yield Piece(("title",), lesson.title)
    yield Piece(("summary",), lesson.summary)
    for index, case in enumerate(lesson.cases):
        yield Piece(("cases", index, "title"), case.title)
    for index, check in enumerate(lesson.checks):
        yield Piece(("checks", index, "title"), check.title or "")


@lru_cache(maxsize=64)
def _prose(text: str) -> str:
    """A Markdown text with its code blanked out, at the same places."""
    blank = lambda found: re.sub(r"[^\n]", " ", found[0])  # noqa: E731
    return _CODE.sub(blank, _BLOCK.sub(blank, text))


def _matches(view: LessonView, piece: Piece, pattern: re.Pattern[str], message: str) -> Found:
    prose = _prose(piece.text)
    for found in pattern.finditer(prose):
        line = prose.count("\n", 0, found.start()) + 1
        column = found.start() - prose.rfind("\n", 0, found.start())
        yield view.inside(piece.path, line, column), message.format(shown(found[0]))


TEXTS = (
    link,
    open_fence,
    wide_block,
    html,
    image,
    formula,
    title_on_lines,
    long_title,
    listed_twice,
)
