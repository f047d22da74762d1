import type { Plugin } from 'vite';

/** Has the browser fetch the settlement page's module while it still reads the script that will ask for it. A worker's module cannot be. */
export function preloadEngine(): Plugin {
  return {
    name: 'trueup-preload-engine',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, filename }) {
        if (!filename.endsWith('index.html')) return [];
        const engine = Object.keys(bundle ?? {}).find((name) => /(^|\/)trueup-[^/]*\.wasm$/.test(name));
        if (!engine) return [];
        const attrs = { rel: 'preload', as: 'fetch', type: 'application/wasm', href: `./${engine}`, crossorigin: '' };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
