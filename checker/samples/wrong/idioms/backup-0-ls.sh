# run: sh {file}
# believes not-recursive + prints-directories + filename-only: ls lists files
ls
