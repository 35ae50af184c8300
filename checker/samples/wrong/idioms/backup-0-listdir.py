# run: python3 {file}
# believes not-recursive + prints-directories + dotfiles-included + filename-only + printed-as-array: print of os.listdir
import os

print(os.listdir("."))
