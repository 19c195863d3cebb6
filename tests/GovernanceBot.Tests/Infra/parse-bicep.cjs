'use strict';

// node parse-bicep.cjs FILE: prints where the file is no Bicep, as a JSON list.
const fs = require('node:fs');
const Parser = require('web-tree-sitter');

async function main() {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Parser.Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  const { rootNode } = parser.parse(fs.readFileSync(process.argv[2], 'utf8'));
  const faults = rootNode
    .descendantsOfType('ERROR')
    .map((node) => `line ${node.startPosition.row + 1}: ${node.text}`);
  process.stdout.write(JSON.stringify(faults.length === 0 && rootNode.hasError ? ['something is missing'] : faults));
}

main();
