// style: indexOf as a condition (0 is false), var, ==, semicolons only where needed
import fs from 'fs'
import path from 'path'

var todo = [process.cwd()]
while (todo.length) {
  var dir = todo.shift() as string
  fs.readdirSync(dir).forEach(function (name) {
    var full = path.join(dir, name)
    if (fs.statSync(full).isDirectory() == true) {
      todo.push(full)
    } else if (name.indexOf('.')) {
      console.log(full)
    }
  })
}
