"""Each row of the table of warnings, on what Python or PyTorch warns of now."""

import dataclasses
import functools
import re

import pytest

from tests.engine.jobs import job
from tests.explain.errors.conftest import SETUP
from tests.explain.warned.examples import EXAMPLES
from tutor.engine import Engine
from tutor.explain import Source, explain_warning, same_warning
from tutor.explain.warned import WARNINGS
from tutor.wire import Raised, Stage

ROW = {row.name: row for row in WARNINGS}


@pytest.fixture(scope="module")
def warned():
    """What the example of a row is warned of in the engine, last."""
    with Engine() as engine:

        @functools.cache
        def look(name):
            outcome = engine.run(job(EXAMPLES[name], setup=SETUP))
            assert outcome.reply, outcome
            assert outcome.reply.raised is None, outcome.reply.raised
            assert outcome.reply.warned, outcome.printed
            assert outcome.printed == b""
            return next(one for one in outcome.reply.warned if told(one))

        yield look


def told(warning, rows=WARNINGS):
    """What the table says of a warning."""
    text = explain_warning(warning, "", "", rows).text
    return (
        text.split(" led to a warning. ")[1].split("\n\n")[0] if "In the original" in text else ""
    )


def test_each_row_has_a_name_of_its_own_and_an_example():
    assert list(ROW) == [row.name for row in WARNINGS]
    assert EXAMPLES.keys() == ROW.keys()


@pytest.mark.parametrize("name", ROW)
def test_a_row_speaks_first_of_its_own_example(name, warned):
    assert told(warned(name))
    assert told(warned(name)) == told(warned(name), (ROW[name],))


@pytest.mark.parametrize("name", ROW)
def test_without_its_row_a_warning_has_its_own_words_alone(name, warned):
    one = warned(name)
    others = tuple(row for row in WARNINGS if row.name != name)
    text = explain_warning(one, "", "", others).text
    assert f" of your answer led to a warning: {one.type}: " in text


@pytest.mark.parametrize("name", ROW)
def test_a_row_is_silent_on_a_near_message_and_on_another_class(name, warned):
    one = warned(name)
    near = re.sub(r"[A-Za-z]{3,}", lambda word: word[0][::-1], one.message)
    assert told(dataclasses.replace(one, message=near), (ROW[name],)) == ""
    other = dataclasses.replace(one, type="Other", bases=("Other", "Warning"))
    assert told(other, (ROW[name],)) == ""


@pytest.mark.parametrize("name", ROW)
def test_the_words_are_of_the_style_of_the_errors(name, warned):
    words = told(warned(name))
    assert words.endswith((".", "?"))
    assert len(words) <= 420
    assert "  " not in words
    assert "{" not in words
    assert not re.search(r"\b(?:please|sorry|you forgot|wrong|just|simply)\b", words, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("target that is broadcast", "target has shape (3,) and the prediction (3, 1)"),
        ("softmax without its dimension", "`softmax` was not told"),
        ("result of another size", "has shape (5,) and the result (2,)"),
        ("function that goes", "`torch.qr` is an old name and will go; `torch.linalg.qr` takes"),
        ("dropout between layers that are not there", "`dropout=0.5` acts between"),
        ("spread of one number", "`var` divides"),
        ("transposing what is no matrix", "`.T` is asked"),
        ("identity of a number", "`is` asks"),
        ("traced decision", "made a Python boolean"),
        ("old names of a reduction", "together they say `reduction='sum'`"),
        ("many workers", "is to start 500 processes"),
    ],
)
def test_its_numbers_and_names_are_told(name, said, warned):
    assert said in told(warned(name))


def test_the_line_and_the_original_words_are_told_without_pytorchs_own_files(warned):
    explanation = explain_warning(warned("graph of gradients"), EXAMPLES["graph of gradients"], "")

    assert explanation.source is Source.WARNING
    assert explanation.line == 2
    assert explanation.text.startswith("Line 2 of your answer led to a warning. With ")
    assert "In the original words: UserWarning: Using backward()" in explanation.text
    text = explain_warning(warned("imaginary part"), "", "").text
    assert "Triggered internally" not in text


def test_warnings_are_the_same_but_for_their_numbers():
    def warning(message, kind="UserWarning"):
        return Raised(Stage.ANSWER, kind, (kind, "Warning"), message, ())

    assert same_warning(warning("size 3 at 0x7f"), warning("size 14 at 0x8a"))
    assert not same_warning(warning("size 3"), warning("shape 3"))
    assert not same_warning(warning("size 3"), warning("size 3", "FutureWarning"))
