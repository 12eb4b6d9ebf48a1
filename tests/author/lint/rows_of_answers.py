"""For each rule on YAML's silent traps, names and answers a lesson that breaks it."""

from tests.author.lint.texts import LESSON, Row

SOLUTION = "def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)"
STARTER = "def centre(x, by=1.0):\n      ...  # TODO: take the mean of each row away"
BY_ROWS = "Which dimension do the elements of one row lie along?"
WRONG = "      def centre(x, by=1.0):\n          return x - by * x.mean(dim=0)\n"
ALSO = "        return (x.double() - by * x.double().mean(1, True)).to(x.dtype)"
LAST = "limits:\n"
assert all(part in LESSON for part in (SOLUTION, STARTER, BY_ROWS, WRONG, ALSO))

YAML = [
    Row("S001", (("And each row?", "And row #2?"),), "All elements", near=(("And each row?", "And row#2?  # the last"),)),
    Row(
        "S002",
        (("starter: |\n", "starter: >\n"), ("      ...  # TODO: take the mean of each row away", "  ...  # TODO")),
        ">\n",
        near=(("run: |\n  y =", "run: >\n  y ="),),
    ),
    Row(
        "S003",
        (("after: |\n  Also right: `x.sub(...)`.", "after: >\n  Also.\n\n  Right."),),
        ">\n",
        near=(("after: |\n  Also right: `x.sub(...)`.", "after: >\n  Also\n  right."),),
    ),
    Row("S004", (("minutes: 5", "minutes: 012"),), "012", near=(("minutes: 5", "minutes: 12"),)),
    Row(
        "S005",
        (("      ...  # TODO", "  \t...  # TODO"),),
        "\t...",
        near=(("...  # TODO:", "...\t# TODO:"),),
    ),
    Row(
        "S006",
        ((f"hints:\n  - {BY_ROWS}\n  - The means must keep a dimension, to stand beside the rows.",
          "hints: [Count the rows, then the columns]"),),
        "then the columns",
        near=((f"hints:\n  - {BY_ROWS}\n  - The means must keep a dimension, to stand beside the rows.",
               "hints: [Count the rows, Then the columns]"),),
    ),
]  # fmt: skip

NAMES = [
    Row("N001", (("- value: y", "- value: yy"),), "yy", near=(("- value: y", "- value: '[y for y in [y]]'"),)),
    Row("N002", (("y = centre(tripled(x))", "y = centre(triple(x))"),), "triple(x)", near=(("y = centre(tripled(x))", "y = refill(centre(tripled(x)))"),)),
    Row("N003", (("x: torch.randn(4, 3)", "x: np.ones((4, 3)) * torch.randn(1)"),), "np.ones", near=(("x: torch.randn(4, 3)", "n: 4\n      x: torch.randn(n, 3)"),)),
    Row("N004", ((ALSO, ALSO.replace("by *", "bye *")),), "bye", near=((ALSO, "        times = by\n" + ALSO.replace("by *", "times *")),)),
    Row("N005", (("return 3 * x", "return 3 * x\n\n  three = nn.Module"),), "nn", near=(("return 3 * x", "return 3 * x\n\n  three = int"),)),
    Row(
        "N006",
        (("x: torch.randn(4, 3)", "x: torch.randn(4, 3)\n      by: 3.5"), ("by=2.0)", "by=by)")),
        "title: two rows",
        near=(("x: torch.randn(4, 3)", "x: torch.randn(4, 3)\n      n: 3.5\n      by: n * 2"), ("by=2.0)", "by=by)"), ('5.0]])"', '5.0]])"\n      by: 2.5')),
    ),
    Row("N007", (("x: torch.randn(4, 3)", "x: torch.randn(4, 3)\n      unused: 3"),), "unused", near=(("x: torch.randn(4, 3)", "n: 4\n      x: torch.randn(n, 3)"),)),
    Row("N008", (("by=2.0)\n", "by=2.0)\n    grad: [z]\n"),), "z]", near=(("by=2.0)\n", "by=2.0)\n    grad: [x]\n"),)),
    Row("N009", (("return 3 * x", "return 3 * x\n\n  x = torch.ones(2)"),), 'x: "torch', near=(("return 3 * x", "return 3 * x\n\n  one = torch.ones(2)"),)),
]  # fmt: skip

ANSWERS = [
    Row("A001", ((STARTER, SOLUTION),), "|\n  def centre(x, by=1.0):\n      return x - by * x.mean(dim=1, keepdim=True)\n\nrun", near=((STARTER, SOLUTION.replace("keepdim=True", "keepdim=False")),)),
    Row("A002", (("...  # TODO", "return x - # TODO"),), "# TODO", near=(("...  # TODO", "x = ...  # TODO"),)),
    Row("A003", ((ALSO, "        return ...  # TODO"),), "return ...  #", near=((ALSO, "        return (x[..., :] - by * x.double().mean(1, True)).to(x.dtype)"),)),
    Row("A004", ((f"hints:\n  - {BY_ROWS}\n  - The means must keep a dimension, to stand beside the rows.\n\n", ""),), "format: 1", near=(("  - The means must keep a dimension, to stand beside the rows.\n", ""),)),
    Row("A005", ((BY_ROWS, "Write `return x - by * x.mean(dim=1, keepdim=True)`."),), "Write `return", near=((BY_ROWS, "Write `x.mean(dim=1, keepdim=True)`."),)),
    Row("A006", (("  x.mean()\n", "  return x - by * x.mean(dim=1, keepdim=True)\n"),), "return x - by * x.mean(dim=1, keepdim=True)\n  ```", near=(("  x.mean()\n", "  x.mean(dim=1, keepdim=True)\n"),)),
    Row("A007", (("The means must keep a dimension, to stand beside the rows.", BY_ROWS),), f"{BY_ROWS}\n\nsolution", near=(("The means must keep a dimension, to stand beside the rows.", f"{BY_ROWS[:-1]} now?"),)),
    Row("A008", ((WRONG, WRONG.replace("dim=0", "dim=1, keepdim=True")),), "|\n      def centre(x, by=1.0):\n          return x - by * x.mean(dim=1", near=((WRONG, WRONG.replace("return", "x = x.clone()\n          return").replace("dim=0", "dim=-1")),)),
    Row("A009", ((WRONG, "      def centre(x, by=1.0):\n          ...  # nothing yet\n"),), "|\n      def centre(x, by=1.0):\n          ...  # nothing", near=((WRONG, "      def centre(x, by=1.0):\n          pass\n"),)),
    Row("A010", (("return x - by * x.mean()", "return x - by * x.mean(dim=0)  # again"),), "|\n      def centre(x, by=1.0):\n          return x - by * x.mean(dim=0)  #", near=(("return x - by * x.mean()", "if by:\n              x = x.mean(dim=0)\n          return x"), ("return x - by * x.mean(dim=0)", "if by:\n              x = x.mean(dim=0)\n              return x"))),
    Row("A011", ((ALSO, "        return x - by * x.mean(dim=1, keepdim=True)"),), "|\n    def centre(x, by=1.0):\n        return x - by", near=((ALSO, "        return x - by * x.mean(dim=-1, keepdim=True)"),)),
    Row(
        "A012",
        (("- value: y", "- value: '[y, MEANS]'"), (SOLUTION, f"MEANS = 1\n  {SOLUTION}")),
        "|\n  A mean over",
        near=(("- value: y", "- value: '[y, MEANS]'"), (SOLUTION, f"MEANS = 1\n  {SOLUTION}"), ("A mean over", "MEANS is 1. A mean over")),
    ),
    Row(
        "A013",
        (("limits:", "equivalent:\n  - why: It is.\n    mutants:\n      - |\n        - a\n        + b\nlimits:"),),
        "|\n        - a\n",
        near=(("limits:", "equivalent:\n  - why: It is not.\n    mutants:\n      - |\n        - return x - by * x.mean(dim=1, keepdim=True)\n        + return None\nlimits:"),),
    ),
]  # fmt: skip

ROWS = [*YAML, *NAMES, *ANSWERS]
