import { data } from "@remix-run/node";
import { getLibrary, proseFor } from "./library.server";

/** A page of content/pages for this reader; a 404 where it is hidden until someone has reviewed it. */
export async function loadPage(request: Request, id: string) {
  const { pages } = await getLibrary();
  const page = pages.find((candidate) => candidate.id === id);
  if (!page) throw data(null, { status: 404 });
  return { ...page, ...(await proseFor(request, page)) };
}

export type LoadedPage = Awaited<ReturnType<typeof loadPage>>;
