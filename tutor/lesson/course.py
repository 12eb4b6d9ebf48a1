"""A course: tracks in order, each with its lessons in order."""

from typing import Annotated, Literal

from pydantic import Field

from tutor.lesson.fields import Identifier, Model, Text


class Track(Model):
    """A row of lessons on one subject, in a folder of the same name."""

    id: Identifier = Field(description="The folder's name.", examples=["hooks"])
    title: Text = Field(description="What the learner reads in the list.", examples=["Hooks"])
    about: Text | None = Field(
        default=None,
        description="One sentence on the track.",
        examples=["Stand at a module's door."],
    )
    lessons: Annotated[tuple[Identifier, ...], Field(strict=False)] = Field(
        min_length=1, description="The ids of its lessons, in order.", examples=[["forward-hook"]]
    )


class Course(Model):
    """The file `course.yaml`."""

    format: Literal[1] = Field(description="The version of this format.", examples=[1])
    id: Identifier = Field(description="What progress is kept under.", examples=["pytorch"])
    title: Text = Field(description="What the learner reads.", examples=["PyTorch, by hand"])
    about: Text = Field(
        description="A few sentences on the course.", examples=["Short lessons that end in code."]
    )
    authors: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        default=(), description="Who wrote it.", examples=[["Ada Lovelace"]]
    )
    licence: Text | None = Field(
        default=None, description="Under which terms it may be used.", examples=["CC-BY-4.0"]
    )
    language: Text = Field(default="en", description="The language of its texts.", examples=["en"])
    tracks: Annotated[tuple[Track, ...], Field(strict=False)] = Field(
        min_length=1,
        description="Its tracks, in order.",
        examples=[[{"id": "hooks", "title": "Hooks", "lessons": ["forward-hook"]}]],
    )
