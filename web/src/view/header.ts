import { css, html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dateText } from '../model/format';
import { download, fileName } from '../model/files';
import { shared } from '../style/shared';
import { SessionElement } from './element';

/** A file that was chosen, as its bytes: the engine says what is wrong with them. */
export interface OpenedFile { name: string; bytes: Uint8Array }

/** What is being settled, and what can be done with it. */
export class Header extends SessionElement {
  static override styles = [shared, css`
    .bar { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: center; justify-content: space-between; }
    h1 { font-size: 1.05rem; font-weight: 700; letter-spacing: -0.01em; }
    h1 span { font-weight: 400; letter-spacing: 0; }
    .actions { display: flex; flex-wrap: wrap; gap: 0.4rem; }
    .name { display: flex; gap: 0.5rem; align-items: center; flex: 1 1 16rem; max-width: 30rem; }
    .name input { text-align: start; border-color: transparent; font-weight: 650; background: none; }
    .name input:hover, .name input:focus { border-color: var(--edge); }
    [popover] { width: min(36rem, calc(100% - 2rem)); max-height: 80dvh; overflow: auto; margin: auto; border: 1px solid var(--edge);
      padding: 1.1rem 1.4rem; background: var(--paper); color: var(--ink); }
    [popover]::backdrop { background: var(--shade); }
    [popover] li { padding: 0.45rem 0; border-bottom: 1px solid var(--rule); }
    [popover] > p { padding-top: 0.6rem; }
    details { border-bottom: 1px solid var(--rule); }
    summary { cursor: pointer; padding: 0.45rem 0; font-weight: 650; }
    details ul { padding-inline-start: 1rem; }
    details li:last-child { border: 0; }
    .quiet { padding-top: 0.3rem; }
    @media print { .actions { display: none; } .name input { padding: 0; } }
    @media (width < 40rem) {
      .name { flex-basis: 100%; order: 3; max-width: none; }
      .name input { border-color: var(--rule); }
      .actions { width: 100%; order: 4; }
      .actions { flex-wrap: nowrap; gap: 0.3rem; }
      .actions > * { flex: 1 0 auto; padding-inline: 0.4rem; }
    }
  `];

  override render(): TemplateResult {
    const { book, name, saved } = this.session;
    const { rating_period: period } = book.program;
    return html`<div class="bar">
        <h1>Trueup <span class="soft">${this.programTitle()}</span></h1>
        <label class="name"><span class="hidden">Scenario name</span>
          <input class="entry" .value=${live(name)} maxlength="200" autocomplete="off" @change=${this.rename}></label>
        <div class="actions">
          <button type="button" class="plain" popovertarget="start">Start…</button>
          <button type="button" class="plain" @click=${this.openFile}>Open…</button>
          <button type="button" class="plain" @click=${this.save}>Save${saved ? '' : html`<span aria-hidden="true"> •</span><span class="hidden">, not saved to a file yet</span>`}</button>
          <button type="button" class="plain" @click=${() => window.print()}>Print</button>
        </div>
      </div>
      <p class="quiet soft small">${dateText(period.from)} to ${dateText(period.to)}. Not official, and not affiliated with any agency or plan:
        the contract governs. Nothing you enter leaves this browser.</p>
      ${this.startList()}
      <input class="hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${this.chosen}>`;
  }

  private rename(event: Event): void {
    this.session.rename((event.target as HTMLInputElement).value.trim());
  }

  private startList(): TemplateResult {
    const choice = (id: string, name: string, note: string): TemplateResult => html`<li>
      <button type="button" class="link" popovertarget="start" popovertargetaction="hide" data-start=${id}
        @click=${() => this.tell('start-from', id)}>${name}</button><div class="soft small">${note}</div></li>`;
    const { program } = this.session.book;
    const { programs, examples } = this.session.engine.catalogue();
    const own = !programs.some(({ id }) => id === program.id);
    const group = ({ id, title }: { id: string; title: string }): TemplateResult => html`
      <details name="program" ?open=${id === program.id}><summary>${title}${id === program.id ? html` <span class="soft small">· open now</span>` : ''}</summary>
        <ul>${choice(id === program.id ? 'empty' : `empty:${id}`, 'An empty scenario', 'Nothing entered yet: every settlement waits for its entries.')}
          ${examples.filter((example) => example.program === id).map((example) => choice(example.id, example.name, example.note))}</ul></details>`;
    return html`<div id="start" popover role="dialog" aria-labelledby="start-title"><h2 id="start-title">Start from</h2>
      ${[...(own ? [program] : []), ...programs].map(group)}
      <p class="soft small">It takes the place of what is open; an undo brings that back.</p></div>`;
  }

  /** Terms of one's own are said in words wherever the program is named. */
  private programTitle(): TemplateResult {
    const { terms, book } = this.session;
    if (!terms.isOwn) return html`${book.program.title}`;
    const { title } = book.program;
    if (!terms.shipped) return html`${title} · own program file`;
    const named = title === terms.shipped.title ? '' : `${title} · `;
    return html`${named}own terms, started from ${terms.shipped.title}`;
  }

  private openFile(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  private async chosen(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (!file) return;
    const detail: OpenedFile = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    field.value = '';
    this.dispatchEvent(new CustomEvent('open-file', { detail, bubbles: true, composed: true }));
  }

  private save(): void {
    download(fileName(this.session.name), this.session.engine.scenarioText());
    this.session.markSaved();
    if (this.session.terms.isOwn) this.session.say({ text: 'Saved the scenario. Your own terms are a file of their own: save them under Terms.' });
  }
}
customElements.define('tu-header', Header);
