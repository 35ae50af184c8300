# run: sh {file}
# unclassified: ls -R, headings and names
ls -R "$PWD"
