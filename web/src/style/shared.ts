import { css } from 'lit';

/** What all elements have in common: buttons, figures, tables, fields. */
export const shared = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { display: block; }
  :host([hidden]) { display: none; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, figure { margin: 0; padding: 0; }
  fieldset { border: 0; min-inline-size: 0; }
  ul, ol { list-style: none; }
  h2 { font-size: 1.2rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.005em; }
  h3 { font-size: 1rem; line-height: 1.35; font-weight: 650; }
  h4 { font-size: 0.87rem; font-weight: 650; }
  .soft { color: var(--soft); }
  .small { font-size: 0.87rem; }
  .fault { color: var(--fault); }
  .hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .empty { color: var(--soft); font-style: italic; }

  button, input, select { font: inherit; font-variant-numeric: inherit; color: inherit; }
  button { cursor: pointer; }
  a { color: var(--accent); text-underline-offset: 0.18em; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  .plain {
    border: 1px solid var(--edge); border-radius: 3px; background: var(--paper); padding: 0.28rem 0.7rem; min-height: 2rem;
  }
  .plain:hover { background: var(--accent-tint); border-color: var(--accent); }
  .link {
    border: 0; background: none; padding: 0; color: var(--accent); text-decoration: underline;
    text-underline-offset: 0.18em; text-decoration-thickness: 1px; text-align: start; min-height: 24px;
  }
  .figure {
    border: 0; border-radius: 2px; background: none; padding: 0.1rem 0.15rem; margin: -0.1rem -0.15rem; min-height: 24px;
    text-decoration: underline dotted var(--edge) 1px; text-underline-offset: 0.25em; white-space: nowrap;
  }
  .figure:hover { background: var(--accent-tint); text-decoration-color: var(--accent); text-decoration-style: solid; }
  .figure.wants { color: var(--soft); font-style: italic; }

  table { border-collapse: collapse; width: 100%; }
  caption { text-align: start; font-weight: 650; padding: 0 0 0.35rem; }
  th, td { padding: 0.28rem 0.5rem; text-align: start; vertical-align: baseline; border-bottom: 1px solid var(--rule); }
  th { font-weight: 400; }
  thead th {
    font-size: 0.8rem; line-height: 1.25; color: var(--soft); vertical-align: bottom; border-bottom: 1px solid var(--edge);
  }
  .num { text-align: end; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
  thead .num { white-space: normal; }
  tfoot th, tfoot td { border-top: 1px solid var(--edge); border-bottom: 3px double var(--edge); font-weight: 650; }
  .scroll { position: relative; overflow-x: auto; max-width: 100%; }

  .entry {
    border: 1px solid var(--edge); border-radius: 2px; background: var(--paper); padding: 0.22rem 0.4rem; min-height: 1.9rem;
    width: 100%; text-align: end;
  }
  .entry.words { text-align: start; }
  .entry[aria-invalid='true'] { border: 2px solid var(--fault); background: var(--fault-tint); }
  .entry::placeholder { color: var(--soft); opacity: 1; }
  @media print { .figure { text-decoration: none; } }
`;
