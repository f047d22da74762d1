import { css } from 'lit';
import { dark, light, type } from './tokens';

/** The page itself: colours, type and measure, which every element inherits. */
export const page = css`
  :root {
    color-scheme: light dark;
    ${light}
    ${type}
    background: var(--paper);
    color: var(--ink);
    text-size-adjust: 100%;
    scroll-padding: 3.5rem 0 4.5rem;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      ${dark}
    }
  }
  body { margin: 0; }
  @page { margin: 16mm 14mm; }
  @media print {
    :root {
      color-scheme: light;
      --paper: #fff; --tint: #fff; --ink: #000; --soft: #333; --rule: #999; --edge: #555; --accent: #000;
      --accent-tint: #fff;
      font-size: 10pt;
    }
  }
`;
