/**
 * Brings a part of the page up to date with the same part of a page that was just loaded, without replacing what stays: an element keeps its
 * focus, a box that the reader ticked keeps its tick, and a fold that the reader opened stays open.
 */
import { setChildren } from "./elements";

/** Makes `old` like `fresh`, with as few new elements as possible. An element with `data-own` belongs to a script and stays as it is. */
export function mergeElement(old: Element, fresh: Element): void {
  if ((old instanceof HTMLElement && old.dataset.own !== undefined) || old.isEqualNode(fresh)) return;
  const box =
    isBox(old) && isBox(fresh) ? { is: old.checked, was: old.defaultChecked, now: fresh.defaultChecked } : null;
  for (const { name } of [...old.attributes])
    if (!fresh.hasAttribute(name) && !(old instanceof HTMLDetailsElement && name === "open")) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (box) (old as HTMLInputElement).checked = box.is === box.was ? box.now : box.is;
  if (hasText(old) || hasText(fresh)) {
    if (old.innerHTML !== fresh.innerHTML) old.replaceChildren(...[...fresh.childNodes].map(copy));
    return;
  }
  const left = [...old.children];
  const children = [...fresh.children].map((child) => {
    const at = left.findIndex((each) => keyOf(each) === keyOf(child));
    const [own] = at < 0 ? [] : left.splice(at, 1);
    if (!own) return copy(child) as Element;
    mergeElement(own, child);
    return own;
  });
  setChildren(old, children);
}

const copy = (node: Node) => document.importNode(node, true);

const isBox = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === "checkbox";

const hasText = ({ childNodes }: Element) =>
  [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());

/** What an element is known by among its siblings: its id, the row of its table (`data-key`), or the name of a field and its value. */
function keyOf(element: Element): string {
  const { tagName, id } = element;
  if (element instanceof HTMLInputElement) return `${tagName} ${element.name} ${isBox(element) ? element.value : ""}`;
  return `${tagName} ${id || (element instanceof HTMLElement ? (element.dataset.key ?? "") : "")}`;
}
