import { useLayoutEffect, useRef, useState } from 'react';
import type { Box } from './figure-settings.ts';

/** How large an element is, kept up to date. */
export function useBox<Kind extends HTMLElement>() {
  const element = useRef<Kind>(null);
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setBox({ width, height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return { element, box };
}
