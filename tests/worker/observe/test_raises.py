"""raises: the error that an expression raises."""

from tutor.wire import Raised


def test_the_classes_and_the_message(observe):
    seen = observe("raises", "{}['a']")

    bases, message = seen.items
    assert bases.items[:2] == ("KeyError", "LookupError")
    assert message == "'a'"


def test_nothing_was_raised(observe):
    assert observe("raises", "1 + 1") is None


def test_a_name_that_the_answer_lacks_is_not_the_error_that_is_asked_for(observe):
    assert isinstance(observe("raises", "missing()"), Raised)


def test_a_name_error_inside_the_learners_function_is(observe):
    assert observe("raises", "f()", "def f(): nothing").items[0].items[0] == "NameError"
