/** A picture of the engine as an element of the page, with what its groups say taken out of it. */
export interface ReadFigure {
  readonly element: Element;
  /** By the id of the group. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The titles go out of the picture: the page shows them where the pointer is, at once, and lets them be dismissed. */
export function readFigure(svg: string): ReadFigure {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const element = document.importNode(parsed.documentElement, true);
  const titles = new Map<string, string>();
  for (const group of element.querySelectorAll('[data-id]')) {
    const title = group.querySelector(':scope > title');
    if (title === null) continue;
    titles.set(group.getAttribute('data-id') ?? '', title.textContent ?? '');
    title.remove();
  }
  element.removeAttribute('width');
  element.removeAttribute('height');
  element.setAttribute('aria-hidden', 'true');
  return { element, titles };
}
