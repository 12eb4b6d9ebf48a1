"""The generators of a GPU: they can be seeded once they are there."""

import pytest
import torch

from tutor.worker.seeding import prepare_gpu, seed_everything


@pytest.fixture
def cuda(monkeypatch):
    """Stands for CUDA: what was asked of it, in order."""
    asked = []
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "init", lambda: asked.append("init"))
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: "init" in asked)
    monkeypatch.setattr(torch.cuda, "manual_seed_all", asked.append)
    return asked


def test_once_it_is_prepared_a_gpu_is_seeded_like_all_others(cuda):
    prepare_gpu()
    seed_everything(7)

    assert cuda == ["init", 7]


def test_a_gpu_that_nothing_needs_is_not_started(cuda):
    seed_everything(7)

    assert cuda == []


def test_without_a_gpu_there_is_nothing_to_prepare(cuda, monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    prepare_gpu()

    assert cuda == []


def test_a_gpu_that_does_not_start_is_left_to_what_uses_it(monkeypatch, cuda):
    def fail():
        raise RuntimeError("no driver")

    monkeypatch.setattr(torch.cuda, "init", fail)
    prepare_gpu()
