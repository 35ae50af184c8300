# run: perl {file}
# style: Perl with File::Find and HTTP::Tiny, both in its core; dies where S3 refuses
use strict;
use warnings;
use Cwd qw(getcwd);
use File::Basename qw(basename);
use File::Find qw(find);
use HTTP::Tiny;

my $http   = HTTP::Tiny->new(keep_alive => 1);
my $bucket = $ENV{BUCKET_NAME} // 'zerotoboto';
my $cwd    = getcwd();
my @files;

find({ no_chdir => 1, wanted => sub { push @files, $_ if -f && basename($_) !~ /^\./ } }, $cwd);

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
