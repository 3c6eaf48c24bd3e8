import type { SerializeFrom } from "@remix-run/node";
import { dossierLicences } from "~/content/dossier/dossier-schema";
import { proposeCourseName } from "~/studio/imports/propose-course-name";
import type { ImportReport, SourceDescription } from "~/studio/imports/source-import";
import { sourceImportPath } from "~/ui/addresses";
import { formatLongDayOf } from "~/ui/dates";
import { ChangedMeanwhileNotice } from "~/ui/forms/changed-meanwhile-notice";
import { Field } from "~/ui/forms/field";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm, useSchemaField } from "~/ui/forms/schema-form";
import { type Messages, useMessages } from "~/ui/messages";
import type { FoundImport } from "./found-import";
import { sourceDescriptionForm } from "./source-description.form";

/** A description that was not stored. `stored`: what another page said meanwhile, if that is why. */
export type RefusedSourceDescription = RefusedFormState & { stored?: SourceDescription };

interface SourceDescriptionFormProps {
  found: FoundImport;
  report: SerializeFrom<ImportReport>;
  form: RefusedSourceDescription | undefined;
}

/** The form in which an author says whose text a source is. */
export function SourceDescriptionForm({ found, report, form }: SourceDescriptionFormProps) {
  const { studio, locale } = useMessages();
  const words = studio.description;
  const title = report.title ?? "";
  const initial = found.description ?? {
    ...{ title, address: "", licence: "", courseId: proposeCourseName(title) },
    edition: words.readOn(formatLongDayOf(found.createdAt, locale)),
  };
  return (
    <section aria-labelledby="description-title" id="description">
      <div className="blocktop">
        <h2 id="description-title">{words.title}</h2>
        <p className="soft">{words.lead}</p>
      </div>
      <SchemaForm
        className="flow mt3"
        action={sourceImportPath(found.id)}
        schema={sourceDescriptionForm}
        state={form}
        words={studio.errors}
        data-draft=""
      >
        {form?.stored && (
          <DescriptionChanged stored={form.stored} values={form.values} back={sourceImportPath(found.id)} />
        )}
        <input type="hidden" name="version" value={form?.values.version ?? found.descriptionVersion} />
        <LicenceChoice initial={initial.licence} />
        <Field name="title" label={words.fields.title} initial={initial.title} dir="auto" />
        <Field
          name="address"
          label={words.fields.address}
          hint={words.addressHint}
          initial={initial.address ?? ""}
          spellCheck={false}
        />
        <Field name="edition" label={words.fields.edition} hint={words.editionHint} initial={initial.edition} />
        <Field
          name="courseId"
          label={words.fields.courseId}
          hint={words.courseHint}
          initial={initial.courseId}
          spellCheck={false}
        />
        <p className="line">
          <button className="tool do" type="submit">
            {words.save}
          </button>
        </p>
      </SchemaForm>
    </section>
  );
}

function LicenceChoice({ initial }: { initial: string }) {
  const { description } = useMessages().studio;
  const { problem, typed } = useSchemaField("licence");
  const chosen = typed ?? initial;
  return (
    <fieldset aria-describedby={problem ? "licence-problem" : undefined}>
      <legend className="vh">{description.fields.licence}</legend>
      {problem && <FieldProblem id="licence-problem">{problem}</FieldProblem>}
      <ul className="pickrows">
        {dossierLicences.map((licence, at) => {
          const id = at === 0 ? "licence" : `licence-${licence}`;
          const { title, text } = description.licences[licence];
          return (
            <li key={licence}>
              <input type="radio" name="licence" id={id} value={licence} defaultChecked={chosen === licence} />
              <label htmlFor={id}>
                <b>{title}</b>
                <br />
                <span className="soft">{text}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function DescriptionChanged({
  stored,
  values,
  back,
}: {
  stored: SourceDescription;
  values: RefusedFormState["values"];
  back: string;
}) {
  const { description: words } = useMessages().studio;
  const names = Object.keys(words.fields) as (keyof SourceDescription)[];
  const rows = names
    .map((name) => ({
      name: words.fields[name],
      held: show(words, name, stored[name]),
      mine: show(words, name, values[name]?.trim()),
    }))
    .filter(({ held, mine }) => held !== mine);
  return <ChangedMeanwhileNotice words={words.changed} columns={words.columns} rows={rows} back={back} />;
}

function show(
  words: Messages["studio"]["description"],
  name: keyof SourceDescription,
  value: string | null | undefined,
) {
  const licence = dossierLicences.find((each) => each === value);
  if (name === "licence" && licence) return words.licences[licence].title;
  return value || words.none;
}
