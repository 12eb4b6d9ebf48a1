first = [11, 12, 13]
second = [1, 4, 9]
third = [False, True, True]
fourth = 2
