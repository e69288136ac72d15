"""What a process left when it died is begun a few at a time."""

from __future__ import annotations

from bot.inbound.poison import growing_batches
from storage.messages.inbox import Waiting


def test_the_first_goes_alone_and_then_twice_as_many_each_time() -> None:
    left = [Waiting(number, "wire", f"chat-{number}", "{}") for number in range(70)]
    taken = list(growing_batches(left))
    assert [len(few) for few in taken] == [1, 2, 4, 8, 16, 32, 7]
    assert [row for few in taken for row in few] == left
