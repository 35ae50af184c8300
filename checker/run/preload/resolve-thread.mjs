// The hooks for Node before 22.15, where they run in a thread of their own and are asynchronous.
import { asModule, isBare, isNotFound } from './resolve-rules.mjs';

/** @typedef {import('./resolve-rules.mjs').Context} Context */
/** @typedef {import('./resolve-rules.mjs').Resolved} Resolved */

let exercises = '';

/** @param {{ exercises: string }} data */
export function initialize(data) {
  exercises = data.exercises;
}

/**
 * @param {string} specifier
 * @param {Context} context
 * @param {(specifier: string, context: Context) => Promise<Resolved>} nextResolve
 */
export async function resolve(specifier, context, nextResolve) {
  try {
    return asModule(await nextResolve(specifier, context), context);
  } catch (error) {
    if (!isBare(specifier) || !isNotFound(error)) throw error;
    // The first error is the one to report: it names the learner's own file.
    return await nextResolve(specifier, { ...context, parentURL: exercises }).catch(() => {
      throw error;
    });
  }
}
