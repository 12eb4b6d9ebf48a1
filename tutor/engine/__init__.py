"""The controller's side of a run: processes that import torch, deadlines, caps, cancelling.

It never imports torch and never runs what a learner wrote; it starts the processes that do.
"""

from tutor.engine.cancel import Cancel
from tutor.engine.engine import Engine
from tutor.engine.job import End, Job, Outcome
from tutor.engine.process import EngineError

__all__ = ["Cancel", "End", "Engine", "EngineError", "Job", "Outcome"]
