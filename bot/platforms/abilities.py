"""Which platforms can do what, by their names."""

from __future__ import annotations

from collections.abc import Mapping

from bot.platforms.base import AnsweredInPlace, CarriesFiles, Erasing, PicturesInPlace, Platform


def without_buttons(platforms: Mapping[str, Platform]) -> frozenset[str]:
    return frozenset(name for name, one in platforms.items() if not one.buttons)


def erasing(platforms: Mapping[str, Platform]) -> frozenset[str]:
    return frozenset(name for name, one in platforms.items() if isinstance(one, Erasing) and one.erases_chats)


def one_picture(platforms: Mapping[str, Platform]) -> frozenset[str]:
    """Those whose answers are one picture or words."""
    return frozenset(
        name for name, one in platforms.items() if isinstance(one, PicturesInPlace) and one.answers_pictures
    )


def without_pictures(platforms: Mapping[str, Platform]) -> frozenset[str]:
    """Those whose answers are words alone."""
    in_place = frozenset(name for name, one in platforms.items() if isinstance(one, AnsweredInPlace))
    return in_place - one_picture(platforms)


def with_files(platforms: Mapping[str, Platform]) -> frozenset[str]:
    """Those on which files are sent and taken."""
    return frozenset(name for name, one in platforms.items() if isinstance(one, CarriesFiles))
