"""The numbers of a digest as buttons, and the cases behind each of them.

The numbers of a digest's head stand below it; those of the departments and of the rates below a message of their own.
A button holds the digest's span and how many cases were told of, so that its list says when they are others by now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from domain.commands import Token, token
from domain.content import Button, Content, Sentence, button, sentence, when, word
from domain.content import department as department_name
from domain.county import County
from domain.errors import CaseworkError
from domain.expectations import Listing
from domain.figures import (
    ELSEWHERE,
    MOVED,
    NOW,
    OF_RATES,
    OF_SPAN,
    WITH_EXCLUDED,
    Figure,
    FiguresAsked,
    Form,
    Span,
    whole,
)
from domain.kinds import MessageKind, Scope
from domain.rates import Rate
from handlers.coordinators import digest_text, searching, sections, today
from handlers.saying import answer, say, send
from handlers.turn import Actor, Turn
from handlers.walking import FIGURES, in_short, mark_of, page_after
from storage.casework import worklists
from storage.casework.worklists import Page
from storage.figures import opened
from storage.figures.gathering import Figures
from storage.figures.statistics import Counts, DepartmentFigures, Rates
from storage.messages.outbox import Notice
from storage.tables import id_of

RATES_SPAN = timedelta(days=30)
PARTS = (Form.RATES, Form.UNITS, Form.UNIT)
WHOLE = "+"  # instead of a department's code: the county
ACROSS = 3  # buttons of a row
LONGEST_UNIT = 31  # letters of two codes, for which a button has room
LATEST = 10**10  # seconds since 1970 that a button may hold
Row = tuple[Button, ...]
Told = tuple[Figure, int]  # a figure and its number


def span_of(start: datetime, end: datetime) -> Span:
    """Of a digest. Results are rated days after they were given: rates of one day would never count these ratings."""
    start, end = whole(start), whole(end)
    return Span(start, end, min(start, end - RATES_SPAN), for_digest=True)


def buttons(asked: FiguresAsked, figures: Figures) -> tuple[Row, ...]:
    """A button for each number at the head of a digest that counts a case, and for the parts that have more."""
    rows = _rows(asked.span, "", [(one, count) for one, count in _at_head(figures) if count])
    rates, units = list(_rate_rows(asked.span, figures)), _units(figures)
    rows = (*rows, *_moved_rows(asked.span, figures))
    parts = [_part(asked.span, Form.UNITS)] if units else []
    parts += [_part(asked.span, Form.RATES)] if rates else []
    return (*rows, tuple(parts)) if parts else rows


def describe(county: County, asked: FiguresAsked, figures: Figures) -> Content:
    """A part of a digest, with a button for each of its numbers."""
    match asked.form:
        case Form.RATES:
            return Content(tuple(digest_text.rates(county, figures)), tuple(_rate_rows(asked.span, figures)))
        case Form.UNITS:
            chosen = [_part(asked.span, Form.UNIT, one) for one in _units(figures)]
            return Content((sentence("digest.by_department"),), _across(chosen))
        case _:
            return _unit(asked, figures)


def _unit(asked: FiguresAsked, figures: Figures) -> Content:
    """The line of a department, or of what stands in none."""
    if asked.unit == ELSEWHERE:
        says, told = digest_text.rest(figures.rest), _of_counts(figures.rest)
    else:
        line = next((one for one in figures.departments if one.department == asked.unit), None)
        says = digest_text.department_lines(line) if line else []
        told = [*_of_counts(line.counts), *_of_department(line)] if line else []
    rows = _rows(asked.span, asked.unit, [(one, count) for one, count in told if count])
    return Content(tuple(says) or (sentence("today.section_empty"),), rows)


def _at_head(figures: Figures) -> Iterator[Told]:
    counts, found = figures.counts, figures.in_digest
    yield from ((Figure.FILED, counts.filed), (Figure.RESOLVED, counts.resolved))
    yield from ((Figure.OVERDUE, counts.overdue), (Figure.WAITING, counts.waiting))
    if found:
        yield from ((Figure.ROUTED, found.routed.assigned), (Figure.CORRECTED, found.routed.corrected))
        yield from ((Figure.DANGER, found.danger), (Figure.SUPPLIES, found.supplies), (Figure.ALONE, found.alone))


def _moved_rows(span: Span, figures: Figures) -> Iterator[Row]:
    """From where to where cases went, where a button has room for both codes."""
    for one in digest_text.most_moved(figures.in_digest.routed) if figures.in_digest else ():
        unit, told = f"{one.given}{MOVED}{one.to}", one.count
        if len(unit) <= LONGEST_UNIT:
            names = {"given": department_name(one.given), "to": department_name(one.to)}
            yield (button("figure.moved_to", _token(span, Figure.CORRECTED, told, unit), **names, count=told),)


def _of_counts(counts: Counts) -> list[Told]:
    first = [(Figure.FILED, counts.filed), (Figure.RESOLVED, counts.resolved)]
    return [*first, (Figure.OPEN, counts.open), (Figure.OVERDUE, counts.overdue)]


def _of_department(line: DepartmentFigures) -> list[Told]:
    on_time, satisfied = line.on_time, line.satisfaction.rate
    first = [(Figure.ON_TIME, on_time.n), (Figure.DUE, on_time.m)]
    return [*first, (Figure.SATISFIED, satisfied.n), (Figure.RATED, satisfied.m)]


def _units(figures: Figures) -> list[str]:
    """The departments that have a line, and what stands in none."""
    units = [one.department for one in figures.departments]
    return [*units, ELSEWHERE] if units and digest_text.rest(figures.rest) else units


def _rate_rows(span: Span, figures: Figures) -> Iterator[Row]:
    """Each rate's two numbers in a row, then what is counted beside."""
    shown = {**digest_text.by_name(figures.rates), "satisfaction": figures.rates.satisfaction.rate}
    for name, rate in shown.items():
        if rate.m:
            yield _of_rate(span, name, rate)
    for name, rate in digest_text.with_excluded(figures).items():
        yield _of_rate(span, name, rate, WITH_EXCLUDED)
    yield from _rows(span, "", [(one, count) for one, count in _beside_rates(figures) if count])


def _of_rate(span: Span, name: str, rate: Rate, unit: str = "") -> Row:
    """Its two numbers; `unit` says whether excluded cases are counted too."""
    (counted, every), of = OF_RATES[name], word("rate", name)
    n, m = ("with_n", "with_m") if unit else ("rate_n", "rate_m")
    whole_of = button(f"figure.{m}", _token(span, every, rate.m, unit), rate=of, count=rate.m)
    if not rate.n:
        return (whole_of,)
    return (button(f"figure.{n}", _token(span, counted, rate.n, unit), rate=of, count=rate.n), whole_of)


def _beside_rates(figures: Figures) -> Iterator[Told]:
    yield from _of_results(figures.rates)
    yield from ((Figure.UNREACHED, figures.rates.unreached), (Figure.REFERRED, figures.rates.referred))
    by_phone = figures.rates.by_phone
    yield from ((Figure.SATISFIED_BY_PHONE, by_phone.satisfied), (Figure.RATED_BY_PHONE, by_phone.rated))
    excluded = figures.rates.excluded
    yield from ((Figure.EXCLUDED, excluded.count), (Figure.UNFAVOURABLE, excluded.unfavourable))
    if figures.in_digest:
        yield Figure.EXCLUDED_EARLY, figures.in_digest.excluded_early


def _of_results(rates: Rates) -> Iterator[Told]:
    rated = rates.satisfaction
    yield from ((Figure.PARTLY, rates.solved.partly), (Figure.RESULTS, rated.resolved))
    yield from ((Figure.DELIVERED, rated.delivered), (Figure.UNREAD, rated.unread))
    yield Figure.STRICTLY_SATISFIED, rated.strict


def _rows(span: Span, unit: str, told: Sequence[Told]) -> tuple[Row, ...]:
    return _across([button(f"figure.{one}", _token(span, one, count, unit), count=count) for one, count in told])


def _across(found: Sequence[Button]) -> tuple[Row, ...]:
    return tuple(tuple(found[at : at + ACROSS]) for at in range(0, len(found), ACROSS))


def _part(span: Span, form: Form, unit: str = "") -> Button:
    pressed = token(Scope.FIGURES, 0, form, _moments(span), unit or WHOLE)
    if not unit:
        return button(f"figure.{form}", pressed)
    if unit == ELSEWHERE:
        return button("figure.elsewhere", pressed)
    return button("figure.unit", pressed, department=department_name(unit))


def _token(span: Span, figure: Figure, told: int, unit: str = "", mark: str = "") -> str:
    return token(Scope.FIGURES, told, figure, _moments(span), unit or WHOLE, *([mark] if mark else []))


def _moments(span: Span) -> str:
    return f"{in_short(int(span.start.timestamp()))}.{in_short(int(span.end.timestamp()))}"


def press(turn: Turn, actor: Actor, pressed: Token, _message: str) -> None:
    """Shows a part of a digest, or the cases behind a number of it."""
    if len(pressed.args) not in (2, 3):
        raise CaseworkError("error.old_button")
    (moments, unit), marks = pressed.args[:2], pressed.args[2:]
    start, _, end = moments.partition(".")
    span = span_of(_moment(start), _moment(end))
    if unit not in (WHOLE, WITH_EXCLUDED, ELSEWHERE, *turn.county.departments) and MOVED not in unit:
        raise CaseworkError("error.old_button")
    unit = "" if unit == WHOLE else unit
    if pressed.verb in PARTS:
        asked = FiguresAsked(Form(pressed.verb), span, actor.person_id, actionable=True, unit=unit)
        send(turn, actor, Notice(asked, MessageKind.FIGURES))
    elif pressed.verb in set(Figure):
        behind = Token(Scope.FIGURES, pressed.subject, pressed.verb, marks)
        _list(turn, actor, Figure(pressed.verb), span, unit, behind)
    else:
        raise CaseworkError("error.old_button")


def _moment(text: str) -> datetime:
    try:
        seconds = int(text, len(FIGURES))
    except ValueError:
        seconds = LATEST
    if not 0 <= seconds < LATEST:
        raise CaseworkError("error.old_button")
    return datetime.fromtimestamp(seconds, UTC)


def _list(turn: Turn, actor: Actor, figure: Figure, span: Span, unit: str, pressed: Token) -> None:
    """The first cases behind a number, or those after the last line of the page below which a button was pressed."""
    every = opened.behind(turn.tx, figure, span, unit, departments=list(turn.county.departments), now=turn.now)
    known = worklists.for_coordinators(every)
    page = page_after(turn, known, searching.SHOWN, pressed)
    if not page.cases and not pressed.subject:
        answer(turn, actor, "today.section_empty")
        return
    count = worklists.count(turn.tx, every)
    says = [*_heading(turn, figure, span, unit, count), *_changed(pressed, count)]
    if count > page.count:
        says.append(sentence("figure_list.hidden", count=count - page.count))
    says += today.only_named(turn, known, actor.person_id)
    says += [searching.case_line(one, hidden=one.confidential) for one in page.cases]
    rows = (*((sections.open_button(figure, one),) for one in page.cases), *_more(span, figure, unit, page))
    say(turn, actor, Content(tuple(says), rows), expects=Listing(tuple(map(id_of, page.cases))))


def _heading(turn: Turn, figure: Figure, span: Span, unit: str, count: int) -> list[Sentence]:
    """Which number it is, of whom, and of which time; and how many there are now."""
    says = [sentence("figure.elsewhere")] if unit == ELSEWHERE else []
    says += [sentence("figure_list.with_excluded")] if unit == WITH_EXCLUDED else []
    if unit in turn.county.departments:
        says.append(sentence("figure_list.heading", department=department_name(unit)))
    says.append(_named(figure, unit, count))
    start = span.start if figure in OF_SPAN else span.rates_from
    return says if figure in NOW else [*says, sentence("digest.period", start=when(start), end=when(span.end))]


def _named(figure: Figure, unit: str, count: int) -> Sentence:
    given, moved, to = unit.partition(MOVED)
    if moved:
        return sentence("figure.moved_to", given=department_name(given), to=department_name(to), count=count)
    for name, (counted, every) in OF_RATES.items():
        if figure in (counted, every):
            key = "figure.rate_n" if figure is counted else "figure.rate_m"
            return sentence(key, rate=word("rate", name), count=count)
    return sentence(f"figure.{figure}", count=count)


def _changed(pressed: Token, count: int) -> list[Sentence]:
    """That the digest told of more or fewer cases; said where the list begins."""
    if pressed.args or pressed.subject == count:
        return []
    return [sentence("figure_list.changed", told=pressed.subject, count=count)]


def _more(span: Span, figure: Figure, unit: str, page: Page) -> tuple[Row, ...]:
    if not page.left or not page.cases:
        return ()
    return ((button("button.more", _token(span, figure, 0, unit, mark_of(page)), count=page.left),),)
