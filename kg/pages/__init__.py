"""Linked data: every actor, deal, thing and source as a page for people and as data for machines."""

from .pages import KINDS, SUFFIXES, Pages
from .view import View

__all__ = ["KINDS", "SUFFIXES", "Pages", "View"]
