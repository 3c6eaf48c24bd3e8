/** Which tables a trainer can take along. */
export const exportedTableKinds = ["matrix", "results", "certificates"] as const;
export type ExportedTableKind = (typeof exportedTableKinds)[number];
