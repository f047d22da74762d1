import { css } from 'lit';

/** Where the parts of the page stand: statement beside the work on a wide screen, above it on a narrow one. */
export const layout = css`
  tu-app { display: block; padding-bottom: 4rem; }
  .skip { position: absolute; left: 1rem; top: -4rem; background: var(--ink); color: var(--paper); padding: 0.5rem 1rem; z-index: 5; }
  .skip:focus { top: 0.5rem; }
  tu-app > header { padding: 0.7rem 1rem 0.6rem; border-bottom: 1px solid var(--rule); }
  tu-app > main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding: 1.1rem 1rem; max-width: 92rem; margin: 0 auto; }
  tu-app > footer { padding: 1rem; color: var(--soft); font-size: 0.87rem; max-width: 92rem; margin: 0 auto; }
  tu-app > footer p { margin: 0; }
  #statement, #work { min-width: 0; outline: none; }
  #statement { max-width: 40rem; }
  nav { display: flex; flex-wrap: wrap; gap: 0 1.6rem; border-bottom: 1px solid var(--rule); margin-bottom: 1.1rem; }
  nav ul { display: flex; flex-wrap: wrap; gap: 0 1.05rem; margin: 0; padding: 0; list-style: none; }
  nav a { display: block; padding: 0.5rem 0 0.4rem; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent; }
  nav a:hover { color: var(--ink); border-color: var(--edge); }
  nav a[aria-current='page'] { color: var(--ink); font-weight: 600; border-color: var(--accent); }
  nav a:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  tu-netbar { position: fixed; inset: auto 0 0; z-index: 2; }
  tu-toast { position: fixed; inset: auto 1rem 3.6rem; max-width: 30rem; margin: 0 auto; z-index: 3; }
  tu-print { display: none; }
  @media (width >= 64rem) {
    tu-app { padding-bottom: 0; }
    tu-app > header, tu-app > footer { padding-inline: 1.75rem; }
    tu-app > main { grid-template-columns: minmax(0, 1fr) 27.5rem; gap: 2.25rem; padding: 1.1rem 1.75rem; align-items: start; }
    #work { grid-column: 1; grid-row: 1; }
    #statement { grid-column: 2; grid-row: 1; position: sticky; top: 1.1rem; max-height: calc(100dvh - 2.2rem); overflow-y: auto; }
    tu-netbar { position: static; }
    tu-toast { inset: auto auto 1.2rem 1.75rem; margin: 0; }
  }
  @media print {
    .skip, #work, tu-netbar, tu-toast, tu-explain, tu-app > footer { display: none; }
    tu-app > main { display: block; padding: 0; }
    tu-app > header { padding: 0 0 0.5rem; }
    #statement { position: static; max-width: none; max-height: none; overflow: visible; }
    tu-print { display: block; }
    /* Terms and a combined statement are pages of their own. */
    tu-app:is([data-view='terms'], [data-view='together']) #work { display: block; }
    tu-app:is([data-view='terms'], [data-view='together']) :is(#statement, tu-print, nav, tu-faults) { display: none; }
  }
`;
