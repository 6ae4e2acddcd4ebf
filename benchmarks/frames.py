"""Open a graph in Chromium without a GPU, zoom and pan by hand, and count frames: ours beside pyvis and sigma.js.

Run: python benchmarks/frames.py [--nodes 1000 10000] [--painters ours pyvis sigma] [--repeats 3]. Prints a Markdown
table of medians. Needs playwright (pip), Chromium, and `npm ci` in frontend/.

Each page is opened from a file, offline, in a window of 1440 by 900; where it is not ready within the limit, its cells
stay empty. The first picture is what stands two frames after the painter says that it has drawn. Zooming is 16 notches
of the wheel in and 16 out, again and again; panning drags the mouse in circles; both 100 times a second. A frame is a
picture with a change that the compositor shows (Display::DrawAndSwap of a trace): a page whose thread is idle counts
60 calls of requestAnimationFrame a second whatever one sees. A long task is what keeps that thread for over 50 ms.
"""

import argparse
import asyncio
import os
import statistics
import sys
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from hand import Cell, measure
from painted import PAGES
from playwright.async_api import async_playwright
from synthetic import synthetic

CHROMIUM = "/usr/bin/chromium"
EDGES = 2.5
# With physics, pyvis takes minutes at 1,000 nodes already; below 2,000, ours opens on the whole graph.
SIZES = {"physics": range(1001), "near": range(2001, 1_000_000)}
COLUMNS = {
    "file": ("file MB", 1),
    "first": ("first picture s", 2),
    "zoom": ("zoom fps", 1),
    "pan": ("pan fps", 1),
    "gap": ("longest gap ms", 0),
    "task": ("longest task ms", 0),
    "sharp": ("sharp after s", 2),
}
Rows = list[tuple[int, str, Cell]]


async def cells(options: argparse.Namespace, folder: Path) -> AsyncIterator[tuple[int, str, Cell]]:
    """Yield each size and painter with the medians of what was measured."""
    async with async_playwright() as play:
        await (await play.chromium.launch(executable_path=options.chromium)).close()  # the first start reads the disk
        for nodes in options.nodes:
            data = synthetic(nodes, int(EDGES * nodes))
            for painter in options.painters:
                if nodes not in SIZES.get(painter, range(nodes + 1)):
                    continue
                write, address = PAGES[painter]
                file = folder / f"{painter}-{nodes}.html"
                file.write_text(write(data), encoding="utf-8")
                found = []
                for _ in range(options.repeats):
                    browser = await play.chromium.launch(executable_path=options.chromium)
                    found.append(await measure(browser, file, address, options.limit))
                    await browser.close()
                yield nodes, painter, median(found)


def median(found: list[Cell]) -> Cell:
    """Return the median of each figure that every run has."""
    common = set.intersection(*(set(cell) for cell in found))
    return {name: statistics.median(cell[name] for cell in found) for name in common}


def table(rows: Rows) -> Iterator[str]:
    """Yield the lines of a Markdown table; ratios are to pyvis with places given, of the same size and run."""
    heads = ["nodes", "painter", *(head for head, _ in COLUMNS.values()), "to pyvis: zoom, pan, first picture"]
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    peers = {nodes: cell for nodes, painter, cell in rows if painter == "pyvis"}
    for nodes, painter, cell in rows:
        shown = [f"{cell[key]:.{digits}f}" if key in cell else "–" for key, (_, digits) in COLUMNS.items()]
        yield f"| {nodes:,} | {painter} | {' | '.join(shown)} | {', '.join(ratios(cell, peers.get(nodes, {})))} |"


def ratios(cell: Cell, peer: Cell) -> Iterable[str]:
    """Return how many times as fluid as pyvis, and how many times as soon ready."""
    if "pan" not in cell or "pan" not in peer:
        return ["–"]
    found = (cell["zoom"] / peer["zoom"], cell["pan"] / peer["pan"], peer["first"] / cell["first"])
    return (f"{ratio:.3g}×" for ratio in found)


async def run(options: argparse.Namespace) -> Rows:
    """Measure, telling each row as it comes."""
    rows = []
    with TemporaryDirectory() as folder:
        async for nodes, painter, cell in cells(options, Path(folder)):
            print(nodes, painter, cell, file=sys.stderr)
            rows.append((nodes, painter, cell))
    return rows


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--painters", nargs="+", choices=list(PAGES), default=list(PAGES))
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--limit", type=float, default=120, help="seconds until a page counts as not ready")
    parser.add_argument("--chromium", default=CHROMIUM)
    options = parser.parse_args()
    load = os.getloadavg()[0]
    print("\n".join(table(asyncio.run(run(options)))))
    print(f"\nLoad of the machine before: {load:.1f} on {os.cpu_count()} cores.")


if __name__ == "__main__":
    main()
