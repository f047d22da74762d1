// The WebAssembly engine as the page has it, in Node.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import createTrueup from '../../build/wasm/trueup.mjs';

const binary = readFileSync(path.join(import.meta.dirname, '../../build/wasm/trueup.wasm'));

/** A fresh module: {Engine, heapBytes()}. Node cannot fetch a file, so it is given the bytes. */
export async function load() {
  let memory;
  const module = await createTrueup({
    wasmBinary: binary,
    // The module does not hand out its memory; its instance does, under whatever name.
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(binary, imports).then(({ instance, module: compiled }) => {
        memory = Object.values({ ...imports.env, ...imports.a, ...instance.exports })
          .find((value) => value instanceof WebAssembly.Memory);
        done(instance, compiled);
      });
      return {};
    },
  });
  return { Engine: module.Engine, heapBytes: () => memory.buffer.byteLength };
}

export const { Engine } = await load();

/** Opens a scenario and gives the whole reply, or the refusal. */
export function settled(engine, program, scenario) {
  const opened = engine.open(program, scenario);
  return JSON.parse(opened).ok ? engine.reply() : opened;
}
