"""`torchtutor schema`: the JSON Schema of lesson and course files."""

import argparse

from tutor.cli.exits import Exit

NAME = "schema"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this command to those that are understood."""
    parser = commands.add_parser(
        NAME,
        help="print the JSON Schema of lesson or course files, for editors",
        description="Print the JSON Schema (draft 2020-12) of lesson files or of course.yaml. An\n"
        "editor with the YAML language server completes keys and shows what they mean\n"
        "where a file names it in its first line:\n\n"
        "  # yaml-language-server: $schema=../lesson.schema.json\n\n"
        "`torchtutor new` writes both the files and that line.",
        epilog="examples:\n"
        "  torchtutor schema > lesson.schema.json\n"
        "  torchtutor schema course > course.schema.json",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "file",
        nargs="?",
        choices=("lesson", "course"),
        default="lesson",
        help="of which file; by default, of a lesson",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the schema, and return what to exit with."""
    import json

    from tutor.author.schema import schema

    print(json.dumps(schema(arguments.file), indent=2))
    return Exit.DONE
