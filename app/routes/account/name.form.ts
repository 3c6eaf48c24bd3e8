import { z } from "zod";
import { personNameField } from "./account-fields";

export const changeNameForm = z.object({ name: personNameField });
