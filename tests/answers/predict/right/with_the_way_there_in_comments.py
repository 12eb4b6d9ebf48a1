# x * x is number by number: 1 * 1, 2 * 2, 3 * 3
second = [1, 4, 9]
# x * 2 is not kept
first = [11, 12, 13]
fifth = [10, 8, 4]
third = [False, True, True]
fourth = +2
