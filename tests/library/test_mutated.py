"""The built-in lessons, spoilt in every way that people and programs spoil files."""

import os
import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.test_anything import KEYS, WORDS, opens_or_tells, reads_or_tells
from tutor.library import built_in, read_lesson
from tutor.library.read import COURSE

pytestmark = pytest.mark.usefixtures("parser")

TEXTS = [
    path.read_text(encoding="utf-8")
    for path in sorted(built_in().glob("*/*.yaml"))
    if "setup_file" not in path.read_text(encoding="utf-8")
]
COURSE_TEXT = (built_in() / COURSE).read_text(encoding="utf-8")

mutated = settings(
    max_examples=int(os.environ.get("EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

places = st.integers(0, 2**20)
"""A line, of those that there are."""


KEYED = re.compile(r"\s*(- )?\w+:")


def lines_of(text):
    return text.split("\n")


def delete(lines, at, count):
    del lines[at : at + count]


def duplicate(lines, at, count):
    lines[at:at] = lines[at : at + count]


def move(lines, at, to):
    lines.insert(to % len(lines), lines.pop(at))


def swap_keys(lines, at, other):
    """Give two lines each other's keys."""
    keyed = [n for n, line in enumerate(lines) if KEYED.match(line)]
    if len(keyed) > 1:
        one, two = keyed[at % len(keyed)], keyed[other % len(keyed)]
        (key, rest), (key2, rest2) = (lines[n].split(":", 1) for n in (one, two))
        lines[one] = f"{key2}:{rest}"
        lines[two] = f"{key if one != two else key2}:{rest2}"


def indent(lines, at, columns):
    lines[at] = " " * (columns % 9) + lines[at]


def dedent(lines, at, columns):
    lines[at] = lines[at][columns % 5 :]


def tab(lines, at, _):
    lines[at] = "\t" + lines[at]


VALUES = [
    *WORDS,
    *("9" * 5000, "-" + "9" * 301, "1e400", "0x" + "f" * 400, "0o7777777777777777777777777"),
    *("[" * 40, "[" * 40 + "]" * 40, "{a: " * 40, "[" * 100_000, "- " * 40 + "a", "- " * 50_000),
    *("{}", "[]", "[1, 2]", "{x: 1}", "{? [1, 2] : 3}", "? a", "? [a]\n: b", "true", "null", "2.5"),
    *(
        "!!str 1",
        "!!int a",
        "!!python/object/apply:os.system ['true']",
        "!<tag:x> y",
        "!!binary aGk=",
    ),
    *("2026-11-25", "1:30", "1_000", "0b101", ".inf", "-.INF", "NaN", "\\x00", '"\\0"', '"\\e[2J"'),
    *('"\\uD800"', '"\\U0010FFFF"', "'it''s'", '"a\n  b"', ">-\n  a\n  b", "|+9\n a", "|0", "|+-"),
    *("\x00", "\x1b[2J", "\x85", "\u2028", "\ufeff", "\u202e", "\ud7ff", "🙂" * 50, "a" * 70_000),
    *("lambda: " * 200 + "0", "(" * 300 + ")" * 300, "x" + "[0]" * 3000, "-" * 5000 + "1"),
    *(
        "1 if x else " * 500 + "0",
        "f'{f\"{x}\"}'",
        "f'{'",
        "x := 1",
        "*x",
        "yield",
        "await x",
        "\\",
    ),
]


def retype(lines, at, which):
    """Give a key another value."""
    key, colon, _ = lines[at].partition(":")
    lines[at] = f"{key}{colon or ':'} {VALUES[which % len(VALUES)]}"


def rename(lines, at, which):
    """Give a value another key."""
    start, colon, rest = lines[at].partition(":")
    spaces = re.match(r"[\s-]*", start)[0]
    lines[at] = f"{spaces}{KEYS[which % len(KEYS)]}{colon or ':'}{rest}"


def retag(lines, at, which):
    key, colon, rest = lines[at].partition(":")
    tags = ("!!str", "!!int", "!!map", "!!seq", "!!null", "!x", "!", "!!python/name:os", "!<x>")
    lines[at] = f"{key}{colon} {tags[which % len(tags)]}{rest}"


def anchor(lines, at, to):
    """Name one value, and have another repeat it: perhaps one that it stands in."""
    for line, sign in ((at, "&a"), (to % len(lines), "*a")):
        key, colon, rest = lines[line].partition(":")
        lines[line] = f"{key}{colon} {sign}{rest if sign == '&a' else ''}"


def bomb(lines, at, depth):
    """Have values repeat values that repeat values."""
    names = [f"k{number}" for number in range(depth % 12 + 2)]
    inside = ["k0: &k0 [x, x, x, x, x, x, x, x, x]"]
    for one, two in pairwise(names):
        inside.append(f"{two}: &{two} [{', '.join([f'*{one}'] * 9)}]")
    lines[at:at] = inside


def merge(lines, at, _):
    spaces = re.match(r"\s*", lines[at])[0]
    lines[at:at] = [f"{spaces}<<: {{title: x}}", f"{spaces}<<: [*a, *b]"]


def put(lines, at, which):
    """Put a sign of YAML's own somewhere into a line."""
    sign = ("#", ": ", " #", "'", '"', "|", ">", "- ", "%", "@", "`", "...", "---", ",", "]", "}")[
        which % 16
    ]
    middle = which % (len(lines[at]) + 1)
    lines[at] = lines[at][:middle] + sign + lines[at][middle:]


MUTATIONS = [
    *(delete, duplicate, move, swap_keys, indent, dedent, tab, retype, rename, retag),
    *(anchor, bomb, merge, put),
]
steps = st.lists(
    st.tuples(st.sampled_from(MUTATIONS), places, st.integers(1, 2**12)), min_size=1, max_size=4
)


def spoilt(text, steps):
    lines = lines_of(text)
    for mutation, at, number in steps:
        if lines:
            mutation(lines, at % len(lines), number)
    return "\n".join(lines)


def left_out_and_twice(text):
    """Each line with a key once left out, and once written twice."""
    lines = lines_of(text)
    for number, line in enumerate(lines):
        if not KEYED.match(line):
            continue
        yield "\n".join([*lines[:number], *lines[number + 1 :]])
        yield "\n".join([*lines[: number + 1], line, *lines[number + 1 :]])


def test_the_built_in_lessons_are_right_to_begin_with(tmp_path):
    for text in TEXTS:
        (tmp_path / "right.yaml").write_text(text, encoding="utf-8")
        assert read_lesson(tmp_path / "right.yaml")


@mutated
@given(text=st.sampled_from(TEXTS), steps=steps)
def test_a_lesson_that_was_spoilt_step_by_step(tmp_path, text, steps):
    reads_or_tells(tmp_path, spoilt(text, steps).encode(errors="surrogatepass"))


@mutated
@given(steps=steps)
def test_a_course_that_was_spoilt_step_by_step(tmp_path, steps):
    opens_or_tells(tmp_path, spoilt(COURSE_TEXT, steps).encode(errors="surrogatepass"))


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_each_odd_value_of_keys_of_each_type(tmp_path, value):
    lines = lines_of(TEXTS[0])
    for key in ("format", "minutes", "concepts", "explain", "cases", "hints"):
        (at,) = [number for number, line in enumerate(lines) if line.startswith(f"{key}:")]
        changed = [*lines[:at], f"{key}: {value}", *lines[at + 1 :]]
        reads_or_tells(tmp_path, "\n".join(changed).encode(errors="surrogatepass"))


def test_each_key_left_out_and_each_key_twice(tmp_path):
    for changed in left_out_and_twice(min(TEXTS, key=len)):
        reads_or_tells(tmp_path, changed.encode())


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"]
ENCODINGS += ["cp1252", "cp437", "shift_jis", "gb18030", "koi8-r", "utf-7"]


@mutated
@given(
    text=st.sampled_from(TEXTS),
    encoding=st.sampled_from(ENCODINGS),
    ends=st.sampled_from(["\n", "\r\n", "\r", "\n\r", "\x85", "\u2028", "\v", "\f"]),
    put=st.binary(max_size=4) | st.sampled_from([b"\0", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80"]),
    at=places,
)
def test_other_encodings_other_ends_of_lines_and_stray_bytes(
    tmp_path, text, encoding, ends, put, at
):
    content = text.replace("\n", ends).encode(encoding, errors="replace")
    at %= len(content)
    reads_or_tells(tmp_path, content)
    reads_or_tells(tmp_path, content[:at] + put + content[at:])
    reads_or_tells(tmp_path, content[:at])


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
def test_a_file_from_another_system_is_the_same_lesson(tmp_path, ends, mark):
    (tmp_path / "here.yaml").write_text(TEXTS[0], encoding="utf-8")
    (tmp_path / "there.yaml").write_bytes(mark + TEXTS[0].replace("\n", ends).encode())
    here, there = (read_lesson(tmp_path / f"{name}.yaml") for name in ("here", "there"))
    assert here.model_dump(exclude={"id", "digest"}) == there.model_dump(exclude={"id", "digest"})
