import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { eraseRating } from "~/features/lessons/exercises/life-ratings.server";
import { eraseResponse } from "~/features/lessons/exercises/responses.server";
import { Page } from "~/ui/frame/page";
import { loadNotebook } from "~/features/notebook/load-notebook.server";
import { NotebookSheet } from "~/features/notebook/notebook-sheet";
import { notebookPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  return loadNotebook(db, account.id, clockOf(account));
}

export async function action({ request }: ActionFunctionArgs) {
  const { id } = await requireAccount(db, request);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  switch (form.get("intent")) {
    case "erase-note":
      await eraseResponse(db, id, { lessonId: text("lesson"), exerciseId: text("exercise") });
      return redirect(`${notebookPath}#notes`, 303);
    case "erase-rating":
      if (!(await eraseRating(db, id, text("rating")))) throw data(null, { status: 404 });
      return redirect(`${notebookPath}#life`, 303);
    default:
      throw data(null, { status: 400 });
  }
}

export const meta: MetaFunction = () => [
  { title: "Notebook – Notes" },
  { name: "robots", content: "noindex" },
];

export default function NotebookRoute() {
  return (
    <Page>
      <NotebookSheet {...useLoaderData<typeof loader>()} />
    </Page>
  );
}
