/** Longest stretch of work between two frames. */
const budget = 16;
const firstSlice = 60;

/**
 * Works through a list without holding up the window: slices grow or shrink to fit the budget, and between two
 * of them the browser draws. Stops when `isCurrent` says that somebody else has taken over.
 */
export async function inSlices<Item>(
  items: readonly Item[],
  isCurrent: () => boolean,
  work: (slice: readonly Item[]) => void,
): Promise<void> {
  let size = firstSlice;
  for (let from = 0; from < items.length && isCurrent(); ) {
    const started = performance.now();
    work(items.slice(from, from + size));
    const spent = performance.now() - started;
    from += size;
    size = Math.max(10, Math.min(400, Math.round(size * (budget / Math.max(1, spent)))));
    if (from < items.length) await nextFrame();
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
