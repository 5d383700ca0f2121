"""Swedish time expressions: found in text, with their values in EDTF (ISO 8601-2).

>>> from extractor import dates
>>> [(d.value, d.kind) for d in dates.find("Nästa möte är den 15 januari.", anchor="2021-12-02")]
[('2022-01-15', 'day')]

:func:`find` needs no model and nothing else of the package. One straight line: what was misread is mended
(:mod:`~extractor.dates.misreads`), rules are tried where their words stand (:mod:`~extractor.dates.regions`,
:mod:`~extractor.dates.grammar`), what is no date is screened out (:mod:`~extractor.dates.screening`), points are joined
to ranges and lists (:mod:`~extractor.dates.expressions`), and missing years settled
(:mod:`~extractor.dates.resolution`) by what stands round them (:mod:`~extractor.dates.context`). Calendar arithmetic is
in :mod:`~extractor.dates.values`, the words in :mod:`extractor.patterns.dates` and :mod:`extractor.patterns.date_cues`.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dates.context import Context
from extractor.dates.evidence import prove_anchor
from extractor.dates.expressions import join_points, share_years
from extractor.dates.grammar import read_points
from extractor.dates.misreads import mend
from extractor.dates.resolution import Resolver
from extractor.dates.screening import Screen
from extractor.dates.values import Anchor, bounds
from extractor.records import DateRecord

__all__ = ["bounds", "find"]


def find(
    text: str, anchor: str | None = None, *, headings: Sequence[tuple[int, int]] = ()
) -> list[DateRecord]:
    """Find the time expressions of `text`.

    Args:
        text: any Swedish text.
        anchor: when it was written or the meeting held, as an EDTF day, month or year; None where unknown. Years
            that the text leaves out, and words such as `förra året`, are resolved against it. What is no such
            value counts as None.
        headings: half-open spans of the text's headings, in order; a year or a word such as `nästa` in one bears on
            the dates under it.

    Returns:
        Records in text order, with half-open offsets in code points of `text`. Without a known year a value
        begins with `XXXX`.
    """
    when = Anchor.parse(anchor)
    text = mend(text)
    context = Context(text, headings)
    anchor_year = when.first.year if when is not None else None
    screen = Screen(text, anchor_year)
    groups = [
        kept
        for group in read_points(text, anchor_year, screen.is_barred)
        if (kept := [p for p in group if screen.is_date(p)])
    ]
    stated = join_points(text, groups)
    expressions = share_years(stated)
    return Resolver(context, when or prove_anchor(expressions, anchor)).resolve(stated, expressions)
