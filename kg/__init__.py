"""kg: an open, sourced, time-travelling knowledge graph of the AI build-out.

>>> import kg
>>> g = kg.load()
"""

from .answers import Answer
from .graph import Graph, load

__all__ = ["Answer", "Graph", "load"]
__version__ = "0.1.0"
