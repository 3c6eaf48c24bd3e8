/** Merges what two trainers changed of one column. A pure function. */
import type { OwnColumn } from "./own-column";

export const columnSettingNames = ["name", "purpose", "inTable"] as const;
export type ColumnSettingName = (typeof columnSettingNames)[number];
export type ColumnSettings = Pick<OwnColumn, ColumnSettingName>;

interface MergedColumnSettings {
  merged: ColumnSettings;
  /** What somebody else changed since the form was shown, and this form left as it was. It stays. */
  kept: ColumnSettingName[];
  /** What both changed, each in another way. `merged` has what this form wants. */
  disputed: ColumnSettingName[];
}

/**
 * Returns the settings after a form. Only what the trainer changed in it counts, so that a page that is older than a change of somebody else
 * does not undo that change. `shown`: what the form showed before it was filled in. `stored`: what is stored now.
 */
export function mergeColumnSettings(
  typed: ColumnSettings,
  { shown, stored }: { shown: ColumnSettings; stored: ColumnSettings },
): MergedColumnSettings {
  const isLeft = (name: ColumnSettingName) => typed[name] === shown[name];
  const othersChanged = columnSettingNames.filter((name) => stored[name] !== shown[name]);
  const kept = othersChanged.filter(isLeft);
  const disputed = othersChanged.filter((name) => !isLeft(name) && typed[name] !== stored[name]);
  const merged = { ...typed, ...Object.fromEntries(kept.map((name) => [name, stored[name]])) };
  return { merged, kept, disputed };
}
