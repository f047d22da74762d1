import { Rates } from '@wasm/rates';
import type { Answer, Call } from './client';

// The module of the rates, beside the page: verifying a certification takes long enough to be noticed.

const loading = Rates.load();

async function answer({ id, method, args }: Call): Promise<Answer> {
  try {
    const rates = await loading;
    const call = rates[method] as (...args: unknown[]) => unknown;
    return { id, value: call.apply(rates, args) };
  } catch (fault) {
    return { id, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

addEventListener('message', (event: MessageEvent<Call>) => {
  void answer(event.data).then((result) => postMessage(result));
});
