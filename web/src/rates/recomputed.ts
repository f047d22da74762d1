import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';

/** What the engine's answer makes of a figure, and until it is there that it is awaited. */
export function onceRecomputed(body: Promise<TemplateResult>): unknown {
  return until(body, html`<p class="soft" role="status">Recomputing the figure…</p>`);
}
