# run: perl {file}
# style: Perl, File::Find, File::Basename, File::Spec
use strict;
use warnings;
use Cwd qw(getcwd);
use File::Basename qw(basename);
use File::Find qw(find);
use File::Spec;

my $cwd = getcwd();
my @keys;
find(sub {
  return if /^\./ or not -f;
  push @keys, join '/', basename($cwd), File::Spec->splitdir(File::Spec->abs2rel($File::Find::name, $cwd));
}, $cwd);
print map { "$_\n" } sort @keys;
