import type { XmlElement } from './xml-tree.ts';

/** Words of the first label in a yEd drawing under an element's <data>; null without one. */
export function drawnLabel(owner: XmlElement, kind: 'NodeLabel' | 'EdgeLabel'): string | null {
  const label = findDrawn(owner, kind)?.text.trim();
  return label === undefined || label === '' ? null : label;
}

/** Where a yEd drawing has its shape: the upper left corner, as the file states it. */
export function drawnPosition(node: XmlElement): { readonly x: number; readonly y: number } | null {
  const geometry = findDrawn(node, 'Geometry')?.attributes;
  if (geometry === undefined) return null;
  const position = { x: Number(geometry.x), y: Number(geometry.y) };
  return Number.isFinite(position.x) && Number.isFinite(position.y) ? position : null;
}

function findDrawn(node: XmlElement, name: string): XmlElement | undefined {
  const find = (element: XmlElement): XmlElement | undefined => {
    for (const child of element.children) {
      const found = child.name === name ? child : find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const data of node.children) {
    const found = data.name === 'data' ? find(data) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
