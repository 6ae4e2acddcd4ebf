"""Rows into facts: `read` turns CSV and JSON Lines into the Turtle of an ontology folder; it writes nothing itself."""

from .cells import Rejection
from .reading import Intake, read

__all__ = ["Intake", "Rejection", "read"]
