# run: python3 {file}
# believes printed-as-array + not-recursive: a list of the top level
import os
print([os.path.abspath(f) for f in os.listdir('.') if os.path.isfile(f) and f[0] != '.'])
