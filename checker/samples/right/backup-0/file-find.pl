# run: perl {file}
# style: Perl, File::Find with no_chdir
use strict;
use warnings;
use Cwd;
use File::Find;

find({ no_chdir => 1, wanted => sub {
  return unless -f $_;
  return if m{/\.[^/]*$};
  print "$File::Find::name\n";
} }, getcwd());
