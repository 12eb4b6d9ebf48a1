"""For each rule on cases, inputs, checks, code and texts a lesson that breaks it."""

from tests.author.lint.texts import Row

VISIBLE = '"torch.tensor([[1.0, 2.0, 6.0], [0.0, 1.0, 5.0]])"'
HIDDEN = "torch.randn(4, 3)"
RUN = "y = centre(tripled(x))"
CHECKS = """\
  - value: y
    title: the rows of y have a mean of zero
  - call: centre(x, by=2.0)
    title: by says how much of the mean is taken away
"""
AGAIN = "  - title: again\n    given:\n      x: "
TITLE = "title: other numbers\n"
FENCE = "  ```python\n  x.mean()\n  ```"
LAST = "limits:\n"
PROSE = "Also right: `x.sub(...)`."

CASES = [
    Row("V001", ((HIDDEN, "torch.ones(4, 3)"),), TITLE, near=((HIDDEN, f"{HIDDEN}\n  - title: no rows\n    hidden: true\n    given:\n      x: torch.zeros(0, 3)"),)),
    Row("V002", (("title: two rows\n", "title: two rows\n    hidden: true\n"), (VISIBLE, "torch.randn(2, 3)")), "cases:", near=(("title: two rows\n", "title: two rows\n    hidden: false\n"),)),
    Row("V003", (("    hidden: true\n", ""),), "cases:", near=(("    hidden: true\n", ""), ("minutes: 5\n", "minutes: 5\npredict: true\n"))),
    Row(
        "V004",
        ((VISIBLE, f"{VISIBLE}\n      by: 2.5"), (HIDDEN, f"{HIDDEN}\n      by: 2.5"), ("by=2.0", "by=by")),
        "2.5\n  - title: other",
        near=((VISIBLE, f"{VISIBLE}\n      by: 2.5"), (HIDDEN, f"{HIDDEN}\n      by: 3.5"), ("by=2.0", "by=by")),
    ),
    Row("V005", (("  - title: other", f"{AGAIN}{VISIBLE}\n  - title: other"),), "title: again", near=(("  - title: other", f"{AGAIN}{HIDDEN}\n  - title: other"),)),
    Row("V006", ((TITLE, "title: two rows\n"),), "two rows\n    hidden", near=((TITLE, "title: two Rows\n"),)),
    Row("V007", ((RUN, f"torch.manual_seed(0)\n  {RUN}"),), "torch.manual_seed", near=((RUN, f"torch.Generator().manual_seed(0)\n  {RUN}"),)),
    Row("V008", ((HIDDEN, "torch.empty(4, 3) * torch.randn(1)"),), "torch.empty", near=((HIDDEN, "torch.empty(4, 3).normal_()"),)),
    Row("V009", (("import torch\n", "import time\n  import torch\n"), (RUN, f"now = time.time()\n  {RUN}")), "time.time()", near=(("import torch\n", "import time\n  import torch\n"), (RUN, f"time.sleep(0)\n  {RUN}"))),
    Row("V010", ((VISIBLE, '"torch.tensor([[5.0]])"'), (HIDDEN, "torch.randn(1, 1)")), "cases:", near=((VISIBLE, '"torch.tensor([[5.0]])"'), (HIDDEN, "torch.randn(1, 3)"))),
    Row("V011", ((VISIBLE, "torch.ones(2, 3)"), (HIDDEN, "torch.full((4, 3), 2.0)"), ("return 3 * x", "return torch.randn(1) * x")), "cases:", near=((VISIBLE, "torch.ones(2, 3)"),)),
    Row("V012", ((VISIBLE, '"torch.tensor([[1.0, 2.0], [2.0, 5.0]])"'), (HIDDEN, "torch.eye(3)"), ("return 3 * x", "return torch.randn(1) * x")), '"torch.tensor', near=((VISIBLE, '"torch.tensor([[1.0, 2.0], [2.0, 5.0]])"'),)),
    Row(
        "V013",
        ((VISIBLE, '"torch.tensor([[1.0, 2.0], [3.0, 5.0]])"'), (HIDDEN, "torch.randn(3, 3)")),
        '"torch.tensor',
        near=((VISIBLE, '"torch.tensor([[1.0, 2.0], [3.0, 5.0]])"'), (HIDDEN, "torch.randn(3, 3)"), ("**Your turn.**", "Think of a square matrix. **Your turn.**")),
    ),
    Row(
        "V014",
        ((VISIBLE, "torch.arange(6).view(2, 3)"), (HIDDEN, "torch.randint(9, (4, 3))")),
        "call: centre(x, by=2.0)",
        near=((VISIBLE, "torch.arange(6).view(2, 3)"), (HIDDEN, "torch.randint(9, (4, 3)).float()")),
    ),
    Row("V015", (("  - call: centre(x, by=2.0)\n", "  - call: centre(x)\n"),), "def centre(x, by=1.0):\n      return x - by * x.mean(dim=1", near=(("  - call: centre(x, by=2.0)\n", "  - call: centre(x, *[2.0])\n"),)),
    Row("V016", ((RUN, "y = centre(tripled(x), 1.5)"),), "def centre(x, by=1.0):\n      return x - by * x.mean(dim=1", near=((RUN, "y = [f(tripled(x)) for f in [centre]][0]"),)),
]  # fmt: skip

CHECK_ROWS = [
    Row("K001", (("    title: the rows of y have a mean of zero\n", ""),), "value: y", near=(("the rows of y have a mean of zero", "y"),)),
    Row("K002", (("    title: by says", "    title: another\n  - call: 'centre(x,  by=2.0)'\n    title: by says"),), "call: 'centre", near=(("    title: by says", "    title: another\n  - call: centre(x, by=2.0)\n    exact: true\n    title: by says"),)),
    Row("K003", (("by says how much of the mean is taken away", "the rows of y have a mean of zero"),), "the rows of y have a mean of zero\n\nhints", near=(("by says how much of the mean is taken away", "The rows of y have a mean of zero"),)),
    Row(
        "K004",
        ((CHECKS, "  - holds: (centre(x, 2.0) != y).any()\n    title: it centres\n    says: It does not.\n"),),
        "checks:",
        near=((CHECKS, CHECKS + "  - holds: (centre(x, 2.0) != y).any()\n    title: it centres\n    says: It does not.\n"),),
    ),
    Row(
        "K005",
        ((f"run: |\n  {RUN}\n\n", ""), (CHECKS, "  - call: centre(tripled(one), 2.0)\n    title: a\n  - call: centre(one)\n    title: b\n"), ("def tripled", "one = torch.ones(2, 3)\n\n\n  def tripled"), (HIDDEN, f"{HIDDEN}\n      z: x")),
        "checks:",
        near=((f"run: |\n  {RUN}\n\n", ""), (CHECKS, "  - call: centre(tripled(z), 2.0)\n    title: a\n  - call: centre(z)\n    title: b\n"), (HIDDEN, f"{HIDDEN}\n      z: x"), (VISIBLE, f"{VISIBLE}\n      z: x + x")),
    ),
    Row("K006", (("- value: y", "- value: y\n    rtol: 0.5"),), "0.5", near=(("- value: y", "- value: y\n    rtol: 0.05"),)),
    Row("K007", (("- value: y", "- value: y\n    exact: true\n    atol: 0.001"),), "atol", near=(("- value: y", "- value: y\n    exact: false\n    atol: 0.001"),)),
    Row("K008", ((CHECKS, f"{CHECKS}  - value: 3\n    title: three\n"),), "3\n    title: three", near=((CHECKS, f"{CHECKS}  - value: y + 3\n    title: three\n  - prints: true\n    title: p\n  - ops: run\n    need: [mean]\n    title: o\n"),)),
    Row("K009", ((CHECKS, f"{CHECKS}  - same: [y, 'y ']\n    title: y is y\n"),), "'y '", near=((CHECKS, f"{CHECKS}  - same: [y, x]\n    title: y is x\n"),)),
    Row("K010", ((CHECKS, f"{CHECKS}  - value: torch.allclose(y, y.mean(1))\n    title: close\n"),), "torch.allclose", near=((CHECKS, f"{CHECKS}  - value: torch.isclose(y, y.mean())\n    title: close\n"),)),
]  # fmt: skip

CODE = [
    Row("P003", (("import torch\n", "import torch\n\n  data = torch.hub.load('a', 'b')\n"),), "torch.hub.load", near=(("import torch\n", "import torch\n\n  data = torch.load\n"),)),
    Row("P004", ((RUN, f"device = torch.device('cuda')\n  {RUN}"),), "'cuda'", near=((RUN, f"device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')\n  {RUN}"),)),
    Row("P009", (("minutes: 5\n", "minutes: 5\nneeds_gpu: true\n"),), "true\n\nexplain", near=(("minutes: 5\n", "minutes: 5\nneeds_gpu: true\n"), (RUN, f"device = torch.device('cuda')\n  {RUN}"))),
    Row("P005", (("import torch\n", "import torch\n  import pandas\n"),), "import pandas", near=(("import torch\n", "import torch\n  import torch.nn.functional as F\n  import json\n  import numpy\n"),)),
    Row("P006", (("import torch\n", "import torch\n\n  print('hello')\n"),), "print(", near=(("return 3 * x", "print('hello')\n      return 3 * x"),)),
    Row("P007", (("TODO: take the mean of each row away", f"TODO: {'m' * 38}"),), "m\n\nrun", near=(("TODO: take the mean of each row away", f"TODO: {'m' * 37}"),)),
    Row("P008", (("  x.mean()\n", "  x.mean(\n"),), "x.mean(\n", near=((FENCE, "  ```python\n  >>> x.mean(\n  ```\n\n  ```\n  mean of x\n  ```"),)),
]  # fmt: skip

TEXTS = [
    Row("T001", ((PROSE, "See https://pytorch.org/docs for more."),), "https", near=((PROSE, "`https://pytorch.org` is code."),)),
    Row("T002", ((FENCE, FENCE.removesuffix("```").rstrip() + "\n"),), "```python", near=((FENCE, f"{FENCE}\n\n{FENCE}"),)),
    Row("T003", ((FENCE, f"  ```\n  {'m' * 54}\n  ```"),), "m\n  ```", near=((FENCE, f"  ```\n  {'m' * 53}\n  ```\n\n  {'word ' * 20}"),)),
    Row("T004", ((PROSE, "One<br>two."),), "<br>", near=((PROSE, "`<br>` and a <pad> in a < b > c."),)),
    Row("T005", ((PROSE, "See ![mean](mean.png)."),), "![mean]", near=((PROSE, "See [mean] (mean) and `![mean](mean.png)`."),)),
    Row("T006", ((PROSE, r"It is \frac{1}{n}."),), r"\frac", near=((PROSE, r"It is `\frac{1}{n}`, and $1 is a dollar."),)),
    Row("T007", (("title: two rows", "title: |\n      two rows"),), "|\n      two", near=(("title: two rows", "title: >-\n      two\n      rows"),)),
    Row("T008", (("summary: Shift", f"summary: {'Shift ' * 12}"),), "Shift Shift Shift Shift Shift Shift Shift Shift Shift Shift Shift Shift", near=(("summary: Shift", f"summary: {'Shift ' * 8}"),)),
    Row("T009", (("[mean, broadcasting]", "[mean, broadcasting, mean]"),), "mean]", near=(("[mean, broadcasting]", "[mean, broadcasting, Mean]"),)),
]  # fmt: skip

ROWS = [*CASES, *CHECK_ROWS, *CODE, *TEXTS]
