import { formatLongDateTime } from "../dates";
import { useSchemaField } from "../forms/schema-form";
import { useMessages } from "../messages";
import { useDeadlineScopeNames } from "./deadline-scope-name";

interface MoveAlongFieldsProps {
  /** What comes later and would be due first: ids of lessons, and empty for the course as a whole. */
  scopes: string[];
  dueAt: Date;
  lessons: { id: string; number: number }[];
  /** For whom, or null if it is so for everybody. */
  names?: string | null;
}

/** Says which later lessons would be due before a new deadline, with the tick that gives them the same day. The schema must have `along`. */
export function MoveAlongFields({ scopes, dueAt, lessons, names = null }: MoveAlongFieldsProps) {
  const { following, locale } = useMessages();
  const words = following.extension;
  const nameOf = useDeadlineScopeNames(lessons);
  const { id, typed } = useSchemaField("along");
  const moment = formatLongDateTime(dueAt, locale);
  return (
    <div>
      <p>
        {words.overtaken(nameOf(scopes), scopes.length, moment)}
        {names === null ? null : ` ${words.overtakenBy(names)}`}
      </p>
      <label className="tick mt3">
        <input
          id={id}
          type="checkbox"
          name="along"
          value="on"
          aria-describedby={`${id}-hint`}
          defaultChecked={typed === "on"}
        />
        <span>{words.along(moment)}</span>
      </label>
      <p className="small" id={`${id}-hint`}>
        {words.alongHint}
      </p>
    </div>
  );
}
