import functools

import pytest

from tests.engine.jobs import job
from tests.explain.errors.examples import EXAMPLES
from tutor.engine import Engine
from tutor.explain.error import last_span, source_text
from tutor.explain.errors import Scene
from tutor.wire import Stage

SETUP = """\
import torch
from torch import nn
import torch.nn.functional as F
import numpy as np
"""


@pytest.fixture(scope="session")
def scene_of():
    """What an answer raises in the engine, with the code around it."""
    with Engine() as engine:

        @functools.cache
        def look(answer):
            outcome = engine.run(job(answer, setup=SETUP))
            assert outcome.reply, outcome
            raised = outcome.reply.raised
            assert raised, "it raised nothing"
            span = last_span(raised, Stage.ANSWER)
            return Scene(raised, source_text(answer, span) if span else "", answer, SETUP)

        yield look


@pytest.fixture
def real(scene_of):
    """What the example of a row raises."""
    return lambda name: scene_of(EXAMPLES[name].answer)
