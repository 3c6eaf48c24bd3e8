/**
 * Returns the value that an object has itself under a key, or undefined. Use this where the key comes from data, such as the id of a lesson: a
 * plain lookup of `constructor` finds what every object inherits.
 */
export function getOwnValue<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
