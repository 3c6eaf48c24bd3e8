/** The title of a page about a group, below a link to the overview of that group. */
export function CohortHeading({ cohort, title }: { cohort: { id: string; name: string }; title: string }) {
  return (
    <>
      <p className="over">
        <a href={`/cohorts/${cohort.id}`}>{cohort.name}</a>
      </p>
      <h1>{title}</h1>
    </>
  );
}
