"""Measures whether a page can be read: contrast as WCAG 2.2 counts it, width, visibility."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

READABLE = 4.5

_TEXTS = """(selector) => {
    const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const known = new Map();
    const parse = color => {
        if (!known.has(color)) {
            context.clearRect(0, 0, 1, 1);
            context.fillStyle = color;
            context.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
            known.set(color, {rgb: [r, g, b], a: a / 255});
        }
        return known.get(color);
    };
    const over = (top, alpha, below) => top.map((c, i) => c * alpha + below[i] * (1 - alpha));
    const remembered = (count, known = new Map()) => element => {
        if (!known.has(element)) known.set(element, count(element));
        return known.get(element);
    };
    const paper = remembered(element => {
        if (!element) return [255, 255, 255];
        const {rgb, a} = parse(getComputedStyle(element).backgroundColor);
        return over(rgb, a, paper(element.parentElement));
    });
    const opaque = remembered(element =>
        element ? opaque(element.parentElement) * getComputedStyle(element).opacity : 1);
    const linear = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    const weights = [.2126, .7152, .0722];
    const light = rgb => rgb.map(linear).reduce((sum, c, i) => sum + c * weights[i], 0);
    const has_text = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    for (const animation of document.getAnimations())
        if (isFinite(animation.effect.getComputedTiming().endTime)) animation.finish();
    const texts = [];
    for (const element of document.querySelectorAll(selector)) {
        const shown = element.checkVisibility({visibilityProperty: true});
        const opacity = opaque(element);
        if (!has_text(element) || !shown || opacity === 0) continue;
        const below = paper(element);
        const ink = parse(getComputedStyle(element).color);
        const lights = [light(over(ink.rgb, ink.a * opacity, below)), light(below)];
        texts.push({
            name: [element.tagName.toLowerCase(), ...element.classList].join('.'),
            text: element.textContent.trim().slice(0, 40),
            contrast: (Math.max(...lights) + .05) / (Math.min(...lights) + .05),
        });
    }
    return texts;
}"""

ARTICLE = "article :is(h1, h2, h3, p, a, li, dt, dd, td, th, span, strong, em, code)"
HEADER = ".md-header__title .md-header__topic:first-child .md-ellipsis"
TABS = ".md-tabs__link"


def texts(page: Page, selector: str) -> list[dict[str, Any]]:
    """Every visible piece of text with its contrast."""
    return page.evaluate(_TEXTS, selector)


def faint(page: Page, selector: str) -> list[str]:
    """What has too little contrast; nothing to measure is a fault, too."""
    measured = texts(page, selector)
    assert measured, f"nothing to read in {selector}"
    found = {
        f"{text['name']} {text['contrast']:.2f}": text["text"]
        for text in measured
        if text["contrast"] < READABLE
    }
    return [f"{name}: {text}" for name, text in found.items()]


def too_wide(page: Page) -> list[str]:
    """Whether the page scrolls sideways, and what makes it."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
            [...document.querySelectorAll('article *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth)
                .map(e => e.tagName + '.' + e.className).slice(0, 5)
                .concat('wider than ' + innerWidth)"""
    )


def draw_anew(page: Page) -> None:
    """Until the page has been drawn again: scripts know its new size, and it is where it rests."""
    page.evaluate(
        """() => new Promise(done =>
            requestAnimationFrame(() => requestAnimationFrame(() => done())))"""
    )
