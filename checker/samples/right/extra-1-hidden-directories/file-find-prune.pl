# run: perl {file}
# style: File::Find with $File::Find::prune, HTTP::Tiny
use strict;
use warnings;
use Cwd qw(getcwd);
use File::Basename qw(basename);
use File::Find qw(find);
use HTTP::Tiny;

my ($http, $bucket, $cwd) = (HTTP::Tiny->new, $ENV{BUCKET_NAME} // 'zerotoboto', getcwd());
my @files;

find({ no_chdir => 1, wanted => sub {
    return if $_ eq $cwd;
    if (basename($_) =~ /^\./) { $File::Find::prune = 1; return }
    push @files, $_ if -f;
} }, $cwd);

for my $path (@files) {
    my $key = basename($cwd) . substr($path, length $cwd);
    open my $in, '<:raw', $path or die "$path: $!";
    my $body = do { local $/; <$in> } // '';
    close $in;
    (my $encoded = $key) =~ s{([^A-Za-z0-9/._~-])}{sprintf '%%%02X', ord $1}ge;
    my $answer = $http->put("$ENV{AWS_ENDPOINT_URL}/$bucket/$encoded", { content => $body });
    die "$path: $answer->{status} $answer->{reason}\n" unless $answer->{success};
    print "Uploaded $path\n      to $bucket:$key\n";
}
