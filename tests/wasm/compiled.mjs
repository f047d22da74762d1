// Compiles documents as the types that they are declared to be.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli/trueup.mjs';

const compiler = path.join(root, 'web/node_modules/typescript/bin/tsc');

/** Compiles one file for each document, written as a literal, so that excess properties are errors too. `source` declares the types. */
export function check(documents, source = 'reply') {
  const folder = path.join(root, 'build/types-check', source);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, { type, text }] of Object.entries(documents)) {
    const file = path.join(folder, `${name.replace(/[^\w-]+/g, '-')}.ts`);
    writeFileSync(file, `import type { ${type.replace(/\[\]$/, '')} } from '../../../wasm/${source}';\nexport const document: ${type} =\n${text};\n`);
  }
  const settings = { compilerOptions: { strict: true, exactOptionalPropertyTypes: true, noEmit: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022', types: [] } };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const run = spawnSync(process.execPath, [compiler, '--project', folder, '--pretty', 'false'], { encoding: 'utf8' });
  const faults = run.stdout.split('\n').filter((line) => /error TS/.test(line)).map((line) => line.slice(0, 300));
  return { status: run.status, faults: [...new Set(faults)], text: run.stdout.slice(0, 4000) + run.stderr };
}
