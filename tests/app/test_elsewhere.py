"""A course from elsewhere: at level basic nothing of it runs, unless the person insists."""

import shutil

import pytest

from tests.app.fakes import World
from tests.app.playing import played
from tutor.app.services import real_services
from tutor.library import built_in


@pytest.fixture
def elsewhere(tmp_path):
    return shutil.copytree(built_in(), tmp_path / "course")


def opened(*where, **options):
    """A world with the product's own services."""

    class Real(World):
        services = real_services(*where, **options)

    return Real


def test_it_is_refused_with_words_before_anything_of_it_runs(elsewhere):
    @played(world=opened(elsewhere, containment="basic"))
    async def scene(tutor):
        await tutor.until(lambda: "cannot run" in tutor.status, patience=120)
        assert "This lesson is not one of the built-in course" in tutor.results
        assert "containment is at level basic" in tutor.results
        assert "--allow-uncontained" in tutor.results
        await tutor.press("ctrl+r")
        await tutor.until(lambda: " s\n" in tutor.results)
        assert tutor.verdict.startswith("! Cannot run")

    scene()


def test_it_runs_where_that_is_allowed(elsewhere):
    @played(world=opened(elsewhere, containment="basic", allow_uncontained=True))
    async def scene(tutor):
        await tutor.until(lambda: "PyTorch is ready · containment basic" in tutor.status, 120)

    scene()


def test_the_built_in_course_runs_at_level_basic():
    @played(world=opened(containment="basic"))
    async def scene(tutor):
        await tutor.until(lambda: "PyTorch is ready · containment basic" in tutor.status, 120)

    scene()
