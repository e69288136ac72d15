"""The OpenAPI document and the API agree: made-up requests, right ones and wrong ones, get what it says."""

from __future__ import annotations

import warnings
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.hostile.conftest import Server

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import schemathesis
    from schemathesis import APIOperation, Case, GenerationMode
    from schemathesis.core.result import Ok

EXAMPLES = pytest.mark.parametrize("examples", [6, pytest.param(500, marks=pytest.mark.soak)])
MODES = pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=lambda mode: mode.value)
ENDLESS = "/simulator/events"  # a stream: tests/web reads its beginning
PICTURES = "/simulator/files"  # made-up bytes are hardly ever a picture
DOCUMENTS = "/simulator/documents"  # any bytes may be sent, and none of them are wrong
MESSAGES = "/simulator/messages"
TAKES_ANYTHING = [f"/simulator/{path}" for path in ("state", "clock", "files/{file}", "openapi.json")]
PHASES = (Phase.explicit, Phase.generate)


@EXAMPLES
@MODES
def test_the_api_answers_as_its_document_says(sqlite_server: Server, mode: GenerationMode, examples: int) -> None:
    described = schemathesis.openapi.from_url(f"{sqlite_server.url}/simulator/openapi.json")
    document = described.exclude(path=ENDLESS).exclude(path=PICTURES, method="POST")
    if mode is GenerationMode.NEGATIVE:
        document = document.exclude(path=TAKES_ANYTHING, method="GET").exclude(path=DOCUMENTS, method="POST")
    operations = [found.ok() for found in document.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) > 6
    for operation in operations:
        _try(operation, mode, examples)


def _try(operation: APIOperation[Any, Any, Any, Any], mode: GenerationMode, examples: int) -> None:
    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=examples, deadline=None, database=None, phases=PHASES, suppress_health_check=[*HealthCheck])
    def call(case: Case[Any]) -> None:
        if mode is GenerationMode.POSITIVE and case.path == MESSAGES and isinstance(case.body, dict):
            case.body["text"] = "路灯不亮"  # a schema says ill that words, photos or a place are needed
        case.call_and_validate(timeout=60)

    call()
