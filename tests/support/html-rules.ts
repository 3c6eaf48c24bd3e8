/** Whether a page is good HTML, by html-validate: all that it recommends, with the exceptions below. */
import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // How React and our mails write HTML: the same to a browser.
      "attr-case": "off",
      "doctype-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "void-style": "off",
      // A field without a type is one line of text: HTML says so.
      "no-implicit-input-type": "off",
      // Lists and charts have names too; axe judges whether a name helps.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
      // HTML allows every id without a space: fields are called after what they send, such as `time.` and a lesson.
      "valid-id": ["error", { relaxed: true }],
      // Boxes to tick share the name of their question.
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit", "reset"] }],
      // A region with a name and without a heading is no section.
      "prefer-native-element": ["error", { exclude: ["region"] }],
      // Our own server sends the styles; scripts have a hash.
      "require-sri": ["error", { target: "crossorigin" }],
      // A title holds the name of the course or the group, whatever its length.
      "long-title": "off",
    },
  }),
);

/** Many mail programs leave out styles in the head: those of a mail stand on its elements. */
export const mailHtmlRules: ConfigData = { rules: { "no-inline-style": "off" } };

/** What is wrong, with its line and rule; empty for good HTML. */
export async function findHtmlProblems(html: string, change: ConfigData = {}): Promise<string[]> {
  const { results } = await validator.validateString(html, change);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message, selector }) => `${line}: ${ruleId}: ${message} (${selector ?? ""})`),
  );
}
