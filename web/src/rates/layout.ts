import { css } from 'lit';

/** Where the parts of the page stand. */
export const layout = css`
  tu-rates { display: block; max-width: 92rem; margin: 0 auto; padding: 0 1rem 3rem; }
  .skip { position: absolute; left: 1rem; top: -4rem; background: var(--ink); color: var(--paper); padding: 0.5rem 1rem; z-index: 5; }
  .skip:focus { top: 0.5rem; }
  tu-rates > header { padding: 0.7rem 0 0.4rem; }
  tu-rates .bar { display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; align-items: baseline; }
  tu-rates h1 { font-size: 1.05rem; font-weight: 700; letter-spacing: -0.01em; margin: 0; }
  tu-rates h1 span { font-weight: 400; letter-spacing: 0; color: var(--soft); }
  tu-rates .quiet { margin: 0.3rem 0 0.7rem; font-size: 0.87rem; color: var(--soft); }
  tu-rates .source { margin: 0.35rem 0 0; font-size: 0.87rem; color: var(--soft); max-width: 60rem; }
  tu-rates .program { display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; align-items: baseline; }
  tu-rates .program select {
    font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 2px;
    padding: 0.22rem 0.4rem; min-height: 1.9rem; max-width: 100%;
  }
  tu-rates nav ul { display: flex; flex-wrap: wrap; gap: 0 1.05rem; margin: 0; padding: 0; list-style: none; }
  tu-rates nav a { display: block; padding: 0.4rem 0 0.35rem; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent; }
  tu-rates nav a:hover { color: var(--ink); border-color: var(--edge); }
  tu-rates nav a[aria-current='page'] { color: var(--ink); font-weight: 600; border-color: var(--accent); }
  tu-rates :is(a, select):focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  tu-rates .views { border-bottom: 1px solid var(--rule); margin: 0.5rem 0 1.1rem; }
  tu-rates > main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem; outline: none; }
  tu-rates .waiting { margin: 0; min-height: 60vh; color: var(--soft); }
  tu-rates > footer { padding-top: 2rem; color: var(--soft); font-size: 0.87rem; }
  tu-rates > footer p { margin: 0; }
  @media (width >= 64rem) { tu-rates { padding-inline: 1.75rem; } }
  @page { size: landscape; }
  @media print { .skip, tu-rates nav, tu-rates-sheet { display: none; } tu-rates { padding: 0; max-width: none; } }
`;
