class Numbers:
    n = [10, 2, 30]


n = Numbers.n
a = [1, 2, 3]
b = [10, 2, 30]
c = [1, 2, 3]
d = [1, 20, 3]
e = [10, 2, 30]
