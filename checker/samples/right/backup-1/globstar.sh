# run: bash -O globstar -O nullglob {file}
# style: bash with options from its command line, a quoted loop; POSIX only
for key in **; do
  if [ -f "$key" ]; then echo "$key"; fi
done
