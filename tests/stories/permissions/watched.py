"""What is compared before and after a press."""

from __future__ import annotations

from storage.tables import Assignment, Case, Cycle, Event, Rating, Request, SQLModel, Statement

WATCHED: tuple[type[SQLModel], ...] = (Case, Event, Assignment, Cycle, Statement, Rating, Request)
