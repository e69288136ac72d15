"""The first line of the answer to a danger: what to do and whom to call, with the county's numbers."""

from __future__ import annotations

from domain.content import Sentence, sentence
from domain.county import Emergency
from domain.hearing.dangers.danger import Danger
from handlers.turn import Turn

# The setting that a line needs; without it, a shorter line is used.
NUMBERS = {
    Danger.GAS: "gas",
    Danger.LIFT: "lift",
    Danger.WIRES: "power",
    Danger.POWERED: "power",
    Danger.SILENT: "sms",
}

# Dangers by things whose line names no ambulance.
WITHOUT_AMBULANCE = frozenset(
    {Danger.GAS, Danger.FIRE, Danger.SHUT_IN, Danger.LIFT, Danger.TRAPPED, Danger.SHAFT, Danger.FLOOD}
)


def advice(emergency: Emergency, kind: Danger) -> Sentence:
    """What to do and whom to call. Shorter if the county has not set the number that the line needs."""
    called = {
        "fire": emergency.fire,
        "police": emergency.police,
        "ambulance": emergency.ambulance,
        "gas": emergency.gas,
        "lift": emergency.lift,
        "power": emergency.power,
        "sms": emergency.sms,
    }
    if kind in NUMBERS and not called[NUMBERS[kind]]:
        return sentence(f"danger.line_without.{kind}", **called)
    return sentence(f"danger.line.{kind}", **called)


def advice_for_hurt(emergency: Emergency, kind: Danger) -> Sentence:
    """What to do for somebody who fainted or is hurt in a danger by things: nobody is left lying in gas."""
    if kind is Danger.GAS:
        return sentence("danger.hurt_in_gas", ambulance=emergency.ambulance, fire=emergency.fire)
    return sentence("danger.hurt", ambulance=emergency.ambulance)


def advice_in_time(turn: Turn, kind: Danger | None) -> tuple[Sentence, ...]:
    """The line for words that were read later than they were said. Who dares not speak gets none: it would wait until
    their phone may ring, and then be said aloud."""
    return () if kind is None or kind is Danger.SILENT else (advice(turn.county.emergency, kind),)
