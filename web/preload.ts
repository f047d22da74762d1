import type { Plugin } from 'vite';

/** Has the browser fetch the engine while it still reads the script that will ask for it. */
export function preloadEngine(): Plugin {
  return {
    name: 'trueup-preload-engine',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const engine = Object.keys(bundle ?? {}).find((name) => name.endsWith('.wasm'));
        if (!engine) return [];
        const attrs = { rel: 'preload', as: 'fetch', type: 'application/wasm', href: `./${engine}`, crossorigin: '' };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
