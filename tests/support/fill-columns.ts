/** Fills columns of a group about one member, through the forms of the site. */

/** Fills one new column by hand and another by a list, each with a word of the kind `columnvalue`. The member is called `word("name")`. */
export async function fillColumnsAboutMember(
  send: (learnerId: string, address: string, fields: Record<string, string>) => Promise<unknown>,
  trainerId: string,
  { cohortId, learnerId }: { cohortId: string; learnerId: string },
  word: (kind: string) => string,
): Promise<void> {
  for (const way of ["values", "fill"]) {
    const [id, value] = [crypto.randomUUID(), word("columnvalue")];
    const list = `${word("name")}; ${value}`;
    await send(trainerId, `/cohorts/${cohortId}/columns`, { id, name: way });
    await send(trainerId, `/cohorts/${cohortId}/columns/${id}/${way}`, { [`value.${learnerId}`]: value, list });
  }
}
