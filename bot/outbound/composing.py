"""Makes an outbox row a message when it is sent: from the state at that moment, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.outbound.charts.chart_words import ChartWords
from bot.outbound.gathering import Gathered
from bot.outbound.rendering import Renderer
from domain.content import Content, department, sentence
from domain.figures import FiguresAsked, Span
from domain.kinds import MediaKind, MediaState, MessageKind
from domain.maps import map_link
from domain.messages import Choice, Outgoing, OutgoingFile, OutgoingPhoto, OutgoingVoice, Place
from domain.template_messages import TemplateMessage
from handlers import jurisdiction
from handlers.cases import cards, casework, ratings
from handlers.cases.case_files import CaseFile, CaseFiles
from handlers.complaints import draft_questions
from handlers.coordinators import digests
from handlers.turn import Turn
from handlers.wording import cut_to
from storage.figures.gathering import Figures
from storage.messages import outbox, template_messages
from storage.messages.outbox import Claimed, Queued
from storage.tables import Draft, Media

PHOTO_PATIENCE = timedelta(seconds=10)  # for how long a message waits for its pictures
LONGEST_TITLE = 20  # letters, of a pin on a map
ASKING = (MessageKind.RESULT, MessageKind.DRAFT)  # end with a question, where they have buttons


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is nothing to send any more: the draft is gone, the answer was taken back."""


@dataclass(frozen=True, slots=True)
class NotYet:
    """Pictures are being fetched, figures worked out, or a chart is being drawn: try again in a moment."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Have the platform's adapter erase what it keeps of the chat."""


@dataclass(frozen=True, slots=True)
class TakeButtons:
    """Take the buttons off a message that has been answered."""

    message: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures to be drawn, as `bot.outbound.charts.drawing` reads them; the picture becomes the message."""

    figures: bytes


@dataclass(frozen=True, slots=True)
class Told:
    """Figures, and how somebody wants them."""

    asked: FiguresAsked
    figures: Figures


NOTHING_GATHERED: Gathered = {}
Composed = Outgoing | Nothing | NotYet | Forget | TakeButtons | TemplateMessage
Shown = tuple[Content | None, str]  # what is to be shown, and the message that it replaces, if any


def compose(
    case_files: CaseFiles,
    claimed: Claimed,
    renderer: Renderer,
    patience: timedelta = PHOTO_PATIENCE,
    gathered: Gathered = NOTHING_GATHERED,
) -> Composed | Chart:
    """`patience`: how long ago pictures may have been sent that are waited for. `gathered`: the figures that are
    known."""
    kind = claimed.first.kind
    if kind in OF_FIGURES:
        return _of_figures(case_files.turn, claimed, renderer, gathered)
    if kind in SIGNALS:
        return SIGNALS[kind](claimed.first, renderer)
    if kind in FORMS:
        return FORMS[kind](case_files, claimed, renderer)
    content, edit_of = _of_case(case_files, claimed) if kind in OF_CASES else CONTENTS[kind](case_files.turn, claimed)
    if content is None or content == Content():
        return Nothing()
    photos, missing = _photos(case_files.turn, content, patience)
    if missing:
        return NotYet()
    return _said(case_files.turn, claimed, content, renderer, photos=photos, edit_of=edit_of)


def _said(
    turn: Turn,
    claimed: Claimed,
    content: Content,
    renderer: Renderer,
    *,
    photos: tuple[OutgoingPhoto, ...],
    edit_of: str,
) -> Outgoing:
    row = claimed.first
    voice = _voice(turn, content)
    file = _file(turn, content)
    unshown = _unshown(turn, claimed, photos=bool(photos), voice=bool(voice), file=bool(file))
    asks = row.kind in ASKING and content.buttons
    place = Place(*content.place) if content.place else None
    return Outgoing(
        text=renderer.text(row.language, content.sentences),
        photos=photos,
        place=place,
        choices=tuple(
            tuple(Choice(renderer.label(row.language, one), one.token) for one in buttons)
            for buttons in content.buttons
        ),
        reply_to="" if len(claimed.rows) > 1 else row.reply_to,
        edit_of=edit_of,
        voice=voice,
        unshown=renderer.text(row.language, (sentence(unshown),)) if unshown else "",
        question=renderer.text(row.language, content.sentences[-1:]) if asks else "",
        map_link=_map_link(turn, place) if place else "",
        file=file,
    )


def _unshown(turn: Turn, claimed: Claimed, *, photos: bool, voice: bool, file: bool) -> str:
    """The key of what is said where what comes with the words cannot be shown."""
    if voice or file:
        return "voice.not_shown" if voice else "file.not_shown"
    return _of_pictures(turn, claimed) if photos else ""


def _of_pictures(turn: Turn, claimed: Claimed) -> str:
    """Those of a result can be asked for where an answer may be one of them."""
    asked = claimed.first.kind == MessageKind.RESULT and claimed.platform in turn.practice.one_picture
    return "picture.on_asking" if asked else "picture.not_shown"


def _map_link(turn: Turn, place: Place) -> str:
    """A place on the map that the county chose."""
    if place.latitude is None or place.longitude is None:
        return ""
    title = cut_to(place.address, LONGEST_TITLE) or f"{place.latitude:.5f}, {place.longitude:.5f}"
    return map_link(turn.county.map, place.latitude, place.longitude, title)


def _forget(row: Queued, renderer: Renderer) -> Forget:
    return Forget()


def _take_buttons(row: Queued, renderer: Renderer) -> TakeButtons:
    return TakeButtons(row.reply_to)


def _erase(row: Queued, renderer: Renderer) -> Outgoing:
    """A line in place of a message: that the resident had it deleted, or what the row says."""
    says = Content.from_json(row.content).sentences or (sentence("erased"),)
    return Outgoing(renderer.text(row.language, says), edit_of=row.reply_to)


def spans_asked(claimed: Iterable[Claimed]) -> set[Span]:
    """Of what spans figures are needed for these messages."""
    asked = (FiguresAsked.from_json(one.first.content) for one in claimed if one.first.kind in OF_FIGURES)
    return {one.span for one in asked if one is not None}


def _of_figures(turn: Turn, claimed: Claimed, renderer: Renderer, gathered: Gathered) -> Composed | Chart:
    row = claimed.first
    asked = FiguresAsked.from_json(row.content)
    if asked is None:
        return Nothing()
    figures = gathered.get(asked.span)
    if isinstance(figures, Exception):
        raise figures
    return NotYet() if figures is None else OF_FIGURES[row.kind](turn, claimed, renderer, Told(asked, figures))


def _in_words(turn: Turn, claimed: Claimed, renderer: Renderer, told: Told) -> Outgoing:
    return _said(turn, claimed, digests.describe(turn, told.asked, told.figures), renderer, photos=(), edit_of="")


def _chart(turn: Turn, claimed: Claimed, renderer: Renderer, told: Told) -> Chart | Nothing:
    figures = ChartWords(renderer, claimed.first.language, turn.county, told.asked, told.figures).figures()
    return Chart(figures) if figures else Nothing()


def _template(case_files: CaseFiles, claimed: Claimed, renderer: Renderer) -> TemplateMessage | Nothing:
    """That something waits. Nothing once it has been said."""
    row, turn = claimed.first, case_files.turn
    at = template_messages.parked_at(turn.tx, claimed.subject)
    file = case_files.file(row.case_id) if row.case_id else None
    if at is None or file is None:
        return Nothing()
    event = template_messages.event_in(row.merge_key)
    unit = renderer.text(row.language, (sentence("template.department", department=department(file.case.department)),))
    return TemplateMessage(
        event=event,
        number=file.case.reference,
        department=unit,
        state=renderer.text(row.language, (sentence(f"template.{event}"),)),
        hint=renderer.text(row.language, (sentence("template.hint"),)),
        at=at.astimezone(ZoneInfo(turn.county.time_zone)),
    )


def _merged(turn: Turn, claimed: Claimed) -> Shown:
    """What was enqueued before the county drew its line reaches no group outside of it either."""
    case_id = claimed.first.case_id
    if case_id is not None and jurisdiction.is_withheld(turn, case_id, claimed.first.chat_id):
        return None, ""
    content = Content.from_json(claimed.first.content)
    for row in claimed.rows[1:]:
        content = content.joined(Content.from_json(row.content))
    return content, ""


def _question(turn: Turn, claimed: Claimed) -> Shown:
    """What is asked about a draft as it is now. Nothing if more was told meanwhile: what is asked then says it all."""
    draft = turn.tx.get(Draft, claimed.first.subject)
    asked = draft is not None and not outbox.is_repeated_later(turn.tx, claimed)
    return (draft_questions.describe(turn, draft) if draft and asked else None), ""


def _of_case(case_files: CaseFiles, claimed: Claimed) -> Shown:
    row = claimed.first
    file = case_files.file(row.case_id) if row.case_id else None
    if file is None or row.subject is None:
        return None, ""
    return OF_CASES[row.kind](case_files, claimed, file)


def _statement(case_files: CaseFiles, claimed: Claimed, file: CaseFile) -> Shown:
    return casework.describe_statement(case_files.turn, claimed.subject, file.case), ""


def _result(case_files: CaseFiles, claimed: Claimed, file: CaseFile) -> Shown:
    return ratings.describe_result(case_files.turn, file.case, claimed.subject), ""


def _card(case_files: CaseFiles, claimed: Claimed, file: CaseFile) -> Shown:
    """The card as it is now: an edit of the last one in the chat, unless a new one is due."""
    chat_id = claimed.first.chat_id
    standing = file.cards.get(chat_id)
    fresh = any(one.kind == MessageKind.NEW_CARD for one in claimed.rows)
    if not fresh and standing is None:
        return None, ""
    return cards.describe_card(case_files, file, chat_id), "" if fresh else standing or ""


SIGNALS: dict[MessageKind, Callable[[Queued, Renderer], Composed]] = {
    MessageKind.FORGET: _forget,
    MessageKind.UNBUTTON: _take_buttons,
    MessageKind.ERASE: _erase,
}
OF_FIGURES: dict[MessageKind, Callable[[Turn, Claimed, Renderer, Told], Composed | Chart]] = {
    MessageKind.FIGURES: _in_words,
    MessageKind.CHART: _chart,
}
FORMS: dict[MessageKind, Callable[[CaseFiles, Claimed, Renderer], Composed]] = {MessageKind.TEMPLATE: _template}
CONTENTS: dict[MessageKind, Callable[[Turn, Claimed], Shown]] = {
    MessageKind.SAY: _merged,
    MessageKind.HINT: _merged,
    MessageKind.DRAFT: _question,
}
OF_CASES: dict[MessageKind, Callable[[CaseFiles, Claimed, CaseFile], Shown]] = {
    MessageKind.STATEMENT: _statement,
    MessageKind.RESULT: _result,
    MessageKind.CARD: _card,
    MessageKind.NEW_CARD: _card,
}


def _photos(turn: Turn, content: Content, patience: timedelta) -> tuple[tuple[OutgoingPhoto, ...], bool]:
    """The pictures that are kept, and whether to wait for others that are being fetched; files are sent on asking."""
    kept, missing = [], False
    for media_id in dict.fromkeys(content.photos):
        media = turn.tx.get(Media, media_id)
        if media is None or media.kind != MediaKind.PICTURE:
            continue
        if media.state == MediaState.KEPT:
            path = str(turn.practice.files.path(media.sha256))
            kept.append(OutgoingPhoto(media.sha256, media.mime, path))
        if media.state == MediaState.WANTED:
            missing = missing or turn.real_now - media.created_at < patience
    return tuple(kept), missing


def _voice(turn: Turn, content: Content) -> OutgoingVoice | None:
    """A voice message that is still kept; its speaker may have had it deleted meanwhile."""
    voice = turn.tx.get(Media, content.voice) if content.voice else None
    if voice is None or voice.state != MediaState.KEPT:
        return None
    return OutgoingVoice(voice.sha256, voice.mime, str(turn.practice.files.path(voice.sha256)), voice.seconds or None)


def _file(turn: Turn, content: Content) -> OutgoingFile | None:
    """A file that is still kept; whoever sent it may have had it deleted meanwhile."""
    file = turn.tx.get(Media, content.file) if content.file else None
    if file is None or file.state != MediaState.KEPT:
        return None
    return OutgoingFile(file.sha256, file.mime, str(turn.practice.files.path(file.sha256)), file.name)
