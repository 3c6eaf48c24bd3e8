/** Makes elements for the page. Texts are set as text and copied as nodes, never parsed as HTML. */

export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
  text = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** A button that does not send its form. */
export function createButton(className: string, text = ""): HTMLButtonElement {
  const button = createElement("button", className, text);
  button.type = "button";
  return button;
}

/** Gives an element these children, in this order. A child that stands in its place is not moved, because moving it takes its focus. */
export function setChildren(parent: Element, children: Element[]): void {
  for (const each of [...parent.children]) if (!children.includes(each)) each.remove();
  for (const [at, each] of children.entries())
    if (parent.children[at] !== each) parent.insertBefore(each, parent.children[at] ?? null);
}

/** Shows in an element the text of another element, with its bold words and its language. */
export function copyText(source: HTMLElement, to: HTMLElement): void {
  if (source.lang) to.lang = source.lang;
  else to.removeAttribute("lang");
  to.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
}
