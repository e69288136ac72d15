"""The only module that uses wechatpy: encryption, signatures, and the XML of messages turned into a table.

The library raises whatever its own libraries do (TypeError, KeyError, struct.error, ExpatError …); all of it leaves
here as a `ValueError`. Its comparison of signatures takes a time that tells how many characters are right, so they are
compared here.

The package itself is not loaded, only its modules: it would load its HTTP client, which takes seven MiB.
"""

from __future__ import annotations

import re
import struct
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hmac import compare_digest
from importlib.util import find_spec, module_from_spec
from xml.parsers.expat import ExpatError

import xmltodict

if "wechatpy" not in sys.modules and (package := find_spec("wechatpy")):
    sys.modules["wechatpy"] = module_from_spec(package)

from wechatpy.crypto import WeChatCrypto
from wechatpy.exceptions import WeChatException
from wechatpy.parser import parse_message
from wechatpy.utils import WeChatSigner

# What parsing and decryption raise for what WeChat cannot have sent; ValueError is in it for UnicodeError and others.
UNREADABLE = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, RecursionError, struct.error,
    ExpatError, WeChatException,
)  # fmt: skip
DECLARATION = "<?xml"
CDATA, CDATA_END = "<![CDATA[", "]]>"
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
MOST_TAGS = 500  # a message has twenty; the parser takes a second for a hundred thousand

Table = Mapping[str, object]


class OtherAccount(ValueError):
    """It was encrypted for another app id, or with another key."""


def signature_of(*parts: str) -> str:
    signer = WeChatSigner()
    signer.add_data(*parts)
    return str(signer.signature)


def is_signed(signature: str, *parts: str) -> bool:
    """Whether this is the signature of the parts, compared in constant time."""
    return compare_digest(signature_of(*parts).encode(), signature.encode())


class Cipher:
    """Encrypts and decrypts with an account's key. Raises `ValueError` for a key of the wrong length."""

    def __init__(self, token: str, key: str, app_id: str) -> None:
        with _unreadable():
            self._crypto = WeChatCrypto(token, key, app_id)
        self._token = token

    def decrypted(self, encrypted: str, timestamp: str, nonce: str) -> str:
        """What a call brought. Its signature has been checked, so that what cannot be decrypted is `OtherAccount`."""
        signature = signature_of(self._token, timestamp, nonce, encrypted)
        try:
            return str(self._crypto.decrypt_message({"Encrypt": encrypted}, signature, timestamp, nonce))
        except UNREADABLE:
            raise OtherAccount("encrypted for another account") from None

    def encrypted(self, xml: str, timestamp: str, nonce: str) -> str:
        """The XML of a response, signed."""
        return str(self._crypto.encrypt_message(xml, nonce, timestamp))


def table_of(xml: str) -> Table:
    """The fields of a message or event, by their names. Raises `ValueError` for anything else, DTDs included.

    Control characters, which XML has none of and people's keyboards do, are left out. The library renames the event of
    a follower who scanned a code.
    """
    with _unreadable():
        return dict(parse_message(_checked(NO_XML.sub("", xml)))._data)


def envelope_of(xml: str) -> str:
    """The encrypted field of a call. Raises `ValueError`."""
    with _unreadable():
        found = xmltodict.parse(_checked(xml))["xml"]["Encrypt"]
    if not isinstance(found, str):
        raise ValueError("no encrypted field")
    return found


def _checked(xml: str) -> str:
    """The same; outside of CDATA there are tags alone, and not too many: no DTD, no comment, no instruction."""
    tags, rest = 0, xml.removeprefix("\ufeff").lstrip()
    if rest.startswith(DECLARATION):
        rest = rest.partition("?>")[2]
    for outside in _outside_of_cdata(rest):
        if "<!" in outside or "<?" in outside:
            raise ValueError("more than tags")
        tags += outside.count("<")
    if tags > MOST_TAGS:
        raise ValueError("too many tags")
    return xml


def _outside_of_cdata(xml: str) -> Iterator[str]:
    begin = 0
    while (opened := xml.find(CDATA, begin)) >= 0:
        yield xml[begin:opened]
        closed = xml.find(CDATA_END, opened)
        if closed < 0:
            raise ValueError("CDATA without an end")
        begin = closed + len(CDATA_END)
    yield xml[begin:]


@contextmanager
def _unreadable() -> Iterator[None]:
    try:
        yield
    except UNREADABLE as error:
        raise ValueError(f"unreadable: {type(error).__name__}") from None
