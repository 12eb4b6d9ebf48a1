"""A lesson with a fault is told it, at its place; without it, it is not."""

from types import SimpleNamespace

import pytest

from tests.author.lint.texts import place
from tutor.author.verify import prove, rules, surroundings
from tutor.author.verify.answers import mistakes, right, starter
from tutor.author.verify.survivors import survivors
from tutor.author.verify.texts import texts

SOLUTION = (
    "solution: |\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n"
)
STARTER = "  def centre(x, by=1.0):\n      ...  # TODO: take the mean of each row away\n"
MISTAKE = "      def centre(x, by=1.0):\n          return x - by * x.mean(dim=0)\n"
BLOCK = "  ```python\n  x.mean()\n  ```\n"


def of_mutants(bench):
    return survivors(bench)[1]


def setup(line):
    return (("  import torch\n\n", f"  import torch\n  {line}\n\n"),)


def run(line):
    return (("  y = centre(tripled(x))\n", f"  y = centre(tripled(x)) * {line}\n"),)


FAULTS = {
    "the starter is right": (
        starter,
        rules.STARTER_PASSES,
        ((STARTER, SOLUTION.partition("\n")[2]),),
        "|\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n\nrun",
    ),
    "the starter never ends": (
        starter,
        rules.STARTER_PASSES,
        ((STARTER, "  while True: pass\n"), ("  seconds: 5\n", "  seconds: 1\n")),
        "|\n  while True",
    ),
    "the solution raises on some seeds": (
        right,
        rules.SOLUTION,
        ((SOLUTION, SOLUTION + "\n  assert torch.rand(()) < 0\n"),),
        "|\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n\n  assert",
    ),
    "another right answer gives NaN": (
        right,
        rules.ACCEPTED,
        ((").to(x.dtype)", ").to(x.dtype) / 0 * 0"),),
        "|\n    def centre(x, by=1.0):",
    ),
    "a mistake is right": (
        mistakes,
        rules.MISTAKE_PASSES,
        ((MISTAKE, MISTAKE.replace("dim=0", "1, True")),),
        "|\n      def centre(x, by=1.0):\n          return x - by * x.mean(1, True)",
    ),
    "a mistake that is unfilled": (
        mistakes,
        rules.MISTAKE_UNTOLD,
        ((MISTAKE, "      def centre(x, by=1.0):\n          ...  # TODO\n"),),
        "|\n      def centre(x, by=1.0):\n          ...  # TODO\n",
    ),
    "two mistakes that do the same": (
        mistakes,
        rules.MISTAKES_ALIKE,
        (("return x - by * x.mean()\n", "return x - by * x.mean(-2)\n"),),
        "|\n      def centre(x, by=1.0):\n          return x - by * x.mean(-2)",
    ),
    "a starter that is a mistake": (
        starter,
        rules.MISTAKE_IS_STARTER,
        ((STARTER, "  def centre(x, by=1.0):\n      return 1 * x\n"), (MISTAKE, MISTAKE.replace("- by * x.mean(dim=0)", "* 1"))),
        "|\n      def centre(x, by=1.0):\n          return x * 1",
    ),
    "a default that nothing looks at": (
        of_mutants,
        rules.SURVIVOR,
        (("by=2.0", "2.0"), ("y = centre(tripled(x))", "y = centre(tripled(x), 1.0)"), (SOLUTION, SOLUTION.replace("by=1.0", "by=5"))),
        "5):",
    ),
    "a mutant that passes in some cases": (
        of_mutants,
        rules.SURVIVOR,
        ((SOLUTION, SOLUTION.replace("x.mean", "(x + (x > 99)).mean")),),
        "99",
    ),
    "an equivalent that is refused": (
        of_mutants,
        rules.REFUSED,
        (("limits:", "equivalent:\n  - why: It is.\n    mutants:\n      - |\n        - return x - by * x.mean(dim=1, keepdim=True)\n        + return None\nlimits:"),),
        "|\n        - return",
    ),
    "code that raises": (texts, rules.TEXT, ((BLOCK, BLOCK.replace("x.mean()", "x.mean()\n  nobody")),), "nobody"),
    "code that does not raise as it says": (texts, rules.TEXT, ((BLOCK, BLOCK.replace("python", "python raises")),), "```python raises"),
    "a block of an unknown mark": (texts, rules.TEXT, ((BLOCK, BLOCK.replace("python", "python norun")),), "```python norun"),
    "a setup that prints": (surroundings.quiet, rules.LOUD, setup("print(1)"), "|\n  import torch"),
    "a setup that warns": (surroundings.quiet, rules.LOUD, setup("import warnings; warnings.warn('old')"), "|\n  import torch"),
    "the order of a set": (surroundings.surroundings, rules.SURROUNDINGS, run("list({'a', 'b', 'c', 'd', 'e'}).index('a')"), "|\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n"),
    "the number of threads": (surroundings.surroundings, rules.SURROUNDINGS, run("torch.get_num_threads()"), "|\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n"),
    "the year": (surroundings.surroundings, rules.SURROUNDINGS, run("(__import__('time').time() // 4e6)"), "|\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n"),
}  # fmt: skip

CAUSES = {
    "the order of a set": "with another hash seed",
    "the number of threads": "with two threads",
    "the year": "at another time",
}
"""What the message must name."""


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_at_its_place(fault, bench):
    step, rule, changes, at = FAULTS[fault]
    one = bench(*changes)
    found = [finding for finding in step(one) if finding.code == rule.code]
    assert found, fault
    places = [(finding.line, finding.column) for finding in found]
    assert place(one.view.source.text, at) in places
    assert CAUSES.get(fault, "") in found[0].message


@pytest.mark.parametrize(
    "step", [starter, right, mistakes, texts, of_mutants, surroundings.quiet, surroundings.surroundings],
    ids=lambda step: step.__name__,
)  # fmt: skip
def test_without_a_fault_nothing_is_told(step, bench):
    assert [str(finding) for finding in step(bench())] == []


def test_every_rule_has_a_fault():
    broken = {rule.code for _, rule, _, _ in FAULTS.values()} | {rules.SLOW.code}
    assert broken == {rule.code for rule in rules.RULES}


def test_a_lesson_that_takes_long_is_told_how_long(bench, monkeypatch):
    monkeypatch.setattr(surroundings, "_MOST_SECONDS", 0.5)
    slow = bench(
        (
            "  y = centre(tripled(x))\n",
            "  __import__('time').sleep(0.3)\n  y = centre(tripled(x))\n",
        )
    )
    (finding,) = surroundings.speed(slow)
    assert finding.code == rules.SLOW.code
    assert "all cases together take" in finding.message


def test_a_lesson_that_needs_a_gpu_is_skipped_without_one_and_nothing_of_it_runs(bench):
    without = SimpleNamespace(why_no_gpu=lambda: "this system has none")
    file = bench(("minutes: 5\n", "minutes: 5\nneeds_gpu: true\n")).view.source.file
    proof = prove(file, without, without, None, rounds=1)

    assert proof.skipped == "it needs a GPU, and this system has none"
    assert not proof.findings
    assert not proof.passed


def test_a_lesson_that_is_quick_is_not_told(bench):
    assert list(surroundings.speed(bench())) == []


def test_a_survivor_is_shown_as_a_diff_with_what_may_refuse_it(bench):
    _, _, changes, _ = FAULTS["a default that nothing looks at"]
    count, findings = survivors(bench(*changes))
    assert count.total == count.refused + count.equivalent + len(count.survivors)
    (told, *_) = [finding.message for finding in findings]
    assert "a mutant passes on 3 of 3 seeds (another number):" in told
    assert "  - def centre(x, by=5):\n  + def centre(x, by=4):" in told
    assert "What may refuse it: a case with other inputs" in told


def test_a_survivor_that_the_lesson_lists_is_counted_and_not_told(bench):
    changes = [
        *FAULTS["a default that nothing looks at"][2],
        ("limits:", 'equivalent:\n  - why: No call leaves `by` out.\n    mutants:\n      - "- def centre(x, by=5):\\n+ def centre(x, by=6):"\n      - "- def centre(x, by=5):\\n+ def centre(x, by=4):"\nlimits:'),
    ]  # fmt: skip
    count, findings = survivors(bench(*changes))
    assert count.equivalent == 2
    assert not [finding for finding in findings if "by=6" in finding.message]
