/** Returns the share (0 to 1) of the items for which `holds` returns true; 0 if there are no items. */
export function computeShare<T>(items: T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
