/** Lets a card be dragged by its grip, with a mouse, a finger or a pen. Dragging is extra: a tap or a key does the same. */

/** How far a pointer moves before it drags, in px. A shorter move is a tap. */
const least = 6;
/** The distance to the edge of the window within which dragging scrolls the page, in px. */
const edge = 56;

/**
 * Makes `grip` drag a copy of the element that `findCard` returns. `area`: the element around all targets. A target has the attribute
 * `data-drop`; its value is given to `drop` when the card is let go there.
 */
export function dragByGrip(
  grip: HTMLElement,
  area: HTMLElement,
  findCard: () => HTMLElement,
  drop: (target: string) => void,
): void {
  let moved = false;
  // A browser may send a click after a drag. That is no tap on the card.
  grip.addEventListener("click", (event) => moved && event.stopPropagation());
  grip.addEventListener("pointerdown", (event) => {
    moved = false;
    if (event.button !== 0) return;
    const card = findCard();
    const box = card.getBoundingClientRect();
    const [x, y] = [event.clientX, event.clientY];
    const listening = new AbortController();
    let ghost: HTMLElement | undefined;
    let target: HTMLElement | null = null;

    const end = (at: string | undefined) => {
      listening.abort();
      ghost?.remove();
      target?.classList.remove("aimed");
      card.classList.remove("lifted");
      if (at !== undefined) drop(at);
    };
    const on = <K extends keyof HTMLElementEventMap>(name: K, listen: (event: HTMLElementEventMap[K]) => void) =>
      grip.addEventListener(name, listen, { signal: listening.signal });
    on("pointermove", ({ clientX, clientY }) => {
      if (!moved && Math.hypot(clientX - x, clientY - y) < least) return;
      moved = true;
      ghost ??= showGhost(card, box);
      ghost.style.translate = `${box.left + clientX - x}px ${box.top + clientY - y}px`;
      if (clientY < edge) scrollBy(0, -edge / 4);
      else if (clientY > innerHeight - edge) scrollBy(0, edge / 4);
      const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-drop]") ?? null;
      target?.classList.remove("aimed");
      target = area.contains(under) ? under : null;
      target?.classList.add("aimed");
    });
    on("pointerup", () => end(moved ? target?.dataset.drop : undefined));
    on("pointercancel", () => end(undefined));
    addEventListener("keydown", ({ key }) => key === "Escape" && end(undefined), { signal: listening.signal });
    grip.setPointerCapture(event.pointerId);
  });
}

function showGhost(card: HTMLElement, box: DOMRect): HTMLElement {
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.classList.add("ghost");
  ghost.inert = true;
  ghost.style.width = `${box.width}px`;
  card.classList.add("lifted");
  document.body.append(ghost);
  return ghost;
}
