"""The package as it is shipped: what is in it, and that each way to install it finds the same rules."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

from tests.conftest import for_git
from wirelint import __version__

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHIPPED = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["only-include"]

LITTER = (
    ".venv/lib/python3.11/site-packages/click/core.py",
    "venv/pyvenv.cfg",
    "dist/wirelint-0.0.1.tar.gz",
    "notes.txt",
    "wirelint/__pycache__/cli.cpython-311.pyc",
    "wirelint/checks/.mypy_cache/3.11/cache.json",
    "rules/.ruff_cache/CACHEDIR.TAG",
    "tests/.pytest_cache/README.md",
    "tests/.hypothesis/unicode_data/charmap.json.gz",
)

ENVIRONMENT = for_git("PYTHON")


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; one that fails shows what it said."""
    done = subprocess.run(command, cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def shipped(checkout: Path) -> list[str]:
    """The files of a checkout that belong in an sdist."""
    places = [checkout / name for name in SHIPPED]
    files = [file for place in places for file in ([place] if place.is_file() else place.rglob("*"))]
    return sorted(file.relative_to(checkout).as_posix() for file in files if file.is_file())


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this checkout as a git repository with one commit."""
    copy = tmp_path_factory.mktemp("checkout") / "wirelint"
    copy.mkdir()
    passed_over = shutil.ignore_patterns("__pycache__", ".*_cache", ".hypothesis")
    for name in [*SHIPPED, ".gitignore"]:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=passed_over)
        else:
            shutil.copy2(ROOT / name, copy / name)
    run("git", "init", "--quiet", cwd=copy)
    run("git", "add", "--all", cwd=copy)
    run("git", "commit", "--quiet", "--message", "all of it", cwd=copy)
    return copy


@pytest.fixture(scope="module")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an sdist built from a checkout full of litter, and of the wheel built from that sdist."""
    place = tmp_path_factory.mktemp("built")
    littered = place / "littered"
    shutil.copytree(checkout, littered)
    for name in LITTER:
        (littered / name).parent.mkdir(parents=True, exist_ok=True)
        (littered / name).write_text("litter\n", encoding="utf-8")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", place / "dist", littered, cwd=place)
    return place / "dist"


@pytest.fixture(scope="module")
def sdist(built: Path) -> Path:
    (archive,) = built.glob("*.tar.gz")
    return archive


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (archive,) = built.glob("*.whl")
    return archive


@pytest.fixture(scope="module")
def rule_ids(checkout: Path) -> list[str]:
    """The ids of the rules, taken from their paths."""
    found = (path.relative_to(checkout / "rules") for path in (checkout / "rules").rglob("*.yaml"))
    return sorted(path.with_suffix("").as_posix() for path in found if path.parts[0] not in ("packs", "lists"))


def listed(output: str) -> list[str]:
    """The ids in what `wirelint rules list` prints."""
    return [line.split()[0] for line in output.splitlines()]


def new_python(place: Path) -> Path:
    """The interpreter of a new environment that borrows the installed dependencies and build tools of the running one.

    A path in a .pth file lends packages but runs no .pth file of its own, so an editable wirelint is not lent.
    """
    venv.create(place, symlinks=os.name != "nt")
    paths = sysconfig.get_paths("venv", {"base": str(place), "platbase": str(place)})
    lent = "".join(f"{sysconfig.get_path(name)}\n" for name in ("purelib", "platlib"))
    (Path(paths["purelib"]) / "borrowed.pth").write_text(lent, encoding="utf-8")
    return Path(paths["scripts"]) / "python"


def test_sdist_holds_the_checkout_and_no_litter(checkout: Path, sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = sorted(name.partition("/")[2] for name in archive.getnames())
    assert names == sorted([*shipped(checkout), ".gitignore", "PKG-INFO"])


def test_wheel_holds_the_package_and_the_rules(checkout: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = sorted(name for name in archive.namelist() if ".dist-info/" not in name)
    inside = [name for name in shipped(checkout) if name.startswith(("wirelint/", "rules/"))]
    expected = sorted(
        name.replace("rules/", "wirelint/_rules/", 1) if name.startswith("rules/") else name for name in inside
    )
    assert names == expected
    needed = (
        "py.typed newsroom/tables/agencies.txt reports/page.css reports/page.js _rules/lists/cliches.yaml _rules/packs"
    )
    for name in needed.split():
        assert any(held.startswith(f"wirelint/{name}") for held in names), name


def test_wheel_says_what_it_is(wheel: Path) -> None:
    said = metadata(wheel)
    assert {
        name: said[name] for name in ("Name", "Version", "License-Expression", "License-File", "Requires-Python")
    } == {
        "Name": "wirelint",
        "Version": __version__,
        "License-Expression": "MIT",
        "License-File": "LICENSE",
        "Requires-Python": ">=3.11",
    }
    needed = [line for line in said.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert needed == PROJECT["project"]["dependencies"]


def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode("utf-8"))


@pytest.mark.parametrize("way", ["wheel", "sdist", "editable", "git"])
def test_every_installation_finds_the_rules(
    way: str, checkout: Path, wheel: Path, sdist: Path, rule_ids: list[str], tmp_path: Path
) -> None:
    what = {
        "wheel": [str(wheel)],
        "sdist": [str(sdist)],
        "editable": ["--editable", str(checkout)],
        "git": [f"git+{checkout.as_uri()}"],
    }[way]
    python = new_python(tmp_path / "venv")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-build-isolation")
    run(*pip, *what, cwd=tmp_path)

    origin = run(python, "-c", "import wirelint; print(wirelint.__file__)", cwd=tmp_path)
    assert Path(origin.strip()).is_relative_to(checkout if way == "editable" else tmp_path)
    assert listed(run(python.with_name("wirelint"), "rules", "list", cwd=tmp_path)) == rule_ids


def test_bare_checkout_finds_the_rules(checkout: Path, rule_ids: list[str]) -> None:
    origin = run(sys.executable, "-c", "import wirelint; print(wirelint.__file__)", cwd=checkout)
    assert Path(origin.strip()).is_relative_to(checkout)
    assert listed(run(sys.executable, "-m", "wirelint", "rules", "list", cwd=checkout)) == rule_ids
