// The WebAssembly module of the rate certifications as the page has it, in Node.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import createRates from '../../build/wasm/trueup_rates.mjs';

// Node cannot fetch a file, so the module is given the bytes.
const wasmBinary = readFileSync(path.join(import.meta.dirname, '../../build/wasm/trueup_rates.wasm'));

export const { Rates } = await createRates({ wasmBinary });
