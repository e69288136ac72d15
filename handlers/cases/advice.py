"""The line that whoever tells of danger reads first: what to do, and whom to call, by the county's numbers."""

from __future__ import annotations

from domain.content import Sentence, sentence
from domain.county import Emergency
from domain.hearing.danger import Danger

# Without this number of the county's, a line says less.
NUMBERS = {
    Danger.GAS: "gas",
    Danger.LIFT: "lift",
    Danger.WIRES: "power",
    Danger.POWERED: "power",
    Danger.SILENT: "sms",
}


def advice(emergency: Emergency, kind: Danger) -> Sentence:
    """What to do, and whom to call; less of it where the county has set no number."""
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
