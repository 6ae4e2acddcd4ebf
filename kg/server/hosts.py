"""Which names a request may call this server by: on the loopback only its own, so that no web page can reach it."""

import ipaddress
import re
from collections.abc import Iterable

from .refusals import RefusedError

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?")
_OWN = ("localhost", "127.0.0.1", "[::1]")


class Hosts:
    """The names that are answered to: any, for a server that others reach and that names none."""

    def __init__(self, host: str, names: Iterable[str] = ()) -> None:
        given = {name.lower() for name in names}
        self._known = {*given, *_OWN, written(host)}
        self._any = not given and not is_loopback(host)

    def check(self, header: str) -> str:
        """Return the name and port of a Host header; raise RefusedError for a wrong one."""
        found = _HOST.fullmatch(header)
        if not found:
            raise RefusedError(400, "the Host header is missing or wrong")
        if not self._any and found[1].lower() not in self._known:
            raise RefusedError(421, "this server does not go by that name", mend="start it with --allow-host NAME")
        return header

    @property
    def allowed(self) -> list[str]:
        """The names that it surely goes by, each alone and with any port."""
        return [name for one in sorted(self._known) for name in (one, f"{one}:*")]

    @property
    def origins(self) -> list[str]:
        """The origins that its own pages have."""
        return [f"{scheme}://{name}" for scheme in ("http", "https") for name in self.allowed]


def is_loopback(host: str) -> bool:
    """Return whether an address is reached from this machine alone.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def written(host: str) -> str:
    """Return a host as it stands in an address.

    >>> written("::1")
    '[::1]'
    """
    return f"[{host}]" if ":" in host else host.lower()
