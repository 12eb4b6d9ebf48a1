import pytest

from tests.journeys.person import Person


@pytest.fixture
def person(tmp_path, request):
    size = getattr(request, "param", (120, 40))
    person = Person(tmp_path / "home", size)
    yield person
    person.leaves()
