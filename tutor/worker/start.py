"""Where a worker process begins: `start.py zygote FD LEVEL PARTS [GPU...]`, `start.py spare [gpu]`.

It is run by its path, so that the interpreter sees none of the packages that are installed beside
the tutor; the package `tutor` is made known by its folder alone.
"""

import sys
from pathlib import Path
from types import ModuleType


def _introduce_package() -> None:
    here = Path(__file__).resolve().parent
    package = ModuleType("tutor")
    package.__path__ = [str(here.parent)]
    sys.modules["tutor"] = package
    sys.path[:] = [folder for folder in sys.path if Path(folder or ".").resolve() != here]


def _main() -> None:
    _introduce_package()
    if sys.argv[1] == "zygote":
        from tutor.worker import zygote

        _, _, descriptor, level, parts, *gpu = sys.argv
        zygote.serve(int(descriptor), level, whole=parts == "whole", gpu=tuple(gpu))
    else:
        from tutor.worker import spare

        spare.serve(gpu="gpu" in sys.argv[2:])


if __name__ == "__main__":
    _main()
