import { css } from 'lit';

export const explanationStyle = css`
  section { padding-top: 0.9rem; }
  section > h3 { font-size: 0.8rem; color: var(--soft); font-weight: 600; padding-bottom: 0.1rem; }
  .value { font-size: 1.75rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; overflow-wrap: anywhere; }
  .unit { font-size: 0.93rem; font-weight: 400; letter-spacing: 0; }
  .digits { overflow-wrap: anywhere; }
  .clauses li { padding: 0.1rem 0; }
  .wanted { columns: 2 14rem; padding-top: 0.25rem; }
`;
