"""Mistakes of people, which are answered in the language of whoever made them."""

from __future__ import annotations


class CaseworkError(Exception):
    """A request that the rules refuse. `key` names a sentence of the message catalogue, `params` are its parameters."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params
