"""`torchtutor new`: a course or a lesson to begin with."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli.exits import CommandError, Exit

if TYPE_CHECKING:
    from tutor.author.make import Made

NAME = "new"

_EXAMPLES = """\
examples:
  torchtutor new course my-course
  torchtutor new lesson hooks/my-hook
  torchtutor new lesson hooks/my-hook --course my-course"""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this command to those that are understood."""
    layout = argparse.RawDescriptionHelpFormatter
    parser = commands.add_parser(
        NAME,
        help="make a course or a lesson to begin with",
        description="Make a course, or a lesson in a course: small, whole, and with comments that\n"
        "say what to change. What is there already is never overwritten.",
        epilog=_EXAMPLES,
        formatter_class=layout,
        allow_abbrev=False,
    )
    sorts = parser.add_subparsers(title="what to make", metavar="WHAT", dest="what", required=True)
    course = sorts.add_parser(
        "course",
        help="a folder with course.yaml, one lesson, and the schemas for your editor",
        description="Make a course's folder: course.yaml, one lesson, and the schemas by which an\n"
        "editor completes keys.",
        epilog=_EXAMPLES,
        formatter_class=layout,
        allow_abbrev=False,
    )
    course.add_argument("folder", metavar="DIR", help="the folder to make")
    course.set_defaults(run=_new_course)
    lesson = sorts.add_parser(
        "lesson",
        help="a lesson that already passes, entered in course.yaml",
        description="Make a lesson that already passes, and enter it in course.yaml, which stays\n"
        "as it is otherwise. A track that is not there is made.",
        epilog=_EXAMPLES,
        formatter_class=layout,
        allow_abbrev=False,
    )
    lesson.add_argument("name", metavar="TRACK/ID", help="its track, and its id: the file's name")
    lesson.add_argument(
        "--course", metavar="DIR", default=".", help="the course's folder; by default, this one"
    )
    lesson.set_defaults(run=_new_lesson)


def _new_course(arguments: argparse.Namespace) -> int:
    from tutor.author.make import CannotMake, make_course

    folder = Path(arguments.folder)
    try:
        made = make_course(folder)
    except CannotMake as cannot:
        raise CommandError(str(cannot)) from None
    _show(made)
    print(f"\nNext: write your own into it, and `torchtutor lint {folder}`.")
    return Exit.DONE


def _new_lesson(arguments: argparse.Namespace) -> int:
    from tutor.author.make import CannotMake, make_lesson

    try:
        made = make_lesson(arguments.name, Path(arguments.course))
    except CannotMake as cannot:
        raise CommandError(str(cannot)) from None
    _show(made)
    lesson = made.files[0]
    print(f"\nNext: write your own into it, and `torchtutor lint {lesson}`.")
    return Exit.DONE


def _show(made: "Made") -> None:
    for file in made.files:
        print(file)
    if made.new_track:
        print(f"The course had no track `{made.new_track}`: it has now. Give it a title.")
