"""What can be wrong with a file of a course that keeps it from being read, by stable codes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One thing that can be wrong in a file."""

    code: str
    """Its family's letter and three digits; it keeps its meaning for ever."""
    title: str
    """What is wrong, in a few words."""
    explanation: str
    """Why it is wrong and what would be right, in a few sentences."""


# R: the file itself

NO_FILE = Rule(
    "R001",
    "a file that cannot be read",
    "The path leads to no file, to a folder or to a file that may not be read. Look at its name, "
    "its folder and its permissions.",
)
TOO_LARGE = Rule(
    "R002",
    "a file that is too large",
    "A lesson is a page of text. A file of more than 1 MiB, of more than 20,000 values or of more "
    "than 32 levels is something else, or was made to waste memory.",
)
NOT_UTF8 = Rule(
    "R003",
    "a file that is not UTF-8",
    "Lessons are saved in the encoding UTF-8. Most editors show a file's encoding in their last "
    "line, and can save it in another one.",
)
CONTROL_CODE = Rule(
    "R004",
    "a control character",
    "Terminals obey control characters: they move the cursor, change colours or hide text. No "
    "text of a course holds one, whether as it is or behind an escape such as `\\e`.",
)
NO_ID = Rule(
    "R005",
    "a file's name that gives no id",
    "A lesson's id is its file's name, and progress is kept under it. It is made of lower-case "
    "letters, digits and single hyphens, and ends in `.yaml`: `forward-hook.yaml`.",
)

# Y: what YAML refuses

NOT_YAML = Rule(
    "Y001",
    "a text that is not YAML",
    "The text cannot be read as YAML from here on. The message says what was expected.",
)
TAB = Rule(
    "Y002",
    "a tab that indents",
    "YAML is indented with spaces only, and so is the text below a `|`. Let your editor write "
    "spaces when you press the tab key.",
)
SECOND_COLON = Rule(
    "Y003",
    "a second colon on a line",
    "A colon with a space after it ends a key, so `title: Hooks: how they work` is two keys on one "
    'line. Put the text in quotes, `title: "Hooks: how they work"`, or below a `|`.',
)
NO_BAR = Rule(
    "Y004",
    "lines below a key without a `|`",
    "Without a `|` after the key YAML joins the lines below it, and stops at the first colon. "
    "Write `solution: |`, and the lines are kept as they stand.",
)
RUNS_ON = Rule(
    "Y005",
    "a line that goes on with the text above",
    "A line that is indented deeper than the key above it belongs to that key's text. Indent keys "
    "alike, and see that the key above has a colon with a space after it.",
)
NO_KEY = Rule(
    "Y006",
    "a line without a key",
    "Each line of a mapping is `key: value`. Text that goes on over several lines stands below a "
    "`|`, indented.",
)
NO_SPACE = Rule(
    "Y007",
    "no space after the colon",
    "`minutes:3` is a word. A key ends in a colon and a space: `minutes: 3`.",
)
BAD_START = Rule(
    "Y008",
    "a value that starts with a sign of YAML's own",
    "A plain value cannot start with a backtick, `@`, `%`, `*`, `&`, a comma or a closing bracket. "
    'Put it in quotes, `says: "`answer` is a list"`, or below a `|`.',
)
OPEN_QUOTE = Rule(
    "Y009",
    "a quote that is never closed",
    "A value that starts with a quote ends at the next quote of the same sort. Close it, or write "
    "the text below a `|`, where quotes mean nothing.",
)
BAD_ESCAPE = Rule(
    "Y010",
    "a backslash that YAML does not know",
    r"In double quotes a backslash starts an escape, as in `\n`. In single quotes and below a `|` "
    "it is just a backslash: write regular expressions there.",
)
LIST_IN_LINE = Rule(
    "Y011",
    "a list on the line of its key",
    "`hints: - one` is no list. Put each `- item` on a line of its own below the key, or write "
    "the list in brackets: `concepts: [hook, module]`.",
)
BEHIND_BAR = Rule(
    "Y012",
    "text behind a `|` or `>`",
    "The text starts on the line below the `|`, indented deeper than its key.",
)
LIST_ENDS = Rule(
    "Y013",
    "a line among list items that is none",
    "All items of a list start with `- ` in the same column, and what belongs to an item is "
    "indented deeper than its `-`.",
)
AFTER_VALUE = Rule(
    "Y014",
    "text after the end of a value",
    "A value in quotes ends at its closing quote. A quote inside of single quotes is written "
    "twice: 'it''s'. Text with many quotes or brackets is best put below a `|`.",
)
ITEM_AMONG_KEYS = Rule(
    "Y015",
    "a list item among keys",
    "A list stands below a key of its own. Perhaps the line above it should be that key.",
)
INDENTATION = Rule(
    "Y016",
    "a line that is indented unlike its neighbours",
    "All keys of one mapping start in one column, and all lines below a `|` are indented at least "
    "as deep as the first of them.",
)
OPEN_BRACKET = Rule(
    "Y017",
    "a bracket that is not closed",
    "A value that starts with `[` or `{` is a list or a mapping, up to its closing bracket. Put "
    "text or code that starts with a bracket in quotes.",
)
NOTHING_IN_BRACKETS = Rule(
    "Y018",
    "a comma without a value",
    "Between two commas of a list in brackets stands a value. Take one of the commas out.",
)
AFTER_END = Rule(
    "Y019",
    "text after the end of the file's keys",
    "All keys of a file start in its first column, and no line consists of `...` alone: it would "
    "end the file.",
)
TAG = Rule(
    "Y020",
    "a value that starts with `!`",
    "A word with `!` before it is a tag, which in other programs builds objects. Here no tag does. "
    "Put text or code that starts with `!` in quotes.",
)
DIRECTIVE = Rule(
    "Y021",
    "a line that starts with `%`",
    "A `%` at the start of a line gives an order to the YAML parser. In a text below a `|` it is "
    "indented like the other lines.",
)
DUPLICATE_KEY = Rule(
    "Y022",
    "a key that stands there twice",
    "A mapping has each key once: of two, one would be lost without a word.",
)
ALIAS = Rule(
    "Y023",
    "a `*` that repeats nothing",
    "A value that starts with `*` and a word repeats the value that was named with `&` and that "
    "word. Put Markdown that starts with emphasis in quotes, or below a `|`.",
)
MERGE = Rule(
    "Y024",
    "a `<<` that merges nothing",
    "Merging mappings with `<<` is no part of YAML 1.2. Write the keys out.",
)
KEY_NO_TEXT = Rule(
    "Y025",
    "a key that is not text",
    "All keys of a course's files are words. A number, true, false or nothing is none; where it "
    "is meant as a word, put it in quotes.",
)
COMMA_IN_BRACES = Rule(
    "Y026",
    "a comma inside of braces",
    "`given: {x: torch.randn(2, 3)}` has two keys, `x` and `3)`, because a comma ends a value "
    "between braces, also inside of parentheses. Write each name on a line of its own below "
    "`given:`.",
)
SECOND_DOCUMENT = Rule(
    "Y027",
    "a second document",
    "A line of `---` starts another document. A file of a course holds one.",
)
LONG_NUMBER = Rule(
    "Y028",
    "a number of more than 300 digits",
    "Such a number is mostly text: put it in quotes. Python refuses to read longer ones.",
)

# F: the format

NO_MAPPING = Rule(
    "F001",
    "a file without keys",
    "A lesson and a course are made of keys and values, the first of which is `format: 1`.",
)
MISSING_KEY = Rule(
    "F002",
    "a missing key",
    "This key must be there. `torchtutor schema` describes all keys, with an example of each.",
)
UNKNOWN_KEY = Rule(
    "F003",
    "an unknown key",
    "No key has this name here. Unknown keys are refused, because a mistyped one would be lost "
    "without a word.",
)
MISPLACED_KEY = Rule(
    "F004",
    "a key at the wrong place",
    "There is a key of this name, but not here: some options belong to certain kinds of check, "
    "and a lesson's id is its file's name.",
)
TWO_KINDS = Rule(
    "F005",
    "a check of two kinds",
    "Exactly one key of a check names its kind. Make two checks of it.",
)
NO_KIND = Rule(
    "F006",
    "a check of no kind",
    "Exactly one key of a check names its kind, such as `value: answer`. The guide describes the "
    "kinds of check.",
)
NOT_TEXT = Rule(
    "F007",
    "something else where text belongs",
    "YAML reads `12` as a number, `true` as a truth value and `[a]` as a list. Put what is meant "
    "as text or code in quotes.",
)
NOT_BOOLEAN = Rule(
    "F008",
    "something else where true or false belongs",
    "In YAML 1.2 `yes`, `no`, `on` and `off` are words. Write `true` or `false`, without quotes.",
)
NOT_NUMBER = Rule(
    "F009",
    "something else where a number belongs",
    "Write digits alone, without quotes and without a unit.",
)
NOT_LIST = Rule(
    "F010",
    "something else where a list belongs",
    "Write each item on a line of its own, after a `- `, or all of them in brackets.",
)
NOT_MAPPING = Rule(
    "F011",
    "something else where keys and values belong",
    "Write each key on a line of its own below, as in `x: torch.randn(4)`.",
)
NO_CHOICE = Rule(
    "F012",
    "a word that is none of the choices",
    "Only some words are taken here; the message lists them.",
)
OUT_OF_BOUNDS = Rule(
    "F013",
    "a number out of bounds",
    "The number is too small or too large to make sense here; the message says the bound.",
)
BAD_ID = Rule(
    "F014",
    "an id that is none",
    "The id of a course, a track or a lesson is made of lower-case words joined by hyphens, and "
    "has at most 80 characters.",
)
TOO_FEW = Rule(
    "F015",
    "too few or too many items",
    "The list needs more items than it has, or takes fewer. Perhaps a comma inside of brackets "
    "split one item into two: put such an item in quotes.",
)
REFUSED = Rule(
    "F016",
    "a value that its key does not take",
    "The value is of the right type, and still not what belongs here: an empty text, a name that "
    "Python does not take, a size without its unit, a regular expression that is none.",
)

# P: what Python refuses

NOT_PYTHON = Rule(
    "P001",
    "code that is not Python",
    "The lesson runs this code, and Python cannot compile it. The place is that in the code.",
)
NOT_EXPRESSION = Rule(
    "P002",
    "an expression that is none",
    "A check and an input are Python expressions: what could stand behind `return`. Statements "
    "such as assignments belong into `setup` or `run`.",
)

# C: the course

NOT_THERE = Rule(
    "C001",
    "a listed lesson that is not there",
    "`course.yaml` lists a lesson whose file is not there: the lesson `forward-hook` of the track "
    "`hooks` is `hooks/forward-hook.yaml` beside `course.yaml`.",
)
LEADS_OUT = Rule(
    "C002",
    "a link that leads out of the course",
    "Every file of a course lies in its folder, so that a course from elsewhere cannot show what "
    "it was not given. Put a copy of the file there.",
)
LISTED_TWICE = Rule(
    "C003",
    "a track or lesson that is listed twice",
    "Progress is kept by the lesson's id, so that a course has each lesson and each track once.",
)

NO_SETUP_FILE = Rule(
    "C010",
    "a `setup_file` that is not there",
    "`setup_file` names a Python file by its path from the course's folder, such as "
    "`model_tree.py` beside `course.yaml`.",
)

RULES: tuple[Rule, ...] = tuple(rule for rule in globals().values() if isinstance(rule, Rule))
"""All of them, in the order of this file."""
