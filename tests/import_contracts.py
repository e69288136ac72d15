"""Two kinds of import contract that import-linter lacks: lists of what is allowed, holding for what comes later.

Its own `forbidden` names what is not allowed, so a library added next year would pass; its `protected` refuses to run
while nobody imports the library yet.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


@dataclass(frozen=True, slots=True, order=True)
class _Import:
    importer: str
    imported: str


class ImportsOnly(Contract):
    """Each of `importers`, with all below it, imports only itself, the standard library and `allowed`.

    `bot.platforms.*` stands for each module there, so that none imports its neighbour. Files called as `but` says are
    left to other contracts.
    """

    importers = fields.ListField(subfield=fields.StringField())
    allowed = fields.ListField(subfield=fields.StringField())
    but = fields.ListField(subfield=fields.StringField(), default=[])

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        return _checked(wrong for importer in self._modules(graph) for wrong in self._wrong(graph, importer))

    def _modules(self, graph: ImportGraph) -> set[str]:
        return {module for name in _names(self.importers) for module in _matching(graph, name)}

    def _wrong(self, graph: ImportGraph, importer: str) -> list[_Import]:
        permitted = [importer, *_names(self.allowed), *sys.stdlib_module_names]
        left_out = _names(self.but)
        mine = (found for found in _imports(graph) if _within(found.importer, [importer]))
        found = (found for found in mine if found.importer.rpartition(".")[2] not in left_out)
        return [wrong for wrong in found if not _within(wrong.imported, permitted)]

    def render_broken_contract(self, check: ContractCheck) -> None:
        _render(check)


class ImportedOnlyIn(Contract):
    """Each of `libraries` is imported by `importers`, and what is below them, alone."""

    libraries = fields.ListField(subfield=fields.StringField())
    importers = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        libraries, importers = _names(self.libraries), _names(self.importers)
        found = (found for found in _imports(graph) if _within(found.imported, libraries))
        return _checked(wrong for wrong in found if not _within(wrong.importer, importers))

    def render_broken_contract(self, check: ContractCheck) -> None:
        _render(check)


def _names(field: fields.ListField) -> list[str]:
    return cast("list[str]", field)  # on a contract read from the file, its value stands in the field's place


def _matching(graph: ImportGraph, expression: str) -> set[str]:
    return set(graph.find_matching_modules(expression)) if "*" in expression else {expression}


def _imports(graph: ImportGraph) -> Iterator[_Import]:
    return (_Import(module, imported) for module in graph.modules for imported in _imported_by(graph, module))


def _imported_by(graph: ImportGraph, module: str) -> set[str]:
    return set() if graph.is_module_squashed(module) else graph.find_modules_directly_imported_by(module)


def _within(module: str, packages: Iterable[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def _checked(wrong: Iterable[_Import]) -> ContractCheck:
    found = sorted(set(wrong))
    return ContractCheck(kept=not found, metadata={"wrong": found})


def _render(check: ContractCheck) -> None:
    for wrong in check.metadata["wrong"]:
        output.print_error(f"- {wrong.importer} imports {wrong.imported}", bold=False)
    output.new_line()
