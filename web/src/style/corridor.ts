import { css } from 'lit';

export const corridorStyle = css`
  figure { padding: 0.6rem 0 1rem; }
  svg { display: block; max-width: 100%; font-size: 12px; }
  text { fill: var(--ink); }
  .tick, .name, .share, .where { fill: var(--soft); }
  .share { font-weight: 600; }
  .rule { stroke: var(--rule); }
  .axis { stroke: var(--edge); }
  .edge { stroke: var(--edge); stroke-dasharray: 2 3; }
  .hatch { stroke: var(--rule); stroke-width: 1.6; }
  .curve { fill: none; stroke: var(--accent); stroke-width: 2.25; stroke-linejoin: round; }
  .drop { stroke: var(--ink); stroke-dasharray: 3 3; }
  .mark { fill: var(--paper); stroke: var(--ink); stroke-width: 2.5; }
  .here { font-size: 15px; font-weight: 650; paint-order: stroke; stroke: var(--paper); stroke-width: 4; stroke-linejoin: round; }
  .where { paint-order: stroke; stroke: var(--paper); stroke-width: 4; stroke-linejoin: round; }
  th:first-child { padding-inline-start: 0; min-width: 8.5rem; }
`;
