/** Addresses of Google that lead to a file of Drive: here they lead to « Documents ». */

const ADDRESS =
  /^https:\/\/(?:docs\.google\.com\/document\/d|drive\.google\.com\/(?:file\/d|drive\/folders))\/([\w-]+)/;

function fileOf(address: string | undefined): string | undefined {
  return ADDRESS.exec(address ?? "")?.[1];
}

/** Links that are clicked, and those that a script of the page opens. */
export function followDocumentLinks(show: (id: string) => void): void {
  const open = window.open.bind(window);
  window.open = (address, ...others) => {
    const id = fileOf(address?.toString());
    if (id === undefined) return open(address, ...others);
    show(id);
    return null;
  };
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const id = fileOf(link?.href);
      if (id === undefined) return;
      event.preventDefault();
      show(id);
    },
    true,
  );
}
