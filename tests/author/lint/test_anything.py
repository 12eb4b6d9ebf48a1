"""Whatever a lesson holds, lint ends in findings inside its file."""

import re

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.author.lint.texts import LESSON
from tutor.author.lint import TABLE, lint

CODE = [
    "",
    "x",
    "y = 1",
    "def f(",
    "def f(x, *a, k=1, **kw):\n    return x",
    "(" * 300,
    "é = ñ",
    "…",
]
CODE += [
    "class A: pass",
    "from x import *",
    "global z; z = 1",
    "lambda: (yield)",
    "torch.tensor([[]])",
]
CODE += [
    "torch.tensor([[1], [2, 3]])",
    "torch.eye(1000000000)",
    "torch.arange(1000000000000)",
    "torch.full()",
]
CODE += [
    "torch.ones(-1)",
    "torch.randn(2, 'a')",
    "-torch.ones(2)",
    "torch.tensor(x)",
    "torch.zeros(2)[0]",
]
CODE += [
    "# lint: allow T001",
    "...",
    "# TODO",
    "```python\n(",
    "![a](b)",
    "\\frac",
    "a\tb",
    "[[1.0, 2.0]]",
]
CODE += [
    "torch.tensor([1, 2])",
    "torch.arange(3.5)",
    "torch.tensor(1e400)",
    "torch.eye(0)",
    "not a",
]

pieces = st.sampled_from(CODE) | st.text(max_size=20)
anything = settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
names = st.sampled_from(["x", "y", "dim", "é"])
cases = st.lists(
    st.fixed_dictionaries(
        {"title": st.just("one") | pieces, "given": st.dictionaries(names, pieces, max_size=3)},
        optional={"hidden": st.booleans()},
    ),
    min_size=1,
    max_size=3,
)
checks = st.lists(
    st.builds(lambda kind, text: {kind: text}, st.sampled_from(["value", "call", "tensor"]), pieces)
    | st.builds(lambda a, b: {"same": [a, b]}, pieces, pieces),
    min_size=1,
    max_size=3,
)
changes = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(
            ("title", "explain", "setup", "starter", "run", "solution", "after"), pieces
        ),
        **dict.fromkeys(("hints", "accepts", "concepts"), st.lists(pieces, max_size=3)),
        "given_visible": st.booleans(),
        "cases": cases,
        "checks": checks,
    },
)


def looked_at(folder, text):
    """Every finding stands in the file, has a code that is explained, and is safe to print."""
    file = folder / "centre.yaml"
    file.write_bytes(text.encode(errors="surrogatepass"))
    lines = re.split("\r\n|\r|\n", text)
    for finding in lint([file]).findings:
        assert 1 <= finding.line <= len(lines), finding
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1, finding
        assert finding.code in TABLE
        assert finding.message.isprintable(), finding


@anything
@given(change=changes)
def test_any_values(tmp_path, change):
    text = yaml.safe_dump({**yaml.safe_load(LESSON), **change}, allow_unicode=True)
    looked_at(tmp_path, text)


@anything
@given(
    cut=st.integers(0, len(LESSON)),
    length=st.integers(0, 30),
    put=pieces | st.sampled_from(["\n", "  ", "|", "- ", ": "]),
)
def test_any_slip(tmp_path, cut, length, put):
    looked_at(tmp_path, LESSON[:cut] + put + LESSON[cut + length :])
