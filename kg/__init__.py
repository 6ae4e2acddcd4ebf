"""kg: an open, sourced, time-travelling knowledge graph of the AI build-out.

>>> import kg
>>> g = kg.load()
"""

from .answers import Answer
from .endpoint import Credentials
from .graph import Graph
from .opening import connect, load

__all__ = ["Answer", "Credentials", "Graph", "connect", "load"]
__version__ = "0.1.0"
