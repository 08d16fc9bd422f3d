import { useEffect, useState } from 'react';

/** What a canvas takes from the design tokens; it must be told when the theme changes them. `read` keeps its identity. */
export function useTokens<Tokens>(read: (style: CSSStyleDeclaration) => Tokens): Tokens {
  const [tokens, setTokens] = useState(() => read(getComputedStyle(document.documentElement)));
  useEffect(() => {
    const again = () => setTokens(read(getComputedStyle(document.documentElement)));
    const observer = new MutationObserver(again);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, [read]);
  return tokens;
}
