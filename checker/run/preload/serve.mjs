// Preloaded, in place of tsx, into the process of a learner's file that was made into JavaScript before.
// Only the source of this one file is replaced: its address, and so `import.meta` and every stack, stay its own.
// It is told all in its own address, because the program can see its environment.
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';

/** @typedef {import('./resolve-rules.mjs').Context} Context */
/** @typedef {import('./resolve-rules.mjs').Resolved} Resolved */
/** @typedef {{ format: string, source: string, shortCircuit: true }} Loaded */
/**
 * @typedef {object} Hooks
 * @property {(specifier: string, context: Context, next: (specifier: string, context: Context) => Resolved) => Resolved} resolve
 * @property {(url: string, context: object, next: (url: string, context: object) => Loaded) => Loaded} load
 */

const { searchParams } = new URL(import.meta.url);
const entry = searchParams.get('entry');
const outside = searchParams.has('outside');
const source = readFileSync(searchParams.get('code') ?? '', 'utf8');

// Missing before Node 22.15, which the types, made for one version, don't know.
const { registerHooks } = /** @type {{ registerHooks?: (hooks: Hooks) => { deregister: () => void } }} */ (
  /** @type {unknown} */ (nodeModule)
);

// As tsx does, rather than with an option, which is handed on to other processes.
process.setSourceMapsEnabled(true);

if (registerHooks) {
  if (outside) await import('./resolve.mjs');
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === entry
        ? Object.assign({ url: entry, format: 'module' }, { shortCircuit: true })
        : next(specifier, context),
    load(url, context, next) {
      if (url !== entry) return next(url, context);
      // All others are Node's own business.
      hooks.deregister();
      return { format: 'module', source, shortCircuit: true };
    },
  });
} else {
  const exercises = outside ? new URL('../../../exercises/', import.meta.url).href : undefined;
  nodeModule.register('./serve-thread.mjs', import.meta.url, { data: { entry, source, exercises } });
}
