import hashlib
import os
from pathlib import Path

import pytest

from tests.library.texts import LESSON, findings, place
from tutor.library import Unreadable, read_lesson
from tutor.library.finding import Place
from tutor.library.rules import NO_FILE
from tutor.library.source import MOST_BYTES, Source


def only(folder, content):
    (finding,) = findings(folder, content)
    return finding


def test_the_digest_is_of_the_bytes_as_they_stand(tmp_path):
    file = tmp_path / "double.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + LESSON.replace("\n", "\r\n").encode())
    assert read_lesson(file).digest == hashlib.sha256(file.read_bytes()).hexdigest()


def test_line_ends_and_byte_order_marks_of_other_systems_change_nothing(tmp_path):
    file = tmp_path / "double.yaml"
    file.write_bytes(LESSON.encode())
    plain = read_lesson(file)
    for content in (LESSON.replace("\n", "\r\n"), LESSON.replace("\n", "\r"), "\ufeff" + LESSON):
        file.write_bytes(content.encode())
        assert read_lesson(file).model_dump(exclude={"digest"}) == plain.model_dump(
            exclude={"digest"}
        )


def test_places_are_right_with_line_ends_of_windows(tmp_path):
    text = LESSON.replace("minutes: 3", "minutes: x")
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert only(tmp_path, windows)[:2] == place(text, "x\n\nexplain")


def test_a_finding_never_points_outside_of_its_file():
    source = Source(Path("double.yaml"), "one\ntwo", "digest")
    assert [source.line(number) for number in (0, 1, 2, 3)] == ["", "one", "two", ""]
    for outside, inside in (((0, 0), (1, 1)), ((9, 9), (2, 4)), ((1, 9), (1, 4)), ((2, 2), (2, 2))):
        finding = source.finding(NO_FILE, Place(*outside), "x")
        assert (finding.line, finding.column) == inside


def test_a_missing_file(tmp_path):
    with pytest.raises(
        Unreadable, match=r"no-such\.yaml:1:1: R001 there is no such file; check its name"
    ):
        read_lesson(tmp_path / "no-such.yaml")


def test_a_folder_is_no_lesson(tmp_path):
    (tmp_path / "double.yaml").mkdir()
    with pytest.raises(Unreadable, match="this is not a file; give the path of a YAML file"):
        read_lesson(tmp_path / "double.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "double.yaml")
    with pytest.raises(Unreadable, match="this is not a file"):
        read_lesson(tmp_path / "double.yaml")


def test_a_large_file_is_not_read(tmp_path):
    message = only(tmp_path, b"#" * (MOST_BYTES + 1))[2]
    assert (
        message == "this file is larger than 1 MiB; a lesson is a page of text: is it another file?"
    )


def test_a_byte_that_is_not_utf_8(tmp_path):
    content = "format: 1\ntitle: caf\xe9\n".encode("latin-1")
    assert only(tmp_path, content) == (
        2,
        11,
        "this file is not UTF-8: found the byte 0xE9; save it in the encoding UTF-8",
    )


def test_a_file_in_utf_16(tmp_path):
    said = "this file is not UTF-8: found UTF-16; save it in the encoding UTF-8"
    assert only(tmp_path, LESSON.encode("utf-16")) == (1, 1, said)


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\ufeff"]
)
def test_a_character_that_acts_on_a_screen_or_hides(tmp_path, character):
    text = LESSON.replace("Double a number", f"Double{character} a number")
    said = f"found the control character U+{ord(character):04X}; take it out"
    assert only(tmp_path, text) == (2, 14, said)


def test_all_control_characters_are_told_at_once(tmp_path):
    text = LESSON.replace("Double", "Dou\x07ble").replace("Also right", "Also\x1b right")
    assert len(findings(tmp_path, text)) == 2


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# nothing yet\n", b"---\n", b"~\n"])
def test_an_empty_file(tmp_path, content):
    said = "this file is empty; a lesson is made of keys and values, the first is `format: 1`"
    assert only(tmp_path, content)[2] == said


@pytest.mark.parametrize(
    ("content", "what"),
    [("- format: 1\n", "a list"), ("hello\n", "the text `hello`"), ("12\n", "the number 12")],
)
def test_a_file_that_holds_something_else_than_keys(tmp_path, content, what):
    line, column, message = only(tmp_path, content)
    assert (line, column) == (1, 1)
    assert message.startswith(f"this file holds {what}; a lesson is made of keys and values")


def test_a_stray_byte_behind_a_mark_at_the_beginning_is_found_at_its_place(tmp_path):
    file = tmp_path / "marked.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: \xe2\x94\x80\nb: \xe2\x94\x80\x80\n")
    with pytest.raises(Unreadable, match=r"marked\.yaml:2:5: R003 .* found the byte 0x80"):
        read_lesson(file)
