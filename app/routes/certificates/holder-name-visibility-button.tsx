import { certificatePath } from "~/ui/addresses";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

/**
 * The button that shows or hides the holder's name on the public page. `title`: the title of the course, if the page lists several
 * certificates.
 */
export function HolderNameVisibilityButton({ id, shown, title }: { id: string; shown: boolean; title?: string }) {
  const { own } = useMessages().certificate;
  const action = shown ? own.hide : own.show;
  return (
    <Form action={`${certificatePath(id)}/name`}>
      <button
        className="btn quiet"
        type="submit"
        name="shown"
        value={shown ? "0" : "1"}
        aria-label={title && own.ofThis(action, title)}
      >
        {action}
      </button>
    </Form>
  );
}
