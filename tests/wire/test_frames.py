"""A stream cut into frames."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.wire import Fault, Frame, FrameReader, Kind, WireError, pack

LIMIT = 10_000
PREFIX = 17

frames = st.builds(Frame, st.sampled_from(Kind), st.binary(max_size=20), st.binary(max_size=20))


def packed(*several):
    return b"".join(pack(frame.kind, frame.header, frame.blob) for frame in several)


@given(st.lists(frames, max_size=4), st.lists(st.integers(0, 200)))
def test_frames_cut_at_any_place_come_out_the_same(several, cuts):
    stream = packed(*several)
    places = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    reader = FrameReader(LIMIT)
    seen = []
    for start, end in itertools.pairwise(places):
        seen += reader.feed(stream[start:end])
    reader.end()
    assert seen == several


def test_a_frame_is_a_prefix_a_header_and_raw_bytes():
    stream = pack(Kind.REPLY, b"{}", b"raw")
    assert stream == b"TTW1\x04" + b"\0\0\0\x02" + b"\0\0\0\0\0\0\0\x03" + b"{}raw"


def test_a_frame_comes_out_with_its_last_byte():
    stream = pack(Kind.ANSWERED, b"{}", b"raw")
    reader = FrameReader(LIMIT)
    assert [reader.feed(bytes([byte])) for byte in stream[:-1]] == [[]] * (len(stream) - 1)
    assert reader.feed(stream[-1:]) == [Frame(Kind.ANSWERED, b"{}", b"raw")]


@pytest.mark.parametrize("stream", [b"X", b"TTW2", b"Traceback (most recent call last)"])
def test_what_does_not_begin_like_a_frame_is_malformed_at_once(stream):
    with pytest.raises(WireError, match="malformed: a frame cannot begin with") as caught:
        FrameReader(LIMIT).feed(stream)
    assert caught.value.fault is Fault.MALFORMED


def test_what_follows_a_frame_must_be_a_frame():
    with pytest.raises(WireError, match="malformed"):
        FrameReader(LIMIT).feed(pack(Kind.REPLY, b"{}") + b"printed")


@pytest.mark.parametrize("kind", [0, 6, 255])
def test_a_message_of_an_unknown_kind_is_malformed(kind):
    with pytest.raises(WireError, match=f"no message of kind {kind}") as caught:
        FrameReader(LIMIT).feed(pack(kind, b"{}"))
    assert caught.value.fault is Fault.MALFORMED


@pytest.mark.parametrize("read", [1, 4, PREFIX - 1, PREFIX, PREFIX + 1])
def test_a_stream_that_ends_inside_a_frame_is_truncated(read):
    reader = FrameReader(LIMIT)
    reader.feed(pack(Kind.REPLY, b"{}")[:read])
    with pytest.raises(WireError, match=f"truncated: it ended {read} bytes into a frame") as caught:
        reader.end()
    assert caught.value.fault is Fault.TRUNCATED


def test_a_stream_may_end_between_frames():
    reader = FrameReader(LIMIT)
    reader.end()
    reader.feed(pack(Kind.REPLY, b"{}"))
    reader.end()


def test_a_stream_may_be_as_long_as_the_limit_and_no_longer():
    stream = pack(Kind.REPLY, b"{}", bytes(LIMIT - PREFIX - 2))
    reader = FrameReader(LIMIT)
    assert len(reader.feed(stream)) == 1
    with pytest.raises(WireError, match="oversized") as caught:
        reader.feed(b"T")
    assert caught.value.fault is Fault.OVERSIZED


def test_a_frame_that_says_it_is_too_long_is_oversized_before_it_has_come():
    prefix = pack(Kind.REPLY, b"", b"")[:9] + (2**63).to_bytes(8, "big")
    with pytest.raises(WireError, match="oversized: a frame of") as caught:
        FrameReader(LIMIT).feed(prefix)
    assert caught.value.fault is Fault.OVERSIZED
