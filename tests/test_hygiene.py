"""What must not be in the tree, whoever adds it: addresses of package registries, one machine's paths, long modules."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "web", "handlers", "storage", "domain")
LONGEST = 350
# Each last letter is in brackets, so that this file does not hold what it looks for.
REGISTRY = re.compile(
    r"pypi\.or[g]|pypi\.pytho[n]|files\.pythonhoste[d]|registry\.npmj[s]|--(?:extra-)?index-ur[l]|--find-link[s]"
)
HOME_FOLDER = re.compile(r"(?<![\w.])/(?:home|Users)/[a-z][\w.-]*/|(?<![\w.])/roo[t]/|[A-Z]:\\Users\\")


def _kept() -> list[Path]:
    """Files in git, and those that a commit of everything would add."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    files = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return [file for file in files if file.is_file()]


def _texts() -> dict[str, str]:
    return {str(file.relative_to(ROOT)): file.read_bytes().decode(errors="replace") for file in _kept()}


@pytest.mark.parametrize("pattern", [REGISTRY, HOME_FOLDER], ids=["registry", "home folder"])
def test_no_file_holds_an_address_of_one_machine(pattern: re.Pattern[str]) -> None:
    assert {name: found.group() for name, text in _texts().items() if (found := pattern.search(text))} == {}


def test_the_only_locks_are_the_requirements_files() -> None:
    others = {"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock", ".python-version"}
    assert [file.name for file in _kept() if file.name in others] == []


def test_no_module_is_longer_than_a_reader_holds_in_mind() -> None:
    modules = {name: text.count("\n") for name, text in _texts().items() if _is_read_as_code(name)}
    assert {name: lines for name, lines in modules.items() if lines > LONGEST} == {}


def _is_read_as_code(name: str) -> bool:
    return name.split("/")[0] in PACKAGES and name.endswith(".py") and "/migrations/versions/" not in name


def test_every_dependency_is_locked_with_a_hash() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    for lock, names in (
        ("requirements.lock", project["project"]["dependencies"]),
        ("requirements-charts.lock", project["project"]["optional-dependencies"]["charts"]),
        ("requirements-dev.lock", project["dependency-groups"]["dev"]),
    ):
        locked = re.findall(r"^([\w-]+)==\S+.*\\\n    --hash=sha256:", (ROOT / lock).read_text(), re.MULTILINE)
        assert {re.split(r"[^\w-]", name)[0].lower() for name in names} <= {*locked}


def test_the_tests_run_what_the_service_runs() -> None:
    pins = [
        set(re.findall(r"^[\w-]+==\S+", (ROOT / lock).read_text(), re.MULTILINE))
        for lock in ("requirements.lock", "requirements-charts.lock", "requirements-dev.lock")
    ]
    assert pins[0] <= pins[1] <= pins[2]
