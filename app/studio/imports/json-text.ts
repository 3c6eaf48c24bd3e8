/**
 * Returns a value with another character in place of each that JSON in PostgreSQL refuses: NUL and lone surrogates. Texts stay as long
 * as they were.
 */
export function replaceCharactersThatJsonRefuses<Value>(value: Value): Value {
  return replace(value) as Value;
}

function replace(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD");
  if (Array.isArray(value)) return value.map(replace);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replace(each)]));
}
