// How a learner's file that lies outside the workbook is loaded: as if it lay in exercises/.
// Shared by both ways of hooking Node's module resolution (see resolve.mjs).

/**
 * @typedef {{ url: string, format?: string | null | undefined }} Resolved
 * @typedef {{ conditions: string[], parentURL?: string | undefined }} Context
 */

/** A package's name, as opposed to a path, a URL, a `#private` import or a `node:` module. @param {string} specifier */
export const isBare = (specifier) => !/^(\.{0,2}\/|#|[a-z][a-z0-9+.-]*:)/i.test(specifier);

/** @param {unknown} error */
export const isNotFound = (error) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

/**
 * The learner's own files are ES modules whatever package.json is near them; `.cjs` and `.cts` say otherwise themselves.
 * What `require` loads stays as it is.
 * @template {Resolved} Result
 * @param {Result} resolved
 * @param {Context} context
 * @returns {Result}
 */
export function asModule(resolved, context) {
  const { format } = resolved;
  // tsx marks a CommonJS file in its address, for a loader of its own that would then ignore the format.
  const url = resolved.url.replace(/(%3F|\?)tsx-commonjs-.*$/, '');
  const own = url.startsWith('file:') && !url.includes('/node_modules/');
  const script = /\.(ts|js|tsx|jsx)(\?|$)/.test(url);
  const required = [...context.conditions].includes('require');
  return own && script && !required && format !== 'module'
    ? { ...resolved, url, format: 'module' }
    : resolved;
}
