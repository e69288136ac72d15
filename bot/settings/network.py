"""How the environment says to reach the network: proxies, where none is used, and certificates. What the HTTP library
cannot read ends the start with a traceback, so it is refused before, with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from ipaddress import IPv6Address
from ssl import create_default_context
from urllib.parse import urlsplit

from bot.settings.problems import Wording

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
WITHOUT = "NO_PROXY"
CERTIFICATES = "SSL_CERT_FILE"
DIRECT, SOCKS = ("http", "https"), ("socks5", "socks5h")
NAMED = re.compile(r"[^:\[\]]*(:\d{1,5})?", re.ASCII)  # a name, an IPv4 address or network, perhaps with a port
SENTENCES: Mapping[str, Wording] = {
    "proxy_socks": (
        "这里用不了 SOCKS 代理；请写同一代理软件的 HTTP 端口，例如 http://127.0.0.1:7890，"
        "或者先装好 socksio（.venv/bin/pip install socksio），写 socks5://…",
        "SOCKS cannot be used here; write the HTTP port of the same proxy, such as http://127.0.0.1:7890, or install "
        "socksio first (.venv/bin/pip install socksio) and write socks5://…",
    ),
    "proxy": (
        "这不是代理地址；请写成 http://127.0.0.1:7890 这样，不用代理就清空这个变量",
        "this is no address of a proxy; write one like http://127.0.0.1:7890, or empty this variable",
    ),
    "certificates": (
        "读不到证书；请写一个存在的 PEM 文件，用系统自带的证书就清空这个变量",
        "no certificates there; name a PEM file that exists, or empty this variable to use the system's own",
    ),
    "no_proxy": (
        "“{value}”读不懂；请写域名或单个地址，用逗号隔开，例如 localhost,127.0.0.1,::1（不写 IPv6 网段，不加方括号）",
        "“{value}” cannot be read; write names or single addresses with commas between them, such as "
        "localhost,127.0.0.1,::1 (no IPv6 network, no brackets)",
    ),
}


def find_unusable(environment: Mapping[str, str]) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Which variables cannot be used: the variable, what is wrong, and the parameters of its sentence. Addresses are
    not repeated: they may hold a password."""
    for variable, value in environment.items():
        if variable.upper() in PROXIES and value and (wrong := _wrong_proxy(value)):
            yield variable, wrong, {}
        if variable.upper() == WITHOUT:
            unread = [one for one in map(str.strip, value.split(",")) if one and not _is_destination(one)]
            yield from ((variable, "no_proxy", {"value": one}) for one in unread)
        if variable == CERTIFICATES and value and not _holds_certificates(value):
            yield variable, "certificates", {}


def _wrong_proxy(value: str) -> str:
    try:
        address = urlsplit(value if "://" in value else f"http://{value}")
        scheme, _ = address.scheme, address.port
    except ValueError:
        return "proxy"
    if scheme in DIRECT or (scheme in SOCKS and find_spec("socksio")):
        return ""
    return "proxy_socks" if scheme.startswith("socks") else "proxy"


def _holds_certificates(file: str) -> bool:
    try:
        create_default_context(cafile=file)
    except OSError:  # also for what is no certificate
        return False
    return True


def _is_destination(one: str) -> bool:
    if not one.isascii():
        return False
    return "://" in one or NAMED.fullmatch(one) is not None or _is_address(one)


def _is_address(one: str) -> bool:
    try:
        IPv6Address(one)
    except ValueError:
        return False
    return True
