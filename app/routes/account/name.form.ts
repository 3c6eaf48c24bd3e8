import { z } from "zod";
import { nameField } from "./account-fields";

export const changeNameForm = z.object({ name: nameField });
