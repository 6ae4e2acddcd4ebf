"""What tools take, each with what it means and an example: clients and models read this as schemas."""

from typing import Annotated, Literal

from pydantic import Field

Name = Annotated[
    str,
    Field(
        min_length=1,
        max_length=200,
        description="A name, alias, slug, prefixed name or IRI of an actor, thing, deal or source.",
        examples=["OpenAI", "stargate-norway", "actor:oracle"],
    ),
]
Question = Annotated[
    str,
    Field(
        min_length=1,
        max_length=500,
        description="One plain question, in English or French.",
        examples=["who hosts OpenAI?", "does OpenAI own the Narvik campus?", "Qui finance Mistral ?"],
    ),
]
Verb = Annotated[str, Field(min_length=1, max_length=100, examples=["hosts", "owns", "invests in"])]
Sparql = Annotated[
    str, Field(min_length=1, max_length=20_000, description="A SPARQL 1.1 SELECT or ASK query with its PREFIX lines.")
]
Kind = Annotated[
    Literal["actor", "thing", "deal", "source"] | None, Field(description="Only candidates of this kind; null for any.")
]
Day = Annotated[str, Field(max_length=10, description="A year, month or day.", examples=["2025-08", "2026-04-30"])]
KnownBy = Annotated[
    str | None,
    Field(
        max_length=10,
        description="Only what had been PUBLISHED by that year, month or day; null for all.",
        examples=["2025-08"],
    ),
]
On = Annotated[
    str | None,
    Field(
        max_length=10,
        description="Only what was TRUE on that year, month or day, by its own dates; null for any time.",
        examples=["2026-12-31"],
    ),
]
Language = Annotated[Literal["en", "fr"], Field(description="Language of names and paraphrases.")]
Limit = Annotated[int, Field(ge=1, le=100, description="The most items to give.")]
Offset = Annotated[
    int, Field(ge=0, le=100_000, description="How many items to skip, to read on in a truncated answer.")
]
