import { articlesPath, glossaryPath, guidesPath, lessonsPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { useIsPublished } from "~/ui/frame/page-frame";

/** Links to the lists of texts, shown without a query. */
export function BrowseLinks() {
  const isPublished = useIsPublished();
  return (
    <section aria-labelledby="shelves">
      <h2 id="shelves" className="title-s search-count">
        Or look through
      </h2>
      <Contents>
        {browseLinks
          .filter(({ href }) => isPublished(href))
          .map(({ href, title, note }) => (
            <ContentsItem key={href} href={href} title={title} note={note} />
          ))}
      </Contents>
    </section>
  );
}

const browseLinks = [
  {
    href: lessonsPath,
    title: "All lessons",
    note: "The course from its beginning, module by module.",
  },
  { href: articlesPath, title: "Articles", note: "Short pieces drawn from the course." },
  { href: guidesPath, title: "Guides to share", note: "Single pages to print or to send." },
  { href: glossaryPath, title: "Words explained", note: "What a doctor or a lesson may say." },
];
