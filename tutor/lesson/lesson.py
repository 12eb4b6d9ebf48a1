"""A lesson, as its file holds it."""

from typing import Annotated, Literal

from pydantic import Field

from tutor.lesson.checks import AnyCheck
from tutor.lesson.fields import (
    Answer,
    Bytes,
    Code,
    Expression,
    FileName,
    Identifier,
    Model,
    Name,
    Text,
)


class Case(Model):
    """One set of inputs. Each case runs in a process of its own."""

    title: Text = Field(description="What sets this case apart.", examples=["other numbers"])
    hidden: bool = Field(
        default=False,
        description="Whether it draws a fresh seed at every run and never shows values.",
        examples=[True],
    )
    given: dict[Name, Expression] = Field(
        default_factory=dict,
        description="Names bound after the answer and before `run`: the answer's own code "
        "cannot see them.",
        examples=[{"x": "torch.randn(4)"}],
    )


class Mistake(Model):
    """A wrong answer that people write, and what to tell them."""

    answer: Answer = Field(description="The wrong answer.", examples=["answer = x.sum()\n"])
    says: Text = Field(
        description="What its author should read.",
        examples=["That is the sum. What does the lesson ask for?"],
    )


class Equivalent(Model):
    """Mutants of the solution that may pass: they do what it does, wherever a learner can look."""

    why: Text = Field(
        description="Why no learner could tell them from the solution.",
        examples=["A view of one row is as good as a copy of it."],
    )
    mutants: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        min_length=1,
        description="Each as `torchtutor verify` prints it: the lines that go, behind `-`, and "
        "those that come, behind `+`.",
        examples=[["- return x[0]\n+ return (x[0]).clone()\n"]],
    )


class Limits(Model):
    """What one case may use."""

    seconds: float = Field(
        default=5, gt=0, le=120, description="Wall clock, in seconds.", examples=[5]
    )
    memory: Bytes = Field(
        default=2**30, description="Memory on top of PyTorch itself.", examples=["1GiB"]
    )


class LessonFile(Model):
    """The keys of a lesson's file."""

    format: Literal[1] = Field(description="The version of this format.", examples=[1])
    title: Text = Field(
        description="The goal, in a few words.",
        examples=["Catch a layer's output with a forward hook"],
    )
    summary: Text = Field(
        description="One sentence for the list of lessons.",
        examples=["Register a forward hook and keep what flows through it."],
    )
    concepts: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        default=(), description="What it is about.", examples=[["forward hook"]]
    )
    needs: Annotated[tuple[Identifier, ...], Field(strict=False)] = Field(
        default=(), description="The lessons that should come before.", examples=[["add-module"]]
    )
    minutes: int = Field(gt=0, le=240, description="How long a learner takes.", examples=[6])
    explain: Text = Field(
        description="Markdown, read beside the code pane.",
        examples=["`x.mean()` averages all elements.\n"],
    )
    setup_file: FileName | None = Field(
        default=None,
        description="A Python file of the course that runs before `setup`, for code that several "
        "lessons share; shown.",
        examples=["model_tree.py"],
    )
    setup: Code = Field(
        default="",
        description="Python that runs before the answer; shown.",
        examples=["import torch\n"],
    )
    starter: Answer = Field(
        description="What the code pane opens with; must fail.",
        examples=["def centre(x):\n    ...  # TODO\n"],
    )
    given_visible: bool = Field(
        default=False,
        description="Whether `given` is bound before the answer, for an answer that is a script "
        "which uses the names. Without it an answer cannot rebuild by hand what a hook should have "
        "caught.",
        examples=[True],
    )
    predict: bool = Field(
        default=False,
        description="Whether the learner writes what will come out, instead of code that makes "
        "it. Such a lesson needs no hidden case.",
        examples=[True],
    )
    needs_gpu: bool = Field(
        default=False,
        description="Whether it needs a GPU that PyTorch calls `cuda`. Only then do answers see "
        "the GPU; where there is none, the lesson is skipped.",
        examples=[True],
    )
    run: Code = Field(
        default="",
        description="Python that runs after the answer.",
        examples=["output = model(x)\n"],
    )
    cases: Annotated[tuple[Case, ...], Field(strict=False)] = Field(
        min_length=1,
        description="The inputs, each in a process of its own.",
        examples=[[{"title": "other numbers", "hidden": True, "given": {"x": "torch.randn(4)"}}]],
    )
    checks: Annotated[tuple[AnyCheck, ...], Field(strict=False)] = Field(
        min_length=1,
        description="What is compared with what the solution gives.",
        examples=[[{"call": "centre(x)", "title": "centre(x) has a mean of zero"}]],
    )
    hints: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        default=(),
        description="From a nudge to nearly the answer.",
        examples=[["What does `x.mean()` give?"]],
    )
    solution: Code = Field(
        description="The answer that all others are compared with.",
        examples=["def centre(x):\n    return x - x.mean()\n"],
    )
    accepts: Annotated[tuple[Code, ...], Field(strict=False)] = Field(
        default=(),
        description="Other right answers, whose observations may differ from the solution's. An "
        "answer passes when it does in every case what the solution does, or what one of these "
        "does.",
        examples=[["def centre(x):\n    return x.sub(x.mean())\n"]],
    )
    after: Text | None = Field(
        default=None,
        description="Markdown, shown once passed.",
        examples=["Also right: `x.sub(x.mean())`.\n"],
    )
    mistakes: Annotated[tuple[Mistake, ...], Field(strict=False)] = Field(
        default=(),
        description="Wrong answers that people write, each with what to tell them.",
        examples=[[{"answer": "answer = x.sum()\n", "says": "That is the sum."}]],
    )
    equivalent: Annotated[tuple[Equivalent, ...], Field(strict=False)] = Field(
        default=(),
        description="Mutants of the solution that may pass, each with the reason.",
        examples=[[{"why": "Both views are as good.", "mutants": ["- x.T\n+ x.mT\n"]}]],
    )
    limits: Limits = Field(
        default_factory=Limits,
        description="How long a case may run, and in how much memory.",
        examples=[{"seconds": 5, "memory": "1GiB"}],
    )


class Lesson(LessonFile):
    """A lesson that was read: its file's keys, its name, and which text it was read from."""

    id: Identifier
    digest: str
    """SHA-256 of the file and of its `setup_file`, in hexadecimal: what a pass is kept with."""
    shared: str = ""
    """The text of its `setup_file`."""

    @property
    def given_code(self) -> str:
        """All that runs before the answer: the `setup_file`, then `setup`."""
        parts = (self.shared.rstrip(), self.setup)
        return "\n\n\n".join(part for part in parts if part)
