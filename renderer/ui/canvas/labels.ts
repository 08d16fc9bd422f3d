/** Width in pixels of a label in the canvas's face. */
export type MeasureText = (text: string) => number;

/** Measures in the weight and size of a node's label; what was measured once is known. */
export function createMeasure(face: string, size = 13): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 7.4;
  context.font = `500 ${size}px ${face}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    known.set(text, width);
    return width;
  };
}

/** Shortens a label that is wider than `room`, with an ellipsis. */
export function fitLabel(label: string, room: number, measure: MeasureText): string {
  if (measure(label) <= room) return label;
  const letters = [...label];
  let [shortest, longest] = [0, letters.length];
  while (shortest < longest) {
    const middle = Math.ceil((shortest + longest) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= room) shortest = middle;
    else longest = middle - 1;
  }
  return `${letters.slice(0, shortest).join('').trimEnd()}…`;
}
