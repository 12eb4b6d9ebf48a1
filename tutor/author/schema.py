"""The JSON Schema of a course's files, by which editors complete keys and show what they mean."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from tutor.lesson import Course, LessonFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FILES: Mapping[str, type[BaseModel]] = {"lesson": LessonFile, "course": Course}
"""What each sort of file holds."""


class _Plain(GenerateJsonSchema):
    """Without a title for each key, which would only repeat the key."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def schema(file: str) -> dict[str, Any]:
    """Return the schema of `lesson` or `course` files: JSON Schema, draft 2020-12."""
    return {"$schema": DIALECT, **FILES[file].model_json_schema(schema_generator=_Plain)}
