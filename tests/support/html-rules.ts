/** Checks the HTML of a page with html-validate: its recommended rules, with the exceptions below. */
import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // React and our mails write HTML in this way, and browsers accept it.
      "attr-case": "off",
      "doctype-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "void-style": "off",
      // In HTML a field without a type is a text field.
      "no-implicit-input-type": "off",
      // Lists and charts have names too; axe checks whether a name helps.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
      // HTML allows every id without a space. Ids of fields follow their names, such as `time.` and a lesson.
      "valid-id": ["error", { relaxed: true }],
      // Checkboxes share the name of their question.
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit", "reset"] }],
      // A region with a name but without a heading is not a section.
      "prefer-native-element": ["error", { exclude: ["region"] }],
      // Our own server sends the styles; scripts have a hash.
      "require-sri": ["error", { target: "crossorigin" }],
      // A title contains the name of the course or the group, whatever its length.
      "long-title": "off",
    },
  }),
);

/** Many mail programs ignore styles in the head, so mails have styles on their elements. */
export const mailHtmlRules: ConfigData = { rules: { "no-inline-style": "off" } };

/** Problems with line and rule; it is empty for valid HTML. */
export async function findHtmlProblems(html: string, change: ConfigData = {}): Promise<string[]> {
  const { results } = await validator.validateString(html, change);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message, selector }) => `${line}: ${ruleId}: ${message} (${selector ?? ""})`),
  );
}
