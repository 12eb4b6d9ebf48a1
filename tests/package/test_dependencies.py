"""What the package asks for is bounded, and what it is tested with is pinned."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]
INSTALLED = [*PROJECT["dependencies"], *EXTRAS["dev"]]
"""What `make test` installs."""

NO_UPPER_BOUND = {
    "torch": "the tutor must go into environments that hold the newest one already",
}


def pins():
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pairs = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pairs}


@pytest.mark.parametrize("line", [*INSTALLED, *EXTRAS["bench"]])
def test_a_dependency_has_a_lower_and_an_upper_bound(line):
    requirement = Requirement(line)
    operators = {specifier.operator for specifier in requirement.specifier}
    assert ">=" in operators
    assert ("<" in operators) != (requirement.name in NO_UPPER_BOUND)


@pytest.mark.parametrize("line", INSTALLED)
def test_a_dependency_is_pinned_within_its_bounds(line):
    requirement = Requirement(line)
    assert requirement.specifier.contains(pins()[canonicalize_name(requirement.name)])


def test_torch_is_pinned_for_every_build_of_it():
    # `2.13.0` takes the build for CPUs and the one for CUDA; `2.13.0+cpu` would take one alone.
    assert pins()["torch"] == "2.13.0"


def test_every_pin_is_one_exact_version():
    assert all(re.fullmatch(r"[\d.]+", version) for version in pins().values())
