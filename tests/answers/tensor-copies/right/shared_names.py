# one memory
n = b = e = [10, 2, 30]
# copies
a = c = [1, 2, 3]
d = [1, 20, 3]
