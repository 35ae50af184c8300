// The hooks of serve.mjs for Node before 22.15, where they run in a thread of their own and are asynchronous. Those for a
// file outside the workbook are among them, so that one thread does for both.
import { initialize as initializeOutside, resolve as resolveOutside } from './resolve-thread.mjs';

/** @typedef {import('./resolve-rules.mjs').Context} Context */
/** @typedef {import('./resolve-rules.mjs').Resolved} Resolved */
/** @typedef {{ entry: string, source: string, exercises: string | undefined }} Data */
/** @typedef {{ format: string, source: string, shortCircuit: true }} Loaded */

/** @type {Data} */
let served = { entry: '', source: '', exercises: undefined };

/** @param {Data} data */
export function initialize(data) {
  served = data;
  if (data.exercises !== undefined) initializeOutside({ exercises: data.exercises });
}

/**
 * @param {string} specifier
 * @param {Context} context
 * @param {(specifier: string, context: Context) => Promise<Resolved>} nextResolve
 */
export async function resolve(specifier, context, nextResolve) {
  const { entry, exercises } = served;
  if (specifier === entry) return { url: entry, format: 'module', shortCircuit: true };
  if (exercises === undefined) return await nextResolve(specifier, context);
  return await resolveOutside(specifier, context, nextResolve);
}

/**
 * @param {string} url
 * @param {object} context
 * @param {(url: string, context: object) => Promise<Loaded>} nextLoad
 */
export async function load(url, context, nextLoad) {
  const { entry, source } = served;
  if (url === entry) return { format: 'module', source, shortCircuit: true };
  return await nextLoad(url, context);
}
