first = [11, 12, 13]
second = [11, 14, 19]
third = [True, True, True]
fourth = 3
fifth = [0, -2, -6]
