"""`torchtutor verify`: whether lessons accept what is right and refuse what is wrong."""

import argparse
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.cli import running
from tutor.cli.exits import CommandError, Exit

if TYPE_CHECKING:
    from tutor.author.verify import Proof, Record
    from tutor.library import Finding

NAME = "verify"
_SEEDS = 20


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this command to those that are understood."""
    parser = commands.add_parser(
        NAME,
        help="prove that lessons accept what is right and refuse what is wrong, by running them",
        description="Lint lessons, then run them: the starter fails; the solution and what it\n"
        "accepts pass on many seeds; each mistake is told its own words; mutants of the\n"
        "solution are refused; the code in the text runs; nothing is slow, prints in the\n"
        "setup, or depends on its surroundings.",
        epilog="examples:\n"
        "  torchtutor verify lessons/hooks/forward-hook.yaml\n"
        "  torchtutor verify my-course --changed\n\n"
        "exit codes: 0 nothing found (what needs a GPU is skipped without one),\n"
        "1 something found, 2 cannot say",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a lesson's YAML file, a course's folder, or its course.yaml",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--junit", metavar="FILE", help="write the results there as JUnit XML")
    parser.add_argument(
        "--changed",
        action="store_true",
        help="only lessons that changed since they were proved last",
    )
    parser.add_argument(
        "--jobs", metavar="N", type=_number, help="how many answers run at once (default: cores)"
    )
    parser.add_argument(
        "--seeds",
        metavar="N",
        type=_number,
        default=_SEEDS,
        help=f"on how many seeds right answers must pass (default: {_SEEDS})",
    )
    running.add_options(parser, default=argparse.SUPPRESS)
    running.add_trust_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found, and return what to exit with."""
    from tutor.author.lint import CannotLint, lint
    from tutor.author.verify import Record, lessons_at
    from tutor.cli import proofs
    from tutor.store.locations import proofs_file

    paths = [Path(path) for path in arguments.paths]
    try:
        findings = lint(paths).findings
    except CannotLint as cannot:
        raise CommandError(str(cannot)) from None
    files = list(dict.fromkeys(lessons_at(paths)))
    record = Record(proofs_file(), arguments.seeds)
    linted = {file: tuple(found) for file, found in groupby(findings, lambda one: one.file)}
    wanted = [
        file
        for file in files
        if not (arguments.changed and file not in linted and record.holds(file))
    ]
    try:
        proved = [*_unread(linted, files), *_proofs(wanted, linted, arguments, record)]
    finally:
        record.save()
    if arguments.junit:
        _write(Path(arguments.junit), proofs.as_junit(proved))
    unchanged = len(files) - len(wanted)
    if arguments.json:
        print(proofs.as_json(proved, unchanged))
    else:
        proofs.show(proved, unchanged)
    return Exit.NOT_PASSED if any(proof.findings for proof in proved) else Exit.DONE


def _unread(linted: "dict[Path, tuple[Finding, ...]]", files: Sequence[Path]) -> "Iterator[Proof]":
    """Yield what lint found in files that are no lessons to run, such as course.yaml."""
    from tutor.author.verify import Proof

    for file, findings in linted.items():
        if file not in files:
            yield Proof(file, findings)


def _proofs(
    files: Sequence[Path],
    linted: "dict[Path, tuple[Finding, ...]]",
    arguments: argparse.Namespace,
    record: "Record",
) -> "Iterator[Proof]":
    """Run one lesson after another, and yield what was found out about each."""
    import os
    from concurrent.futures import ThreadPoolExecutor
    from dataclasses import replace

    from tutor.author.verify import prove
    from tutor.cli import proofs
    from tutor.engine import EngineError

    if not files:
        return
    foreign = next((file for file in files if not running.is_built_in(file)), None)
    threads = 2 * (arguments.jobs or os.cpu_count() or 1)
    file = files[0]
    try:
        with (
            running.engine(arguments, foreign, at_once=arguments.jobs, stays=True) as engine,
            running.engine(arguments, foreign, at_once=arguments.jobs, hash_seed=1) as elsewhere,
            ThreadPoolExecutor(threads, "verify") as pool,
            proofs.progress(len(files)) as watch,
        ):
            for file in files:  # told when it fails
                proof = prove(
                    file,
                    engine,
                    elsewhere,
                    pool,
                    rounds=arguments.seeds,
                    watch=lambda step, file=file: watch(file.stem, step),  # type: ignore[misc]
                )
                found = tuple(sorted({*linted.get(file, ()), *proof.findings}))
                told = replace(proof, findings=found)
                record.note(file, passed=told.passed)
                yield told
    except EngineError as error:
        raise CommandError(str(error)) from None
    except Exception as error:  # noqa: BLE001  # no author needs a traceback of ours
        raise CommandError(
            f"`torchtutor verify` itself failed at {file}: {type(error).__name__}: {error}\n"
            "That is a fault of the tutor's, not of the lesson: please report it with the lesson."
        ) from None


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{file} cannot be written: {error.strerror}.") from None


def _number(word: str) -> int:
    if word.isdecimal() and 0 < int(word) <= 1000:  # noqa: PLR2004  # more would never end
        return int(word)
    raise argparse.ArgumentTypeError(f"{word!r} is not a number from 1 to 1000")
