/** The tables about a cohort that a trainer can download. */
export const exportedTableKinds = ["matrix", "results", "certificates"] as const;
export type ExportedTableKind = (typeof exportedTableKinds)[number];
