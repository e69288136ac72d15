"""What people do with a group: who comes and goes, the bot's standing, its name, its topics, its growing up."""

from __future__ import annotations

from itertools import count

from aiogram import types

from tests.emulator.chats import GroupState, Topic
from tests.emulator.content import Content
from tests.emulator.members import standing_changed
from tests.emulator.people import Person
from tests.emulator.shown import Author, Shown, quote


class Group(GroupState):
    def current(self) -> Group:
        """The group itself, or the supergroup which it has become."""
        assert isinstance(self.moved_to, Group | None)
        return self.moved_to.current() if self.moved_to else self

    def adds_bot(self, by: Person) -> None:
        """The bot is told of its standing, and by a service message."""
        self._changes_standing(by, "member")
        self._notes(by, {"new_chat_members": [self.world.bot.card()]})

    def removes_bot(self, by: Person) -> None:
        self._changes_standing(by, "kicked")

    def promotes_bot(self, by: Person) -> None:
        self._changes_standing(by, "administrator")

    def demotes_bot(self, by: Person) -> None:
        self._changes_standing(by, "member")

    def restricts_bot(self, by: Person) -> None:
        """Takes its right to write; there is such a thing in supergroups only."""
        self._changes_standing(by, "restricted")

    def silences(self, *, silent: bool = True) -> None:
        """Lets administrators alone write; the bot is not told."""
        self.silent = silent

    def forbids(self, *kinds: str) -> None:
        """Lets administrators alone send these kinds ("photo", "document", "voice"); the bot is not told."""
        self.forbidden = frozenset(kinds)

    def _changes_standing(self, by: Person, new: str) -> None:
        with self.world.lock:
            old, self.status = self.status, new
            self.world.stream.push("my_chat_member", standing_changed(self, by.card(), old, new), self.id)

    def joins(self, person: Person) -> Shown:
        with self.world.lock:
            self.members[person.id] = "member"
            return self._notes(person, {"new_chat_members": [person.card()]})

    def leaves(self, person: Person) -> Shown:
        with self.world.lock:
            del self.members[person.id]
            return self._notes(person, {"left_chat_member": person.card()})

    def promotes(self, person: Person, status: str = "administrator") -> None:
        """A member's standing; `creator` is one as well. The bot is not told unless it asks."""
        assert person.id in self.members
        self.members[person.id] = status

    def is_renamed(self, title: str, by: Person) -> Shown:
        with self.world.lock:
            self.title = title
            return self._notes(by, {"new_chat_title": title})

    def pins(self, shown: Shown, by: Person) -> Shown:
        return self._notes(by, {"pinned_message": quote(shown)})

    def topic(self, name: str, by: Person) -> Topic:
        """Opens a topic of a forum."""
        assert self.forum, "only forums have topics"
        with self.world.lock:
            created = types.ForumTopicCreated(name=name, icon_color=0x6FB9F0)
            number = next(self.numbers)
            self.numbers = count(number)
            about = {"message_thread_id": number, "is_topic_message": True, "forum_topic_created": created}
            beginning = self._notes(by, about)
            topic = Topic(number, name, beginning)
            self.topics[number] = topic
            return topic

    def another_bot_speaks(self) -> None:
        """After that, commands which name no bot are that bot's."""
        self.other_bot_spoke_last = True

    def migrates(self, by: Person) -> Group:
        """Becomes a supergroup: another id, and the ids of its messages are void."""
        assert self.kind == "group", "only plain groups become supergroups"
        with self.world.lock:
            grown = self.world.group(self.title, kind="supergroup", bot=self.status)
            grown.members, grown.silent = dict(self.members), self.silent
            self._notes(by, {"migrate_to_chat_id": grown.id})
            self.moved_to = grown
            grown._notes(by, {"migrate_from_chat_id": self.id})
            return grown

    def _notes(self, by: Person, content: Content) -> Shown:
        """A service message, which stands in the chat in the name of whoever acted."""
        return self.world.post(self, Author(by.card()), content)
