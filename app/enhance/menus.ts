/** Menus that open from a button (`details.pop`): they close on Escape, and when somebody presses or moves the focus elsewhere. */

const openMenus = "details.pop[open]";

export function closeMenus(page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !(event.target instanceof Element)) return;
    const menu = event.target.closest<HTMLDetailsElement>(openMenus);
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  const closeOthers = ({ target }: Event) => {
    for (const menu of page.querySelectorAll<HTMLDetailsElement>(openMenus))
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
  };
  page.addEventListener("pointerdown", closeOthers);
  page.addEventListener("focusin", closeOthers);
}
