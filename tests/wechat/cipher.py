"""Encryption and signatures of an account's calls, from the platform's description and independent of the service's.

A message is 16 random bytes, its length, itself and the app id, padded to blocks of 32 bytes, under AES-256 in CBC with
the first half of the key as the start.
"""

from __future__ import annotations

import base64
import hashlib
import struct

from cryptography.hazmat.primitives.ciphers import Cipher as Aes
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

BLOCK = 32
RANDOM = 16


def signature(*parts: str) -> str:
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


class Cipher:
    """`key` is the EncodingAESKey of 43 letters."""

    def __init__(self, key: str, app_id: str) -> None:
        self._key, self._app_id = base64.b64decode(key + "="), app_id.encode()
        assert len(self._key) == BLOCK

    def seal(self, text: str, random: bytes) -> str:
        assert len(random) == RANDOM
        content = text.encode()
        whole = random + struct.pack(">I", len(content)) + content + self._app_id
        gap = BLOCK - len(whole) % BLOCK
        encryptor = self._aes().encryptor()
        return base64.b64encode(encryptor.update(whole + bytes([gap]) * gap) + encryptor.finalize()).decode()

    def open(self, sealed: str) -> str:
        """Raises `ValueError` that says what is wrong."""
        content = base64.b64decode(sealed, validate=True)
        decryptor = self._aes().decryptor()
        whole = decryptor.update(content) + decryptor.finalize()
        gap = whole[-1] if whole else 0
        if not 1 <= gap <= BLOCK or whole[-gap:] != bytes([gap]) * gap:
            raise ValueError("wrong padding")
        plain = whole[RANDOM:-gap]
        if len(plain) < 4:
            raise ValueError("too short")
        (length,) = struct.unpack(">I", plain[:4])
        text, app_id = plain[4 : 4 + length], plain[4 + length :]
        if len(text) != length or app_id != self._app_id:
            raise ValueError(f"for the app {app_id!r}")
        return text.decode()

    def _aes(self) -> Aes[CBC]:
        return Aes(AES256(self._key), CBC(self._key[:RANDOM]))
