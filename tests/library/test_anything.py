"""Whatever stands in a file, reading it ends in a lesson or in findings inside the file.

`EXAMPLES=1500 pytest tests/library` tries more of it than every run does.
"""

import os
import re

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.texts import COURSE, LESSON
from tutor.lesson import KINDS, Check, Course, Lesson, LessonFile, Track
from tutor.library import Library, Unreadable, read_lesson
from tutor.library.rules import RULES

pytestmark = pytest.mark.usefixtures("parser")

anything = settings(
    max_examples=int(os.environ.get("EXAMPLES", "50")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

KEYS = [*LessonFile.model_fields, "given", "answer", "says", "memory", "seconds", *KINDS]
KEYS += [*Check.model_fields, "id", "digest", "<<", "at", "nodes", "match", "type"]
WORDS = ["", "1", "-1", "0x1F", "1e999", ".nan", "yes", "true", "~", "x", "f(x", "def f(:", "1GiB"]
WORDS += ["a: b", "- a", "*a", "&a x", "!x y", "|", "'", '"', "[", "}", "\t", "#", "\n", "%", "…"]

CODES = {rule.code for rule in RULES}
COURSE_KEYS = [*Course.model_fields, *Track.model_fields]

scalars = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(WORDS)
)
keys = st.sampled_from(KEYS) | st.text(max_size=5)
trees = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(keys, inner), max_leaves=25
)


def reads_or_tells(folder, content):
    """Read a file of these bytes: a lesson, or findings that point into it."""
    file = folder / "double.yaml"
    file.write_bytes(content)
    try:
        assert isinstance(read_lesson(file), Lesson)
    except Unreadable as unreadable:
        told_inside(unreadable.findings, content)


def opens_or_tells(folder, content):
    """Open a course whose `course.yaml` has these bytes: a course, or findings that point into it."""
    (folder / "course.yaml").write_bytes(content)
    try:
        assert Library.open(folder).entries
    except Unreadable as unreadable:
        told_inside(unreadable.findings, content)


def told_inside(wrong, content):
    """Every finding stands in the file, has a code, and is safe to print."""
    assert wrong
    text = content.decode("utf-8-sig", errors="replace")
    lines = re.split("\r\n|\r|\n", text)
    for finding in wrong:
        assert 1 <= finding.line <= len(lines), finding
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1, finding
        assert finding.message.isprintable(), finding
        assert finding.code in CODES, finding


@anything
@given(content=st.binary())
def test_any_bytes(tmp_path, content):
    reads_or_tells(tmp_path, content)


@anything
@given(text=st.text() | st.lists(st.sampled_from(WORDS + KEYS + [": ", "\n  ", "\n"])).map("".join))
def test_any_text(tmp_path, text):
    reads_or_tells(tmp_path, text.encode(errors="surrogatepass"))


@anything
@given(tree=trees, flow=st.booleans())
def test_any_yaml(tmp_path, tree, flow):
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    reads_or_tells(tmp_path, text.encode(errors="surrogatepass"))


@anything
@given(
    cut=st.integers(0, len(LESSON)),
    length=st.integers(0, 40),
    put=st.text(max_size=10) | st.sampled_from(WORDS + KEYS),
)
def test_any_slip_in_a_lesson(tmp_path, cut, length, put):
    text = LESSON[:cut] + put + LESSON[cut + length :]
    reads_or_tells(tmp_path, text.encode(errors="surrogatepass"))


@anything
@given(key=st.sampled_from(list(LessonFile.model_fields)), tree=trees)
def test_any_value_of_any_key(tmp_path, key, tree):
    lesson = {**yaml.safe_load(LESSON), key: tree}
    reads_or_tells(tmp_path, yaml.safe_dump(lesson).encode(errors="surrogatepass"))


@anything
@given(content=st.binary())
def test_any_bytes_for_a_course(tmp_path, content):
    opens_or_tells(tmp_path, content)


@anything
@given(key=st.sampled_from(COURSE_KEYS), tree=trees, in_track=st.booleans())
def test_any_value_of_any_key_of_a_course(tmp_path, key, tree, in_track):
    course = yaml.safe_load(COURSE)
    (course["tracks"][0] if in_track else course)[key] = tree
    opens_or_tells(tmp_path, yaml.safe_dump(course).encode(errors="surrogatepass"))


@anything
@given(
    cut=st.integers(0, len(COURSE)),
    length=st.integers(0, 40),
    put=st.text(max_size=10) | st.sampled_from(WORDS + COURSE_KEYS),
)
def test_any_slip_in_a_course(tmp_path, cut, length, put):
    text = COURSE[:cut] + put + COURSE[cut + length :]
    opens_or_tells(tmp_path, text.encode(errors="surrogatepass"))
