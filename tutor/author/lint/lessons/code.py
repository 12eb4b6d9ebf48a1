"""Code that would not run everywhere, or not be readable in its pane."""

import ast
import re
import sys
import textwrap

from tutor.author.lint.python import calls, nodes, parse, position
from tutor.author.lint.rule import Found, rule
from tutor.author.lint.view import LessonView, Piece
from tutor.library.words import shown

WIDTH = 54
"""What a pane shows of a line of code in a terminal of 120 columns."""

_THERE = frozenset({"torch", "numpy", "__future__"}) | sys.stdlib_module_names
_NETWORK = re.compile(
    r"(^|\.)(urlopen|urlretrieve|from_pretrained|load_dataset|hf_hub_download|snapshot_download"
    r"|load_state_dict_from_url|download_url_to_file)$"
    r"|^(torch\.hub|requests|httpx|socket|urllib\.request)\."
)
_DOWNLOADS = frozenset({"download", "pretrained"})
_OF_GPU = ("cuda", "accelerator")
_GPU = re.compile(r"^(cuda|mps|xpu)(:\d+)?$")


@rule("P003", "code that needs a network")
def needs_network(view: LessonView) -> Found:
    """Lessons work offline, and answers run without a network.

    Make the data in `setup`.
    """
    for path, text in (*view.own_code, *view.answers):
        for call, name in calls(text):
            asks = any(
                keyword.arg in _DOWNLOADS
                and isinstance(keyword.value, ast.Constant)
                and keyword.value.value is True
                for keyword in call.keywords
            )
            if asks or _NETWORK.search(name):
                place = view.inside(path, *position(text, call))
                yield place, f"{shown(name)} needs a network; make the data in `setup`"


@rule("P004", "code that needs a GPU")
def needs_gpu(view: LessonView) -> Found:
    """Lessons run on any machine, but for those that say `needs_gpu: true`.

    Ask `torch.cuda.is_available()` first, or work on the CPU; or say so, and the lesson is skipped
    where there is no GPU.
    """
    for path, text in () if view.lesson.needs_gpu else (*view.own_code, *view.answers):
        for node in () if "is_available" in text else nodes(text):
            is_device = isinstance(node, ast.Constant) and _GPU.match(str(node.value))
            is_method = isinstance(node, ast.Attribute) and node.attr == "cuda"
            is_call = is_method and any(call.func is node for call, _ in calls(text))
            if isinstance(node, ast.expr) and (is_device or is_call):
                place = view.inside(path, *position(text, node))
                message = (
                    "this needs a GPU; ask `torch.cuda.is_available()` first, or say "
                    "`needs_gpu: true`"
                )
                yield place, message


@rule("P009", "a GPU that nothing uses")
def needless_gpu(view: LessonView) -> Found:
    """With `needs_gpu: true` a lesson is skipped wherever there is no GPU.

    Where neither the lesson's code nor its solution names one, take it out, and everybody has the
    lesson.
    """
    lesson = view.lesson
    texts = [lesson.shared, lesson.solution, *(text for _, text in view.own_code)]
    if lesson.needs_gpu and not any(word in text for text in texts for word in _OF_GPU):
        yield view.place("needs_gpu"), "nothing here uses a GPU; take `needs_gpu` out"


@rule("P005", "an import that may not be there")
def foreign_import(view: LessonView) -> Found:
    """A learner has Python's own library and PyTorch, and mostly NumPy.

    Do without other packages.
    """
    own = (view.lesson.setup_file or "").removesuffix(".py")
    for path, text in (*view.own_code, *view.answers):
        for node in nodes(text):
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                modules = [node.module or ""]
            else:
                continue
            for module in modules:
                if module.partition(".")[0] not in {*_THERE, own}:
                    place = view.inside(path, *position(text, node))
                    message = f"not every learner has {shown(module)}; do without it"
                    yield place, message


@rule("P006", "a setup that prints")
def printing_setup(view: LessonView) -> Found:
    """What the learner sees as printed should be what their answer printed."""
    text = view.lesson.setup
    tree = parse(text)
    for statement in tree.body if tree else ():
        call = statement.value if isinstance(statement, ast.Expr) else None
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id == "print"
        ):
            place = view.inside(("setup",), *position(text, call))
            yield place, "this prints at every run, before the answer does; take it out"


@rule("P007", "code that is wider than its pane")
def wide_code(view: LessonView) -> Found:
    """In a terminal of 120 columns the code pane shows 54 columns of a line.

    Break longer lines of `setup` and `starter`.
    """
    for piece in (
        Piece(("setup",), view.lesson.setup),
        Piece(("starter",), view.lesson.starter),
    ):
        for number, line in enumerate(piece.text.splitlines(), 1):
            if len(line) > WIDTH:
                place = view.inside(piece.path, number, WIDTH + 1)
                yield place, f"this line has {len(line)} columns; its pane shows {WIDTH}: break it"


@rule("P008", "Python in a text that is none")
def broken_example(view: LessonView) -> Found:
    """A block of Markdown that starts with ```python holds Python, as a learner would type it.

    Write `...` for what is left out, and start a block that is something else with ``` alone.
    """
    for path, text in view.markdown:
        for block in re.finditer(r"^( *)```python\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL):
            code = textwrap.dedent(block[2])
            if parse(code) is None and ">>>" not in code:
                place = view.inside(path, text.count("\n", 0, block.start(2)) + 1, 1)
                yield place, "this block is not Python; mend it, or start it with ``` alone"


CODE = (
    needs_network,
    needs_gpu,
    needless_gpu,
    foreign_import,
    printing_setup,
    wide_code,
    broken_example,
)
