/** Far more than the files of a paper need, and far less than what stops a program. */
const mostLevels = 50;

/**
 * Returns parsed JSON.
 * @throws Error if the text is no JSON, or is nested too deep to be handled
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (isDeeperThan(value, mostLevels)) throw new Error(`JSON nested more than ${mostLevels} deep`);
  return value;
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(each, levels - 1));
}
