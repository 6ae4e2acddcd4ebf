"""The server: explorer, SPARQL endpoint, linked data and tools over HTTP, with users' queries in other processes."""

from .laying import Dataset
from .limits import Limits
from .pool import Pool

__all__ = ["Dataset", "Limits", "Pool"]
