"""Mistakes of people, which are answered in the language of whoever made them."""

from __future__ import annotations


class CaseworkError(Exception):
    """A request that the rules refuse. `key` names a sentence of the message catalogue, `params` are its parameters.

    Where other words would be accepted, `case_id` and `expects` say how a reply to the refusal is read.
    """

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params
        self.case_id: int | None = None
        self.expects = ""

    def try_again(self, case_id: int, expects: str) -> CaseworkError:
        """The same refusal, to which a person may reply with better words."""
        self.case_id, self.expects = case_id, expects
        return self
