"""Rows into facts: `read` turns CSV and JSON Lines into the Turtle of an ontology folder, `scaffold` begins a source.

Nothing here writes a file: both return texts, which the command writes.
"""

from .cells import Rejection
from .reading import Intake, read
from .scaffold import scaffold
from .schema import Column, columns, schema

__all__ = ["Column", "Intake", "Rejection", "columns", "read", "scaffold", "schema"]
