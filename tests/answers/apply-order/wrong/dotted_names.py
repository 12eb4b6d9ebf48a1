whole = ["ab.a", "ab.b", "ab", "cd.c", "cd.d", "cd", ""]
part = ["c", "d", ""]
shared = ["0", "1.0", "1", ""]
factor = 8
