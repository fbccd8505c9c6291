"""Corpora of invented copy with the statistics of news, the same on every machine.

usage: python benchmarks/corpus.py FOLDER [NAME ...]     names: one, small, medium, large, big, lines, tiny, deep

An article is about 4.6 KB in 19 paragraphs: a headline, a caption with its credit, a dateline, two paragraphs in five
with a quotation in curly marks. One in twenty has a line of its web page left in, one in thirty a paragraph twice.
"""

# ruff: noqa: E501

import json
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ARTICLE = 4600  # bytes, about
PLACES = (
    "Lindmark Orsova Varna-Holt Castelmor Ribeira Tessaly Grenhaven Pellworth Quint Ashmere Dovrin Halsen Ilmar Kestrel "
    "Marisol Nordvik Oberfeld Santoro Trellis Umbria-Nova Vesper Wexmoor Yarrow Zeland"
).split()
COUNTRIES = "Norrland Talvia Ostmark Carrow Veldania Meridia Sarkand Lorvia".split()
FIRST = (
    "Ida Orla Tomas Petra Hugo Marta Elias Nadia Viktor Selma Anton Greta Rafael Linnea Oskar Paula Emil Teresa Jonas Mila"
).split()
LAST = (
    "Holm Venn Castellane Brandt Oduya Ferreira Lindqvist Marchetti Novak Okafor Petrov Rasmussen Salazar Takeda Ulrich "
    "Vasquez Weller Yilmaz Zorn Abara Bellweather Corvin Dahlgren Eastmoor"
).split()
ROLES = (
    "the harbor master|a spokeswoman for the ministry|the mayor of the town|a union leader|the head of the institute|"
    "an economist at the central bank|a teacher who lives nearby|the chief executive|a government lawyer|a police captain"
).split("|")
SUBJECTS = (
    "The council|The ministry of transport|A coalition of small parties|The regional court|The company|Fishermen from "
    "both islands|The national railway|Three opposition lawmakers|The budget committee|Rescue teams|The health agency|"
    "Farmers in the north|The statistics office|Investors|The largest union|Engineers|The port authority|Residents|"
    "The airline|A panel of judges|Negotiators|The electricity grid operator|The university|The museum’s trustees"
).split("|")
VERBS = (
    "approved|rejected|delayed|reviewed|criticized|welcomed|published|completed|prepared|suspended|financed|examined|"
    "reopened|expanded|questioned|announced|withdrew|defended|abandoned|revised"
).split("|")
OBJECTS = (
    "a plan to deepen the harbor|the sale of two power stations|new rules for night trains|an inquiry into the flooding|"
    "a loan of $40 million|the merger of the two banks|tighter limits on emissions|a bridge over the eastern strait|"
    "the pay of hospital nurses|an appeal against the ruling|a survey of the old mines|cuts to the farm subsidy|"
    "a treaty on fishing rights|the results of the harvest|a program for young apprentices|repairs to the sea wall|"
    "the closure of the last shipyard|a tax on second homes|talks with the creditors|the timetable for the election"
).split("|")
QUALITIES = (
    "drawn up in {year}|worth about ${n} million|covering {n} square kilometers|signed by {n} residents of {place}|backed by "
    "{name}|first proposed by {name} in {year}|that {place} has fought over since {year}|involving {n} households|for the "
    "district of {place}|which {name} called overdue|set out in {n} pages|paid for by {place} and {country}|long sought by "
    "{country}|tied to the sale of {n} hectares|reported by a newspaper in {place}|due to begin in {year}"
).split("|")
TAILS = (
    "after months of argument|despite a warning from the auditors|as prices rose for a fifth month|because the money had "
    "run out|before the summer recess|with the support of the smaller parties|while the storm kept ships in port|under "
    "pressure from its neighbors|in a vote that split the government|following a series of accidents|to the surprise of "
    "most observers|in the hope of calming the markets|without waiting for the court|as part of a wider reform"
).split("|")
SPEECH = (
    "Nobody here expected it to go this far|We have waited years for this and we can wait a little longer|It isn’t the "
    "money, it’s the principle|The figures speak for themselves|You cannot run a country on promises|I don’t think they "
    "understand what this means for the islands|There is no other way to keep the lights on|The work starts tomorrow and "
    "it will be done properly|People are tired, and they have every right to be|This was a decision for everybody, not "
    "for a few|We’ll see what the winter brings|They asked us to trust them, and we did"
).split("|")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
RESIDUE = ("Advertisement", "Read More", "TT", "Share this article", "Sign up for our newsletter", "ADVERTISEMENT")
NUMBERS = range(11, 990)


def article(chance: random.Random) -> str:
    """One article with a headline, a caption, a dateline and a body."""
    place, country, day = chance.choice(PLACES), chance.choice(COUNTRIES), chance.randint(1, 28)
    filed = f"May {day}, 2026"
    subject, verb, thing = chance.choice(SUBJECTS), chance.choice(VERBS), chance.choice(OBJECTS)
    headline = f"{subject} {verb} {thing}".title().replace("’S", "’s")
    caption = f"{_sentence(chance)[:-1]}, in {place}, {country}, {filed}. ({_person(chance)}/Reuters)"
    lead = f"{place.upper()}, May {day} (Reuters) - {_sentence(chance)}"
    body = [lead]
    length = max(600, min(40_000, round(chance.lognormvariate(0, 0.5) * ARTICLE * 0.88)))
    while sum(map(len, body)) < length:
        body.append(_paragraph(chance))
    if chance.random() < 0.05:
        body.insert(chance.randrange(1, len(body) + 1), chance.choice(RESIDUE))
    if chance.random() < 0.03:
        body.insert(chance.randrange(1, len(body) + 1), max(body[1:], key=len, default=lead))
    return "\n\n".join([headline, caption, *body]) + "\n"


def _person(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"


def _sentence(chance: random.Random) -> str:
    subject, verb, thing, tail = map(chance.choice, (SUBJECTS, VERBS, OBJECTS, TAILS))
    thing += " " + chance.choice(QUALITIES).format(
        year=chance.randint(1950, 2025), n=chance.choice(NUMBERS), name=_person(chance), place=chance.choice(PLACES),
        country=chance.choice(COUNTRIES),
    )  # fmt: skip
    form = chance.randrange(6)
    if form == 0:
        return f"{subject} {verb} {thing} on {chance.choice(DAYS)}, {tail}."
    if form == 1:
        return f"{tail[0].upper()}{tail[1:]}, {subject[0].lower()}{subject[1:]} {verb} {thing}."
    if form == 2:
        return (
            f"{subject} {verb} {thing}, and about {chance.choice(NUMBERS)} people lost work in {chance.choice(PLACES)}."
        )
    if form == 3:
        return f"{subject} {verb} {thing} {tail}, {_person(chance)}, {chance.choice(ROLES)}, said."
    if form == 4:
        return f"In {chance.choice(PLACES)}, {chance.choice(NUMBERS)} kilometers away, {subject[0].lower()}{subject[1:]} {verb} {thing}."
    return f"{subject} {verb} {thing} {tail}."


def _paragraph(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.25:
        return f"“{chance.choice(SPEECH)},” said {_person(chance)}, {chance.choice(ROLES)}. {_sentence(chance)}"
    if kind < 0.4:
        first, second = chance.sample(SPEECH, 2)
        return f"“{first},” {_person(chance)} said. “{second}.”"
    return " ".join(_sentence(chance) for _ in range(chance.randint(1, 3)))


def _articles(seed: int) -> Iterator[str]:
    chance = random.Random(seed)
    while True:
        yield article(chance)


def _files(folder: Path, count: int, seed: int, in_a_folder: int = 64) -> None:
    for number, text in zip(range(count), _articles(seed), strict=False):
        place = folder / f"{number // in_a_folder:04d}" / f"story-{number:06d}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def up_to(size: int, seed: int) -> Iterator[str]:
    """Articles until they are so many bytes."""
    for text in _articles(seed):
        yield text
        size -= len(text.encode())
        if size <= 0:
            return


def _one(folder: Path) -> None:
    text = min((text for text, _ in zip(_articles(1), range(50), strict=False)), key=len)
    (folder / "story.txt").write_text(text, encoding="utf-8")


def _tiny(folder: Path) -> None:
    for number, text in zip(range(200_000), _articles(8), strict=False):
        place = folder / f"{number // 1000:04d}" / f"{number:06d}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text[: text.index("\n\n", 150)] + "\n", encoding="utf-8")


def _deep(folder: Path) -> None:
    for number, text in zip(range(400), _articles(9), strict=False):
        folder = folder / "d"
        folder.mkdir()
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def _json_lines(folder: Path) -> None:
    with (folder / "stories.jsonl").open("w", encoding="utf-8") as file:
        for text in up_to(50_000_000, 7):
            file.write(json_line(text))


def json_line(article: str) -> str:
    """An article as a line of JSON."""
    headline, _, body = article.partition("\n\n")
    return json.dumps({"headline": headline, "body": body}, ensure_ascii=False) + "\n"


CORPORA: dict[str, Callable[[Path], object]] = {
    "one": _one,
    "small": lambda folder: _files(folder, 10, 2),
    "medium": lambda folder: _files(folder, 1_000, 3),
    "large": lambda folder: _files(folder, 20_000, 4),
    "big": lambda folder: (folder / "big.txt").write_text("\n\n".join(up_to(50_000_000, 5)), encoding="utf-8"),
    "line": lambda folder: (folder / "line.txt").write_text(
        " ".join(" ".join(text.split()) for text in up_to(50_000_000, 6)), encoding="utf-8"
    ),
    "jsonlines": _json_lines,
    "tiny": _tiny,
    "deep": _deep,
}


def build(root: Path, name: str) -> Path:
    """The folder of a corpus, built if it is not there."""
    folder = root / name
    if not folder.exists():
        draft = root / f"{name}.draft"
        draft.mkdir(parents=True)
        CORPORA[name](draft)
        draft.rename(folder)
    return folder


if __name__ == "__main__":
    for wanted in sys.argv[2:] or CORPORA:
        print(build(Path(sys.argv[1]), wanted))
