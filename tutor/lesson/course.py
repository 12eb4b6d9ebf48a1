"""A course: tracks in order, each with its lessons in order."""

from typing import Annotated, Literal

from pydantic import Field

from tutor.lesson.fields import Identifier, Model, Text


class Track(Model):
    """A row of lessons on one subject, in a folder of the same name."""

    id: Identifier = Field(description="The folder's name.", examples=["hooks"])
    title: Text = Field(description="What the learner reads in the list.", examples=["Hooks"])
    about: Text | None = Field(default=None, description="One sentence on the track.")
    lessons: Annotated[tuple[Identifier, ...], Field(strict=False)] = Field(
        min_length=1, description="The ids of its lessons, in order.", examples=[["forward-hook"]]
    )


class Course(Model):
    """The file `course.yaml`."""

    format: Literal[1] = Field(description="The version of this format.")
    id: Identifier = Field(description="What progress is kept under.", examples=["pytorch"])
    title: Text = Field(description="What the learner reads.", examples=["PyTorch, by hand"])
    about: Text = Field(description="A few sentences on the course.")
    authors: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        default=(), description="Who wrote it."
    )
    licence: Text | None = Field(default=None, description="Under which terms it may be used.")
    language: Text = Field(default="en", description="The language of its texts.")
    tracks: Annotated[tuple[Track, ...], Field(strict=False)] = Field(
        min_length=1, description="Its tracks, in order."
    )
