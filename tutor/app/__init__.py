"""The screen: lessons are read, answered and run here. Nothing else of ours imports Textual."""

from pathlib import Path


def run(course: Path | None = None, *, python: str | None = None) -> int:
    """Open the tutor and stay until the learner leaves.

    Args:
        course: The folder of the course; None for the built-in one.
        python: The interpreter that runs answers; None for this one.

    Returns:
        The program's exit status.
    """
    from tutor.app.app import TutorApp
    from tutor.app.services import real_services

    app = TutorApp(real_services(course, python))
    app.run()
    return app.return_code or 0
