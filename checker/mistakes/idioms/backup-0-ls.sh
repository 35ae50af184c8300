# run: sh {file}
# believes not-recursive + prints-directories + relative-paths: ls lists files
ls
