"""Ready-made outputs of a graph: one module for each format, bytes out."""

import json

from ..graph import Graph

__all__ = ["export_all"]


def export_all(graph: Graph) -> dict[str, bytes]:
    """Return every export of a graph by file name; the same graph gives the same bytes on every machine.

    N-Quads, Turtle, JSON-LD and its context, GraphML, seven CSV tables, the schema of rows, the page of the explorer
    and that of pyvis, a manifest and a README. A view gives the exports of that view. Raise TurtleError for a blank
    node outside a list.
    """
    from .. import explorer
    from ..intake import schema
    from . import graphml, jsonld, manifest, nquads, pyvis_page, readme, tables, turtle_file

    files = {
        "dealgraph.nq": nquads.export(graph),
        "dealgraph.ttl": turtle_file.export(graph),
        "dealgraph.jsonld": jsonld.export(graph),
        "context.jsonld": jsonld.context(graph),
        "dealgraph.graphml": graphml.export(graph),
        **tables.export(graph),
        "conflicts.csv": graph.conflicts().to_csv().encode(),
        "totals.csv": graph.totals().to_csv().encode(),
        "rows.schema.json": (json.dumps(schema(graph.store), ensure_ascii=False, indent=2) + "\n").encode(),
        "index.html": explorer.page(graph).encode(),
        "network.html": pyvis_page.page(graph),
    }
    described = manifest.manifest(graph, files)
    return files | {"manifest.json": manifest.export(graph, files), "README.md": readme.export(described)}
