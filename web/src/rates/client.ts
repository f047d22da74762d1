import type { Rates } from '@wasm/rates';

/** What the module of the rates can be asked. */
export type Method = keyof Rates;
export interface Call { id: number; method: Method; args: unknown[] }
/** The value of a call, or the fault that kept it from having one. */
export interface Answer { id: number; value?: unknown; fault?: string }

interface Waiting { resolve(value: unknown): void; reject(fault: Error): void }

/** The module of the rates in a worker. Calls are answered in their order. */
export class RatesClient {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor() {
    this.worker.addEventListener('message', (event: MessageEvent<Answer>) => this.take(event.data));
    this.worker.addEventListener('error', () => this.fail());
  }

  call<M extends Method>(method: M, ...args: Parameters<Rates[M]>): Promise<ReturnType<Rates[M]>> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.worker.postMessage({ id, method, args } satisfies Call);
    });
  }

  private take({ id, value, fault }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (fault === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(fault));
  }

  /** The script of the worker did not load. */
  private fail(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('the module did not load'));
    this.waiting.clear();
  }
}
