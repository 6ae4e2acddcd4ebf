"""How often one client may ask: a bucket of tokens for each, filled at a steady rate."""

import ipaddress
import math
import time
from collections import OrderedDict

from starlette.types import Scope

from .limits import Limits
from .refusals import RefusedError

_CLIENTS = 10_000


class Rates:
    """The buckets of the clients that asked last. A network of IPv6 counts as one client."""

    def __init__(self, limits: Limits) -> None:
        self._rate, self._burst = limits.rate, limits.burst
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str, now: float | None = None) -> None:
        """Take a token of a client at a time in seconds; raise RefusedError where it has none."""
        if not self._rate:
            return
        now = time.monotonic() if now is None else now
        left, then = self._buckets.pop(client, (float(self._burst), now))
        left = min(self._burst, left + (now - then) * self._rate)
        self._buckets[client] = (max(left - 1, 0) if left >= 1 else left, now)
        if len(self._buckets) > _CLIENTS:
            self._buckets.popitem(last=False)
        if left < 1:
            again = max(1, math.ceil((1 - left) / self._rate))
            raise RefusedError(
                429, f"over {self._rate:g} queries a second", mend="ask less often", again=again, limited=True
            )


def client_of(scope: Scope) -> str:
    """Return what the client of a request is known by: its address, or its network of IPv6; empty where it is gone.

    >>> [client_of({"client": (address, 1)}) for address in ("2001:db8::1", "10.0.0.1", "::ffff:10.0.0.1")]
    ['2001:db8::/64', '10.0.0.1', '10.0.0.1']
    """
    address: str = scope["client"][0] if scope["client"] else ""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, ipaddress.IPv4Address) or ip.ipv4_mapped:
        return str(getattr(ip, "ipv4_mapped", None) or ip)
    return str(ipaddress.ip_network((ip, 64), strict=False))
