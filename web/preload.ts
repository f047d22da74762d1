import type { Plugin } from 'vite';

/** Has the browser fetch a page's module while it still reads the script that will ask for it. */
export function preloadEngine(): Plugin {
  return {
    name: 'trueup-preload-engine',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, filename }) {
        const wanted = filename.endsWith('rates.html') ? 'trueup_rates' : 'trueup';
        const engine = Object.keys(bundle ?? {}).find((name) => new RegExp(`(^|/)${wanted}-[^/]*\\.wasm$`).test(name));
        if (!engine) return [];
        const attrs = { rel: 'preload', as: 'fetch', type: 'application/wasm', href: `./${engine}`, crossorigin: '' };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
