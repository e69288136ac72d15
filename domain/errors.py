"""Mistakes that are a person's to mend; whoever made one reads it in their own language."""

from __future__ import annotations


class CaseworkError(Exception):
    """A request the rules refuse. `key` names a sentence of the message catalogue, `params` fill it in.

    Where better words would do, `case_id` and `expects` say what a reply to the refusal is taken as.
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
