import { Notice } from "~/ui/notice";

const problems = {
  differs: {
    title: "It costs something else now",
    text: "Nothing was changed or charged. The new amount is below.",
  },
  declined: {
    title: "Your bank declined the payment",
    text: "Nothing was changed. You can use another card: choose “Cards and invoices” on your membership page.",
  },
};

/** Why a change of plan was not made, and what to do. */
export function ChangeProblem({ kind }: { kind: keyof typeof problems }) {
  const { title, text } = problems[kind];
  return (
    <Notice kind="wait" role="alert" level={2} title={title}>
      {text}
    </Notice>
  );
}
