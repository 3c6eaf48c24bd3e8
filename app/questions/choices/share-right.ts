/** The share of the items for which it holds, 0 to 1; 0 when there are none. */
export function shareRight<T>(items: T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
