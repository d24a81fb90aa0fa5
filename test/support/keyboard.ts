import type { Page } from 'playwright-core';

/** Somebody without a mouse: goes from field to field, and always sees where they are. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Tab, until the field, link or button of this name has the focus. Throws when it never does, or when it is not to be seen. */
  async to(name: string | RegExp): Promise<void> {
    for (let tabs = 0; tabs < 120; tabs += 1) {
      await this.page.keyboard.press('Tab');
      const { text, isSeen } = await this.focused();
      if (!isSeen) throw new Error(`The focus is not to be seen on “${text}”.`);
      if (typeof name === 'string' ? text === name : name.test(text)) return;
    }
    throw new Error(`Tab never came to ${String(name)} on ${this.page.url()}.`);
  }

  /** Types into the field that has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Enter on a link or button, and the page that it leads to. */
  async enter(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
  }

  /** To the link or button, and to the page that it leads to. */
  async follow(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.enter();
  }

  private focused(): Promise<{ text: string; isSeen: boolean }> {
    return this.page.evaluate(`(() => {
      const it = document.activeElement;
      const label = it.labels?.[0]?.textContent ?? it.getAttribute('aria-label') ?? it.textContent ?? '';
      const style = getComputedStyle(it);
      const beside = it.labels?.[0] ? getComputedStyle(it.labels[0], '::before') : style;
      const isMarked = [style, beside].some((one) => one.outlineStyle !== 'none' || one.boxShadow !== 'none');
      // Within the field for a date the browser marks the part that has the focus, such as its calendar.
      const hasOwnMark = it.type === 'date';
      const { width, height } = it.getBoundingClientRect();
      return { text: label.replace(/\\s+/g, ' ').trim(), isSeen: it === document.body || ((isMarked || hasOwnMark) && width > 0 && height > 0) };
    })()`);
  }
}
