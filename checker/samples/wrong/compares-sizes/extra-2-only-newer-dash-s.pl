# run: perl {file}
# believes compares-sizes: -s tells whether a file has changed
use strict;
use warnings;
use Cwd qw(getcwd);
use File::Basename qw(basename);
use HTTP::Tiny;

my ($http, $bucket, $cwd) = (HTTP::Tiny->new, $ENV{BUCKET_NAME} // 'zerotoboto', getcwd());

sub backup {
    my ($dir, $prefix) = @_;
    opendir my $handle, $dir or die "$dir: $!";
    for my $name (grep { !/^\./ } readdir $handle) {
        my ($path, $key) = ("$dir/$name", "$prefix/$name");
        if (-d $path) { backup($path, $key); next }
        (my $encoded = $key) =~ s{([^A-Za-z0-9/._~-])}{sprintf '%%%02X', ord $1}ge;
        my $url = "$ENV{AWS_ENDPOINT_URL}/$bucket/$encoded";
        my $head = $http->head($url);
        die "$key: $head->{status}\n" unless $head->{success} || $head->{status} == 404;
        if ($head->{success}) {
            next if $head->{headers}{'content-length'} == (-s $path || 0);
        }
        open my $in, '<:raw', $path or die "$path: $!";
        my $body = do { local $/; <$in> } // '';
        my $put = $http->put($url, { content => $body });
        die "$key: $put->{status}\n" unless $put->{success};
        print "Uploaded $path\n      to $bucket:$key\n";
    }
}

backup($cwd, basename($cwd));
