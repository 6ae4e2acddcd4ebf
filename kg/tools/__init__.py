"""Tools for language models: questions to a view of the graph, answered as JSON values that can be cited.

Each answer has its claims by IRI, the sources of those once each, the clocks with the latest source, and a note on how
to read it; what no source states is `not stated`, never `no`. Long answers are given in parts.
"""

from .asking import about, ask, connections, who
from .figures import changes, totals
from .finding import find_actor
from .settled import conflicts, deal
from .shapes import Json, Page, under
from .sparql import Rows, selected
from .vocabulary import question, questions, vocabulary

__all__ = [
    "Json",
    "Page",
    "Rows",
    "about",
    "ask",
    "changes",
    "conflicts",
    "connections",
    "deal",
    "find_actor",
    "question",
    "questions",
    "selected",
    "totals",
    "under",
    "vocabulary",
    "who",
]
