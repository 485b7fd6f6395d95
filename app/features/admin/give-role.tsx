import type { SubmissionResult } from "@conform-to/react";
import type { StaffRole } from "#db/schema";
import { Button } from "~/ui/forms/button";
import { InputField, SelectField } from "~/ui/forms/field";
import { textField } from "~/ui/forms/form-field";

export const roleNames: Record<StaffRole, string> = {
  expert: "Expert",
  reviewer: "Reviewer",
  moderator: "Moderator",
  admin: "Admin",
};

export function GiveRole({ result }: { result?: SubmissionResult }) {
  const field = (name: string) => textField("role", name, result);
  return (
    <form method="post" className="flow flow--form" aria-label="Give a role" noValidate>
      <InputField
        label="Address of their account"
        hint="They sign up first."
        type="email"
        autoComplete="off"
        {...field("email")}
      />
      <SelectField label="Role" {...field("role")}>
        {Object.entries(roleNames).map(([role, words]) => (
          <option key={role} value={role}>
            {words}
          </option>
        ))}
      </SelectField>
      <InputField label="Name that people see" autoComplete="off" {...field("name")} />
      <InputField
        label="Credential that people see"
        hint="For example LCSW. Leave it empty if there is none."
        autoComplete="off"
        {...field("credential")}
      />
      <Button name="intent" value="give">
        Give the role
      </Button>
      <p className="small muted">
        The same role given again changes the name and the credential. They are signed out.
      </p>
    </form>
  );
}
