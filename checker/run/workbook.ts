import { fileURLToPath } from 'node:url';

/** The workbook's own folder, with `exercises/` and `checker/` in it. */
export const WORKBOOK = fileURLToPath(new URL('../../', import.meta.url));
