"""`python -m benchmarks [--quick] [NAME ...]`: one JSON line per figure.

`python -m benchmarks talk FILE`, `… reading FILE`, `… places FILE` and `… routing FILE` are commands of their own: how
people are heard (`benchmarks/talk/`), what it costs, which places and names are found, and where complaints go.
`python -m benchmarks weights` measures nothing: it learns the weights of accusations anew.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

import orjson

BENCHMARKS = ("whole_path", "acknowledgement", "gathering", "conversations", "memory", "growing", "answers_in_place")
COMMANDS = {
    "talk": "benchmarks.talk.command",
    "reading": "benchmarks.reading",
    "places": "benchmarks.places",
    "routing": "benchmarks.routing",
    "weights": "benchmarks.weights",
}


def main() -> None:
    if own := COMMANDS.get(sys.argv[1] if sys.argv[1:] else ""):
        import_module(own).main(sys.argv[2:])
        return
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, smaller databases")
    parser.add_argument("names", nargs="*", choices=[*BENCHMARKS, []], help="which ones; all when none is named")
    asked = parser.parse_args()
    for name in asked.names or BENCHMARKS:
        for figure in import_module(f"benchmarks.{name}").figures(asked.quick):
            print(orjson.dumps(figure).decode(), flush=True)


if __name__ == "__main__":
    main()
