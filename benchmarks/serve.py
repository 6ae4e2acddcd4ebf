"""Measure `kg serve`: under load with hostile traffic, beside the engine in one process, and beside its peers.

Run: python benchmarks/serve.py load | overhead | throughput. Prints a table and a line for each verdict.

load: honest traffic at a fixed rate, first alone, then with a share of hostile requests, on one server with the limits
that it has by default. Each request is timed from when it was due, so that what waits behind a stall counts as late.
Honest and hostile clients come from addresses of their own, from the same ones with --mingled.
overhead: the median time of a query through /sparql on one connection, less that of the same query and the same
serialisation by pyoxigraph in memory, in the process that asks.
throughput: look-ups that are never asked twice, over 16 connections, on kg serve, rdflib-endpoint (pip install
rdflib-endpoint) and, to know what a server in Rust does, the oxigraph server.
"""

import argparse
import asyncio
import os

import uvloop
from serving_load import load
from serving_speed import overhead, throughput


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    measures = parser.add_subparsers(required=True)
    made = measures.add_parser("load")
    made.set_defaults(measure=load)
    made.add_argument("--seconds", type=float, default=60, help="of each part")
    made.add_argument("--rate", type=float, default=60, help="honest requests a second")
    made.add_argument("--share", type=float, default=0.05, help="of hostile requests in all (default: 0.05)")
    made.add_argument("--mingled", action="store_true", help="hostile requests come from the honest clients' addresses")
    made = measures.add_parser("overhead")
    made.set_defaults(measure=overhead)
    made.add_argument("--repeats", type=int, default=25)
    made = measures.add_parser("throughput")
    made.set_defaults(measure=throughput)
    made.add_argument("--turn", type=float, default=6, help="seconds of each of the turns of each server")
    made.add_argument("--connections", type=int, default=16)
    options = parser.parse_args()
    before = os.getloadavg()[0]
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        print("\n".join(runner.run(options.measure(options))))
    print(f"\nLoad of the machine before: {before:.1f} on {os.cpu_count()} cores.")


if __name__ == "__main__":
    main()
