import { css } from 'lit';

/** A statement's table, on the page and where it is embedded. */
export const statementStyle = css`
  h2 { border-top: 3px solid var(--ink); padding-top: 0.5rem; }
  table { margin-top: 0.6rem; }
  th, td { padding-block: 0.34rem; }
  th:first-child { padding-inline-start: 0; }
  td:last-child, th:last-child { padding-inline-end: 0.15rem; }
  tbody .num { font-size: 1.07rem; }
  .who { display: block; font-size: 0.87rem; color: var(--soft); }
  time { white-space: nowrap; }
  tfoot th, tfoot td { padding-block: 0.5rem; font-size: 1.2rem; }
  tfoot .figure { font-weight: 650; }
  tfoot .who { font-weight: 400; }
`;
