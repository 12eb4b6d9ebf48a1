"""Compares for `state_dict`: as `parameters`, over all that is saved."""

from tutor.judge.compare.parameters import compare, unfit

__all__ = ["compare", "unfit"]
