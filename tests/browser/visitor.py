"""A visitor of the simulator's page: what they do with eyes and hands, by the names the page gives its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import FilePayload, Locator, Page, expect


@dataclass
class Visitor:
    """One open page. `faults` gathers what its console complains of."""

    page: Page
    pictures: Path
    faults: list[str] = field(default_factory=list)

    def column(self, name: str) -> Side:
        """`residents`, `departments` or `coordinators`."""
        return Side(self.page, self.page.get_by_test_id(f"column-{name}"))

    async def taps_tab(self, column: str) -> None:
        """On a narrow page: shows another column."""
        await self.page.get_by_test_id(f"tab-{column}").click()

    def news(self, column: str) -> Locator:
        """On a narrow page: the count of what nobody has looked at in a column."""
        return self.page.get_by_test_id(f"tab-{column}").locator(".badge")

    async def fits(self) -> None:
        """Nothing is cut off at the side."""
        assert await self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    async def moves_clock(self, step: str) -> None:
        button = self.page.get_by_test_id(f"clock-{step}")
        await button.click()
        await expect(button).to_be_enabled(timeout=60_000)

    async def switches_language(self) -> None:
        await self.page.get_by_test_id("language").click()

    async def adds_resident(self, name: str) -> None:
        """Whose service speaks the page's language."""
        await self.column("residents").element.get_by_test_id("add-person").click()
        await self.page.get_by_test_id("field-name").fill(name)
        await self.page.get_by_test_id("dialog-ok").click()

    async def takes_picture(self, name: str) -> None:
        self.pictures.mkdir(parents=True, exist_ok=True)
        await self.page.screenshot(path=self.pictures / f"{name}.png")


@dataclass
class Side:
    """One of the page's three columns."""

    page: Page
    element: Locator

    async def opens_chat(self, title: str) -> None:
        await self.element.get_by_test_id("chat-tab").filter(has_text=title).click()

    async def says(self, text: str, *, photo: bytes | None = None, file: FilePayload | None = None) -> None:
        taken = FilePayload(name="photo.png", mimeType="image/png", buffer=photo) if photo else file
        if taken:
            await self.element.get_by_test_id("composer-photos").set_input_files(taken)
        await self.element.get_by_test_id("composer-text").fill(text)
        await self.sends()

    async def takes_example(self, number: int) -> str:
        """Taps one of the sentences offered in an empty chat, and returns it; it is written, not yet sent."""
        example = self.element.get_by_test_id("example").nth(number)
        words = await example.inner_text()
        await example.click()
        await expect(self.element.get_by_test_id("composer-text")).to_have_value(words.strip())
        return words.strip()

    async def sends(self) -> None:
        await self.element.get_by_test_id("composer-send").click()

    async def replies(self, message: Locator, text: str, *, photo: bytes | None = None) -> None:
        await message.hover()
        await message.get_by_test_id("reply").click()
        await expect(self.element.get_by_test_id("quoting")).to_be_visible()
        await self.says(text, photo=photo)

    async def taps(self, label: str) -> None:
        """Presses the newest button whose words begin so."""
        words = re.compile(rf"^{re.escape(label)}")
        await self.element.get_by_test_id("choice").filter(has_text=words).last.click()

    def message(self, *words: str) -> Locator:
        """The newest message of the service that holds all these words."""
        found = self.element.locator('[data-testid="message"][data-from="bot"]')
        for word in words:
            found = found.filter(has_text=word)
        return found.last

    async def hears(self, *words: str) -> Locator:
        message = self.message(*words)
        await expect(message).to_be_visible(timeout=20_000)
        return message

    async def shows(self, message: Locator) -> None:
        """Scrolls to a message and waits for its photos, so that a picture taken of the page holds them."""
        await message.scroll_into_view_if_needed()
        for photo in await message.get_by_test_id("photo").locator("img").all():
            await expect(photo).not_to_have_js_property("naturalWidth", 0)
