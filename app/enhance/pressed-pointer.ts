/**
 * A click that changes a field and presses a button at once: the field tells its change as soon as the button is pressed, before the click. What is
 * then drawn anew must not replace or move the button, or the click is lost.
 */
let released: Promise<void> = Promise.resolve();

/** Begins to follow whether a pointer is pressed. */
export function followPressedPointer(): void {
  addEventListener(
    "pointerdown",
    () => {
      released = new Promise((resolve) => {
        // After the click, which comes after the pointer was let go.
        const done = () => setTimeout(resolve);
        for (const end of ["pointerup", "pointercancel"]) addEventListener(end, done, { capture: true, once: true });
      });
    },
    { capture: true },
  );
}

/** Waits until no pointer is pressed. */
export function waitUntilPointerIsReleased(): Promise<void> {
  return released;
}
