"""The screen: lessons are read, answered and run here. Nothing else of ours imports Textual."""

from pathlib import Path


def run(
    course: Path | None = None,
    *,
    python: str | None = None,
    containment: str | None = None,
    allow_uncontained: bool = False,
) -> int:
    """Open the tutor and stay until the learner leaves.

    Args:
        course: The folder of the course; None for the built-in one.
        python: The interpreter that runs answers; None for this one.
        containment: The level at which they run; None for the strongest that there is.
        allow_uncontained: Whether a course that is not the built-in one may run at level basic.

    Returns:
        The program's exit status.
    """
    from tutor.app.app import TutorApp
    from tutor.app.services import real_services

    services = real_services(course, python, containment, allow_uncontained=allow_uncontained)
    app = TutorApp(services)
    app.run()
    return app.return_code or 0


def preview(
    lesson: Path, *, python: str | None = None, containment: str | None = None, trusted: bool
) -> int:
    """Show a lesson while it is being written, and stay until the author leaves.

    Args:
        lesson: The lesson's file.
        python: The interpreter that runs answers; None for this one.
        containment: The level at which they run; None for the strongest that there is.
        trusted: Whether they may run at level basic.

    Returns:
        The program's exit status.
    """
    from tutor.app.app import TutorApp
    from tutor.app.screens.preview import PreviewScreen
    from tutor.app.services import preview_services

    services = preview_services(lesson, python, containment, trusted=trusted)
    app = TutorApp(services, PreviewScreen(services, lesson))
    app.run()
    return app.return_code or 0
