// Loaded before tsx by the npm scripts: under tsx's loader each of a package's many modules costs several times as much, and
// these are needed by every check. Nothing else depends on this file.
import 'chalk';
import 'commander';
import 'execa';
import 'p-limit';
import 'shlex';
import 'wrap-ansi';
import 'write-file-atomic';
