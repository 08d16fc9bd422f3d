import { circle, head, type MarkMatrix, tail } from './mark-matrix.ts';
import { discriminatingEnd, isCircleEdge, uncoveredPath } from './pag-paths.ts';

/** Whether b was in the set that separated a and c. */
export type InSeparatingSet = (a: number, c: number, b: number) => boolean;

/** Ten rules by which marks follow from marks (Zhang 2008, doi:10.1016/j.artint.2008.08.001), until none applies. */
export function applyPagRules(marks: MarkMatrix, isBetween: InSeparatingSet): void {
  const rules = [
    rule1,
    rule2,
    rule3,
    (m: MarkMatrix) => rule4(m, isBetween),
    rule5,
    rule6,
    rule7,
    rule8,
    rule9,
    rule10,
  ];
  let before: string;
  do {
    before = marks.marks.join('');
    for (const rule of rules) rule(marks);
  } while (marks.marks.join('') !== before);
}

/** Edges whose mark at `to` is a circle. */
function* circles(marks: MarkMatrix): Generator<[number, number]> {
  for (let from = 0; from < marks.p; from++) {
    for (let to = 0; to < marks.p; to++) if (marks.at(from, to) === circle) yield [from, to];
  }
}

const arrow = (marks: MarkMatrix, from: number, to: number) => {
  marks.set(from, to, head);
  marks.set(to, from, tail);
};

/** a ∗→ b o–∗ c, a and c apart: b → c. */
function rule1(marks: MarkMatrix): void {
  for (const [c, b] of circles(marks)) {
    const shows = marks.neighbours(b).some((a) => a !== c && marks.at(a, b) === head && !marks.joined(a, c));
    if (shows && marks.at(c, b) === circle) arrow(marks, b, c);
  }
}

/** a → b ∗→ c or a ∗→ b → c, a ∗–o c: a ∗→ c. */
function rule2(marks: MarkMatrix): void {
  for (const [a, c] of circles(marks)) {
    const shows = marks
      .neighbours(a)
      .some(
        (b) =>
          marks.joined(b, c) &&
          marks.at(a, b) === head &&
          marks.at(b, c) === head &&
          (marks.at(b, a) === tail || marks.at(c, b) === tail),
      );
    if (shows) marks.set(a, c, head);
  }
}

/** a ∗→ b ←∗ c, a ∗–o d o–∗ c, a and c apart, d ∗–o b: d ∗→ b. */
function rule3(marks: MarkMatrix): void {
  for (const [d, b] of circles(marks)) {
    const ends = marks
      .neighbours(b)
      .filter((a) => a !== d && marks.at(a, b) === head && marks.at(a, d) === circle);
    if (ends.some((a) => ends.some((c) => c > a && !marks.joined(a, c)))) marks.set(d, b, head);
  }
}

/** A discriminating path for b: b → c when b separated its ends, a ↔ b ↔ c when not. */
function rule4(marks: MarkMatrix, isBetween: InSeparatingSet): void {
  for (const [c, b] of circles(marks)) {
    for (const a of marks.neighbours(b)) {
      if (a === c || marks.at(c, b) !== circle) continue;
      if (!marks.isArrow(a, c) || marks.at(b, a) !== head) continue;
      const end = discriminatingEnd(marks, a, b, c);
      if (end === null) continue;
      if (isBetween(end, c, b)) arrow(marks, b, c);
      else {
        marks.set(a, b, head);
        marks.set(b, c, head);
        marks.set(c, b, head);
      }
    }
  }
}

/** An uncovered path of circles that closes with a o–o b, ends apart from each other's second: all undirected. */
function rule5(marks: MarkMatrix): void {
  for (const [a, b] of circles(marks)) {
    if (!isCircleEdge(marks, a, b)) continue;
    for (const c of marks.neighbours(a)) {
      if (c === b || marks.joined(c, b) || !isCircleEdge(marks, a, c)) continue;
      const path = uncoveredPath(marks, [a, c], b, isCircleEdge);
      if (path === null || marks.joined(path.at(-2)!, a)) continue;
      const closed = [...path, a];
      for (const [at, from] of closed.slice(0, -1).entries()) {
        marks.set(from, closed[at + 1]!, tail);
        marks.set(closed[at + 1]!, from, tail);
      }
      break;
    }
  }
}

/** a – b o–∗ c: b –∗ c. */
function rule6(marks: MarkMatrix): void {
  for (const [c, b] of circles(marks)) {
    if (marks.neighbours(b).some((a) => marks.at(a, b) === tail && marks.at(b, a) === tail))
      marks.set(c, b, tail);
  }
}

/** a –o b o–∗ c, a and c apart: b –∗ c. */
function rule7(marks: MarkMatrix): void {
  for (const [c, b] of circles(marks)) {
    const shows = marks
      .neighbours(b)
      .some((a) => a !== c && marks.at(b, a) === tail && marks.at(a, b) === circle && !marks.joined(a, c));
    if (shows) marks.set(c, b, tail);
  }
}

/** a → b → c or a –o b → c, a o→ c: a → c. */
function rule8(marks: MarkMatrix): void {
  for (const [c, a] of circles(marks)) {
    if (marks.at(a, c) !== head) continue;
    const shows = marks
      .neighbours(a)
      .some((b) => marks.at(b, a) === tail && marks.at(a, b) !== tail && marks.isArrow(b, c));
    if (shows) marks.set(c, a, tail);
  }
}

/** a o→ c and an uncovered path from a to c that may be directed, its second node apart from c: a → c. */
function rule9(marks: MarkMatrix): void {
  for (const [c, a] of circles(marks)) {
    if (marks.at(a, c) !== head) continue;
    const shows = marks
      .neighbours(a)
      .some((b) => b !== c && !marks.joined(b, c) && uncoveredPath(marks, [a, b], c) !== null);
    if (shows) marks.set(c, a, tail);
  }
}

/** a o→ c, b → c ← d, uncovered paths that may be directed from a to b and to d, their second nodes apart: a → c. */
function rule10(marks: MarkMatrix): void {
  for (const [c, a] of circles(marks)) {
    if (marks.at(a, c) !== head) continue;
    const parents = marks.neighbours(c).filter((node) => node !== a && marks.isArrow(node, c));
    if (parents.length < 2) continue;
    const seconds = marks.neighbours(a).filter((node) => node !== c);
    const leads = (second: number, to: number) =>
      second === to
        ? marks.at(to, a) !== head && marks.at(a, to) !== tail
        : uncoveredPath(marks, [a, second], to) !== null;
    const shows = parents.some((b, at) =>
      parents
        .slice(at + 1)
        .some((d) =>
          seconds.some(
            (one) =>
              leads(one, b) &&
              seconds.some((other) => other !== one && !marks.joined(one, other) && leads(other, d)),
          ),
        ),
    );
    if (shows) marks.set(c, a, tail);
  }
}
