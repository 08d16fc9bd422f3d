#!/usr/bin/env node
// Runs on any Node, old ones included, so that it can say what is wrong: the program itself needs Node 24.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `nosograph: usage: Node ${process.versions.node} is too old; Nosograph needs Node 24 or newer. ` +
      'In a checkout, "npm run -s nosograph -- …" uses the right one by itself.\n',
  );
  process.exit(2);
}
await import('./main.ts');
