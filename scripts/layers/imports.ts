import { type Module, parseSync } from '@swc/core';

/**
 * Every module that a TypeScript source names: imports and exports, type-only ones, `import('x')` as a call and as a
 * type. Looks at each node of the tree, so that no form of syntax hides one.
 */
export function importsOf(source: string, options: { readonly jsx: boolean }): readonly string[] {
  const found = new Set<string>();
  collect(parseSync(source, { syntax: 'typescript', tsx: options.jsx, decorators: true }), found);
  return [...found];
}

function collect(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const part of node) collect(part, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const named = moduleNamedBy(node as SyntaxNode);
  if (named !== undefined) found.add(named);
  for (const part of Object.values(node)) collect(part, found);
}

/** The fields of swc's nodes that matter here. */
interface SyntaxNode {
  readonly type?: string;
  readonly source?: { readonly value: string } | null;
  readonly argument?: { readonly value: string };
  readonly callee?: { readonly type: string; readonly value?: string };
  readonly arguments?: readonly { readonly expression: { readonly type: string; readonly value?: string } }[];
}

function moduleNamedBy(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source?.value;
    case 'TsImportType':
      return node.argument?.value;
    case 'CallExpression': {
      const isImport =
        node.callee?.type === 'Import' ||
        (node.callee?.type === 'Identifier' && node.callee.value === 'require');
      const [first] = node.arguments ?? [];
      return isImport && first?.expression.type === 'StringLiteral' ? first.expression.value : undefined;
    }
    default:
      return undefined;
  }
}

/** A module that does nothing but import: what dependency-cruiser needs to see of a source. */
export function moduleOfImports(names: readonly string[]): Module {
  return parseSync(names.map((name) => `import ${JSON.stringify(name)};`).join('\n'), {
    syntax: 'typescript',
  });
}
