/** Tells what a part of a page is by its tag, its role and its names: a menu, or something else around the article. */
import type { LeftOutReason } from "../source-document";
import { attributeOf, type HtmlElement } from "./parse-html";

const menuRoles = /^(?:navigation|menu|menubar|tablist|toolbar)$/;
const menuNames = words(
  "nav|navbar|navigation|navigatie|menu|submenu|breadcrumbs?|kruimelpad|skip|skiplinks?|pagination|pager",
);
const contentsNames = words("toc|inhoudsopgave");
const otherRoles = /^(?:banner|contentinfo|complementary|dialog|alertdialog|search)$/;
const otherNames = words(
  "cookies?|cookiebar|cookiebanner|cookiemelding|consent|gdpr|newsletter|nieuwsbrief|share|sharing|delen|social|socials|related|gerelateerd|sidebar|widgets?|advert|advertisement|ads|banner|promo|comments|reacties|footer|popup|modal",
);

function words(names: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${names})(?:$|[\\s_-])`);
}

/** Returns why a part of a page is no part of the article, or null if its tag and its names do not tell. */
export function findReasonInNames(element: HtmlElement, isInArticle: boolean): LeftOutReason | null {
  const { tagName } = element;
  if (/^(?:html|body|main|article|p|h[1-6]|li|blockquote|figure|table)$/.test(tagName)) return null;
  const role = attributeOf(element, "role").toLowerCase();
  // What a browser calls `hiddenMenu` has two words.
  const names = `${attributeOf(element, "className")} ${attributeOf(element, "id")}`
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase();
  const isNamed = /^(?:div|section|aside|ul|ol|header|footer|form|span|dialog|a)$/.test(tagName);
  if ((tagName === "nav" || isNamed) && contentsNames.test(names)) return "table-of-contents";
  if (tagName === "nav" || tagName === "menu" || menuRoles.test(role) || (isNamed && menuNames.test(names)))
    return "menu";
  if (otherRoles.test(role) || (isNamed && otherNames.test(names))) return "outside-article";
  if (tagName === "form" || tagName === "dialog") return "outside-article";
  return !isInArticle && /^(?:header|footer|aside)$/.test(tagName) ? "outside-article" : null;
}
