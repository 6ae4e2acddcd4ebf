"""A hand that opens a page in Chromium, turns the wheel and drags the mouse, and counts the frames that are shown."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from itertools import pairwise
from math import cos, sin
from pathlib import Path
from typing import Any

from painted import ASSETS
from playwright.async_api import Browser, Error, Page

Cell = dict[str, float]
WINDOW = {"width": 1440, "height": 900}
# How long a gesture takes, the time between two of its events, and how many of them a slow page may be behind.
SECONDS, PACE, BEHIND = 2.5, 0.01, 4
NOTCH, NOTCHES = 60, 16
REST = 1.0
_TRACED = ["-*", "viz", "blink.user_timing"]


async def measure(browser: Browser, file: Path, address: str, limit: float) -> Cell:
    """Return what one opening of a page gives; only the size of its file where it is not ready within the limit."""
    cell = {"file": file.stat().st_size / 1e6}
    context = await browser.new_context(viewport=WINDOW, offline=True)  # type: ignore[arg-type]
    await context.add_init_script(path=ASSETS / "meter.js")
    page = await context.new_page()
    page.on("pageerror", lambda error: print(file.name, error, file=sys.stderr))
    try:
        return cell | await opened(page, file.as_uri() + address, limit) | await _moved(browser, page)
    except Error as error:
        print(f"{file.name}: {str(error).splitlines()[0]}", file=sys.stderr)
        return cell
    finally:
        await context.close()


async def opened(page: Page, address: str, limit: float) -> Cell:
    """Open a page and wait for its first picture."""
    told = page.expect_console_message(lambda message: message.text.startswith("first picture"), timeout=1000 * limit)
    async with told as message:
        await page.goto(address, wait_until="commit", timeout=1000 * limit)
    await asyncio.sleep(REST)
    return {"first": float((await message.value).text.split()[-1]) / 1000}


async def _moved(browser: Browser, page: Page) -> Cell:
    x, y = await page.evaluate("window.__meter.free()")
    zoom = await _counted(browser, page, lambda: zoomed(page))
    pan = await _counted(browser, page, lambda: panned(page, x, y))
    worst: Cell = {name: max(zoom[name], pan[name]) for name in ("gap", "task", "sharp") if name in zoom}
    return {"zoom": zoom["fps"], "pan": pan["fps"], **worst}


async def _counted(browser: Browser, page: Page, gesture: Callable[[], Awaitable[None]]) -> Cell:
    await browser.start_tracing(categories=_TRACED)
    await page.evaluate("window.__meter.start()")
    await gesture()
    found: Cell = await page.evaluate("window.__meter.stop()")
    frames = _frames(json.loads(await browser.stop_tracing())["traceEvents"])
    await asyncio.sleep(REST)
    return found | frames


def _frames(events: list[dict[str, Any]]) -> Cell:
    """Return the frames a second and the longest gap in milliseconds between the two marks that the meter made."""
    start, end = (next(event["ts"] for event in events if event["name"] == mark) for mark in ("moving", "still"))
    swaps = (event["ts"] for event in events if event["name"] == "Display::DrawAndSwap" and event["ph"] in "BX")
    shown = sorted(swap for swap in swaps if start <= swap <= end)
    gaps = (after - before for before, after in pairwise([start, *shown, end]))
    return {"fps": len(shown) / (end - start) * 1e6, "gap": max(gaps) / 1000}


async def zoomed(page: Page) -> None:
    """Turn the wheel over the middle, in and out."""
    await page.mouse.move(WINDOW["width"] / 2, WINDOW["height"] / 2)
    await _paced(lambda step: page.mouse.wheel(0, -NOTCH if step % (2 * NOTCHES) < NOTCHES else NOTCH))


async def panned(page: Page, x: float, y: float) -> None:
    """Drag in circles from an empty place: pyvis moves a node that is dragged."""
    await page.mouse.move(x, y)
    await page.mouse.down()
    await _paced(lambda step: page.mouse.move(x + 150 - 150 * cos(step / 20), y + 120 * sin(step / 20)))
    await page.mouse.up()


async def _paced(act: Callable[[int], Awaitable[None]]) -> None:
    """Send events at an even pace, as a hand does, without waiting for the page to take each."""
    clock = asyncio.get_running_loop().time
    start, step = clock(), 0
    sent: set[asyncio.Future[None]] = set()
    while clock() - start < SECONDS:
        if len(sent) < BEHIND:
            task = asyncio.ensure_future(act(step))
            sent.add(task)
            task.add_done_callback(sent.discard)
            step += 1
        await asyncio.sleep(PACE)
    await asyncio.gather(*sent)
