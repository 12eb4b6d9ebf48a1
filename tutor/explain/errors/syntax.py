"""Text that is not Python yet."""

import keyword
import re

from tutor.explain.errors.brackets import CLOSES, left_open
from tutor.explain.errors.row import Row, Scene

_SYNTAX = "SyntaxError"
_OTHER_LANGUAGES = {
    "&&": "and",
    "||": "or",
    "?": "if … else",
    "++": "+= 1",
    "--": "-= 1",
    "else if": "elif",
    "elseif": "elif",
    "function": "def",
    "switch": "match",
    "!": "not",
}


def _line(scene: Scene) -> str:
    number = scene.raised.spans[-1].line if scene.raised.spans else 0
    lines = scene.answer.split("\n")
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def _code(scene: Scene) -> str:
    """Returns the line without its texts and its comment."""
    return re.sub(r"(['\"]).*?\1|#.*", "", _line(scene)).strip()


def _never_closed(groups: dict[str, str], _: Scene) -> str:
    opening = groups["bracket"]
    return (
        f"The `{opening}` that is marked has no `{CLOSES[opening]}`, so that all that follows was "
        "read as part of it. Where should it end?"
    )


def _left_open(_: dict[str, str], scene: Scene) -> str:
    span = left_open(scene.raised, scene.answer)
    if span is None:
        return ""
    line = scene.raised.spans[-1].line
    return (
        f"The bracket that is marked is still open on line {line}, where Python stumbles. Does it "
        "end where it should, and is there a comma after each of its items?"
    )


def _other_language(_: dict[str, str], scene: Scene) -> str:
    for theirs, ours in _OTHER_LANGUAGES.items():
        pattern = rf"\b{theirs}\b" if theirs[0].isalpha() else rf"{re.escape(theirs)}(?!=)"
        if re.search(pattern, _code(scene)):
            return (
                f"`{theirs}` is not Python; other languages have it. What Python has is `{ours}`."
            )
    return ""


def _declared(_: dict[str, str], scene: Scene) -> str:
    found = re.match(r"(let|var|const|int|float|double|string|auto)\s+\w+\s*=", _code(scene))
    if found is None:
        return ""
    return (
        f"`{found[1]}` before a name is not Python; other languages have it. What is left of the "
        "line without it?"
    )


def _notebook(_: dict[str, str], scene: Scene) -> str:
    if not re.match(r"[!%]|(?:pip|conda)\s", _code(scene)):
        return ""
    return "This line is a command of a notebook or a shell, and not Python. Is it needed here?"


def _reserved(_: dict[str, str], scene: Scene) -> str:
    names = re.findall(r"^(?:for\s+)?(\w+)\s*(?:=[^=]|\+=)|\w\.(\w+)", _code(scene))
    found = next((one for pair in names for one in pair if keyword.iskeyword(one)), "")
    if not found:
        return ""
    return f"`{found}` is a word of Python's own and cannot be a name. Which other name would do?"


def _no_head(_: dict[str, str], scene: Scene) -> str:
    found = re.match(r"(else|elif|except|finally)\b", _code(scene))
    if found is None:
        return ""
    return (
        f"`{found[1]}` goes on with what began above it, and there is nothing at its level that it "
        "could belong to. Is the line indented as far as its head?"
    )


def _prompt(_: dict[str, str], scene: Scene) -> str:
    if not _line(scene).lstrip().startswith((">>>", "$ ", "In [")):
        return ""
    return (
        "The line begins with a prompt, which is not part of the code. Which part was copied too?"
    )


def _unfinished(_: dict[str, str], scene: Scene) -> str:
    if not re.search(
        r"(?:[-+*/%@=<>&|^]|\b(?:and|or|not|in|is|as|import|from|else|lambda))$", _code(scene)
    ):
        return ""
    return "The line ends where something more must follow. What belongs on the right-hand side?"


def _two_dots(_: dict[str, str], scene: Scene) -> str:
    if not re.search(r"(?<!\.)\.\.(?!\.)", _code(scene)):
        return ""
    return (
        "Two dots mean nothing in Python. Three of them stand for dimensions that are not named, "
        "and a colon for a range: is one of these meant?"
    )


def _side_by_side(_: dict[str, str], scene: Scene) -> str:
    place = scene.raised.spans[-1] if scene.raised.spans else None
    if place is None or place.column is None:
        return ""
    line = _line(scene).encode()
    one = re.search(r"(?:\w+|[)\]}])\s*$", line[: place.column].decode(errors="replace"))
    other = re.match(r"\w+", line[place.column :].decode(errors="replace"))
    if not (one and other) or keyword.iskeyword(one[0].strip()) or keyword.iskeyword(other[0]):
        return ""
    return (
        f"Nothing stands between `{one[0].strip()}` and `{other[0]}`. Is an operator missing "
        "there, or a comma?"
    )


SYNTAX = (
    Row("bracket never closed", _SYNTAX, r"'(?P<bracket>[\[({])' was never closed", _never_closed),
    Row(
        "bracket closed twice",
        _SYNTAX,
        r"unmatched '(?P<bracket>.)'",
        "This `{bracket}` closes nothing: each bracket before it is closed already. Is it one too "
        "many, or is an opening one missing?",
    ),
    Row(
        "bracket closed by another",
        _SYNTAX,
        r"closing parenthesis '(?P<close>.)' does not match opening parenthesis '(?P<open>.)'"
        r"(?P<where>(?: on line \d+)?)",
        "The `{open}`{where} was opened last, and `{close}` comes to close it. Is one still "
        "missing in between, or is one of the two another than meant?",
    ),
    Row(
        "bracket left open above",
        _SYNTAX,
        r"invalid syntax|expected|cannot assign|expression cannot contain",
        _left_open,
    ),
    Row("command of a notebook", _SYNTAX, r"invalid syntax", _notebook),
    Row("word of another language", _SYNTAX, r"invalid syntax|expected ':'", _other_language),
    Row("declaration of another language", _SYNTAX, r"invalid syntax", _declared),
    Row("else without if", _SYNTAX, r"invalid syntax", _no_head),
    Row(
        "colon missing",
        _SYNTAX,
        r"expected ':'",
        "A line that begins a block, with `def`, `class`, `if`, `for`, `with` and the like, ends "
        "with a colon. Where does its head end?",
    ),
    Row(
        "one equals sign for two",
        _SYNTAX,
        r"invalid syntax\. Maybe you meant '==' or ':=' instead of '='\?",
        "`=` gives a name to a value, and a condition stands here. Is it a comparison that is "
        "meant?",
    ),
    Row(
        "value on the left",
        _SYNTAX,
        r"cannot assign to (?P<what>[\w -]+?)(?: here.*)?$",
        "What stands on the left of `=` is given the value on the right, and this ({what}) cannot "
        "be. Are the sides the other way around, or is a comparison meant?",
    ),
    Row(
        "keyword that is no name",
        _SYNTAX,
        r"expression cannot contain assignment, perhaps you meant \"==\"\?",
        "In a call, what stands before `=` is the name of a parameter, and here it is an "
        "expression. Is a comparison meant?",
    ),
    Row(
        "block missing",
        "IndentationError",
        r"expected an indented block after (?P<what>.+) on line (?P<line>\d+)",
        "Line {line} begins a block, and nothing that is indented follows it. Does its body stand "
        "further to the left than it should, or is it still to be written?",
    ),
    Row(
        "indented without a reason",
        "IndentationError",
        r"unexpected indent",
        "The line is indented further than it may be: no block begins above it. Is there a space "
        "too many, or is a colon missing above?",
    ),
    Row(
        "between two levels",
        "IndentationError",
        r"unindent does not match any outer indentation level",
        "The line goes back to the left, and stops where no line above it begins. To which of them "
        "does it belong?",
    ),
    Row(
        "tabs and spaces",
        "TabError",
        r"inconsistent use of tabs and spaces in indentation",
        "This line and those above are indented by tabs here and by spaces there, and Python "
        "cannot tell which is deeper. Which lines have tabs?",
    ),
    Row(
        "text without an end",
        _SYNTAX,
        r"unterminated (?P<kind>(?:triple-quoted |f-)*)string literal",
        "A text begins at the mark and never ends. Is its last quote missing, or is it of another "
        "kind than the first?",
    ),
    Row(
        "comma missing",
        _SYNTAX,
        r"invalid syntax\. Perhaps you forgot a comma\?",
        "Two things stand beside each other with nothing between them. Is there a comma or an "
        "operator missing?",
    ),
    Row(
        "print without parentheses",
        _SYNTAX,
        r"Missing parentheses in call to '(?P<function>\w+)'",
        "`{function}` is a function like others. What stands around what it is handed?",
    ),
    Row(
        "positional after keyword",
        _SYNTAX,
        r"positional argument follows keyword argument",
        "In a call, arguments without a name come before those with one. Which one stands too far "
        "to the right, or lacks its name?",
    ),
    Row(
        "outside of its place",
        _SYNTAX,
        r"'(?P<word>\w+)' (?:outside (?P<place>\w+)|not properly in loop)",
        "`{word}` stands where there is nothing that it could belong to. Is the line indented as "
        "far as the function or the loop needs?",
    ),
    Row(
        "keyword twice",
        _SYNTAX,
        r"keyword argument repeated: (?P<name>\w+)",
        "The call names `{name}` twice. Which of the two is meant for another parameter?",
    ),
    Row(
        "parameter twice",
        _SYNTAX,
        r"duplicate (?:argument|parameter) '(?P<name>\w+)' in function definition",
        "Two parameters are called `{name}`. What should one of them be called?",
    ),
    Row(
        "default before none",
        _SYNTAX,
        r"(?:non-default argument|parameter without a default) follows (?:default "
        r"argument|parameter with a default)",
        "A parameter with a default stands before one without, so that no call could leave it out. "
        "Which one should come first?",
    ),
    Row(
        "name that begins with a digit",
        _SYNTAX,
        r"invalid (?:decimal|hexadecimal|octal|binary) literal",
        "What begins with a digit is read as a number, and there are letters in it. Is it a name, "
        "or is an operator missing?",
    ),
    Row(
        "character that Python does not know",
        _SYNTAX,
        r"invalid (?:non-printable )?character '?(?P<character>\S+?)'? ?\(?U\+",
        "Python does not know the character `{character}`; it often comes with copied text. Which "
        "plain character should stand there?",
    ),
    Row(
        "zeros in front",
        _SYNTAX,
        r"leading zeros in decimal integer literals are not permitted",
        "A whole number does not begin with 0. Is it a text that is meant, or are the zeros too "
        "many?",
    ),
    Row(
        "try without except",
        _SYNTAX,
        r"expected 'except' or 'finally' block",
        "A `try` needs an `except` or a `finally` at the same level. Does one follow, and is it "
        "indented as far as its `try`?",
    ),
    Row(
        "if without else",
        _SYNTAX,
        r"expected 'else' after 'if' expression",
        "An `if` inside an expression gives one value or another, and the other is missing. What "
        "should it be if the condition is false?",
    ),
    Row(
        "f-string",
        _SYNTAX,
        r"f-string: (?P<what>.+)",
        "In an f-string, an expression stands between `{{` and `}}`, and one here cannot be read. "
        "Is a brace missing, or should it be a brace of the text?",
    ),
    Row(
        "after the backslash",
        _SYNTAX,
        r"unexpected character after line continuation character",
        "A backslash ends its line, and something follows this one, perhaps a space. Is it needed?",
    ),
    Row(
        "end too early",
        _SYNTAX,
        r"unexpected EOF while parsing",
        "The code ends where something more must follow, as after a backslash. What is missing?",
    ),
    Row(
        "colon in a dictionary",
        _SYNTAX,
        r"':' expected after dictionary key",
        "In a dictionary a colon and a value follow each key, and here they do not. Which key is "
        "it?",
    ),
    Row(
        "sign after a backslash",
        _SYNTAX,
        r"\(unicode error\) 'unicodeescape' codec",
        "A backslash in a text begins a sign, such as a new line, and no sign is written like this "
        "one. Is the backslash itself meant?",
    ),
    Row("word that cannot be a name", _SYNTAX, r"invalid syntax", _reserved),
    Row("prompt in the code", _SYNTAX, r"invalid syntax", _prompt),
    Row("unfinished line", _SYNTAX, r"invalid syntax", _unfinished),
    Row("two dots", _SYNTAX, r"invalid syntax", _two_dots),
    Row("nothing in between", _SYNTAX, r"invalid syntax", _side_by_side),
)
