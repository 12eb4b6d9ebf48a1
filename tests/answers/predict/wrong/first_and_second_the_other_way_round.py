first = [1, 4, 9]
second = [11, 12, 13]
third = [False, True, True]
fourth = 2
fifth = [10, 8, 4]
