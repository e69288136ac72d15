"""Mistakes that are a person's to mend; whoever made one reads it in their own language."""

from __future__ import annotations


class CaseworkError(Exception):
    """A request the rules refuse. `key` names a sentence of the message catalogue, `params` fill it in."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params
