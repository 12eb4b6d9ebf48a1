"""Why an answer failed, in words that help."""

from tutor.explain.difference import sentence
from tutor.explain.error import explain_error, is_of_arguments, message
from tutor.explain.explanation import Explanation, Source
from tutor.explain.limit import explain_limit
from tutor.explain.mistakes import same_error
from tutor.explain.names import explain_missing_name, explain_taken_name
from tutor.explain.near import Miss, near_miss
from tutor.explain.plain import plain
from tutor.explain.refusal import explain_refusal, is_refusal
from tutor.explain.unfilled import explain_unfilled
from tutor.explain.warned import explain_warning, same_warning

__all__ = [
    "Explanation",
    "Miss",
    "Source",
    "explain_error",
    "explain_limit",
    "explain_missing_name",
    "explain_refusal",
    "explain_taken_name",
    "explain_unfilled",
    "explain_warning",
    "is_of_arguments",
    "is_refusal",
    "message",
    "near_miss",
    "plain",
    "same_error",
    "same_warning",
    "sentence",
]
