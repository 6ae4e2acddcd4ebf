"""Start a module of kg as a process of its own, without the facade: `python -I -S launch.py LIBRARIES MODULE …`.

The facade takes 70 ms to import and a worker needs none of it, so `kg` is made here as a bare package.
"""

import importlib
import os
import sys
from pathlib import Path
from types import ModuleType


def _bare(name: str, folder: Path) -> None:
    package = ModuleType(name)
    package.__path__ = [str(folder)]
    sys.modules[name] = package


if __name__ == "__main__":
    # Ctrl+C is for the server alone. Not a session: Linux shares cores evenly between those, whatever their priorities.
    os.setpgid(0, 0)
    here = Path(__file__).resolve().parent
    _bare("kg", here.parent)
    _bare("kg.server", here)
    sys.path[:0] = sys.argv[1].split("\n")
    importlib.import_module(sys.argv[2]).main(sys.argv[3:])
