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

/** Shows in an element the text of another element, with its bold words and its language. */
export function copyText(source: HTMLElement, to: HTMLElement): void {
  if (source.lang) to.lang = source.lang;
  else to.removeAttribute("lang");
  to.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
}
