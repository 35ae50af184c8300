# run: perl {file}
# style: Perl, opendir and recursion
use strict;
use warnings;

sub walk {
  my ($dir, $key) = @_;
  opendir(my $handle, $dir) or die "$dir: $!";
  my @names = grep { $_ ne '.' && $_ ne '..' } readdir $handle;
  closedir $handle;
  for my $name (@names) {
    if (-d "$dir/$name") { walk("$dir/$name", "$key$name/") }
    elsif ($name !~ /^\./) { print "$key$name\n" }
  }
}

walk('.', '');
