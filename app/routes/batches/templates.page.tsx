import type { MessageTemplate } from "~/cohorts/templates/message-template";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { addMessagePath, templatePath, templatesPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { MessageTextFields } from "~/ui/cohorts/message-fields";
import { Field } from "~/ui/forms/field";
import { Form } from "~/ui/forms/form";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";
import { addTemplateForm, changeTemplateForm } from "./template.form";

interface TemplatesPageProps {
  templates: MessageTemplate[];
  done: "added" | "changed" | "removed" | null;
  /** The path of the message from which the trainer came, or empty. */
  message: string;
  /** The id that is sent with the form, so that two clicks save only one template. */
  id: string;
  form: RefusedFormState | undefined;
}

/** The page with a trainer's own templates of messages. */
export function TemplatesPage({ templates, done, message, id, form }: TemplatesPageProps) {
  const { batch, cohort } = useMessages();
  const words = batch.templates;
  return (
    <>
      <div className="wrap band">
        <p className="over">
          {message ? <a href={message}>{words.toMessage}</a> : <a href="/cohorts">{cohort.list.title}</a>}
        </p>
        <h1>{words.title}</h1>
        <div className="flow mt5">
          <p className="lead read">{words.lead}</p>
          {done ? <ActionDoneNotice>{words.done[done]}</ActionDoneNotice> : null}
          {templates.length === 0 ? <p>{words.none}</p> : <TemplateTable templates={templates} message={message} />}
        </div>
      </div>
      <TitledPageRow title={words.add}>
        <SchemaForm
          className="flow read"
          action={addMessagePath(templatesPath, message)}
          schema={addTemplateForm}
          state={form}
          words={batch.errors}
        >
          <input type="hidden" name="id" value={form?.values.id ?? id} />
          <TemplateFields initial={{ name: "", subject: "", text: "" }} />
        </SchemaForm>
      </TitledPageRow>
    </>
  );
}

function TemplateTable({ templates, message }: Pick<TemplatesPageProps, "templates" | "message">) {
  const words = useMessages().batch.templates;
  return (
    <ResponsiveTable
      caption={words.list}
      rows={templates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: words.columns.name,
          cell: ({ id, name }) => (
            <a className="named" href={addMessagePath(templatePath(id), message)} aria-label={words.change(name)}>
              {name}
            </a>
          ),
        },
        { key: "subject", label: words.columns.subject, named: true, cell: ({ subject }) => subject },
        {
          key: "action",
          label: words.columns.action,
          cell: ({ id, name }) => (
            <Form action={addMessagePath(`${templatePath(id)}/remove`, message)}>
              <button className="btn quiet slim" type="submit" aria-label={words.removeOf(name)}>
                {words.remove}
              </button>
            </Form>
          ),
        },
      ]}
    />
  );
}

/** The page that changes one template. */
export function ChangeTemplatePage({
  template,
  message,
  form,
}: {
  template: MessageTemplate;
  message: string;
  form: RefusedFormState | undefined;
}) {
  const { batch } = useMessages();
  const words = batch.templates;
  const list = addMessagePath(templatesPath, message);
  return (
    <div className="wrap band">
      <p className="over">
        <a href={list}>{words.title}</a>
      </p>
      <h1>{template.name}</h1>
      <div className="mt7">
        <SchemaForm className="flow read" schema={changeTemplateForm} state={form} words={batch.errors}>
          <TemplateFields initial={template} cancel={list} />
        </SchemaForm>
      </div>
    </div>
  );
}

/** `cancel`: where the trainer returns without changing a template; absent for a new one. */
function TemplateFields({ initial, cancel }: { initial: Omit<MessageTemplate, "id">; cancel?: string }) {
  const words = useMessages().batch.templates;
  return (
    <>
      <Field name="name" label={words.name} hint={words.nameHint} initial={initial.name} />
      <MessageTextFields initial={initial} hint={words.textHint} />
      <p className="row">
        <button className="btn" type="submit">
          {words.save}
        </button>
        {cancel ? (
          <a className="go" href={cancel}>
            {words.cancel}
          </a>
        ) : null}
      </p>
    </>
  );
}
