import { css } from 'lit';

/** A box of diagnostics. */
export const faultsStyle = css`
  .box { border: 1px solid var(--fault); border-inline-start-width: 4px; padding: 0.6rem 0.9rem; margin-bottom: 1rem; background: var(--fault-tint); }
  .box .head { display: flex; gap: 1rem; justify-content: space-between; align-items: start; }
  .box li { padding: 0.35rem 0; overflow-wrap: anywhere; }
  code { font: 0.87rem ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
`;
