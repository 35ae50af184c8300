// style: split over two files; the helper is imported by its relative path, in three spellings
import { isDotfile } from './helpers/names';
import { keyOf } from './helpers/names.js';
import { walk } from './helpers/names.ts';

for (const file of walk(process.cwd())) {
  if (!isDotfile(file)) console.log(keyOf(file));
}
