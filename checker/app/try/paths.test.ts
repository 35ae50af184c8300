import { expect, test } from 'vitest';
import { realPlaces } from './paths.ts';

const copy = '/tmp/workbook-try-aB3/here';

test.each([
  ['a file', '/home/me', `Uploaded ${copy}/pics/a.txt`, 'Uploaded /home/me/pics/a.txt'],
  ['every path in a text', '/home/me', `${copy}/pics ${copy}/pics/b`, '/home/me/pics /home/me/pics/b'],
  ['the folder above', '/home/me', copy, '/home/me'],
  ['a key without its first slash', '/home/me', `${copy.slice(1)}/pics/a.txt`, 'home/me/pics/a.txt'],
  ['an address', '/home/me', `file://${copy}/pics/a.txt`, 'file:///home/me/pics/a.txt'],
  ['a folder at the top', '/', `${copy}/pics/a.txt`, '/pics/a.txt'],
  ['a key of a folder at the top', '/', `${copy.slice(1)}/pics/a.txt`, 'pics/a.txt'],
  ['special replacement patterns', "/home/$&/$'", `${copy}/pics`, "/home/$&/$'/pics"],
  ['nothing else', '/home/me', '/tmp/other/here/pics', '/tmp/other/here/pics'],
])('%s', (_name, real, printed, shown) => {
  expect(realPlaces(copy, real)(printed)).toBe(shown);
});

test('with backslashes, and with slashes for a key', () => {
  const shown = realPlaces('C:\\Temp\\try-aB3\\here', 'D:\\Users\\me');
  expect(shown('C:\\Temp\\try-aB3\\here\\pics\\a.txt')).toBe('D:\\Users\\me\\pics\\a.txt');
  expect(shown('C:/Temp/try-aB3/here/pics/a.txt')).toBe('D:/Users/me/pics/a.txt');
});
