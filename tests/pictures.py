"""Draws the README's pictures: `make pictures`. The program itself exports them.

The same program and lessons give the same pictures, to the byte: the time that a run took is the
one thing that is made up.
"""

import asyncio
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot

from tutor.app.app import TutorApp
from tutor.app.services import Services, real_services
from tutor.app.widgets.code_editor import CodeEditor
from tutor.app.widgets.results import Results
from tutor.app.widgets.status_line import StatusLine
from tutor.attempt.verdict import Seconds

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
SIZE = (120, 36)
LINEAR = """\
class MyLinear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.W = nn.Parameter(torch.ones(out_features, in_features))
        self.bias = nn.Parameter(torch.ones(out_features))

    def forward(self, x):
        return x @ self.W.T + self.bias
"""


def main() -> None:
    """Draw all of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["TORCHTUTOR_HOME"] = home
        asyncio.run(_sitting())


async def _sitting() -> None:
    app = TutorApp(_services())
    async with app.run_test(size=SIZE) as pilot:
        main = app.screen
        editor, results = main.query_one(CodeEditor), main.query_one(Results)
        status = main.query_one(StatusLine)
        await _until(pilot, lambda: status.text.startswith("PyTorch is ready"))
        await _draw(pilot, "lesson")
        while "class MyLinear" not in editor.text:
            before = editor.text
            await pilot.press("ctrl+n")
            await _until(pilot, lambda before=before: editor.text != before)
        editor.text = LINEAR
        await pilot.press("ctrl+r")
        await _until(pilot, lambda: "Not yet" in results.plain and "ready" in status.text)
        await _draw(pilot, "not-yet")
        await pilot.press("ctrl+l")
        await _until(pilot, lambda: "passed" in str(app.screen.query_one("#box").border_title))
        await pilot.press("down")
        await _draw(pilot, "map")


def _services() -> Services:
    services = real_services()

    def attempt(*args: object, **kwargs: object) -> object:
        return replace(services.attempt(*args, **kwargs), seconds=Seconds(0.02, 0.05))

    return replace(services, attempt=attempt)


async def _draw(pilot: Pilot[None], name: str) -> None:
    await pilot.pause(0.5)
    svg = pilot.app.export_screenshot(title="torchtutor")
    (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


async def _until(pilot: Pilot[None], true: Callable[[], object]) -> None:
    async with asyncio.timeout(120):
        while not true():
            await pilot.pause(0.05)


if __name__ == "__main__":
    main()
