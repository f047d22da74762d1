import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Script text that cannot end its element early. */
function enclosed(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function hash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** Writes engine, terms and page as one HTML file that runs from a disk, with its scripts allowed by hash. */
export function singleFile(enginePath: string, pagePath: string): Plugin {
  return {
    name: 'trueup-single-file',
    generateBundle(_, bundle) {
      const chunk = Object.values(bundle).find((part) => part.type === 'chunk');
      if (!chunk) throw new Error('no script was built');
      const scripts = [readFileSync(enginePath, 'utf8'), chunk.code].map(enclosed);
      const policy = `default-src 'none'; script-src ${scripts.map(hash).join(' ')} 'wasm-unsafe-eval'; connect-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
      const page = readFileSync(pagePath, 'utf8')
        .replace(/(Content-Security-Policy" content=")[^"]*/, (_match, head: string) => head + policy)
        .replace(/\s*<script type="module".*<\/script>/, '');
      const source = page.replace('</body>', () => `${scripts.map((script) => `<script>${script}</script>`).join('\n')}\n</body>`);
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName: 'trueup.html', source });
    },
  };
}
