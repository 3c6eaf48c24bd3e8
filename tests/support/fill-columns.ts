/** Fills columns of a group about one member, through the forms of the site. */

/** Fills one new column by hand, one by a list and one on the page of the member, each with a word of the kind `columnvalue`. The member is called `word("name")`. */
export async function fillColumnsAboutMember(
  send: (learnerId: string, address: string, fields: Record<string, string>) => Promise<unknown>,
  trainerId: string,
  { cohortId, learnerId }: { cohortId: string; learnerId: string },
  word: (kind: string) => string,
): Promise<void> {
  for (const way of ["values", "fill", "member"]) {
    const [id, value] = [crypto.randomUUID(), word("columnvalue")];
    const list = `${word("name")}; ${value}`;
    await send(trainerId, `/cohorts/${cohortId}/columns`, { id, name: way });
    const [path, field] =
      way === "member" ? [`learners/${learnerId}/columns`, id] : [`columns/${id}/${way}`, learnerId];
    await send(trainerId, `/cohorts/${cohortId}/${path}`, { [`value.${field}`]: value, list });
  }
}
