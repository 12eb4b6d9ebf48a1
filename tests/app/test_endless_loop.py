"""While an answer of the learner's loops for ever, in the real engine, every key is answered."""

from dataclasses import replace

from tests.app.fakes import FakeLibrary, World, lesson
from tests.app.playing import played
from tutor.app import wording
from tutor.app.actions import ACTIONS
from tutor.app.services import real_services
from tutor.app.widgets.status_line import StatusLine

LOOP = "while True: pass"
PATIENT = {"seconds": 120}


class RealWorld(World):
    """A small course and a store in memory, and answers that really run."""

    @property
    def services(self):
        real = real_services()
        return replace(
            super().services,
            make_engine=real.make_engine,
            attempt=real.attempt,
            look_ahead=real.look_ahead,
        )


def world():
    lessons = {
        "index-select": lesson("index-select", title="Pick rows by index", limits=PATIENT),
        "gather": lesson("gather", title="Gather along a dimension", limits=PATIENT),
    }
    return RealWorld(library=lambda: FakeLibrary(lessons))


def in_pane(name):
    return lambda tutor: name in {one.id for one in tutor.app.focused.ancestors_with_self}


def in_front(tutor):
    return tutor.app.screen is not tutor.main


EFFECTS = {
    "run": lambda tutor: wording.STILL_RUNNING in tutor.status,
    "hint": lambda tutor: "Hint 1 of 2" in tutor.text,
    "solution": lambda tutor: wording.ASK_AGAIN in tutor.status,
    "next": lambda tutor: "Gather" in tutor.title,
    "previous": lambda tutor: "Pick rows" in tutor.title,
    "lessons": in_front,
    "text": in_pane("text"),
    "code": in_pane("code"),
    "results": in_pane("results"),
    "printed": in_pane("results"),
    "given": lambda tutor: tutor.sees("#given-code"),
    "edit": lambda tutor: "No editor is set" in tutor.status,
    "reset": in_front,
    "live": lambda tutor: wording.LIVE_ON in tutor.status,
    "help": in_front,
    "palette": in_front,
}
"""What is seen after the key of an action, and not before it."""
ENDING = {"stop", "quit"}
"""What ends the scene, and is pressed last."""


async def begin_loop(tutor):
    tutor.editor.text = LOOP
    await tutor.press("ctrl+r")
    # PyTorch is imported first; then the loop itself has begun.
    await tutor.until(lambda: tutor.status.startswith("Your answer runs"), patience=120)


def test_every_key_has_its_effect_before_the_stop(monkeypatch):
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    with_keys = [action for action in ACTIONS if action.keys]
    assert {action.id for action in with_keys} == EFFECTS.keys() | ENDING

    @played(world=world)
    async def scene(tutor):
        await begin_loop(tutor)
        for action in with_keys:
            for key in action.keys.split(",") if action.id in EFFECTS else ():
                tutor.main.query_one(StatusLine).say("before the key")
                await tutor.press("f3" if action.id in ("text", "results", "printed") else "f2")
                await tutor.until(lambda: not in_front(tutor))
                assert not EFFECTS[action.id](tutor), f"{key} was not pressed yet"
                await tutor.press(key)
                await tutor.until(lambda action=action: EFFECTS[action.id](tutor))
                if in_front(tutor):
                    await tutor.press("escape")
                    await tutor.until(lambda: not in_front(tutor))
        await tutor.press("f3", "end", "z")
        await tutor.until(lambda: "z" in tutor.editor.text)
        assert "Stop" in tutor.keys
        await tutor.press("ctrl+c")
        await tutor.until(lambda: tutor.verdict.startswith("■ Stopped"), patience=30)

    scene()


def test_leaving_is_not_held_back():
    @played(world=world)
    async def scene(tutor):
        await begin_loop(tutor)
        await tutor.press("ctrl+q")
        await tutor.until(lambda: not tutor.app.is_running or tutor.app._exit)

    scene()
