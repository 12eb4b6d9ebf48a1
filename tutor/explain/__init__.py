"""Why an answer failed, in words that help."""

from tutor.explain.explanation import Explanation, Source

__all__ = ["Explanation", "Source"]
