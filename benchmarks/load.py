"""Load the published files and ask who hosts OpenAI: kg beside rdflib, and kg from a cold start.

Run: python benchmarks/load.py [repeats]. Prints medians in milliseconds, and the ratio to rdflib in the same run.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import rdflib

import kg
from kg import sources
from kg.store import Store

QUESTION = "who hosts OpenAI?"
QUERY = "PREFIX kg: <https://w3id.org/dealgraph/ns#> SELECT * WHERE { ?claim a kg:Hosting ; kg:host ?h ; kg:tenant ?t }"


def rdflib_load() -> rdflib.Dataset:
    """Parse the same files with rdflib, each source into its own graph; no direct edges are derived."""
    dataset = rdflib.Dataset(default_union=True)
    folder = sources.home()
    for name in (*sources.KNOWLEDGE, *sources.FACTS):
        dataset.parse(folder / name, format="turtle")
    for path in sources.source_files(folder):
        dataset.graph(rdflib.URIRef(sources.source_iri(path).value)).parse(path, format="turtle")
    return dataset


def cold() -> None:
    """Ask one question in a new process, from compiled modules, as pip installs them."""
    command = [sys.executable, "-m", "kg", "ask", QUESTION]
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=compiled)


def bare() -> None:
    """Start Python and import pyoxigraph in a new process: the floor of a cold start."""
    subprocess.run([sys.executable, "-c", "import pyoxigraph"], check=True)


def milliseconds(work: Callable[[], object], repeats: int) -> float:
    """Return the median time of some work, after one run to warm up."""
    work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    graph, dataset = kg.load(), rdflib_load()
    pairs = {
        "load the published files": (lambda: Store.load(sources.home()), rdflib_load),
        "select every hosting claim": (lambda: graph.store.select(QUERY), lambda: list(dataset.query(QUERY))),
    }
    print(f"{'median ms':<28}{'kg':>9}{'rdflib':>9}{'ratio':>8}")
    for name, (ours, theirs) in pairs.items():
        one, other = milliseconds(ours, repeats), milliseconds(theirs, repeats)
        print(f"{name:<28}{one:>9.1f}{other:>9.1f}{other / one:>7.0f}x")
    print(f"{'kg ask, cold start':<28}{milliseconds(cold, repeats):>9.1f}")
    print(f"{'python + pyoxigraph, cold':<28}{milliseconds(bare, repeats):>9.1f}")


if __name__ == "__main__":
    main()
