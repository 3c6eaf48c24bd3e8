/** Checks the HTML of a page with html-validate: its recommended rules, except those that are changed below. */
import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

/** Works out the rules once for each change of them, because html-validate would do so for every page, which takes a third of its time. */
class RulesOnce extends StaticConfigLoader {
  private readonly known = new Map<string, ReturnType<StaticConfigLoader["getConfigFor"]>>();

  override getConfigFor(name: string, change: ConfigData = {}): ReturnType<StaticConfigLoader["getConfigFor"]> {
    const key = JSON.stringify(change);
    const rules = this.known.get(key) ?? super.getConfigFor(name, change);
    this.known.set(key, rules);
    return rules;
  }
}

const validator = new HtmlValidate(
  new RulesOnce({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // Five rules about spelling in HTML are off: React and our mails write it in another way, which browsers accept too.
      "attr-case": "off",
      "doctype-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "void-style": "off",
      // This rule is off, because in HTML a field without a type is a text field.
      "no-implicit-input-type": "off",
      // Names of lists and charts are allowed too; axe checks whether a name helps.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
      // Every id without a space is allowed, as in HTML. The id of a field is its name, such as `time.` and a lesson.
      "valid-id": ["error", { relaxed: true }],
      // The checkboxes of a question may have the same name, like radio buttons.
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit", "reset"] }],
      // A region with a name but without a heading need not be a `section`.
      "prefer-native-element": ["error", { exclude: ["region"] }],
      // Only a style or script from another server needs a hash (`integrity`).
      "require-sri": ["error", { target: "crossorigin" }],
      // This rule is off, because a title contains the name of a course or a group, whatever its length.
      "long-title": "off",
    },
  }),
);

/** The rules for mails allow styles on elements, because many mail programs ignore styles in the head. */
export const mailHtmlRules: ConfigData = { rules: { "no-inline-style": "off" } };

/** Returns the problems of an HTML text, each with its line and rule; none if it is valid. */
export async function findHtmlProblems(html: string, change: ConfigData = {}): Promise<string[]> {
  const { results } = await validator.validateString(html, change);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message, selector }) => `${line}: ${ruleId}: ${message} (${selector ?? ""})`),
  );
}
