/** Where a node stands, in the figure's own units. */
export interface NodePlace {
  readonly variable: string;
  readonly x: number;
  readonly y: number;
}

const inFirstPanel = 'node:0:';

/** Every node of the figure's first panel by the middle of its circle. */
export function placesIn(figure: Element): readonly NodePlace[] {
  return [...figure.querySelectorAll(`[data-id^="${inFirstPanel}"]`)].flatMap((group) => {
    const circle = group.querySelector('circle');
    const variable = group.getAttribute('data-id')?.slice(inFirstPanel.length);
    if (circle === null || variable === undefined) return [];
    return [{ variable, x: circle.cx.baseVal.value, y: circle.cy.baseVal.value }];
  });
}

/** The same places with one node put elsewhere. */
export function withNodeAt(places: readonly NodePlace[], node: NodePlace): readonly NodePlace[] {
  return places.map((place) => (place.variable === node.variable ? node : place));
}

/** A point of the window in the figure's units; null while the figure is not on the screen. */
export function pointIn(
  figure: SVGSVGElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): { readonly x: number; readonly y: number } | null {
  const matrix = figure.getScreenCTM();
  if (matrix === null) return null;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x, y };
}

/** The variable whose node this group of the first panel is. */
export function variableAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const id = target.closest('[data-id]')?.getAttribute('data-id') ?? '';
  return id.startsWith(inFirstPanel) ? id.slice(inFirstPanel.length) : null;
}
