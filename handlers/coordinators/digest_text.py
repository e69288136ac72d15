"""The figures of a digest in sentences: only codes and numbers."""

from __future__ import annotations

from datetime import timedelta

from domain.content import Sentence, day, days, named, sentence, when, word
from domain.content import department as department_name
from domain.county import County
from domain.figures import FiguresAsked
from domain.rates import Rate, Satisfaction, percent, shown
from storage.figures.first_departments import FirstDepartments, Moved
from storage.figures.gathering import DigestCounts, Figures
from storage.figures.statistics import Counts, DepartmentFigures, Rates

MOST_MOVED = 3  # pairs of departments
LATE = timedelta(minutes=1)  # after the end of its span a digest says that some of its figures are of now


def lines(county: County, asked: FiguresAsked, figures: Figures) -> list[Sentence]:
    """What happened in the span, by department, and the rates."""
    says = [heading(county, asked), sentence("digest.period", start=when(asked.span.start), end=when(asked.span.end))]
    says.append(counts(figures))
    if figures.in_digest:
        says += _in_digest(figures.in_digest)
    says += [*_departments(figures), *rates(county, figures)]
    if asked.days:  # the morning's digest begins where the last one ended, and has the same day in its title
        says.append(sentence("digest.whole_days"))
    if figures.at - asked.span.end > LATE:
        says.append(sentence("digest.as_now"))
    return says


def heading(county: County, asked: FiguresAsked) -> Sentence:
    name, of = named(county.name), asked.days
    if of is None or of.first == of.last:
        return sentence("digest.heading", county=name, day=day(asked.span.start))
    return sentence("digest.heading_days", county=name, period=days(of.first, of.last))


def counts(figures: Figures) -> Sentence:
    now = figures.counts
    return sentence("digest.counts", filed=now.filed, resolved=now.resolved, overdue=now.overdue, waiting=now.waiting)


def late(found: DigestCounts) -> list[Sentence]:
    """What is late with coordinators and with departments, as it is now; 今日待办 says it to coordinators."""
    unassigned, unsigned = found.unassigned_late, found.unsigned_late
    return [sentence("digest.late", unassigned=unassigned, unsigned=unsigned)] if unassigned or unsigned else []


def _in_digest(found: DigestCounts) -> list[Sentence]:
    """How many cases the rules assigned, and how many of them others have now; from where to where most went; what
    cannot wait; and what one coordinator decided who had nobody beside them."""
    says, routed = list[Sentence](), found.routed
    if routed.assigned:
        says.append(sentence("digest.routed", assigned=routed.assigned, corrected=routed.corrected))
    for one in most_moved(routed):
        given, to = department_name(one.given), department_name(one.to)
        says.append(sentence("digest.moved", given=given, to=to, count=one.count))
    if found.danger or found.supplies:
        says.append(sentence("digest.haste", danger=found.danger, supplies=found.supplies))
    if found.alone:
        says.append(sentence("digest.alone", count=found.alone))
    return says


def most_moved(routed: FirstDepartments) -> list[Moved]:
    return [one for one in routed.moved[:MOST_MOVED] if one.to]


def _departments(figures: Figures) -> list[Sentence]:
    says = [line for one in figures.departments for line in department_lines(one)]
    return [sentence("digest.by_department"), *says, *rest(figures.rest)] if says else []


def rest(found: Counts) -> list[Sentence]:
    numbers = {"filed": found.filed, "resolved": found.resolved, "open": found.open, "overdue": found.overdue}
    return [sentence("digest.rest", **numbers)] if any(numbers.values()) else []


def department_lines(one: DepartmentFigures) -> list[Sentence]:
    """The figures of a department, with rates as n/m; a rate without any cases is left out."""
    now, on_time, satisfied = one.counts, one.on_time, one.satisfaction.rate
    numbers = {"filed": now.filed, "resolved": now.resolved, "open": now.open, "overdue": now.overdue}
    says = [sentence("digest.department", department=department_name(one.department), **numbers)]
    if on_time.m and satisfied.m:
        shares = {"on_time": _fraction(on_time), "satisfied": _fraction(satisfied)}
        says.append(sentence("digest.department_both", **shares))
    elif on_time.m:
        says.append(sentence("digest.department_on_time", on_time=_fraction(on_time)))
    elif satisfied.m:
        says.append(sentence("digest.department_satisfied", satisfied=_fraction(satisfied)))
    return says


def _fraction(rate: Rate) -> str:
    return f"{rate.n}/{rate.m}"


def rates(county: County, figures: Figures) -> list[Sentence]:
    says = rate_lines(county, figures.rates)
    if figures.rates.excluded.count:
        says += _excluded_lines(figures)
    if figures.in_digest and (early := figures.in_digest.excluded_early):
        says.append(sentence("digest.excluded_early", count=early))
    return [rates_heading(figures), *says] if says else []


def rates_heading(figures: Figures) -> Sentence:
    return sentence("digest.rates", start=when(figures.span.rates_from))


def by_name(rates: Rates) -> dict[str, Rate]:
    """The rates but for satisfaction, which says more."""
    return {
        "response": rates.response,
        "on_time": rates.on_time.effective,
        "on_time_original": rates.on_time.original,
        "closing": rates.closing,
        "solved": rates.solved.rate,
        "reopened": rates.reopened,
        "returned": rates.returned,
    }


def rate_lines(county: County, rates: Rates) -> list[Sentence]:
    """Each rate as n of m, with the cases it counts; a rate without any cases is left out."""
    says = [_rate(county, name, rate) for name, rate in by_name(rates).items() if rate.m]
    if rates.solved.partly:
        says.append(sentence("digest.partly", count=rates.solved.partly))
    if rates.satisfaction.resolved:
        says.append(_satisfaction(county, rates.satisfaction))
    if (unread := rates.satisfaction.unread) or rates.unreached:
        says.append(sentence("digest.unheard", unread=unread, unreached=rates.unreached))
    if rates.referred:
        says.append(sentence("digest.referred", count=rates.referred))
    if rates.by_phone.rated:
        says.append(sentence("digest.by_phone", n=rates.by_phone.satisfied, m=rates.by_phone.rated))
    return [*says, few(county)] if has_few(county, rates) else says


def has_few(county: County, rates: Rates) -> bool:
    """Whether a rate is shown without a percentage."""
    least, satisfaction = county.limits.smallest_sample, rates.satisfaction
    few_rated = bool(satisfaction.rated) and satisfaction.percent(county.limits) is None
    return few_rated or any(rate.m and shown(rate, least) is None for rate in by_name(rates).values())


def few(county: County) -> Sentence:
    return sentence("digest.few", count=county.limits.smallest_sample)


def _excluded_lines(figures: Figures) -> list[Sentence]:
    """剔除: the number of excluded cases, and each rate that would differ with them."""
    says = [excluded(figures)]
    for name, rate in with_excluded(figures).items():
        says.append(sentence("digest.with_excluded", rate=word("rate", name), n=rate.n, m=rate.m))
    return says


def with_excluded(figures: Figures) -> dict[str, Rate]:
    """The rates that would differ with the excluded cases; none where there are no such cases."""
    if not figures.rates.excluded.count:
        return {}
    counted, with_them = (
        {**by_name(one), "satisfaction": one.satisfaction.rate} for one in (figures.rates, figures.with_excluded)
    )
    return {name: rate for name, rate in with_them.items() if rate != counted[name]}


def excluded(figures: Figures) -> Sentence:
    found = figures.rates.excluded
    return sentence("digest.excluded", count=found.count, bad=found.unfavourable)


def _rate(county: County, name: str, rate: Rate) -> Sentence:
    share = shown(rate, county.limits.smallest_sample)
    if share is None:
        return sentence(f"digest.{name}_few", n=rate.n, m=rate.m)
    return sentence(f"digest.{name}", n=rate.n, m=rate.m, percent=f"{percent(rate):g}")


def _satisfaction(county: County, rated: Satisfaction) -> Sentence:
    """满意率 5/5（办结120，送达38，参评5）: a percentage only if enough people rated, of enough results."""
    if not rated.rated:
        return unrated(rated)
    share = rated.percent(county.limits)
    numbers = {
        "n": rated.satisfied,
        "m": rated.rated,
        "resolved": rated.resolved,
        "delivered": rated.delivered,
        "rated": rated.rated,
        "strict": rated.strict,
    }
    if share is None:
        return sentence("digest.satisfaction_few", **numbers)
    return sentence("digest.satisfaction", **numbers, percent=f"{share:g}")


def unrated(rated: Satisfaction) -> Sentence:
    return sentence("digest.unrated", resolved=rated.resolved, delivered=rated.delivered)
