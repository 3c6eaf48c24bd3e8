/**
 * Node loads this module before the server of the screenshots, or of a demo on a later day. The server's clock then begins at CLOCK_START. So
 * pictures show the same days every time.
 */
const start = Date.parse(process.env.CLOCK_START ?? "");
if (Number.isNaN(start)) throw new Error("CLOCK_START: a moment such as 2026-06-30T13:00:00Z was expected");
const RealDate = Date;
const ahead = start - RealDate.now();

class StoryDate extends RealDate {
  /** @param {any[]} given */
  constructor(...given) {
    // @ts-expect-error What Date takes can't be said of an array.
    super(...(given.length === 0 ? [RealDate.now() + ahead] : given));
  }
  static now() {
    return RealDate.now() + ahead;
  }
}
Object.assign(globalThis, { Date: StoryDate });
