import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { preloadEngine } from './preload.ts';
import { singleFile } from './single.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wasm = here('../build/wasm');
const alias = { '@engine': `${wasm}/trueup.mjs`, '@rates': `${wasm}/trueup_rates.mjs`, '@wasm': here('../wasm') };
const output = { outDir: here('../build/site'), target: 'es2022', modulePreload: { polyfill: false } };

// The pages of the site.
const input = [here('index.html'), here('rates.html')];

// The settlement page, built three ways: "vite build" is the site, with its other page; "--mode embed" adds the script of the embeddable
// statement; "--mode single" adds the page as one file that opens from a disk.
const builds: Record<string, UserConfig> = {
  embed: {
    resolve: { alias },
    build: { ...output, emptyOutDir: false, copyPublicDir: false, lib: { entry: here('src/embed/element.ts'), formats: ['es'], fileName: () => 'embed.js' } },
  },
  single: {
    resolve: { alias: { ...alias, '@engine': here('src/single/engine.ts') } },
    plugins: [singleFile(`${wasm}/trueup_single.js`, here('index.html'))],
    build: { ...output, emptyOutDir: false, copyPublicDir: false, lib: { entry: here('src/main.ts'), formats: ['iife'], name: 'trueup', fileName: () => 'trueup.js' } },
  },
};

export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: './',
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
  ...(builds[mode] ?? { resolve: { alias }, plugins: [preloadEngine()], build: { ...output, emptyOutDir: true, rollupOptions: { input } } }),
}));
