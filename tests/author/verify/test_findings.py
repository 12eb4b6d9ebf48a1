"""A lesson with a fault is told it, at its place, and nothing else; without it, nothing."""

from types import SimpleNamespace

import pytest

from tests.author.lint.texts import LESSON, changed, place
from tutor.author.verify import prove, rules, surroundings
from tutor.author.verify.survivors import survivors

SOLUTION = (
    "solution: |\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n"
)
STARTER = "  def centre(x, by=1.0):\n      ...  # TODO: take the mean of each row away\n"
MISTAKE = "      def centre(x, by=1.0):\n          return x - by * x.mean(dim=0)\n"
BLOCK = "  ```python\n  x.mean()\n  ```\n"


def setup(line):
    return (("  import torch\n\n", f"  import torch\n  {line}\n\n"),)


RUN = "  y = centre(tripled(x))\n"

FAULTS = {
    "the starter is right": (
        rules.STARTER_PASSES,
        ((STARTER, SOLUTION.partition("\n")[2]),),
        "|\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n\nrun",
    ),
    "the starter never ends": (
        rules.STARTER_PASSES,
        ((STARTER, "  while True: pass\n"), ("  seconds: 5\n", "  seconds: 1\n")),
        "|\n  while True",
    ),
    "the solution raises on some seeds": (
        rules.SOLUTION,
        ((SOLUTION, SOLUTION + "\n  assert torch.rand(()) < 0\n"),),
        "|\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n\n  assert",
    ),
    "another right answer gives NaN": (
        rules.ACCEPTED,
        ((").to(x.dtype)", ").to(x.dtype) / 0 * 0"),),
        "|\n    def centre(x, by=1.0):",
    ),
    "a mistake is right": (
        rules.MISTAKE_PASSES,
        ((MISTAKE, MISTAKE.replace("dim=0", "1, True")),),
        "|\n      def centre(x, by=1.0):\n          return x - by * x.mean(1, True)",
    ),
    "a mistake that is unfilled": (
        rules.MISTAKE_UNTOLD,
        ((MISTAKE, "      def centre(x, by=1.0):\n          ...  # TODO\n"),),
        "|\n      def centre(x, by=1.0):\n          ...  # TODO\n",
    ),
    "two mistakes that do the same": (
        rules.MISTAKES_ALIKE,
        (("return x - by * x.mean()\n", "return x - by * x.mean(-2)\n"),),
        "|\n      def centre(x, by=1.0):\n          return x - by * x.mean(-2)",
    ),
    "a starter that is a mistake": (
        rules.MISTAKE_IS_STARTER,
        ((STARTER, "  def centre(x, by=1.0):\n      return 1 * x\n"), (MISTAKE, MISTAKE.replace("- by * x.mean(dim=0)", "* 1"))),
        "|\n      def centre(x, by=1.0):\n          return x * 1",
    ),
    "a default that nothing looks at": (
        rules.SURVIVOR,
        (("by=2.0", "2.0"), ("y = centre(tripled(x))", "y = centre(tripled(x), 1.0)"), (SOLUTION, SOLUTION.replace("by=1.0", "by=5"))),
        "5):",
    ),
    "a mutant that passes in some cases": (
        rules.SURVIVOR,
        ((SOLUTION, SOLUTION.replace("x.mean", "(x + (x > 99)).mean")),),
        "99",
    ),
    "an equivalent that is refused": (
        rules.REFUSED,
        (("limits:", "equivalent:\n  - why: It is.\n    mutants:\n      - |\n        - return x - by * x.mean(dim=1, keepdim=True)\n        + return None\nlimits:"),),
        "|\n        - return",
    ),
    "code that raises": (rules.TEXT, ((BLOCK, BLOCK.replace("x.mean()", "x.mean()\n  nobody")),), "nobody"),
    "code that does not raise as it says": (rules.TEXT, ((BLOCK, BLOCK.replace("python", "python raises")),), "```python raises"),
    "a block of an unknown mark": (rules.TEXT, ((BLOCK, BLOCK.replace("python", "python norun")),), "```python norun"),
    "a setup that prints": (rules.LOUD, setup("print(1)"), "|\n  import torch"),
    "a setup that warns": (rules.LOUD, setup("import warnings; warnings.warn('old')"), "|\n  import torch"),
    "a lesson that sleeps": (rules.SLOW, ((RUN, "  __import__('time').sleep(0.3)\n" + RUN),), "- title: two rows"),
}  # fmt: skip
"""The rule, what is exchanged in a lesson that is right, and the place of what is found."""

DEPENDS_ON = {
    "the order of a set": ("list({'a', 'b', 'c', 'd', 'e'}).index('a')", "with another hash seed"),
    "the number of threads": ("torch.get_num_threads()", "with two threads"),
    "half of the memory": ("torch.empty(90_000_000).dim()", "in half of its memory"),
    "the network": (
        "len(__import__('socket').getaddrinfo('127.0.0.1', 80))",
        "without a network",
    ),
    "the time": ("(__import__('time').time() // 4e6)", "at another time"),
    "the time in nanoseconds": ("(__import__('time').time_ns() // 4e15)", "at another time"),
    "the year here": ("__import__('time').localtime().tm_year", "at another time"),
    "the year, formatted": ("int(__import__('time').strftime('%Y'))", "at another time"),
    "the year of now": ("__import__('datetime').datetime.now().year", "at another time"),
    "the year of today": ("__import__('datetime').date.today().year", "at another time"),
}
"""What the inputs are multiplied by, and what the message must name."""


@pytest.fixture
def patient(monkeypatch):
    """Has a lesson take too long only after a time that no machine needs."""
    monkeypatch.setattr(surroundings, "_MOST_SECONDS", 60)


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if FAULTS[fault][0] != rules.SLOW])
def test_a_fault_is_told_at_its_place_and_nothing_else_is(fault, proof):
    rule, changes, at = FAULTS[fault]
    findings = proof(*changes).findings
    assert {finding.code for finding in findings} == {rule.code}, findings
    places = [(finding.line, finding.column) for finding in findings]
    assert place(changed(*changes), at) in places


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("what", DEPENDS_ON)
def test_what_a_result_depends_on_is_named_and_nothing_else_is(what, proof):
    factor, cause = DEPENDS_ON[what]
    (finding,) = proof((RUN, RUN.replace("\n", f" * {factor}\n"))).findings
    assert finding.code == rules.SURROUNDINGS.code
    assert {named for _, named in DEPENDS_ON.values() if named in finding.message} == {cause}


@pytest.mark.usefixtures("patient")
def test_without_a_fault_nothing_is_told(proof):
    assert proof().findings == ()


def test_every_rule_has_a_fault():
    broken = {rule.code for rule, _, _ in FAULTS.values()} | {rules.SURROUNDINGS.code}
    assert broken == {rule.code for rule in rules.RULES}


def test_a_lesson_that_takes_long_is_told_how_long(proof, monkeypatch):
    rule, changes, at = FAULTS["a lesson that sleeps"]
    monkeypatch.setattr(surroundings, "_MOST_SECONDS", 0.5)
    (finding,) = proof(*changes).findings
    assert finding.code == rule.code
    assert (finding.line, finding.column) == place(changed(*changes), at)
    assert "all cases together take" in finding.message


def test_a_lesson_that_needs_a_gpu_is_skipped_without_one_and_nothing_of_it_runs(bench):
    without = SimpleNamespace(why_no_gpu=lambda: "this system has none")
    file = bench(("minutes: 5\n", "minutes: 5\nneeds_gpu: true\n")).view.source.file
    proof = prove(file, without, without, None, rounds=1)

    assert proof.skipped == "it needs a GPU, and this system has none"
    assert not proof.findings
    assert not proof.passed


def test_how_long_it_takes_is_measured_last_when_the_engine_is_warm(engines, tmp_path):
    file, steps = tmp_path / "centre.yaml", []
    file.write_text(LESSON)
    prove(file, *engines, rounds=1, watch=steps.append)
    assert (steps[0], steps[-1]) == ("right answers", "speed")


def test_a_survivor_is_shown_as_a_diff_with_what_may_refuse_it(bench):
    _, changes, _ = FAULTS["a default that nothing looks at"]
    count, findings = survivors(bench(*changes))
    assert count.total == count.refused + count.equivalent + len(count.survivors)
    (told, *_) = [finding.message for finding in findings]
    assert "a mutant passes on 3 of 3 seeds (another number):" in told
    assert "  - def centre(x, by=5):\n  + def centre(x, by=4):" in told
    assert "What may refuse it: a case with other inputs" in told


def test_a_survivor_that_the_lesson_lists_is_counted_and_not_told(bench):
    changes = [
        *FAULTS["a default that nothing looks at"][1],
        ("limits:", 'equivalent:\n  - why: No call leaves `by` out.\n    mutants:\n      - "- def centre(x, by=5):\\n+ def centre(x, by=6):"\n      - "- def centre(x, by=5):\\n+ def centre(x, by=4):"\nlimits:'),
    ]  # fmt: skip
    count, findings = survivors(bench(*changes))
    assert count.equivalent == 2
    assert not [finding for finding in findings if "by=6" in finding.message]
