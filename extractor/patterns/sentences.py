"""Swedish abbreviations and marks that decide where a sentence ends. Data only; all forms are casefolded."""

from __future__ import annotations

_OPEN = """
    adj alt ang anm ansv avd avs beg betr bitr bl.a c:a ca cirka d.v.s dir div dnr doc dr dvs eg ekon enl ev
    exkl f.d f.v.b fd fig fil fil.dr fil.kand fr fr.o.m fvb följ föreg gm hr i.o.m i.st.f ing inkl jfr jur
    brf fa kand kl kons kyrkoh leg lic m.a.o m.a.p m.h.a mag med.dr mha mom motsv nr nuv näml omkr p p.g.a pga prel
    prof proj prop resp s s.k s:t sid månd tisd onsd torsd fred lörd sönd t.ex t.f t.h t.o.m t.v tekn tel teol tf tjf tjg trol u.p.a v vol övr
"""
#: Abbreviations that something must follow: the sentence goes on whatever comes next. Without the last dot.
OPEN_ABBREVIATIONS: frozenset[str] = frozenset(_OPEN.split())

#: Abbreviated roles, which a name follows (`sekr. Bo Ek`), unless they stand behind one (`Bo Ek, sekr.`).
ROLE_ABBREVIATIONS: frozenset[str] = frozenset(
    {"ers", "föredr", "just", "kass", "ledam", "ordf", "rev", "sekr", "suppl", "v.ordf"}
)

#: Abbreviations that go on only with a number or a single letter: `bil. 3`, `kap. 5`, `d. 3 maj`.
NUMBERED_ABBREVIATIONS: frozenset[str] = frozenset({"bil", "d", "kap", "mob", "pkt", "prot", "tfn"})

#: Words that open a heading together with a number: `Punkt 5. Budget`.
HEADING_WORDS: frozenset[str] = frozenset({"paragraf", "punkt", "ärende"})

#: Lower case words after which a single capital is a label (`alternativ B.`), not somebody's initial.
LABEL_WORDS: frozenset[str] = frozenset(
    {"alternativ", "avsnitt", "bilaga", "block", "del", "etapp", "fas", "fråga", "förslag", "grupp", "hus"}
    | {"kategori", "klass", "nivå", "plan", "punkt", "sal", "steg", "typ", "version", "vitamin"}
)

MONTHS: frozenset[str] = frozenset(
    {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober"}
    | {"november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov"}
    | {"dec"}
)

#: Marks that can end a sentence, and the opening and closing marks that belong to one.
TERMINATORS = ".!?…"
CLOSERS = "\"'”’»)]}*_"
OPENERS = "\"'”“„’‘«»([{*_"

#: Marks that open a list point.
BULLETS: frozenset[str] = frozenset("-–—•*·‣○●▪§+>") | {"§§", "o"}
