"""What has become of the deals that claims speak of, where time or a denial has overtaken the claims."""

from collections.abc import Iterable

import pyoxigraph as ox

from .claims import Claim, Reader
from .points import STAGE
from .settle import settle


def became(claims: Iterable[Claim], reader: Reader) -> dict[ox.NamedNode, str]:
    """Return, for each claim overtaken or denied, the settled stage of its deal, or `denied` where none stands.

    The settled stage comes from every claim of the deal that the reader's store admits, not from those given alone.
    """
    given = list(claims)
    said = reader.of_deals({claim.deal for claim in given if claim.deal})
    stages = [settled for settled in settle(said, frozenset()) if settled.point.aspect == STAGE]
    gone = {
        rival.claim.iri: settled.value or "denied"
        for settled in stages
        for rival in settled.rivals
        if rival.difference in ("overtaken", "denied")
    }
    return {claim.iri: gone[claim.iri] for claim in given if claim.iri in gone}
