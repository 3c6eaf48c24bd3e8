import { membershipPath } from "../addresses";
import { TitledPageRow } from "../blocks";
import { formatLongDateTime } from "../dates";
import { useMessages } from "../messages";
import { useDeadlineScopeName } from "./deadline-scope-name";

export interface JoinedGroup {
  id: string;
  name: string;
  next: { scope: string; dueAt: string } | null;
  lessons: { id: string; number: number }[];
}

/** A list of the groups that a learner joined, and a link to join another group. */
export function JoinedGroupList({ groups }: { groups: JoinedGroup[] }) {
  const { list } = useMessages().membership;
  return (
    <TitledPageRow title={list.title}>
      <div className="flow">
        {groups.length > 0 ? (
          <ul className="rows plain">
            {groups.map((group) => (
              <Group key={group.id} {...group} />
            ))}
          </ul>
        ) : null}
        <p>
          <a className="go" href="/join">
            {list.join}
          </a>
        </p>
      </div>
    </TitledPageRow>
  );
}

function Group({ id, name, next, lessons }: JoinedGroup) {
  const { membership, locale } = useMessages();
  const nameOf = useDeadlineScopeName(lessons);
  return (
    <li>
      <h3 className="named">
        <a href={membershipPath(id)}>{name}</a>
      </h3>
      <p className="small">
        {next ? membership.list.next(nameOf(next.scope), formatLongDateTime(next.dueAt, locale)) : membership.list.none}
      </p>
    </li>
  );
}
