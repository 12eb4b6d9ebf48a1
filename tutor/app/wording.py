"""What the app says in its own words."""

from tutor.app.actions import ACTIONS, PREVIEW_ACTIONS

_KEYS = {action.id: action.key for action in (*ACTIONS, *PREVIEW_ACTIONS)}

TOO_SMALL = (
    "This terminal is too small for the tutor.\n"
    "It needs 50 columns and 15 lines: make the window larger, or the letters smaller."
)
EDITOR_KEYS = "esc leaves the editor · tab indents · ctrl+/ comments"
NOT_RUN = f"Press `{_KEYS['run']}` to run your answer."
RUNS = "Your answer runs …"
OPENING = "Your place is being looked up …"
STARTING = "PyTorch is starting …"
STILL_RUNNING = f"An answer still runs: wait for it, or stop it with {_KEYS['stop']}"
LIVE = "live"
LIVE_ON = f"Your answer is checked whenever you pause; {_KEYS['live']} turns that off"
LIVE_OFF = "Your answer is checked when you press Run, and not before"
NO_LESSON = "No lesson is open here"
GIVEN = f"run before yours · {_KEYS['given']}"
NO_GIVEN = "This lesson runs no code before yours"
NO_STANDING_ASIDE = "In this terminal no other program can be opened: edit your answer here"
NO_HINTS = "This lesson has no hints"
THAT_WAS_THE_LAST_HINT = f"That was the last hint. {_KEYS['solution']} shows the solution."
NO_MORE_HINTS = "There are no more hints: all of them stand below the text"
ASK_AGAIN = f"Sure? Press {_KEYS['solution']} again to see the solution"
HOW_TO_LEAVE = f"{_KEYS['quit']} leaves; your text is kept"
FIRST = "This is the first lesson"
LAST = f"This is the last lesson; {_KEYS['lessons']} shows them all"
STOPPING = "Stopping your answer …"
RESET = (
    "Put the starter back in place of what you wrote?",
    "In the code pane, ctrl+z brings your text back.",
)
RESET_DONE = "The starter is back; ctrl+z in the code pane brings your text back"

NEEDS_GPU = "needs a GPU"
SKIPPED_WITHOUT_GPU = "It needs a GPU, and is skipped where PyTorch can use none."
BEING_READ = "Its file is being read; it can be opened already."
BROKEN_LESSON = (
    "Nothing of yours is lost, and the other lessons work: "
    f"`{_KEYS['next']}` goes on, `{_KEYS['lessons']}` shows them all."
)
BROKEN_COURSE = (
    f"Mend the file, then start again. Nothing of yours is lost. `{_KEYS['quit']}` leaves."
)
LEAVE = f"`{_KEYS['quit']}` leaves."
PREVIEW = "Preview"
BROKEN_PREVIEW = "Mend the file and save it: the lesson comes back by itself."
HOW_TO_LEAVE_PREVIEW = f"{_KEYS['quit']} leaves; a preview keeps nothing"
TYPED = "typed by you"
GO_ON_PREVIEW = (
    f"`{_KEYS['next-answer']}` fills in the next of the lesson's own answers, to see what it gets."
)


EDITOR_HELP = (
    ("esc", "leave the editor; tab then goes from pane to pane"),
    ("enter", "a new line, indented as Python wants it"),
    ("tab", "indent the line or the selected lines"),
    ("shift+tab", "take one level of indentation away"),
    ("ctrl+/", "turn lines into comments, and back"),
    ("ctrl+z, ctrl+y", "undo and redo"),
    ("ctrl+x, ctrl+c, ctrl+v", "cut, copy and paste; while an answer runs, ctrl+c stops it"),
    ("f7", "select all"),
    ("ctrl+w", "delete the word before the cursor"),
    ("ctrl+u, ctrl+k", "delete to the beginning or to the end of the line"),
    ("ctrl+home, ctrl+end", "go to the beginning or to the end"),
)
"""The editor's keys, with what they do."""
READING_HELP = (
    ("tab, shift+tab", "go to the next check, or pane"),
    ("enter, space", "fold or unfold a check"),
    ("up, down", "scroll; also pageup and pagedown"),
    ("left, right", "move code that is wider than its pane"),
)
"""The keys of text and results."""
SIGNS_HELP = (
    ("✓", "passed"),
    ("✗", "not yet right"),
    ("·", "not reached; of a lesson: not passed yet"),
    ("~", "passed, and the lesson changed since"),
    ("■", "stopped"),
    ("▲", "a warning of Python or PyTorch"),
    ("!", "cannot be read, or cannot run"),
    ("[ ]", "a number of a tensor that differs"),
    ("+ − ≠", "of a module: not expected, missing, another one"),  # noqa: RUF001 - its sign
)
"""What the signs mean."""


def theme(name: str) -> str:
    """Say which colours there are now."""
    return f"The {name} theme is on, and stays when you come back"


def filled_in(name: str) -> str:
    """Say which of the lesson's own answers stands in the code pane now."""
    return f"Filled in: {name}. {_KEYS['run']} runs it; ctrl+z brings back what was there"


def read_again(name: str) -> str:
    """Say that a file was saved, and what is shown is what it holds now."""
    return f"{name} was saved, and read again"


def next_hint(number: int, count: int) -> str:
    """Offer a hint that was not shown yet."""
    return f"Hint {number} of {count}: {_KEYS['hint']} shows it"


def passed_before(go_on: str, *, changed: bool) -> str:
    """Say that a lesson was passed some time ago, and what to do now."""
    if changed:
        return (
            "You have passed this lesson, and it was changed since: "
            f"`{_KEYS['run']}` runs your answer on it as it is now. {go_on}"
        )
    return f"You have passed this lesson: `{_KEYS['run']}` runs it again. {go_on}"


def go_on(*, more: bool) -> str:
    """Say how to go on after a pass."""
    if more:
        return f"`{_KEYS['next']}` goes on to the next lesson."
    return f"This is the last lesson. `{_KEYS['lessons']}` shows them all."


def engine(*, ready: bool, failed: bool, level: str, live: bool) -> str:
    """Say whether answers can run, how they are contained, and whether they run by themselves."""
    if failed:
        return f"Answers cannot run: {_KEYS['results']} shows why"
    return f"PyTorch is ready · containment {level}{f' · {LIVE}' * live}" if ready else STARTING


def running(*, ready: bool) -> str:
    """Say what a press of Run waits for."""
    what = RUNS if ready else "PyTorch is starting, then your answer runs …"
    return f"{what} {_KEYS['stop']} stops it"
