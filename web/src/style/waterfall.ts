import { css } from 'lit';

export const waterfallStyle = css`
  figure { padding: 0.4rem 0 1rem; max-width: 62rem; }
  svg { display: block; max-width: 100%; font-size: 12px; }
  text { fill: var(--ink); }
  .where, .tick { fill: var(--soft); }
  .end { font-size: 13px; font-weight: 650; }
  .rule { stroke: var(--rule); }
  .axis { stroke: var(--edge); }
  .link { stroke: var(--edge); stroke-dasharray: 2 3; }
  .up { fill: var(--accent); stroke: var(--accent); }
  .down { stroke: var(--accent); stroke-width: 1.25; }
  .hatch { stroke: var(--accent); stroke-width: 2; }
  .none { stroke: var(--edge); stroke-width: 2; }
  .mark { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
  @media print { svg { break-inside: avoid; } }
`;
