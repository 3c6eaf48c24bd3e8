/** Writes the YAML of a draft course. Texts are always quoted, so that none is read as something else. */
import { stringify } from "yaml";

export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
}
