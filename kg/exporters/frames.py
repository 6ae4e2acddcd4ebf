"""The tables as pandas frames; pandas is an extra."""

from typing import TYPE_CHECKING

from ..errors import MissingError
from ..graph import Graph
from . import tables

if TYPE_CHECKING:
    import pandas as pd


def to_pandas(graph: Graph) -> "dict[str, pd.DataFrame]":
    """Return the frames `actors`, `things`, `deals`, `claims` and `sources`, with the columns of the CSV tables.

    Whole numbers are Int64, flags boolean, decimals Decimal objects, dates text (they may be partial), and what no
    source states is pd.NA. Raise MissingError without pandas.
    """
    try:
        import pandas as pd
    except ImportError:
        raise MissingError("pandas is not installed", mend='pip install "dealgraph[pandas]"') from None
    order = tables.ranks(graph)
    return {
        name: pd.DataFrame(rows, columns=tables.columns(rows, order), dtype=object).convert_dtypes()
        for name, rows in tables.records(graph).items()
    }
