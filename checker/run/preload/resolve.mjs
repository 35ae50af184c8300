// Preloaded, after tsx, into the process of a learner's file that lies outside the workbook.
// Bare imports that its own folders lack resolve as from exercises/, and it is an ES module (see resolve-rules.mjs).
import * as nodeModule from 'node:module';
import { asModule, isBare, isNotFound } from './resolve-rules.mjs';

/** @typedef {import('./resolve-rules.mjs').Context} Context */
/** @typedef {import('./resolve-rules.mjs').Resolved} Resolved */
/** @typedef {(specifier: string, context: Context) => Resolved} NextResolve */

// Missing before Node 22.15, which the types, made for one version, don't know.
const { registerHooks } =
  /** @type {{ registerHooks?: (hooks: { resolve: (specifier: string, context: Context, next: NextResolve) => Resolved }) => void }} */ (
    /** @type {unknown} */ (nodeModule)
  );
const exercises = new URL('../../../exercises/', import.meta.url).href;

if (registerHooks) {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      try {
        return asModule(nextResolve(specifier, context), context);
      } catch (error) {
        if (!isBare(specifier) || !isNotFound(error)) throw error;
        try {
          return nextResolve(specifier, { ...context, parentURL: exercises });
        } catch {
          throw error;
        }
      }
    },
  });
} else {
  nodeModule.register('./resolve-thread.mjs', import.meta.url, { data: { exercises } });
}
