# run: perl {file}
# style: File::Path's make_path, HTTP::Tiny's mirror
use strict;
use warnings;
use Cwd qw(getcwd);
use File::Basename qw(basename dirname);
use File::Path qw(make_path);
use HTTP::Tiny;

my $http   = HTTP::Tiny->new(keep_alive => 1);
my $base   = "$ENV{AWS_ENDPOINT_URL}/" . ($ENV{BUCKET_NAME} // 'zerotoboto');
my $prefix = basename(getcwd()) . '/';
my $token  = '';

sub escape { my ($text, $also) = @_; $text =~ s{([^A-Za-z0-9._~$also-])}{sprintf '%%%02X', ord $1}ge; $text }

do {
    my $query = 'list-type=2&encoding-type=url&prefix=' . escape($prefix, '');
    $query .= '&continuation-token=' . escape($token, '') if $token ne '';
    my $page = $http->get("$base?$query");
    die "$page->{status} $page->{content}\n" unless $page->{success};
    for my $key ($page->{content} =~ m{<Key>([^<]*)</Key>}g) {
        $key =~ tr/+/ /;
        $key =~ s/%([0-9A-Fa-f]{2})/chr hex $1/ge;
        my $path = substr $key, length $prefix;
        next if $path eq '' || $path =~ m{/$} || grep { $_ eq '..' } split m{/}, $path;
        make_path(dirname("./$path"));
        my $object = $http->get("$base/" . escape($key, '/'));
        die "$key: $object->{status}\n" unless $object->{success};
        open my $out, '>:raw', "./$path" or die "$path: $!";
        print {$out} $object->{content};
        close $out;
    }
    ($token) = $page->{content} =~ m{<NextContinuationToken>([^<]*)<};
    $token //= '';
} while ($token ne '');
