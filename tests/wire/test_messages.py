"""Messages as frames, and what a forger makes of them."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wire.anything import replies
from tutor.wire import (
    CodeSpan,
    Enter,
    Fault,
    Frame,
    FrameReader,
    Kind,
    Observe,
    Operand,
    Prepare,
    Probe,
    Raised,
    Reply,
    SequenceValue,
    Stage,
    TensorValue,
    WireError,
)

LIMIT = 1 << 20
RAISED = Raised(
    Stage.ANSWER,
    "NameError",
    ("NameError", "Exception"),
    "name 'x' is not defined",
    (CodeSpan(Stage.ANSWER, 1, 0, 1, None),),
    "x",
    (Operand("x.T", (2, 3), "float32", "cpu", requires_grad=True),),
)
TENSOR = TensorValue("torch", "float32", (2,), "cpu", "strided", True, b"\0\0\x80?\0\0\0@")
REPLY = Reply("token", None, "digest", (TENSOR, RAISED, SequenceValue("list", (1, 0.5, b"raw"))))

jsons = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["nanx", "0x1p9999", "raised", "seen", "tensor"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def only_frame(stream):
    (frame,) = FrameReader(LIMIT).feed(stream)
    return frame


def refused(header, blob=b""):
    """Read a reply, or be told that it is none; nothing else may happen."""
    try:
        reply = Reply.read(Frame(Kind.REPLY, header, blob))
    except WireError as error:
        return error.fault is Fault.MALFORMED
    return not isinstance(reply, Reply)


def test_prepare_comes_back_as_it_was():
    prepare = Prepare(
        "import torch",
        "y = 'ü'",
        1,
        2**62,
        (("x", "torch.ones(2)"),),
        3,
        ((4, "model.weight"),),
    )
    assert Prepare.read(only_frame(prepare.pack())) == prepare


def test_enter_comes_back_as_it_was():
    enter = Enter("/tmp/ü", 2**30)
    assert Enter.read(only_frame(enter.pack())) == enter


def test_observe_comes_back_as_it_was():
    probes = (Probe(0, "value", "y"), Probe(3, "call", "f(x)", {"grad": ["x"]}, before_answer=True))
    observe = Observe("token", 7, (("x", "torch.ones(2)"), ("z", "x")), "y = f(x)", probes)
    assert Observe.read(only_frame(observe.pack())) == observe


@pytest.mark.parametrize("reply", [REPLY, Reply("", RAISED, "", ()), Reply("t", None, "d", ())])
def test_a_reply_comes_back_as_it_was(reply):
    assert Reply.read(only_frame(reply.pack())) == reply


@given(replies)
@settings(deadline=None, max_examples=50)
def test_any_reply_comes_back_as_it_was(reply):
    assert repr(Reply.read(only_frame(reply.pack()))) == repr(reply)


@given(st.binary(), st.binary())
def test_arbitrary_bytes_are_a_reply_or_malformed(header, blob):
    refused(header, blob)


@given(jsons, jsons, jsons, jsons | st.lists(jsons.map(lambda one: {"seen": one})))
@settings(deadline=None)
def test_arbitrary_json_is_a_reply_or_malformed(token, raised, given, observations):
    header = {"token": token, "raised": raised, "given": given, "observations": observations}
    refused(json.dumps(header).encode())


@given(st.data())
@settings(deadline=None)
def test_a_reply_with_bytes_changed_is_a_reply_or_malformed(data):
    frame = only_frame(REPLY.pack())
    header = bytearray(frame.header)
    places = st.integers(0, len(header) - 1)
    for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=3)):
        header[place] = byte
    blob = frame.blob[: data.draw(st.integers(0, len(frame.blob)))]
    refused(bytes(header), blob)


def paths(data):
    """Yield the way to each part of some JSON."""
    inner = data.items() if isinstance(data, dict) else enumerate(data)
    for key, item in inner if isinstance(data, (dict, list)) else ():
        yield (key,)
        for rest in paths(item) if isinstance(item, (dict, list)) else ():
            yield (key, *rest)


@given(st.data())
@settings(deadline=None, max_examples=300)
def test_a_reply_with_a_part_dropped_or_replaced_is_a_reply_or_malformed(data):
    frame = only_frame(REPLY.pack())
    header = json.loads(frame.header)
    *way, last = data.draw(st.sampled_from(sorted(paths(header), key=repr)))
    part = header
    for key in way:
        part = part[key]
    if data.draw(st.booleans()):
        del part[last]
    else:
        part[last] = data.draw(jsons)
    refused(json.dumps(header).encode(), frame.blob)


def header_with(observation="null", **fields):
    parts = {
        "token": '"t"',
        "raised": "null",
        "given": '"d"',
        "observations": f'[{{"seen": {observation}}}]',
    }
    inner = ", ".join(f'"{key}": {part}' for key, part in (parts | fields).items())
    return f"{{{inner}}}".encode()


def test_the_header_that_these_begin_with_is_one():
    assert not refused(header_with())


@pytest.mark.parametrize(
    "observation",
    [
        '{"float": "nanx"}',
        '{"float": "0x1p99999"}',
        '{"float": "-0x1p99999"}',
        '{"complex": ["0x1p99999", "0x0p+0"]}',
        "1e999",
        "NaN",
        "1" * 10_000,
        '{"bytes": [1e3, 0]}',
        f'{{"bytes": [0, {"9" * 4000}]}}',
        "[" * 100_000,
        '{"sequence": ["list", [' * 100 + "1" + "]]}" * 100,
        json.dumps({"tensor": {**vars(TENSOR), "shape": [0, 2**60], "data": [0, 0]}}),
    ],
    ids=lambda text: text[:50],
)
def test_numbers_and_nesting_beyond_all_measure_are_malformed(observation):
    assert refused(header_with(observation))


@pytest.mark.parametrize(
    "fields",
    [
        {"token": "1"},
        {"given": "null"},
        {"raised": "[]"},
        {"raised": '{"name": null}'},
        {"observations": "null"},
        {"observations": "[3]"},
        {"observations": '["raised"]'},
        {"observations": '[{"raised": null}]'},
        {"observations": '[{"heard": 1}]'},
    ],
)
def test_fields_of_other_types_are_malformed(fields):
    assert refused(header_with(**fields))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("stage", "elsewhere"),
        ("stage", []),
        ("type", None),
        ("bases", "Exception"),
        ("message", 1),
        ("name", 1),
        ("spans", [{}]),
        ("spans", [{**vars(RAISED.spans[0]), "line": -1}]),
        ("spans", [{**vars(RAISED.spans[0]), "column": 0.5}]),
        ("operands", [{}]),
        ("operands", [{**vars(RAISED.operands[0]), "shape": [-1]}]),
        ("operands", [{**vars(RAISED.operands[0]), "dtype": 1}]),
    ],
)
def test_an_error_with_fields_of_other_types_is_malformed(field, value):
    raised = {
        **vars(RAISED),
        "spans": [vars(span) for span in RAISED.spans],
        "operands": [vars(operand) for operand in RAISED.operands],
    }
    assert not refused(header_with(raised=json.dumps(raised)))
    assert refused(header_with(raised=json.dumps({**raised, field: value})))


def test_a_fault_says_in_few_words_what_is_wrong():
    header = header_with(json.dumps({"x" * 10_000: 1}))
    with pytest.raises(WireError, match=r"^malformed: KeyError: 'xxx") as caught:
        Reply.read(Frame(Kind.REPLY, header, b""))
    assert len(str(caught.value)) < 250
